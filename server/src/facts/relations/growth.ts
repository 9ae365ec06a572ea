import { lazy } from '../../base/lazy.ts';
import type { Block } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { minus, order, over, rational, ZERO } from '../../text/rational.ts';
import { SELDOM_SIGN } from '../../text/signs.ts';
import { looseBoundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation, RelationPart } from '../model.ts';
import type { Finder } from './finder.ts';
import { bothIn } from './growth-both.ts';
import { areOfUnlikeBases, hasOwnBasis } from './growth-basis.ts';
import { framesOf, type Added, type Frame, type Told } from './growth-frames.ts';
import {
  addedRate, annualDifference, annualIn, contradicts, differenceIn, rateIn, ratioIn, withStated, yearsThatFit, type Reckoned,
} from './growth-reckon.ts'; // prettier-ignore
import { goesOneWay, seriesOf, turnsOf, twoYearsOf, type Turn } from './growth-series.ts';
import { runsOf, type Run } from './share-runs.ts';
import { DOWN, isTook, mayChange, mayFollow, UP } from './growth-words.ts';
import { mayTellInWords, tellsInWords } from './growth-tells.ts';
import { usualYears, yearsOf, type Times } from './growth-years.ts';
import { wordRelation } from './growth-doubled.ts';
import { speedsIn } from './growth-speed.ts';
import { thanRelation } from './growth-than.ts';
import { steadyIn } from './growth-steady.ts';
import { addedLists, turnedLists } from './growth-lists.ts';
import { hasTwins, haveTwins } from './growth-twins.ts';
import { readWide, type WideRead } from './growth-wide.ts';
import { computed, part, plainFigure, relation, type Trust } from './relation.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

/** What statistics revise: their average rates differ a little from what the numbers give. */
const REVISED = /预算|财政|税收|零售|进出口|出口|外贸|外资|收入|存款|贷款|存贷/u;

/** 157. 58亿: figures that a blank cut in two. */
function isCut({ number: { block, start } }: Quantity): boolean {
  return block.text.charAt(start - 1) === ' ' && /[\d.]/u.test(block.text.charAt(start - 2));
}

function roleOf({ change, amount }: Told, falls: boolean): string {
  if (change === 'ratio') return '倍数';
  const rate = amount.kind !== 'amount' && amount.kind !== 'point';
  if (change.annual) return falls ? '年均降幅' : '年均增幅';
  if (rate) return falls ? '降幅' : '增幅';
  return falls ? '减少数' : '增加数';
}

/** The change that the numbers give, or null where it cannot be compared with what is told. */
function reckon({ before, now, lead, step }: Frame, { amount, change }: Told, times: Times): Reckoned | null {
  const percent = now.kind === 'percent';
  if (amount.upper || before.upper || now.upper || isCut(before) || isCut(now)) return null;
  if (change === 'ratio') return percent && amount.kind === 'percent' ? null : ratioIn(before, now, amount);
  const falls = change.direction === 'down';
  const difference = amount.kind === 'point' ? percent : amount.kind === 'amount' && amount.unit === now.unit;
  if (difference)
    return change.annual
      ? annualDifference(before, now, amount, falls, yearsOf({ before, now }, times).counts)
      : differenceIn(before, now, amount, falls);
  if (amount.kind === 'amount' || amount.kind === 'point' || percent || hasOwnBasis(lead, amount, step === null))
    return null;
  if (!change.annual) return rateIn(before, now, amount, falls);
  return amount.kind === 'percent'
    ? annualIn(before, now, amount, falls, yearsOf({ before, now }, times).counts)
    : null;
}

/** 较2022年的5000万元减少4%, where it is more. */
function turned(frame: Frame, told: Told, parts: readonly RelationPart[], marked: RelationPart): Relation | null {
  const { before, now } = frame;
  if (told.change === 'ratio' || told.change.direction === 'any') return null;
  const { direction } = told.change;
  if (!contradicts(before, now, direction)) return null;
  const word = wordOf(told);
  return relation({
    type: 'growth',
    parts: word ? [...parts, word] : parts,
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: sides(before, now),
  });
}

/** The word of change before a number. */
function wordOf({ amount: { place: own } }: Told): RelationPart | null {
  const from = Math.max(0, own.start - 12);
  const words = DIRECTION.exec(own.block.text.slice(from, own.start))?.[1] ?? '';
  const at = own.block.text.lastIndexOf(words, own.start - 1);
  return words === '' ? null : { role: '升降', place: place(own.block, at, at + words.length) };
}

const DIRECTION = new RegExp(`(${UP}|${DOWN})[^，。；]{0,4}$`, 'u');

