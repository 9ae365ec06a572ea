import { order, over, rational, times } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import { SELDOM_SIGN } from '../../text/signs.ts';
import type { Quantity, Relation } from '../model.ts';
import type { Finder } from './finder.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';
import { baseOf } from './share-bases.ts';
import { aheadOfPair } from './share-ahead.ts';
import { Elsewhere } from './share-elsewhere.ts';
import type { ShareClaim } from './share-claims.ts';
import { halvesIn } from './share-half.ts';
import { lonePair } from './share-lone.ts';
import { namedShares } from './share-named.ts';
import { ratiosIn, shareByRoles } from './share-roles.ts';
import { definedRates } from './share-defined.ts';
import { ratePairs } from './share-rates.ts';
import { shareRelation } from './share-relation.ts';
import { isShare } from './share-words.ts';
import { Window } from './share-window.ts';

/** 占比达到85% is also right where more than that was done. */
function isReached({ part: own, percent, reached }: ShareClaim, whole: Quantity): boolean {
  if (!reached || percent.value.scale > 0 || percent.value.digits % 5n !== 0n) return false;
  const [low, given] = [valueOf(percent), over(boundsOf(own).lo, valueOf(whole))];
  return order(given, low) >= 0 && order(given, times(low, rational(11, 10))) < 0;
}

function inSentence(sentence: NumberSentence, window: Window, elsewhere: Elsewhere): Relation[] {
  const { claims } = sentence;
  if (claims.length === 0) return [];
  const siblings = new Set(claims.map((claim) => claim.part));
  const found = claims.flatMap((claim) => {
    const base = baseOf(claim, {
      ...window.around(claim.part, sentence),
      siblings,
      elsewhere: (one) => elsewhere.of(one),
    });
    if (!base || valueOf(base.whole).n <= 0n) return [];
    return [{ claim, base: base.holds || isReached(claim, base.whole) ? { ...base, holds: true } : base }];
  });
  // Where one share of a list is of the number told before them, so are the others.
  const wholes = new Set(found.flatMap(({ claim, base }) => (base.holds && claim.base === '' ? [base.whole] : [])));
  return found.map(({ claim, base }) =>
    shareRelation(claim.part, claim.percent, '占比', { ...base, clear: base.clear || wholes.has(base.whole) }),
  );
}

/** Whether a block may tell that something is more than half: 过半, 大半, 半数. */
function tellsHalf({ block: { text, signs }, items }: NumberBlock): boolean {
  return items.length > 1 && (signs & SELDOM_SIGN) !== 0 && text.includes('半');
}

/** Whether so many of ten or of a hundred may be told, or of each few: 十户里有七户, 每三个人里有一位. */
function tellsRatio({ items, block: { text } }: NumberBlock): boolean {
  if (items.length < 4) return false;
  for (const { value, kind, place } of items) {
    if (kind !== 'amount') continue;
    if (value.digits === 10n || value.digits === 100n) return true;
    if (value.digits < 10n && text.charCodeAt(place.start - 1) === EACH) return true;
  }
  return false;
}

const EACH = '每'.charCodeAt(0);

function hasShare(items: readonly Quantity[]): boolean {
  for (const { kind } of items) if (kind === 'percent' || kind === 'fraction') return true;
  return false;
}

function sharesIn(
  sentence: NumberSentence,
  block: NumberBlock,
  window: Window,
  elsewhere: Elsewhere,
): readonly Relation[] {
  if (!hasShare(sentence.items)) return NONE;
  const told = [...inSentence(sentence, window, elsewhere), ...ratePairs(sentence, window), ...definedRates(sentence)];
  const percents = new Set(told.map(({ parts, marked }) => parts[marked]?.quantity));
  const named = namedShares(sentence, block, percents);
  for (const { parts, marked } of named) percents.add(parts[marked]?.quantity);
  const out = [...told, ...named];
  for (const one of sentence.items) {
    if (!isShare(one) || percents.has(one)) continue;
    const found =
      lonePair(one, window, sentence) ??
      (one === sentence.items[0] ? aheadOfPair(one, sentence, nearOf(sentence, block)) : null) ??
      shareByRoles(one, sentence);
    if (found) out.push(found);
  }
  return out;
}

const NEAR = 8;

/** The first numbers of a sentence and of the one after it. */
function nearOf({ index }: NumberSentence, { sentences }: NumberBlock): readonly Quantity[] {
  return sentences.slice(index, index + 2).flatMap(({ items }) => items.slice(0, NEAR));
}

function inBlock(block: NumberBlock, before: NumberBlock | undefined, elsewhere: Elsewhere): readonly Relation[] {
  const halves = tellsHalf(block)
    ? block.sentences.flatMap((sentence, i) => halvesIn(sentence, block.sentences[i - 1]))
    : NONE;
  const ratios = tellsRatio(block) ? block.sentences.flatMap(ratiosIn) : NONE;
  if (!hasShare(block.items)) return ratios.length > 0 ? [...halves, ...ratios] : halves;
  const window = new Window(block, before);
  const out = [...halves, ...ratios];
  for (const sentence of block.sentences) out.push(...sharesIn(sentence, block, window, elsewhere));
  return out;
}

const NONE: readonly Relation[] = [];

/** A part, its whole and the share that is told of it: 全部80件中28件，占35%; 受理80件，办结76件，办结率95%. */
export const findShare: Finder = (blocks) => {
  const elsewhere = new Elsewhere(blocks);
  const out: Relation[] = [];
  for (let i = 0; i < blocks.length; i++)
    for (const one of inBlock(blocks[i] as NumberBlock, blocks[i - 1], elsewhere)) out.push(one);
  return out;
};
