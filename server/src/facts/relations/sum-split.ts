import { codesOf } from '../../text/codes.ts';
import { areAlike, type Mention } from './mentions.ts';
import { Cue, cuesIn } from './runs-cues.ts';
import { labelOf, partsFrom, type Parts } from './sum-parts.ts';

/** Where a split was found among some numbers. */
interface Found {
  readonly among: readonly Mention[];
  /** Place of the total. */
  readonly total: number;
  /** Place of the number before which the opening words stand. */
  readonly at: number;
  readonly part: Mention;
  readonly opening: Opening;
  readonly adjacent: boolean;
}

/** A total and the parts told after it. */
export class Split implements Parts {
  readonly mentions: readonly Mention[];
  readonly closed: boolean;
  readonly goesOn: boolean;
  readonly separator: string;
  readonly total: Mention;
  /** How the words lead from the total to its parts. */
  readonly opening: Opening;
  /** No other number stands between the total and the first part. */
  readonly adjacent: boolean;
  readonly #found: Found;
  #labels: readonly string[] | null = null;
  #others: readonly Mention[] | null = null;
  #joined: readonly Mention[] | null = null;

  constructor({ mentions, closed, goesOn, separator }: Parts, found: Found) {
    this.mentions = mentions;
    this.closed = closed;
    this.goesOn = goesOn;
    this.separator = separator;
    this.total = found.among[found.total] as Mention;
    this.opening = found.opening;
    this.adjacent = found.adjacent;
    this.#found = found;
  }

  /** What the parts are called. */
  get labels(): readonly string[] {
    this.#labels ??= this.mentions.map(labelOf);
    return this.#labels;
  }

  /** Numbers that may be the total as well: one in the parts' unit stands nearer to them and was passed over. */
  get others(): readonly Mention[] {
    const { among, total, at, part } = this.#found;
    this.#others ??= rivalsOf(among, total, at, part);
    return this.#others;
  }

  /** Numbers of the unit told in one breath before the total, which may be meant with it: 行政村18个、社区5个，其中. */
  get joined(): readonly Mention[] {
    this.#joined ??= joinedTo(this.#found.among, this.#found.total);
    return this.#joined;
  }
}

/** complete: 分别为, 分为 · sorted: 按程序分 · some: 其中, 包括, a bracket · among: 在……中 · bare: nothing but a mark. */
export type Opening = 'complete' | 'sorted' | 'some' | 'among' | 'bare';

/** 一二三产分别增加a、b、c */
const IN_A_ROW =
  /^[，,][^，。；]{0,4}(?:一、?二、?三次?产业?|三次产业|城镇?、?乡村?|城镇、?农村)[^，。；]{0,8}分别(?:增加|减少|新增)(?![到至])/u;