function sides(before: Quantity, now: Quantity): string {
  const word = contradicts(before, now, 'up') ? '少于' : '多于';
  return `后数${plainFigure(now)}${word}前数${plainFigure(before)}，升降说反或数字有误`;
}

function changeRelation(frame: Frame, told: Told, times: Times): Relation | null {
  const { before, now } = frame;
  if (areOfUnlikeBases(frame, told.amount, times.year)) return null;
  const falls = told.change !== 'ratio' && told.change.direction === 'down';
  const marked = part(roleOf(told, falls), told.amount);
  const parts = [part('原为', before), part('现为', now), marked];
  const against = turned(frame, told, parts, marked);
  if (against) return against;
  const reckoned = reckon(frame, told, times);
  if (!reckoned) return null;
  const { holds, value } = reckoned;
  const annual = told.change !== 'ratio' && told.change.annual;
  const offer = value && !annual ? computed(marked, value) : null;
  return relation({
    type: 'growth', parts, marked, holds, trust: trustOf(frame, told, reckoned), arithmetic: withStated(reckoned, told.amount),
    computed: offer ? [offer] : [],
  }); // prettier-ignore
}

/** An average rate of what statistics revise is doubted only where it is far from what the numbers give. */
function trustOf({ lead, before }: Frame, { change, amount }: Told, { value }: Reckoned): Trust {
  if (change !== 'ratio' && change.total) return 'likely';
  if (change === 'ratio' || !change.annual || !value || amount.kind !== 'percent') return 'certain';
  if (!REVISED.test(lead) && !plainFigure(before).includes('亿')) return 'certain';
  const off = minus(value, valueOf(amount));
  const [low, high] = [order(off, ZERO) < 0 ? minus(ZERO, off) : off, /人均|居民/u.test(lead) && order(off, ZERO) > 0];
  const reach = high ? rational(4, 100) : over(value, rational(10));
  const least = rational(6, 1000);
  return order(low, order(reach, least) > 0 ? reach : least) > 0 ? 'certain' : 'likely';
}

/** 从1600起上升至1480起: the word says the contrary of the numbers. */
function stepRelation({ before, now, step }: Frame): Relation | null {
  if (!step || step.direction === 'any') return null;
  const word: RelationPart = { role: '升降', place: place(before.place.block, step.at, step.at + step.word.length) };
  const holds = !contradicts(before, now, step.direction);
  const parts = [part('原为', before), word, part('现为', now)];
  const arithmetic = holds
    ? `由${plainFigure(before)}到${plainFigure(now)}，是${textAt(word.place)}`
    : `${sides(before, now)}：文中写作“${textAt(word.place)}”`;
  return relation({ type: 'growth', parts, marked: word, holds, trust: 'certain', arithmetic });
}

function frameRelations(frame: Frame, times: Times): Relation[] {
  const step = stepRelation(frame);
  if (step?.verdict === 'wrong') return [step];
  const told = frame.told.flatMap((one) => changeRelation(frame, one, times) ?? []);
  const other = told.length > 0 ? null : (step ?? thanRelation(frame));
  return other ? [other] : told;
}

function addedRelation(added: Added): Relation | null {
  const { heads, difference, rate } = added;
  const own = addedOf(added);
  if (own?.verdict !== 'wrong' || heads.length === 0) return own;
  // The change of a total may be told after its parts.
  return (
    heads
      .map((now) => addedOf({ now, heads: [], difference, rate, lead: added.lead }))
      .find((one) => one?.verdict === 'checked') ?? own
  );
}

function addedOf({ now, difference, rate, lead }: Added): Relation | null {
  if (difference.change === 'ratio' || rate.change === 'ratio') return null;
  const { direction, annual } = difference.change;
  if (direction !== rate.change.direction || annual || rate.change.annual) return null;
  if (now.upper || difference.amount.upper || rate.amount.upper || hasOwnBasis(lead, rate.amount)) return null;
  if (looseBoundsOf(difference.amount).hi === null) return null;
  const falls = direction === 'down';
  const reckoned = addedRate(now, difference.amount, rate.amount, falls);
  const marked = part(roleOf(rate, falls), rate.amount);
  const offer = reckoned.value ? computed(marked, reckoned.value) : null;
  return relation({
    type: 'growth',
    parts: [part('现为', now), part(roleOf(difference, falls), difference.amount), marked],
    marked,
    holds: reckoned.holds,
    trust: 'certain',
    arithmetic: withStated(reckoned, rate.amount),
    computed: offer ? [offer] : [],
  });
}

