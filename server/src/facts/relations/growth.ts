import { lazy } from '../../base/lazy.ts';
import { place, textAt } from '../../document/place.ts';
import { minus, order, over, rational, ZERO } from '../../text/rational.ts';
import { looseBoundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation, RelationPart } from '../model.ts';
import type { Finder } from './finder.ts';
import { framesOf, type Added, type Frame, type Told } from './growth-frames.ts';
import {
  addedRate, annualDifference, annualIn, contradicts, differenceIn, rateIn, ratioIn, withStated, yearsThatFit, type Reckoned,
} from './growth-reckon.ts'; // prettier-ignore
import { goesOneWay, seriesOf, turnsOf, twoYearsOf, type Turn } from './growth-series.ts';
import { runsOf, type Run } from './share-runs.ts';
import { DOWN, isTook, mayChange, mayFollow, UP } from './growth-words.ts';
import { mayTellInWords } from './growth-tells.ts';
import { usualYears, yearsOf, type Times } from './growth-years.ts';
import { wordRelation } from './growth-doubled.ts';
import { speedsIn } from './growth-speed.ts';
import { addedLists, turnedLists } from './growth-lists.ts';
import { readWide, type WideRead } from './growth-wide.ts';
import { computed, part, plainFigure, relation, type Trust } from './relation.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

/** Rates of these are told at constant prices or on a basis of their own: the numbers beside them do not give them. */
const OWN_BASIS =
  /(?<!单位|元)(?:地区|国内)?(?<!单位地区|元地区|单位国内|元国内)生产总值|(?<!单位|元)GDP|(?<!单位[^，]{0,6}|元[^，]{0,6})增加值|(?:总|工业|农业|渔业|牧业|林业|建筑业|规上)产值|经济总量|固定资产投资|可比|口径|剔除|扣除|不变价|实际增|因素/u;
/** 总产值5.8亿元，比上年的5.3亿元增长…: the rate is said to be of the two numbers. */
const OUTPUT = /产值/gu;
/** What statistics revise: their average rates differ a little from what the numbers give. */
const REVISED = /预算|财政|税收|零售|进出口|出口|外贸|外资|收入|存款|贷款|存贷/u;

/** Whether the name of the numbers or what is said right after says that the rate has a basis of its own. */
function hasOwnBasis(lead: string, { place: { block, end } }: Quantity, plain = false): boolean {
  const after = /^[^。；，]{0,12}/u.exec(block.text.slice(end, end + 12))?.[0] ?? '';
  return (plain ? lead.replace(OUTPUT, '') : lead).search(OWN_BASIS) >= 0 || OWN_BASIS.test(after);
}

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
  return told.length === 0 && step ? [step] : told;
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
  /** 增速加快1.7个百分点, reckoned. */
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
  return [
    ...frames.flatMap((frame) => frameRelations(frame, times)),
    ...added.flatMap((one) => addedRelation(one) ?? []),
    ...(wide?.changes.flatMap((one) => anyRelation(one, times) ?? []) ?? []),
    ...(wide?.words.flatMap((one) => wordRelation(one) ?? []) ?? []),
    ...turns.map(turnRelation),
    ...speeds,
  ];
}

/** Whether some number of a block or sentence may be the later one of a change, or the change itself. */
function mayTell({ block, items }: Pick<NumberBlock, 'block' | 'items'>): boolean {
  return (
    items.length > 1 &&
    (items.some(({ place: { start, end } }) => mayFollow(block.text, start) || goesOneWay(block.text, end)) ||
      (items.length > 2 && IN_TURN.test(block.text)))
  );
}

const IN_TURN = /连[续年]|逐[年季月]/u;

/** The numbers side by side of a sentence, without the times that changes took. */
function rowsIn(sentence: NumberSentence): readonly Run[] {
  const { block, start, items, rows } = sentence;
  if (!items.some(({ unit, place }) => isTook(unit, block.text, [place.start, place.end]))) return rows;
  return runsOf({
    block,
    start,
    items: items.filter(({ unit, place }) => !isTook(unit, block.text, [place.start, place.end])),
  });
}

/** What the narrow reading knows of the numbers of a sentence. */
function takenBy({ frames, added }: Pick<Read, 'frames' | 'added'>): ReadonlySet<Quantity> {
  return new Set([
    ...frames.flatMap(({ told }) => told.map(({ amount }) => amount)),
    ...added.flatMap(({ difference, rate }) => [difference.amount, rate.amount]),
  ]);
}

/** Reads the sentences of a text one after the other; each may look back at the one before. */
class SentenceReader {
  readonly #year: number | null;
  #last: { readonly sentence: NumberSentence; readonly frames: readonly Frame[] } | null = null;

  constructor(year: number | null) {
    this.#year = year;
  }

  read(sentence: NumberSentence): Read[] {
    if (tellsOfLoss(sentence)) return [];
    const tells = mayTell(sentence);
    const runs = tells ? rowsIn(sentence) : [];
    const { frames: pairs, added: single } = framesOf(runs);
    const frames = [...pairs, ...seriesOf(runs), ...twoYearsOf(runs), ...turnedLists(runs)];
    const added = [...single, ...addedLists(runs)];
    const turns = turnsOf(runs);
    const wide = this.#wide(sentence, { frames, added });
    this.#last = { sentence, frames };
    const speeds = tells ? speedsIn(sentence) : [];
    const found = frames.length + added.length + turns.length + speeds.length > 0 || wide !== null;
    return found ? [{ frames, added, turns, wide, speeds }] : [];
  }

  #wide(sentence: NumberSentence, own: Pick<Read, 'frames' | 'added'>): WideRead | null {
    if (!mayTellWide(sentence)) return null;
    const last = this.#last && isNear(this.#last.sentence, sentence) ? this.#last : null;
    return readWide({
      sentence,
      before: last?.sentence ?? null,
      frames: [...(last?.frames ?? []), ...own.frames],
      taken: takenBy(own),
      year: this.#year,
    });
  }
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

function mayTellWide({ block, start, end, items }: NumberSentence): boolean {
  return (
    items.some(
      ({ place, kind }) =>
        mayChange(block.text, place.start) || (kind === 'multiple' && mayFollow(block.text, place.start)),
    ) || mayTellInWords(block.text.slice(start, end))
  );
}

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
  const read = blocks.flatMap(({ sentences }) => sentences.flatMap((sentence) => reader.read(sentence)));
  const usual = lazy(() => usualYears(read.flatMap(fitsOf), facts.document.source));
  const times = { year: facts.year?.year ?? null, usual };
  return read.flatMap((one) => inSentence(one, times));
};
