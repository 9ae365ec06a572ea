import { order, over, rational, times, type Rational } from '../../text/rational.ts';
import { showDecimal } from '../../text/decimal.ts';
import { toShortDecimal } from '../../text/rational.ts';
import { place } from '../../document/place.ts';
import { valueOf } from '../bounds.ts';
import type { Relation } from '../model.ts';
import { monthsIn } from './average-time.ts';
import { areAlike, type Mention } from './mentions.ts';
import { part, plainFigure, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

/** 每四户就有一户, 每3天审理1件: of so many, one. */
interface Inverse {
  readonly many: Mention;
  /** Its unit; 人 of 每三个人, whatever people are counted in. */
  readonly own: string;
  /** The unit of the one. */
  readonly unit: string;
  readonly ones: bigint;
  readonly end: number;
}

const EACH = '每'.charCodeAt(0);
const HAS_ONE =
  /^(?:[^，。；：、（）\d]{0,10}?)(?:[中里](?:就|便)?有?|有|拥有|配有?|配备|办理?|审理|审结|发生|召开|举[办行]|开展|接到?|受理|组织|安排|设有?|建有?)[一1]([\u4e00-\u9fff])/u;
const ROUND = rational(3, 4);

/** What a mention of 每四户 is said to hold one of. */
function inverseOf(many: Mention): Inverse | null {
  const { quantity, text, start, end } = many;
  const { kind, upper, value } = quantity;
  if (text.charCodeAt(start - 1) !== EACH || kind !== 'amount' || upper !== null || value.scale > 0) return null;
  if (value.digits < 2n || value.digits > 60n) return null;
  const words = text.slice(end, end + 20);
  const match = HAS_ONE.exec(words);
  if (!match || OTHERS.test(match[0])) return null;
  const unit = match[1] ?? '';
  const isPeople = PEOPLE.has(unit) && (quantity.unit === '个' ? PERSONS.test(words) : PEOPLE.has(quantity.unit));
  return {
    many,
    own: isPeople ? '人' : quantity.unit,
    unit: isPeople ? '人' : unit,
    ones: 1n,
    end: end + match[0].length,
  };
}

const PERSONS = /^(?:人|劳动力|老人|村民|居民|孩子|学生|职工|干部|党员|教师|群众|农民)/u;
/** Units in which people are counted. */
const PEOPLE: ReadonlySet<string> = new Set([...'人名位个']);
/** 每三辆新增车里: of others than all that were told. */
const OTHERS = /新|今年|去年|其中|剩|未|没/u;

const DAYS = [365, 366];

/** The days that the words tell: of a year, or of some months. */
function daysOf(words: string): Rational[] {
  const parts = monthsIn(words).filter((months) => months < 12);
  return parts.length > 0
    ? parts.flatMap((months) => [30, 31].map((days) => rational(months * days)))
    : DAYS.map((days) => rational(days));
}

/** The numbers that may be all and those that were told of: 2400户 and 480户. */
interface Pair {
  readonly all: Rational;
  readonly whole: Mention | null;
  readonly ones: Mention;
}

const NO_COUNT = /均|每|同比|上年|去年|(?<!新)[增减]/u;

function pairsOf({ many, own, unit, end }: Inverse, mentions: readonly Mention[], words: string): Pair[] {
  const told = mentions.filter(
    (one) =>
      one !== many &&
      (one.start < many.start || one.start >= end) &&
      one.quantity.kind === 'amount' &&
      one.quantity.upper === null &&
      !NO_COUNT.test(one.lead),
  );
  const before = told.filter((one) => one.start < many.start);
  if (own === '天' || own === '日') {
    const ones = before.filter(({ quantity }) => quantity.unit.startsWith(unit));
    return ones.flatMap((one) => daysOf(words).map((all) => ({ all, whole: null, ones: one })));
  }
  const isOwn = ({ quantity }: Mention): boolean => own === '人' && PEOPLE.has(quantity.unit) && quantity.unit !== '个';
  const wholes = before.filter((one) => isOwn(one) || areAlike(one, many));
  if (unit === own) {
    const [whole, part] = wholes;
    if (!whole || !part || wholes.length !== 2) return [];
    return order(valueOf(part.quantity), valueOf(whole.quantity)) < 0
      ? [{ all: valueOf(whole.quantity), whole, ones: part }]
      : [];
  }
  const ones = before.filter(({ quantity }) => quantity.unit === unit);
  return wholes.flatMap((whole) => ones.map((one) => ({ all: valueOf(whole.quantity), whole, ones: one })));
}

function fits({ many }: Inverse, { all, ones }: Pair): boolean {
  const [given, stated] = [over(all, valueOf(ones.quantity)), valueOf(many.quantity)];
  const off = given.n * stated.d > stated.n * given.d ? minus(given, stated) : minus(stated, given);
  return order(off, ROUND) < 0;
}

function minus(a: Rational, b: Rational): Rational {
  return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

const FOUR = rational(4);

function judge(inverse: Inverse, pairs: readonly Pair[], { block }: NumberSentence): Relation | null {
  const right = pairs.find((pair) => fits(inverse, pair));
  const pair = right ?? pairs[0];
  if (!pair || (!right && new Set(pairs.map(({ ones }) => ones)).size > 1)) return null;
  if (!right && new Set(pairs.map(({ whole }) => whole)).size > 1) return null;
  const { all, whole, ones } = pair;
  const given = over(all, valueOf(ones.quantity));
  const stated = valueOf(inverse.many.quantity);
  if (order(given, times(stated, FOUR)) > 0 || order(stated, times(given, FOUR)) > 0) return null;
  const from = inverse.many.start - 1;
  const marked = { role: '平均', place: place(block, from, inverse.end), quantity: inverse.many.quantity };
  const shown = `${whole ? plainFigure(whole.quantity) : `${showDecimal(toShortDecimal(all, 0))}天`}÷${plainFigure(ones.quantity)}=${showDecimal(toShortDecimal(given, 1))}`;
  return relation({
    type: 'average',
    parts: [...(whole ? [part('总数', whole.quantity)] : []), part('个数', ones.quantity), marked],
    marked,
    holds: right !== undefined,
    trust: 'certain',
    arithmetic: right ? shown : `${shown}，文中写作${block.text.slice(from, inverse.end)}`,
  });
}

/** 2400户中480户开农家乐，每四户就有一户; 审理122件，平均每2天审理1件: how many there are for one. */
export function inversesIn(sentence: NumberSentence): Relation[] {
  return sentence.mentions.flatMap((many) => {
    const inverse = inverseOf(many);
    if (!inverse) return [];
    const words = sentence.block.text.slice(Math.max(0, sentence.start - 40), many.start);
    return judge(inverse, pairsOf(inverse, sentence.mentions, words), sentence) ?? [];
  });
}
