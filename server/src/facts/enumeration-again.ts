import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { formatHan } from '../text/numerals.ts';
import { clausesBefore, listBefore, subjectsOf } from './enumeration-before.ts';
import { readCount } from './enumeration-number.ts';
import type { BlockFigures, FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';

/** How far behind a list its things may be counted again. */
const REACH = 160;
const THESE = /(?:这|上述|前述|上列|(?<=^|[，。；、对就将把])以上)$/u;
/** 甲村、乙村、丙村，共三个村: all of a list is counted behind it. */
const TOTAL = /(?<=[，（(])(?:一共|总共|合计|共计|共)$/u;
const COUNTED = /^(?:个方面|方面|[个项点条类件种大家所户名位座处支镇县村市]|部门)/u;
/** First characters of COUNTED, last ones of THESE and TOTAL. */
export const COUNTED_AGAIN = '个方项点条类件种大家所户名位座处支镇县村市部';
const COUNTED_FIRST = codesOf(COUNTED_AGAIN);
const THESE_LAST = codesOf('这述列上');
const TOTAL_LAST = codesOf('共计');
/** 均, 都 say that all of them are meant. */
const ALL = /^(?:均|都|全部|全都|皆|各)/u;
/** The noun that is counted again is two to five characters. */
const NOUN = /^[\u4e00-\u9fff]{2,5}?(?=均|都|全部|全都|皆|各|，|。|；|、)/u;
/** Nouns of one character, which follow their number directly or behind a 量词. */
const SHORT = codesOf('村镇乡县市区局街河桥站组园厂企路校库渠院');
/** 量词 that name the thing by themselves: 这四户, 三县. */
const NAMING = codesOf('户镇县村市');

/** 一是…，二是…，三项措施推动…: means that were told one by one. */
const MEANS = /^(?:措施|举措|机制|办法|硬招|实招)/u;

interface Again {
  readonly stated: Enumeration['stated'];
  readonly counted: string;
  /** The noun where its end can be told, else empty. */
  readonly words: string;
  /** The Han characters behind the 量词. */
  readonly behind: string;
  /** 这, 上述 before it; empty where none stands there. */
  readonly these: string;
}

function hanAt(text: string, at: number): string {
  return /^[\u4e00-\u9fff]{0,10}/u.exec(text.slice(at, at + 10))?.[0] ?? '';
}

/** 这, 上述, 共 right before a number. */
function theseBefore(text: string, start: number): string | undefined {
  const code = text.charCodeAt(start - 1);
  const before = text.slice(Math.max(0, start - 3), start);
  if (THESE_LAST.has(code)) return THESE.exec(before)?.[0];
  return TOTAL_LAST.has(code) ? TOTAL.exec(before)?.[0] : undefined;
}

/** A number of things that points back: 上述三方面问题, 五个安置点均. */
function pointsBack(block: Block, { start, end }: FigureRun): Again | null {
  const { text } = block;
  const counted = COUNTED.exec(text.slice(end, end + 3))?.[0];
  if (counted === undefined) return null;
  const these = theseBefore(text, start);
  const to = end + counted.length;
  const words = NOUN.exec(text.slice(to, to + 8))?.[0] ?? '';
  const all = words !== '' && ALL.test(text.slice(to + words.length));
  const told = text.charAt(start - 1) === '，' && MEANS.test(text.slice(to, to + 3));
  if (these === undefined && !all && !told) return null;
  const count = readCount(text.slice(start, end));
  if (count === null || count < 2) return null;
  return {
    stated: { count, place: place(block, start, to), text: text.slice(start, to) },
    counted,
    words,
    behind: hanAt(text, to),
    these: these ?? '',
  };
}

/** The marks 一是…二是… of the last list before an offset that runs on without a gap. */
function ordinalsBefore(block: Block, before: number): Place[] {
  const { text } = block;
  const first = text.lastIndexOf('一是', before);
  if (first < 0) return [];
  const out: Place[] = [place(block, first, first + 2)];
  for (let n = 2; n < 20; n++) {
    const mark = `${formatHan(BigInt(n))}是`;
    const last = out.at(-1)?.end ?? first;
    const at = text.indexOf(mark, last);
    if (at < 0 || at >= before) break;
    if ('，。；：、'.includes(text.charAt(at - 1))) out.push(place(block, at, at + mark.length));
    else break;
  }
  const last = out.at(-1);
  return out.length < 2 || !last || before - last.end > REACH ? [] : out;
}

/** What 一是…二是… may tell one by one: 两项, 三个问题, not 三个村. */
const TOLD =
  /^(?:个?方面|[项点条种]|[个大类](?:[\u4e00-\u9fff]{0,4})?(?:问题|不足|短板|任务|环节|举措|措施|特点|关键|要求|原因|打算|工作|建议))/u;

/** How many characters two nouns have in common from their beginning. */
function common(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

/** Whether a number counts things of the same noun: 四家单位 and 五家单位当天签字. */
function isOfNoun({ words, behind, counted }: Again, noun: string, measure: string): boolean {
  if (words !== '' && noun.includes(words)) return true;
  if (measure !== counted) return false;
  if (NAMING.has(counted.charCodeAt(0))) return true;
  const same = common(behind, noun);
  return same > 1 || (same === 1 && SHORT.has(noun.charCodeAt(0)));
}

/** The words behind a stated number of a list: its 量词 and noun. */
function nounOf({ stated: { place: at } }: Enumeration): { readonly noun: string; readonly measure: string } {
  const number = /^[\d一二两三四五六七八九十]+/u.exec(at.block.text.slice(at.start, at.end))?.[0].length ?? 0;
  const from = at.start + number;
  const measure = COUNTED.exec(at.block.text.slice(from, from + 3))?.[0] ?? '';
  return { noun: hanAt(at.block.text, from + measure.length), measure };
}

/** Every number of such things that stands before: 六个村 … 其余九个村. */
function countsBefore(again: Again, { block, runs }: BlockFigures, until: number): number[] {
  const out: number[] = [];
  for (const { start, end } of runs) {
    if (start >= until) break;
    const measure = COUNTED.exec(block.text.slice(end, end + 3))?.[0];
    if (measure === undefined || !isOfNoun(again, hanAt(block.text, end + measure.length), measure)) continue;
    const count = readCount(block.text.slice(start, end));
    if (count !== null) out.push(count);
  }
  return out;
}

/** Whether a count is one of some numbers, or the sum of two or all of them. */
function isAnyOf(counts: readonly number[], count: number): boolean {
  return (
    counts.includes(count) ||
    counts.some((a, i) => counts.some((b, j) => i < j && a + b === count)) ||
    counts.reduce((a, b) => a + b, 0) === count
  );
}

/** Another thing stands beside the list: 三个村和镇中学. */
const BESIDE =
  /^[\u4e00-\u9fff]{0,6}?[，]?(?:和|及|与|、|以及|还有|连同|加上)(?:[^，。；]{0,8}?([\d一二两三四五六七八九十]+)(?:[个名家所位]))?/u;

/** What the things beside a list make of its number: 四家单位，以及两名专家. */
function withBeside({ stated: { place: at, count } }: Enumeration): number[] {
  const found = BESIDE.exec(at.block.text.slice(at.end, at.end + 24));
  if (!found) return [];
  const more = found[1] === undefined ? 1 : (readCount(found[1]) ?? 1);
  return [count + more];
}

interface Near {
  readonly own: BlockFigures;
  /** The paragraph before. */
  readonly former: BlockFigures | null;
}

/** The last list before a number that counts the same things, in its paragraph or the one before. */
function listOf(again: Again, { own }: Near, lists: readonly Enumeration[]): Enumeration | undefined {
  const { start } = again.stated.place;
  return lists.findLast((list) => {
    const { stated, members, shape } = list;
    const at = shape === 'headings' || shape === 'ordinals' ? members.at(-1) : stated.place;
    if (!at || shape === 'list' || (at.block !== own.block && at.block.index !== own.block.index - 1)) return false;
    const near = at.block === own.block ? at.end < start && start - at.end < REACH : again.these !== '';
    const { noun, measure } = nounOf(list);
    return near && isOfNoun(again, noun, measure);
  });
}

/** The list right before a number of all of it, of things that have the noun's name: 甲村、乙村、丙村，共三个村. */
function totalOf({ stated: { count, place: at }, these, behind }: Again, { own }: Near): Things {
  const listed = listBefore(own.block, at.start - these.length, count, false) ?? [];
  const endings = new Set(listed.map((item) => item.block.text.charAt(item.end - 1)));
  const [ending = ''] = endings;
  const named =
    endings.size === 1 && (behind.slice(0, 4).includes(ending) || own.block.text.charAt(at.end - 1) === ending);
  return named ? { members: listed, right: true } : { members: [] };
}

/** Nouns that parties of any name are counted by. */
const PARTIES = /^(?:[个家](?:单位|部门|成员单位|乡镇|街道|村|社区|站所|企业)|部门)/u;

/** The parties that a sentence begins with, counted again in it: 教育、公安、民政会签了办法，上述三个部门. */
function subjectsBefore(
  block: Block,
  from: number,
  { stated: { count, place: at }, counted }: Again,
): readonly Place[] | null {
  if (!PARTIES.test(block.text.slice(at.end - counted.length, at.end + 6))) return null;
  const found = subjectsOf(block, from);
  return found && Math.abs(found.length - count) === 1 ? found : null;
}

/** The marks 一是…二是… that a number of means or matters counts. */
function ordinalsOf({ stated: { place: at }, these, behind, counted }: Again, block: Block): readonly Place[] {
  if ((these === '' && !MEANS.test(behind)) || !block.text.includes('二是')) return [];
  return TOLD.test(block.text.slice(at.end - counted.length, at.end + 9)) ? ordinalsBefore(block, at.start) : [];
}

interface Things {
  readonly members: readonly Place[];
  /** They stand right before the number: all of them are meant. */
  readonly right?: true;
}

/** The things that a number points back at, where no plausible reading of what stands before it gives the number. */
function thingsOf(again: Again, near: Near, lists: readonly Enumeration[]): Things {
  const { count, place: at } = again.stated;
  if (/[共计]$/u.test(again.these)) return totalOf(again, near);
  const { block } = near.own;
  const list = listOf(again, near, lists);
  const ordinals = ordinalsOf(again, block);
  // The nearer of the two is meant.
  const nearer =
    ordinals[0] && (!list || list.stated.place.block !== block || ordinals[0].start > list.stated.place.start);
  if (nearer) return { members: ordinals };
  if (list) {
    const counts = [
      ...countsBefore(again, near.own, at.start),
      ...(near.former ? countsBefore(again, near.former, Infinity) : []),
      ...withBeside(list),
    ];
    const right = count === list.members.length;
    const other = !right && isAnyOf(counts, count) && list.stated.count === list.members.length;
    return { members: other ? [] : list.members };
  }
  if (again.these === '') return { members: [] };
  const from = at.start - again.these.length;
  const listed = listBefore(block, from, count, again.these !== '这');
  if (listed) return { members: listed, right: true };
  return { members: clausesBefore(block, from, count) ?? subjectsBefore(block, from, again) ?? [] };
}

const ALL_FIRST = codesOf('均都全皆各');
const MEANS_FIRST = codesOf('措举机办硬实');
const COMMA = 0xff0c;

/** A first look at the words behind a number without 这 before it: 均, 都 of all, or means behind a comma. */
function mayTellAll(text: string, end: number, before: number): boolean {
  return (
    ALL_FIRST.isIn(text, end, Math.min(text.length, end + 10)) ||
    (before === COMMA && MEANS_FIRST.isIn(text, end, Math.min(text.length, end + 4)))
  );
}

/**
 * Adds the numbers that count the things of a list once more: 五个安置点均 behind 甲、乙、丙、丁四个安置点.
 * @param first index of the first enumeration of this paragraph
 */
export function toldAgain(own: BlockFigures, former: BlockFigures | null, out: Enumeration[], first: number): void {
  const { text } = own.block;
  let listed: boolean | null = null;
  const until = out.length;
  for (const run of own.runs) {
    if (!COUNTED_FIRST.has(text.charCodeAt(run.end)) || (run.type !== 'arabic' && run.type !== 'han')) continue;
    const code = text.charCodeAt(run.start - 1);
    if (!THESE_LAST.has(code) && !TOTAL_LAST.has(code)) {
      listed ??= until > first || text.includes('二是');
      if (!listed || !mayTellAll(text, run.end, code)) continue;
    }
    const again = pointsBack(own.block, run);
    if (!again || out.slice(first, until).some(({ stated }) => stated.place.start === run.start)) continue;
    const { members, right } = thingsOf(again, { own, former }, out);
    // Fewer of them may be meant: 其中三个安置点均, 这两项.
    const whole = right === true || (again.these !== '' && again.these !== '这');
    if (members.length < 2 || (!whole && again.stated.count < members.length)) continue;
    out.push({ stated: again.stated, members, shape: 'told' });
  }
}
