import { codesOf } from '../../text/codes.ts';
import { exceeds } from '../../text/interval.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import { namedRate } from './rate-names.ts';
import { around } from './rate-things.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';
import { gives, hasName, isNamed, shareBounds } from './share-bases.ts';
import { shareRelation } from './share-relation.ts';
import { isShare, isWhole, saidOf, type Said } from './share-words.ts';

/** The numbers that a share may be of, whichever way round they are told. */
interface Pair {
  readonly part: Quantity;
  readonly whole: Quantity;
}

function isAmount({ kind, upper }: Quantity): boolean {
  return kind === 'amount' && upper === null;
}

function pairsOf(parts: readonly Quantity[], wholes: readonly Quantity[]): Pair[] {
  return parts.flatMap((part) =>
    wholes
      .filter((whole) => whole !== part && isAlike(whole.unit, part.unit) && !exceeds(boundsOf(part), boundsOf(whole)))
      .map((whole) => ({ part, whole })),
  );
}

/** 占任务12%的 before 24768户: the share is told of it. */
function isOfShare({ place }: Quantity, percent: Quantity): boolean {
  const { block, end } = percent.place;
  return place.block === block && place.start >= end && !/[，。；]/u.test(block.text.slice(end, place.start));
}

const SUBJECT_START = /^(?:其中|目前|今年|全年|截至目前|年末|到年底|并且|且|而|但|已)+/u;
const SUBJECT_END = /(?:所|则|就|仅|只|已|约|的)+$/u;

/** The numbers of a name; those of some kind of it where there are no others. */
function named(name: string, amounts: readonly Quantity[]): readonly Quantity[] {
  const own = amounts.filter((one) => isNamed(name, one));
  return own.length > 0 ? own : amounts.filter((one) => hasName(name, one));
}

/** 茶叶产值占种植业总产值的31.5%: both are named, and told with their numbers somewhere near. */
function byNames(percent: Quantity, said: Said, from: number, near: readonly Quantity[]): readonly Pair[] {
  if (isWhole(said.base)) return [];
  const { text } = percent.place.block;
  const clause = /[^，。；：、（）()\d]*$/u.exec(text.slice(from, said.at))?.[0] ?? '';
  const subject = clause.replace(SUBJECT_START, '').replace(SUBJECT_END, '');
  if (subject.length < 3) return [];
  const amounts = near.filter((one) => isAmount(one) && !isOfShare(one, percent));
  const [parts, wholes] = [subject, said.base].map((name) => named(name, amounts));
  return pairsOf(parts ?? [], wholes ?? []);
}