/** A sentence in which something is told with what it was before. */
interface Read {
  readonly frames: readonly Frame[];
  /** What was told before and now without standing side by side. */
  readonly wide: WideRead | null;
  readonly added: readonly Added[];
  readonly turns: readonly Turn[];
  /** 增速加快1.7个百分点, 连着两年均增长12%, reckoned. */
  readonly speeds: readonly Relation[];
}

/** 21起、16起、18起，连续两年下降. */
function turnRelation({ levels, at, word }: Turn): Relation {
  const told: RelationPart = { role: '升降', place: word };
  const holds = at < 0;
  const row = levels.map(plainFigure).join('、');
  return relation({
    type: 'growth',
    parts: [...levels.map((one) => part('各年数', one)), told],
    marked: told,
    holds,
    trust: 'certain',
    arithmetic: holds ? row : `${row}，并非逐年${textAt(word)}`,
  });
}

/** A change that may be of several pairs of numbers is wrong where it fits none, and where it is said of one alone. */
function anyRelation(frames: readonly Frame[], times: Times): Relation | null {
  const own = frames.flatMap((frame) => frame.told.flatMap((one) => changeRelation(frame, one, times) ?? []));
  return own.find(({ verdict }) => verdict === 'checked') ?? (own.length === 1 ? (own[0] ?? null) : null);
}

function inSentence({ frames, added, turns, wide, speeds }: Read, times: Times): Relation[] {
  const out: Relation[] = [];
  const take = (found: Relation | null): void => {
    if (found) out.push(found);
  };
  for (const frame of frames) out.push(...frameRelations(frame, times));
  for (const one of added) take(addedRelation(one));
  if (wide) {
    for (const one of wide.changes) take(anyRelation(one, times));
    for (const one of wide.words) take(wordRelation(one));
  }
  for (const turn of turns) out.push(turnRelation(turn));
  out.push(...speeds);
  return out;
}

/** Whether some number of a sentence may be the later one of a change, or the change itself. */
function mayTell({ block, items }: NumberSentence, inTurn: (block: Block) => boolean): boolean {
  if (items.length < 2) return false;
  const { text } = block;
  for (const { place: own } of items) if (mayFollow(text, own.start) || goesOneWay(text, own.end)) return true;
  return items.length > 2 && inTurn(block);
}

const IN_TURN = /连[续年]|逐[年季月]/u;

/** Remembers for the last block it was asked of whether something holds. */
function ofBlock(test: (block: Block) => boolean): (block: Block) => boolean {
  let last: Block | null = null;
  let holds = false;
  return (block) => {
    if (block !== last) {
      last = block;
      holds = test(block);
    }
    return holds;
  };
}

/** The numbers side by side of a sentence, without the times that changes took. */
function rowsIn(sentence: NumberSentence): readonly Run[] {
  const { block, start, items, rows } = sentence;
  const took = ({ unit, place: own }: Quantity): boolean => isTook(unit, block.text, [own.start, own.end]);
  return items.some(took) ? runsOf({ block, start, items: items.filter((one) => !took(one)) }) : rows;
}

/** What the narrow reading knows of the numbers of a sentence. */
function takenBy({ frames, added }: Pick<Read, 'frames' | 'added'>): ReadonlySet<Quantity> {
  if (frames.length + added.length === 0) return NONE_TAKEN;
  return new Set([
    ...frames.flatMap(({ told }) => told.map(({ amount }) => amount)),
    ...added.flatMap(({ difference, rate }) => [difference.amount, rate.amount]),
  ]);
}

const NONE_TAKEN: ReadonlySet<Quantity> = new Set();

/** What stands side by side in a sentence. */
type Narrow = Pick<Read, 'frames' | 'added' | 'turns'>;

const NOTHING: Narrow = { frames: [], added: [], turns: [] };

function narrowOf(runs: readonly Run[]): Narrow {
  const { frames, added } = framesOf(runs);
  return {
    frames: joined(joined(joined(frames, seriesOf(runs)), twoYearsOf(runs)), turnedLists(runs)),
    added: joined(added, addedLists(runs)),
    turns: turnsOf(runs),
  };
}

/** Both lists as one; most are empty. */
function joined<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return b.length === 0 ? a : a.length === 0 ? b : [...a, ...b];
}

/** The last sentence that was read, with its paragraph; the last one of that where it was not cut. */
interface Last {
  readonly of: NumberBlock;
  readonly sentence: NumberSentence | null;
  readonly frames: readonly Frame[];
}

/** Reads the sentences of a text one after the other; each may look back at the one before. */
class SentenceReader {
  readonly read: Read[] = [];
  readonly #year: number | null;
  readonly #inTurn = ofBlock(({ text }) => IN_TURN.test(text));
  readonly #ofLoss = ofBlock(({ text, signs }) => (signs & SELDOM_SIGN) !== 0 && text.includes('亏'));
  #last: Last | null = null;

