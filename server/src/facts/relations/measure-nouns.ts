import { lazy } from '../../base/lazy.ts';
import { measureTable, type MeasureClass, type NounHead } from '../../data/measure-words.ts';
import { CodeSet } from '../../text/codes.ts';

const lasts = lazy(() => new CodeSet(measureTable().lasts));

/** Last characters of the nouns that a 量词 cannot count: of all, and of those that may follow their number. */
export interface Lasts {
  readonly all: ReadonlySet<number>;
  readonly following: ReadonlySet<number>;
}

/** What the nouns end with that a 量词 cannot count; null for one that any noun may take. */
export function wronglyCounted(unit: string): Lasts | null {
  const classes = measureTable().classes.filter(({ wrong }) => wrong.includes(unit));
  if (classes.length === 0) return null;
  const following = classes.filter(({ follows }) => follows);
  return { all: codesIn(classes), following: codesIn(following) };
}

function codesIn(classes: readonly MeasureClass[]): ReadonlySet<number> {
  return new Set(Array.from(classes.map((one) => one.lasts).join(''), (char) => char.charCodeAt(0)));
}

/** The longest known noun that ends at an offset, or nothing. */
export function nounBefore(text: string, end: number, of: 'heads' | 'style' = 'heads'): NounHead | undefined {
  if (end <= 0 || !lasts().has(text.charCodeAt(end - 1))) return undefined;
  const heads = measureTable()[of];
  const found = heads.get(text.slice(end - 2, end))?.find(({ head }) => text.endsWith(head, end));
  return found ?? heads.get(text.charAt(end - 1))?.[0];
}

/** Words between a noun and its number that tell how it is counted: 公交车共有31辆, 羊存栏1.1万只. */
const LINKS = [
  ['共计', '总计', '合计', '累计', '统计', '计'],
  ['总数', '数'],
  ['共'],
  ['达', '已达', '各达', '数达'],
  ['约', '大约'],
  ['达到', '增加到', '增至', '扩大到', '扩充到', '发展到', '壮大到', '提高到', '上升到', '减少到'],
  ['存栏量', '出栏量', '饲养量', '保有量', '拥有量', '数量', '总量'],
  ['存栏', '出栏', '存出栏', '年末存栏'],
  ['各'],
  ['仅', '只'],
].flat();
const LINK_LASTS = new CodeSet(LINKS.map((word) => word.slice(-1)).join(''));
/** By their last characters, the longest first. */
const linksByLast: ReadonlyMap<number, readonly string[]> = new Map(
  LINKS.map((word) => [
    word.charCodeAt(word.length - 1),
    LINKS.filter((one) => one.endsWith(word.slice(-1))).sort((a, b) => b.length - a.length),
  ]),
);

function linkBefore(text: string, end: number): string | undefined {
  const code = text.charCodeAt(end - 1);
  return LINK_LASTS.has(code) ? linksByLast.get(code)?.find((word) => text.endsWith(word, end)) : undefined;
}

const CLOSING_QUOTE = 0x201d;
/** What stands before 约 where it is no word of inexactness: 村规民约, 公约, 契约. */
const PACTS = new CodeSet('民公条契');

/** Where the noun before a number ends: the words that only count it and a closing mark (“好婆婆”12名) are left out. */
export function nounEnd(text: string, start: number): number {
  // 村规民约15部 is read as 约15部.
  let end = text.charAt(start) === '约' && PACTS.has(text.charCodeAt(start - 1)) ? start + 1 : start;
  for (let round = 0; round < 3; round++) {
    const link = linkBefore(text, end);
    if (link === undefined || (link === '约' && PACTS.has(text.charCodeAt(end - 2)))) break;
    end -= link.length;
  }
  return text.charCodeAt(end - 1) === CLOSING_QUOTE ? end - 1 : end;
}

const CLAUSE = 44;
const CLAUSE_ENDS = new CodeSet('，。；：！？（）,;:');