const OF_NOUN = /^的([\u4e00-\u9fff]{1,8})/u;
const ONE_CLAUSE = /^[^，。；、\d]{1,12}$/u;
const INSIDE = /^[^，。；、\d]{0,10}(?:里头?|里面|当中|之?中|[，、（(]其中|内)/u;

/** What the words before a number and those right behind it name. */
function isOfNoun(noun: string, { unit }: Quantity, words: string): boolean {
  if (unit !== '' && noun.startsWith(unit.slice(-1))) return true;
  for (let at = 0; at + 2 <= noun.length; at++) if (words.includes(noun.slice(at, at + 2))) return true;
  return noun.slice(0, 2).includes(unit) && unit !== '';
}

const LEAD = 8;
const OF = 0x7684;
const CLAUSE_MARKS = codesOf('，；');
const NONE: readonly Pair[] = [];

/** Without 的 behind it a share stands right before its numbers. */
function isTooFar(end: number, later: readonly Quantity[], isOf: boolean): boolean {
  return later.length < 2 || (!isOf && (later[0] as Quantity).place.start - end > LEAD);
}

/** Whether the next number of the sentence shows already that a share's numbers do not stand behind it. */
function standsFar({ place: { block, end } }: Quantity, next: Quantity | undefined): boolean {
  return next !== undefined && next.place.start - end > LEAD && block.text.charCodeAt(end) !== OF;
}
const AMONG = /^[^，。；、\d]{0,10}(?:里头?|里面|当中|之?中)有?$/u;
const IS_SO = /^的(?:是|为)/u;
const THESE = /^[，、][^，。；\d]{0,8}(?:这|其|有|达|占)[^，。；\d]{0,6}$/u;

/** 占总量64.8%的是两样：登记703件次，这两样有436件次. */
function explained(later: readonly Quantity[]): Pair[] {
  const [whole, part] = later.filter(isAmount);
  if (!whole || !part || whole.place.block !== part.place.block) return [];
  return THESE.test(whole.place.block.text.slice(whole.place.end, part.place.start)) ? pairsOf([part], [whole]) : [];
}

/** 已有62.5%的农户…。2400户里头通水的1600户: the numbers stand behind their share. */
function behind(percent: Quantity, later: readonly Quantity[]): readonly Pair[] {
  const { block, end } = percent.place;
  const isOf = block.text.charCodeAt(end) === OF;
  if (isTooFar(end, later, isOf)) return NONE;
  if (isOf && IS_SO.test(block.text.slice(end, end + 3))) return explained(later);
  const noun = isOf ? OF_NOUN.exec(block.text.slice(end, end + 10))?.[1] : undefined;
  const [whole, part] = later.filter(isAmount);
  if (!whole || !part || !isAlike(whole.unit, part.unit)) return [];
  const gap = block.text.slice(whole.place.end, part.place.start);
  if (noun === undefined) {
    const lead = whole.place.block === block ? block.text.slice(end, whole.place.start) : '。';
    const isRate = lead.length <= LEAD && !/[；。;]/u.test(lead) && namedRate(percent) !== null;
    return isRate && AMONG.test(gap) ? pairsOf([part], [whole]) : [];
  }
  const isOne = gap.startsWith(noun.charAt(0)) && ONE_CLAUSE.test(gap);
  if (!(isOne || INSIDE.test(gap)) || !isOfNoun(noun, whole, around(whole))) return [];
  return pairsOf([part], [whole]);
}

const DOES =
  /^(?:的(?:人|户|村民?|企业|群众|学生|农户|干部|党员))?(?:已经?|都|均|是|为|属于?|还|未|没|没有|尚未|迈入|步入|进入)+([^，。；\d]{2,12})/u;

/** 老年人口8.1万人，总人口36万人，三成以上已步入老年: the only two numbers of a unit, and what is said of the share. */
function ahead(percent: Quantity, own: readonly Quantity[], at: number): readonly Pair[] {
  const { block, start, end } = percent.place;
  if (at === 0 || !CLAUSE_MARKS.has(block.text.charCodeAt(start - 1))) return NONE;
  const does = DOES.exec(block.text.slice(end, end + 20))?.[1];
  const amounts = own.slice(0, at).filter(isAmount);
  const last = amounts.at(-1);
  if (does === undefined || !last) return [];
  const alike = amounts.filter((one) => isAlike(one.unit, last.unit));
  const parts = alike.filter((one) => isOfNoun(does, { ...one, unit: '' }, clauseBefore(one)));
  return alike.length === 2 && parts.length === 1 ? pairsOf(parts, alike) : [];
}

function relationOf(percent: Quantity, pairs: readonly Pair[]): Relation | null {
  const [first] = pairs;
  if (!first || valueOf(first.whole).n <= 0n) return null;
  const stated = shareBounds(percent);
  const right = pairs.find(({ part, whole }) => gives(part, whole, stated));
  if (!right && pairs.length > 1) return null;
  const { part, whole } = right ?? first;
  return shareRelation(part, percent, '占比', { whole, holds: right !== undefined, clear: true });
}

/**
 * Shares whose numbers do not stand right before them: they are known by their names, or by where they are told.
 * @param told the shares that were read already
 */
export function namedShares(
  { items: own, index, start }: NumberSentence,
  { sentences, items }: NumberBlock,
  told: ReadonlySet<Quantity | undefined>,
): Relation[] {
  const out: Relation[] = [];
  if (items.length < 3) return out;
  let near: readonly Quantity[] | null = null;
  for (let i = 0; i < own.length; i++) {
    const percent = own[i] as Quantity;
    if (!isShare(percent) || told.has(percent)) continue;
    const from = Math.max(start, own[i - 1]?.place.end ?? 0);
    const said = saidOf(percent, from);
    const isFar = standsFar(percent, own[i + 1]);
    if (said || !isFar) near ??= nearOf(sentences, index);
    const found =
      (said && relationOf(percent, byNames(percent, said, from, near ?? []))) ??
      (isFar ? null : relationOf(percent, behind(percent, nextTwo(near ?? [], percent)))) ??
      relationOf(percent, ahead(percent, own, i));
    if (found) out.push(found);
  }
  return out;
}

/** The numbers of a sentence and of those beside it. */
function nearOf(sentences: readonly NumberSentence[], index: number): readonly Quantity[] {
  const out: Quantity[] = [];
  const to = Math.min(sentences.length, index + 2);
  for (let i = Math.max(0, index - 1); i < to; i++)
    for (const one of (sentences[i] as NumberSentence).items) out.push(one);
  return out;
}

/** The two numbers right behind a share. */
function nextTwo(near: readonly Quantity[], percent: Quantity): readonly Quantity[] {
  let at = 0;
  while (at < near.length && (near[at] as Quantity).place.start < percent.place.end) at++;
  return near.slice(at, at + 2);
}