  constructor(year: number | null) {
    this.#year = year;
  }

  /** Reads a paragraph. One in which nothing may tell a change is kept to be looked back at. */
  addBlock(block: NumberBlock): void {
    if (!this.#mayTellNothing(block)) for (const sentence of block.sentences) this.add(sentence, block);
    else this.#last = { of: block, sentence: null, frames: [] };
  }

  /** A first look at a paragraph of a number or two, whose sentences need not be cut then. */
  #mayTellNothing({ block, items }: NumberBlock): boolean {
    const last = this.#last;
    if (items.length > 2 || (last && last.frames.length > 0) || this.#ofLoss(block)) return false;
    for (const { place: own } of items)
      if (mayFollow(block.text, own.start) || goesOneWay(block.text, own.end)) return false;
    const former = last && block.index - last.of.block.index <= 1 ? last.of.items : [];
    return !(haveTwins(former, items) || hasTwins(former)) || !tellsInWords(block);
  }

  private add(sentence: NumberSentence, of: NumberBlock): void {
    if (this.#ofLoss(sentence.block) && tellsOfLoss(sentence)) return;
    const tells = mayTell(sentence, this.#inTurn);
    const runs = tells ? rowsIn(sentence) : [];
    const narrow = tells ? narrowOf(runs) : NOTHING;
    const { frames, added, turns } = narrow;
    const wide = this.#wide(sentence, narrow);
    this.#last = { of, sentence, frames };
    const speeds = tells ? [...speedsIn(sentence), ...steadyIn(runs), ...bothIn(sentence, frames)] : [];
    if (frames.length + added.length + turns.length + speeds.length > 0 || wide !== null)
      this.read.push({ frames, added, turns, wide, speeds });
  }

  #wide(sentence: NumberSentence, own: Narrow): WideRead | null {
    const last = this.#last;
    const told = last && (last.sentence ?? last.of.sentences.at(-1));
    const before = told && isNear(told, sentence) ? told : null;
    const frames = before && last ? last.frames : [];
    if (own.frames.length + frames.length === 0 && !mayHaveTwins(before, sentence)) return null;
    if (!mayTellWide(sentence)) return null;
    return readWide({
      sentence,
      before,
      frames: joined(frames, own.frames),
      taken: takenBy(own),
      year: this.#year,
    });
  }
}

function mayTellWide({ block, start, end, items }: NumberSentence): boolean {
  for (const { place: own, kind } of items)
    if (mayChange(block.text, own.start) || (kind === 'multiple' && mayFollow(block.text, own.start))) return true;
  return mayTellInWords(block.text, start, end);
}

/** Whether two numbers of a sentence and the one before it may be one thing at two times. */
function mayHaveTwins(last: NumberSentence | null, { items }: NumberSentence): boolean {
  return haveTwins(last?.items ?? [], items) || (last !== null && hasTwins(last.items));
}

/** 由盈利125万元变为亏损40万元: what is lost is less than nothing, which the number does not show. */
function tellsOfLoss({ block: { text }, start, end }: NumberSentence): boolean {
  const at = text.indexOf('亏', start);
  return at >= 0 && at < end;
}

/** The next sentence of a paragraph, or the first one of the next paragraph. */
function isNear(last: NumberSentence, next: NumberSentence): boolean {
  const between = next.block.index - last.block.index;
  if (between === 0) return next.start - last.end <= NEAR;
  return between === 1 && next.start === 0 && last.block.text.length - last.end <= 1;
}

const NEAR = 40;

const SPANS = [2, 3, 4, 5, 6, 7];

/** For each average rate of a sentence the numbers of years that it fits. */
function fitsOf({ frames }: Read): number[][] {
  return frames.flatMap(({ before, now, lead, told }) =>
    told.flatMap(({ amount, change }) => {
      if (change === 'ratio' || !change.annual || amount.kind !== 'percent' || hasOwnBasis(lead, amount)) return [];
      return [yearsThatFit(before, now, amount, change.direction === 'down', SPANS)];
    }),
  );
}

/** Numbers before and after a change, and the change as told: 由125件减少到100件，下降20%. */
export const findGrowth: Finder = (blocks, facts) => {
  const reader = new SentenceReader(facts.year?.year ?? null);
  for (const block of blocks) reader.addBlock(block);
  const { read } = reader;
  const usual = lazy(() => usualYears(read.flatMap(fitsOf), facts.document.source));
  const times = { year: facts.year?.year ?? null, usual };
  return read.flatMap((one) => inSentence(one, times));
};