const COMPLETE = /分别[为是有：:]|分为|组成[：:，,]|构成[：:，,]|具体为|[两三四]类[：:，,]/u;
/** 由干部18人、聘用人员22人组成 */
const COMPOSED = /^[^。；]*(?:组成|构成)/u;
/** 从答复类型看，, 按程序分： */
const SORTED = /(?:从|按|分)[^，。；、]{1,8}(?:看|划分|分|统计)[：:，,]/u;
const AMIDST = /(?:^|[，。；、：（(])其中/u;
const INCLUDING = /^[^，。；：、（(]{0,16}[，,（(]?(?:主要|具体)?(?:包括|包含|含(?!量|税|义)|涵盖)/u;
/** 86件民事案件（ */
const BRACKET = /^[^，。；：、（(]{0,12}[（(](?![^（(]*[）)])/u;
/** 全镇14个行政村中已有, 718人中, 32家机构里. */
const AMONG =
  /^(?:[^，。；、：]{0,10}[^，。；、：其集空高之当初城])?[中里][，,有已能可达符被通属因经尚仍未正需]|^[中里](?![心央小国部标型等学药间旬介外程面医村式华转老青高低重轻长短层年共意日俄美法德非餐西译])|^[^，。；、：]{0,8}(?:机构|企业|单位|人员|干部|党员|村|社区|项目|案件|纠纷|对象|群众|学生|家庭|农户|部门|学校|线索|事项|代表|委员|商户|场所)[中里](?![心央小国部标型等学药间旬介外程面医村式华转])/u;
/** How far before its parts a total may stand, in numbers. */
const BACK = 5;

const MARKS = codesOf('，,：:');
const ETC = codesOf('等');
const BY = '由'.charCodeAt(0);

/** The opening words stand near the total; examples of the first part may follow them. */
const GAP = 40;
const BARE = 16;
const FAR = 80;
/** How long a list of parts may be before 组成 ends it. */
const LIST = 160;

/** What a character before a first part may be of, as bits: each expression is asked only where one of its characters stands. */
const Word = { semicolon: 1, bracket: 2, row: 4, sorted: 8, amidst: 16, including: 32 } as const;
const WORDS = new Uint8Array(0x10000);
for (const [bit, chars] of [
  [Word.semicolon, '；'],
  [Word.bracket, '（('],
  [Word.row, '别为成体类'],
  [Word.sorted, '看分计'],
  [Word.amidst, '中里'],
  [Word.including, '括含涵'],
] as const)
  for (const char of chars) WORDS[char.charCodeAt(0)] = bit;

function wordsIn(gap: string): number {
  let bits = 0;
  for (let at = 0; at < gap.length; at++) bits |= WORDS[gap.charCodeAt(at)] as number;
  return bits;
}

type Row = readonly [words: number, expression: RegExp, opening: Opening];
const LISTS: readonly Row[] = [
  [Word.row, COMPLETE, 'complete'],
  [Word.row, IN_A_ROW, 'complete'],
];
const SORTS: readonly Row[] = [[Word.sorted, SORTED, 'sorted']];
const PARTS: readonly Row[] = [
  [Word.amidst, AMIDST, 'some'],
  [Word.including, INCLUDING, 'some'],
  [Word.amidst, AMONG, 'among'],
];

function openingBy(rows: readonly Row[], gap: string, words: number): Opening | null {
  for (const [needed, expression, opening] of rows) if ((words & needed) !== 0 && expression.test(gap)) return opening;
  return null;
}

function isComposed(gap: string, { text, end }: Mention): boolean {
  return gap.charCodeAt(1) === BY && /^[，,]由/u.test(gap) && COMPOSED.test(text.slice(end, end + LIST));
}

/** How the words before a first part speak of it as a part; null when they do not. */
function openingOf(mention: Mention, total: Mention, before: Mention | undefined): Opening | null {
  const gap = mention.text.slice(mention.from, Math.min(mention.start, mention.from + GAP));
  if (mention.start > mention.from + FAR) return null;
  const words = wordsIn(gap);
  if ((words & Word.semicolon) !== 0 && !gap.includes('；其中')) return null;
  const bracket = (words & Word.bracket) !== 0 && BRACKET.test(gap);
  const deeper = mention.depth > total.depth;
  if (bracket !== deeper) return null;
  const told = openingBy(LISTS, gap, words) ?? (isComposed(gap, mention) ? 'complete' : openingBy(SORTS, gap, words));
  const opening = told ?? (bracket ? 'some' : openingBy(PARTS, gap, words));
  if (opening !== null) return opening;
  const own = before !== undefined && isKindCount(before) ? gap.slice(before.tail.length) : gap;
  return own !== '' && '，,：:'.includes(own.charAt(0)) && own.length <= BARE ? 'bare' : null;
}

/** A total that is itself a difference or a rate, or of another time: 比上年增加29个，其中 speaks of the number before it. */
const DIFFERENCE =
  /(?:增加|减少|增长|下降|提高|压减|比上年|较上年|同比|多|少)(?![到至为])[^，。；到至]{0,4}$|(?:净|[^新])增$|上年(?!结转)|去年|同期|每|均|(?<!高)标准(?!化|农田|厂房)|工资|薪|单价|价格|养老金|收费/u;

/** 重大项目440项，其中新开工60个: projects are counted by either word. */
function areProjects(a: Mention, b: Mention): boolean {
  const units = a.quantity.unit + b.quantity.unit;
  return (units === '项个' || units === '个项') && a.lead.includes('项目') && b.lead.includes('项目');
}

function mayBeTotal(mention: Mention, part: Mention): boolean {
  return (
    mention.base !== '' &&
    (areAlike(mention, part) || areProjects(mention, part)) &&
    mention.depth <= part.depth &&
    (!DIFFERENCE.test(mention.lead) || (IN_A_ROW.test(part.gap) && DIFFERENCE.test(part.lead)))
  );
}

/** Place in the list of the number that the parts from `at` on are parts of: the nearest one before them in their unit. */
function totalBefore(mentions: readonly Mention[], at: number, part: Mention): number {
  let found = -1;
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) {
    const mention = mentions[i] as Mention;
    if (mention.qualifies || !mayBeTotal(mention, part)) continue;
    // 新增a公里、总里程b公里，其中快速铁路新增: the new ones are a part of the new ones.
    if (!part.lead.includes('新增') || mention.lead.includes('新增')) return i;
    if (found < 0) found = i;
  }
  return found;
}

/** 其中甲5件；乙30件 without a colon: 乙 may be told beside the total. */
function isLoose({ separator }: Parts, first: Mention, opening: Opening): boolean {
  return separator === '；' && opening !== 'sorted' && !/[：:]/u.test(first.gap);
}

function rivalsOf(mentions: readonly Mention[], found: number, at: number, part: Mention): Mention[] {
  const isRival = (mention: Mention): boolean =>
    !mention.qualifies && mention.depth <= part.depth && areAlike(mention, part);
  const between = mentions.slice(found + 1, at);
  // Another clause stands before 其中: it may speak of an earlier number.
  const far = /[，。；][^，。；]*[，。；]其中|；其中/u.test((mentions[at] as Mention).gap.slice(0, FAR));
  return far || between.some(isRival) ? mentions.slice(Math.max(0, at - BACK), at).filter(isRival) : [];
}

/** 甲医院投诉27件，乙医院投诉19件: told alike of two bodies. */
function areOfOneForm(a: Mention, b: Mention): boolean {
  const end = b.lead.slice(-2);
  return end.length === 2 && a.lead !== b.lead && a.lead.endsWith(end) && /^[，；]/u.test(b.mark);
}

function joinedTo(mentions: readonly Mention[], found: number): Mention[] {
  const out: Mention[] = [];
  for (let i = found; i > Math.max(0, found - BACK); i--) {
    const [before, mention] = [mentions[i - 1] as Mention, mentions[i] as Mention];
    if (!areAlike(before, mention)) break;
    if (!/^[、和及与]/u.test(mention.mark) && !areOfOneForm(before, mention)) break;
    out.push(before);
  }
  return out;
}

/** A first look: some number before it in a like unit. Of a number that only measures the next one, the next one counts. */
function hasAlikeBefore(mentions: readonly Mention[], at: number): boolean {
  const own = (mentions[at] as Mention).base;
  const next = mentions[at + 1]?.base ?? '';
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) {
    const { base } = mentions[i] as Mention;
    if (base !== '' && (base === own || base === next || base === '项' || base === '个')) return true;
  }
  return false;
}

/** 三类项目 between a total and its parts: how many there are. */
function isKindCount({ quantity: { unit }, tail }: Mention): boolean {
  return (
    /^(?:类|种|级|档|批|部分|大类)$/u.test(unit) ||
    (unit === '个' && /^(?:重点)?(?:领域|方面|部分|批次|类别|渠道|层级)/u.test(tail))
  );
}

/** Place of the first number of those told together without a word between: of 71 in 71户258人. */
function headOf(mentions: readonly Mention[], at: number): number {
  let head = at;
  while (head > 0 && mentions[head]?.glued) head--;
  return head;
}

/** 24个指标，包括年均增长5%左右等16个预期性指标: the examples hold numbers of their own. */
function openingByExamples(total: Mention, part: Mention): Opening | null {
  if (total.text !== part.text || total.depth !== part.depth || part.start - total.end > FAR) return null;
  const words = total.text.slice(total.end, part.start);
  return /^[^。；（）]*等$/u.test(words) && INCLUDING.test(words) ? 'some' : null;
}

/** A first look: words or a mark after the number before it that may lead to a part. */
function mayOpen(mentions: readonly Mention[], at: number): boolean {
  const { text, from, start, glued } = mentions[at] as Mention;
  if (glued !== null || isKindCount(mentions[at - 1] as Mention)) return true;
  if (start - from <= BARE && MARKS.has(text.charCodeAt(from))) return true;
  return ETC.isIn(text, from, start) || (cuesIn(text, from, Math.min(start, from + GAP)) & Cue.opening) !== 0;
}

function isAdjacent(mentions: readonly Mention[], total: number, head: number): boolean {
  for (let i = total + 1; i < head; i++) {
    const one = mentions[i] as Mention;
    if (one.glued === null && !isKindCount(one)) return false;
  }
  return true;
}

/** The split whose first part follows the opening words before the number at `at`. */
function splitAt(mentions: readonly Mention[], at: number): Split | null {
  if (!hasAlikeBefore(mentions, at) || !mayOpen(mentions, at)) return null;
  let first = at;
  while (mentions[first]?.qualifies === true) first++;
  const part = mentions[first];
  if (!part || part.base === '') return null;
  const found = totalBefore(mentions, at, part);
  const total = mentions[found];
  if (!total) return null;
  const head = headOf(mentions, first);
  const opening =
    openingOf(mentions[Math.min(head, at)] as Mention, total, mentions[Math.min(head, at) - 1]) ??
    openingByExamples(total, part);
  if (opening === null) return null;
  const adjacent = isAdjacent(mentions, found, head);
  if (!adjacent && opening !== 'complete' && opening !== 'some') return null;
  const parts = partsFrom(mentions, first);
  if (!parts) return null;
  const sure = isLoose(parts, part, opening) ? { ...parts, mentions: [part] } : parts;
  return new Split(sure, { among: mentions, total: found, at, part, opening, adjacent });
}

/** All totals among some numbers with the parts that follow them. */
export function splitsAfter(mentions: readonly Mention[]): Split[] {
  const out: Split[] = [];
  for (let at = 1; at < mentions.length; at++) {
    const split = splitAt(mentions, at);
    if (split) out.push(split);
  }
  return out;
}
