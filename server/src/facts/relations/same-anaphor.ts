import { codesOf } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { areApart, type Candidate } from './same-alike.ts';
import { isTurned, looksLike } from './same-figures.ts';

/** So far back, in characters and in numbers, what a word points to is looked for. */
const REACH = 120;
const BACK = 8;
/** 这六户, 前述22名, 该工程全部投资, 当时栽下的5.4万株: what was told before is taken up. */
const POINTS =
  /(?:上述|前述|(?<!应)该(?![镇村县市区乡局院校所站公工])|(?:^|[^应])该工程|这(?![里边样种]|一年|[两二三几]年)|当[时初年](?:[^，。；]{0,6}的)|此前(?:[^，。；]{0,6}的)|先后[^，。；]{1,6}的)[^，。；、\d]{0,8}$/u;
/** Behind a number that opens its clause: all of them. */
const ALL = /^[^，。；、\d]{0,6}(?:全部|全都|均已|悉数|无一|一律|逐一|无一例外)/u;
/** 巡查了全部 before 27段，: of what was told, by its unit. */
const WHOLE_DONE = /[^，。；]{2,}(?:全部|所有)$/u;
const WHOLE = /^(?:这|全部|所有)$/u;
/** A part, others, a change, another time or a plan. */
const OTHERWISE =
  /加上|连同|其中|其余|另|首批|部分|剩|余|还|又|再|补[植种栽录充选建]|新[增建购招]|增|减|追加|扩|调整|第[一二三四五]|去年|上年|往年|同期|计划|任务|目标|拟|预计|力争|比|较|超|每|平均|人均|占|达标|合格|通过|优秀|优良|未|没有?(?=[^，。；]{0,4}的)|[上下]半年|季度|最/u;
const NAMELESS = codesOf('的了和与及有为是中在全部均都已个名人户家件处辆次万元年月日大小新老多少');

/** The words of its sentence before a number, and those of its clause behind it. */
function wordsBefore({ place: { block, start } }: Quantity, reach: number): string {
  const { text } = block;
  let from = start as number;
  while (from > 0 && start - from < reach && !'。！？；\n'.includes(text.charAt(from - 1))) from--;
  return text.slice(from, start);
}

function wordsBehind({ place: { block, end } }: Quantity): string {
  return /^[^，。；：、\d（）]{0,14}/u.exec(block.text.slice(end, end + 14))?.[0] ?? '';
}

function lastClause(words: string): string {
  return /[^，、：（）]*$/u.exec(words)?.[0] ?? '';
}

/** Units that name who is counted by themselves: 这15户的故事. */
const NAMING: ReadonlySet<string> = new Set([...'户人名位家村']);
const OF_THEM = /^(?:的|中|里|均|都|全部|已|无|来自|分布|由|人人|一[户人家])/u;

/** Whom a number of people or households counts, whatever they are called. */
const WHOM =
  /^(?:人家|家庭|农户|住户|村民|居民|群众|同志|人员|代表|干部|学员|队员|老人|学生|大学生|党员|职工|志愿者)(?!家庭|户|家属|代表|骨干|教师|干部|之家)/u;

/** Whether the words beside two numbers name one thing: two characters in a row, or the last one of a name. */
function nameOne(one: Quantity, two: Quantity): boolean {
  const own = lastClause(wordsBefore(one, 24)) + wordsBehind(one);
  const behind = wordsBehind(two);
  const words = behind
    .replace(/^(?:已|被|经)[^的，。]{1,4}的/u, '')
    .replace(/(?:全部|全都|均|都|悉数|无一|一律|逐一|从|由|已|在|被).*$/u, '');
  const clause = lastClause(wordsBefore(two, 14));
  const left = clause.replace(/^.*(?:上述|前述|该|这|当时|当初|此前)/u, '');
  for (const name of [words, left])
    for (let at = 0; at + 2 <= name.length; at++)
      if (own.includes(name.slice(at, at + 2)) && !/[的了和与及]/u.test(name.slice(at, at + 2))) return true;
  if (AT_ONCE.test(clause) && (WHOM.test(behind) || (NAMING.has(two.unit) && OF_THEM.test(behind)))) return true;
  const last = words.charCodeAt(words.length - 1);
  return words !== '' && words.length <= 4 && !NAMELESS.has(last) && own.includes(words.slice(-1));
}

/** The numbers of one unit shortly before; null where two of them tell different values. */
function onlyBefore(own: readonly Candidate[], { quantity: two, index }: Candidate): Quantity | null {
  let found: Quantity | null = null;
  for (let i = own.length - 1; i >= 0; i--) {
    const { quantity: one, index: at, size } = own[i] as Candidate;
    if (at < index - BACK || !isNear(one, two)) break;
    if (found !== null && size !== sizeIn(own, found)) return null;
    found = one;
  }
  return found;
}

function sizeIn(own: readonly Candidate[], quantity: Quantity): number {
  return own.find((one) => one.quantity === quantity)?.size ?? Number.NaN;
}

function isNear({ place: a }: Quantity, { place: b }: Quantity): boolean {
  if (a.block === b.block) return b.start - a.end <= REACH;
  return b.block.index === a.block.index + 1 && a.block.text.length - a.end + b.start <= REACH;
}

const NEAR = 1.35;

/** Figures that changed places or differ in one, or values not far from each other. */
function mayBeOne(one: Quantity, two: Quantity, sizes: readonly [number, number], how: 'pointed' | 'all'): boolean {
  const [a, b] = sizes;
  // 三场书画展，这四场书画展: so few are one where the whole name is said again.
  if (how === 'pointed' && a < 11 && b < 11 && nameAgain(one, two)) return true;
  return isTurned(one, two) || looksLike(one, two) || (a <= NEAR * b && b <= NEAR * a && a > 4);
}