/** The clause before a place; its list goes on over 、. */
export function clauseBefore(text: string, end: number): string {
  let from = end;
  const limit = Math.max(0, end - CLAUSE);
  while (from > limit && !CLAUSE_ENDS.has(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end);
}

const LISTED = /[\d万亿余两三四五六七八九十百千][一-鿿]{1,3}，$/u;

/**
 * The clauses before the one that ends at a place, as far as they list numbers as well: the verb of 建成集散中心1座，保鲜库54座 is
 * that of the first.
 */
export function listBefore(text: string, clause: string, end: number): string {
  const from = end - clause.length;
  const before = text.slice(Math.max(0, from - CLAUSE), from);
  if (!LISTED.test(before)) return '';
  return clauseBefore(text, from - 1);
}

const FIGURES = /\d/u;
const DATES = /\d+年(?:\d+月)?(?:\d+日)?|\d+月(?:\d+日)?|12345|12348|110|119/gu;
const HAN_COUNT = /[两三四五六七八九十百千]+(?:个|名|位|家|户|条|所|支|项|件|起|场|次|镇|乡|村)/u;

/**
 * Whether another number in the same item of a list may count the thing: 30个行政村1500公里. What stands before the verb does
 * not: 14个乡镇共聘请法律顾问23件.
 * @param from where the verb ends in the clause
 */
export function holdsFigures(clause: string, from: number): boolean {
  const item = clause.slice(Math.max(clause.lastIndexOf('、') + 1, from));
  return HAN_COUNT.test(item) || (FIGURES.test(item) && FIGURES.test(item.replace(DATES, '')));
}

/** What may follow a number that counts what stands before it; a noun would be counted itself. */
const CLOSES =
  /^(?:[，。；、：！？）)（]|$|以[上下]|左右|和|及|以及|与|并|均|全部|已|都|在|被|待|尚|正|仍|还|拟|对|由|至|同比|较上|比上)/u;
/** Verbs of what those do that were counted, and of what becomes of them. */
const ACTS_AFTER =
  /^(?:深入|投入|参[与加]|用于|奔赴|赶赴|支援|进[驻行入村]|分赴|下沉|担任|驻[点村守]|开展|覆盖|到[位岗村场]|赴|充实|成为|派驻|包[村片]|入[户库驻]|常年|常驻|走[进上访]|分片|分[成组]|组成|联[系合]|上[门岗线]|轮[流班]|值守|巡[逻查护]|投[运用]|建成|通[水车电]|落[户地]|开工|竣工|完工|运行|启用|挂牌|来自|完成|实现|通过|接受|获|受)/u;

/** What stands after a number: the end of what it belongs to, what its noun does, or something else, which it may count. */
export function afterNumber(text: string, end: number): 'end' | 'act' | 'other' {
  const words = text.slice(end, end + 3);
  if (CLOSES.test(words)) return 'end';
  return ACTS_AFTER.test(words) ? 'act' : 'other';
}

/** What may follow a noun that its number has been told of: 两名辅导员不取报酬. */
const ACTS =
  /^(?:均|都|已|全部|不|被|分流|转[到入]|到|赴|进[驻入村]|入[驻户]|下沉|深入|开展|参[加与]|上岗|在|驻|奔赴|分赴|完成|实现|通过|投入|得到|获|还|也|仍|未|没有|因|从)/u;
/** First characters of ACTS. */
const ACTS_FIRST = new CodeSet('均都已全不被分转到赴进入下深开参上在驻奔完实通投得获还也仍未没因从');
const LONGEST = 8;

/** The known noun that stands right after a number and acts: where it ends. `from` where none does that is looked for. */
export function actorEnd(text: string, from: number, { following }: Lasts): number {
  const limit = Math.min(text.length, from + LONGEST);
  const known = lasts();
  for (let at = from + 2; at <= limit; at++) {
    if (!ACTS_FIRST.has(text.charCodeAt(at))) continue;
    const last = text.charCodeAt(at - 1);
    if (known.has(last) && ACTS.test(text.slice(at, at + 2))) return following.has(last) ? at : from;
  }
  return from;
}