const NAMED = /^[\u4e00-\u9fff]{2,5}?(?=共|都|均|的|已|全|接|里|中|有|吸引|惠及|$)/u;

/** 三场书画展 and 这四场书画展: one name right behind both. */
function nameAgain(one: Quantity, two: Quantity): boolean {
  const name = NAMED.exec(wordsBehind(two))?.[0];
  return name !== undefined && wordsBehind(one).startsWith(name) && AT_ONCE.test(lastClause(wordsBefore(two, 14)));
}

/** What is said of the things so far behind their number counts against their being those told before. */
const [SOON, BEHIND] = [3, 14];

/** Whether some words stand outside of quoted names: not 最 of “最美庭院”. */
function speakOf(words: RegExp, text: string): boolean {
  return words.test(text.includes('“') ? text.replace(/“[^”]*”?/gu, '') : text);
}

/** 140名、22台 and 前述22名、140台: the value is that of the number told beside the other one. */
function isSwapped(one: Quantity, two: Quantity, items: readonly Quantity[]): boolean {
  const at = items.indexOf(one);
  const beside = [items[at - 1], items[at + 1]].filter((other) => other !== undefined && other.unit !== one.unit);
  const { digits, scale } = two.value;
  return beside.some(
    (other) => other !== undefined && other.value.digits === digits && other.value.scale === scale && digits > 9n,
  );
}

const COMMON = codesOf('个件项次人名户家处条类种座辆台万元亩');

/** 责任段27段……全部29段: the unit is the last character of what the first number counts. */
function isUnitNamed(one: Quantity, { unit }: Quantity): boolean {
  return unit.length === 1 && !COMMON.has(unit.charCodeAt(0)) && lastClause(wordsBefore(one, 24)).includes(unit);
}

const AT_ONCE = /(?:上述|前述|这)$/u;

/** Two numbers of two sentences; of one, where the word stands right before the second one or its figures changed places. */
function areTwo(one: Quantity, two: Quantity, how: 'pointed' | 'all'): boolean {
  if (areApart(one, two)) return true;
  const gap = one.place.block.text.slice(one.place.end, two.place.start);
  if (!gap.includes('，')) return false;
  return how === 'pointed' ? AT_ONCE.test(gap) : isTurned(one, two) && gap.length > 8;
}

/** Whether a number points to what was told: by a word before it, or as all of it. */
function points(two: Quantity): 'pointed' | 'all' | null {
  const before = wordsBefore(two, 40);
  const clause = lastClause(before);
  if (OTHERWISE.test(clause)) return null;
  if (POINTS.test(clause)) return 'pointed';
  if ((clause === '' && ALL.test(wordsBehind(two))) || WHOLE.test(clause)) return 'all';
  return WHOLE_DONE.test(clause) && wordsBehind(two) === '' ? 'all' : null;
}

/**
 * The number that the words of another one take up, where it is the only one of its unit shortly before it and they tell two
 * values.
 * @param own numbers of its unit told before it
 * @param items all numbers of the paragraph
 */
export function pointedBack(own: readonly Candidate[], two: Candidate, items: readonly Quantity[]): Quantity | null {
  const { quantity } = two;
  const how = points(quantity);
  if (how === null) return null;
  const one = onlyBefore(own, two);
  if (!one || one.unit !== quantity.unit || !areTwo(one, quantity, how) || scaleOf(one.unit).base === '') return null;
  const [a, b] = [sizeIn(own, one), two.size];
  if (a === b || speaksAgainst(one, quantity, how)) return null;
  if (isSwapped(one, quantity, items)) return how === 'pointed' ? one : null;
  if (!mayBeOne(one, quantity, [a, b], how)) return null;
  return nameOne(one, quantity) || (how === 'all' && isAllOf(one, quantity, a)) ? one : null;
}

/** Whether the words around two numbers say that they are a part, others, a change, another time or a plan. */
function speaksAgainst(one: Quantity, two: Quantity, how: 'pointed' | 'all'): boolean {
  const lead = lastClause(wordsBefore(one, 24));
  const behind = wordsBehind(two).slice(0, how === 'pointed' ? SOON : BEHIND);
  if (speakOf(OTHERWISE, lead + wordsBehind(one)) || speakOf(OTHERWISE, wordsBefore(two, 60) + behind)) return true;
  return how === 'all' && !isTurned(one, two) && !looksLike(one, two);
}

/** All of what was told, without its name. */
function isAllOf(one: Quantity, two: Quantity, size: number): boolean {
  return isUnitNamed(one, two) || (wordsBehind(two).length > 0 && isTurned(one, two) && size > 99);
}

const PAIRED = /(?:上述|前述|这)$/u;

/** 217笔、4860万元，这217笔4680万元: the number right before is taken up, and this one has its figures in another order. */
export function pairedBack(own: readonly Candidate[], { quantity, companion }: Candidate): Quantity | null {
  if (!companion || companion.place.end !== quantity.place.start || !PAIRED.test(wordsBefore(companion, 4)))
    return null;
  const one = own.at(-1);
  const other = one?.companion;
  if (!one || !other || other.unit !== companion.unit || !isTurned(one.quantity, quantity)) return null;
  const isSame = other.value.digits === companion.value.digits && other.value.scale === companion.value.scale;
  return isSame && isNear(one.quantity, quantity) ? one.quantity : null;
}
