import type { Block, Place } from '../document/model.ts';
import { place, textAt } from '../document/place.ts';
import { formatHan } from '../text/numerals.ts';
import { isTold, type Lead } from './enumeration-lead.ts';
import { measureAt } from './enumeration-measure.ts';
import { readCount } from './enumeration-number.ts';
import type { FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';
import { saysNothingElse } from './relations/closure-words.ts';

/** 三条线，东线…，西线…，北线…: clauses that begin with a name of one of the things that were counted. */
interface Head {
  readonly count: number;
  /** Characters that a name of one of the things may end with: the 量词, and those of the noun. */
  readonly keys: string;
  /** Where the 量词 and its noun end. */
  readonly stop: number;
  /** Where the first clause begins. */
  readonly from: number;
  readonly colon: boolean;
  /** 共 stands before the number. */
  readonly all: boolean;
}

/** The noun with what is done, up to the mark: 期建成：, 个组，. */
const NOUN = /^([\u4e00-\u9fff]{0,8}?)(：|:|，|——)/u;
/** 量词 that name no thing by themselves. */
const NO_KEY = /^[个项种大类件道样则桩块份把张只]/u;
const COLON = /[：:—]/u;
const CUTS = /[，；、]/gu;
const MORE = /^(?:再加上?|外加|加上|还有|另有|最后)/u;
/** 一号窗, 头期, 东线, 甲组, 上坝村: a name of one or two characters before the thing. */
const NUMBERED = /^(?:第|头)?([一二三四五六七八九十])号?$/u;
/** What speaks of all of the things, or of others: 各组, 全线, 邻村, 三村. */
const NO_NAME = /^(?:[每各全该本此这那其另同多诸几两邻外旁他我现后]|其他|其余|有的|多数|少数|整个)/u;
const SIDES = /^(?:第?[一二三四五六七八九十]号?|头一|[首次末尾头前后中东西南北上下左右内外甲乙丙丁戊红黄蓝绿])$/u;
const MONTH = /^(\d{1,2})月/u;
/** 阶段 and the like are told by their months. */
const OF_TIME = /^(?:个?阶段|个?步骤|个?环节|[步轮批次场期])/u;
/** Several of the things in one clause: 三至五号窗, 其余两组. */
const SEVERAL =
  /[至到—～-]|[两双几]个?[组路线站区村队号]|[一二三四五六七八九十][、和与及][一二三四五六七八九十]|其余|其他(?!组|线|窗)|各[一有]/u;

const SENTENCE = 200;

function headOf(block: Block, { start, end }: FigureRun): Head | null {
  const { text } = block;
  const measure = measureAt(text, end);
  if (measure === undefined || '第几每各'.includes(text.charAt(start - 1))) return null;
  const found = NOUN.exec(text.slice(end + measure.length, end + measure.length + 12));
  const count = found ? readCount(text.slice(start, end)) : null;
  if (!found || count === null || count < 2) return null;
  const [whole, noun = '', mark = ''] = found;
  const keys = `${NO_KEY.test(measure) ? '' : measure}${noun.slice(0, 2)}${noun.slice(-2)}`;
  const stop = end + measure.length;
  return {
    count,
    keys,
    stop,
    from: stop + whole.length,
    colon: COLON.test(mark),
    all: text.charAt(start - 1) === '共',
  };
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The pieces of the sentence from an offset on, as its marks cut it. */
function piecesFrom(text: string, from: number): Piece[] {
  const words = text.slice(from, from + SENTENCE);
  const stop = words.search(/[。！？\n]/u);
  const told = stop < 0 ? words : words.slice(0, stop);
  const out: Piece[] = [];
  let at = 0;
  for (const { index } of told.matchAll(CUTS)) {
    out.push({ start: from + at, end: from + index });
    at = index + 1;
  }
  out.push({ start: from + at, end: from + told.length });
  return out;
}

/** What a piece begins with before a key: 东 of 东线看古镇; null where it names none of the things. */
function labelIn(words: string, key: string): string | null {
  const own = words.replace(MORE, '');
  const at = own.indexOf(key);
  if (at < 1 || at > 3) return null;
  const label = own.slice(0, at);
  return NO_NAME.test(label) || !/^(?:[\u4e00-\u9fff]+|[A-Z])$/u.test(label) ? null : label;
}

/** 二 and 二号 count on from 一 or 头; other names stand by themselves. */
function fits(label: string, nth: number): boolean {
  const number = NUMBERED.exec(label)?.[1];
  return number === undefined || number === formatHan(BigInt(nth));
}

interface Series {
  readonly members: readonly Place[];
  readonly pieces: readonly Piece[];
  /** Index of the last piece that names one. */
  readonly last: number;
}

const GAP = 2;

function seriesBy(block: Block, pieces: readonly Piece[], key: string): Series | null {
  const members: Place[] = [];
  const seen = new Set<string>();
  let last = 0;
  for (let i = 0; i < pieces.length && i <= last + GAP + 1; i++) {
    const { start, end } = pieces[i] as Piece;
    const words = block.text.slice(start, end);
    const label = labelIn(words, key);
    if (label === null || !fits(label, members.length + 1)) {
      if (i === 0) return null;
      continue;
    }
    // 保持国有, 支持非国有: names that are no numbers and sides are of one length.
    if (seen.has(label) || !(label.length === [...seen][0]?.length || seen.size === 0 || SIDES.test(label)))
      return null;
    seen.add(label);
    const from = start + (MORE.exec(words)?.[0].length ?? 0);
    members.push(place(block, from, from + label.length + 1));
    last = i;
  }
  return members.length > 1 ? { members, pieces, last } : null;
}

/** 3月摸底，4月推荐，5月选举 */
function byMonths(block: Block, pieces: readonly Piece[]): Series | null {
  const members: Place[] = [];
  for (const { start, end } of pieces) {
    const found = MONTH.exec(block.text.slice(start, end));
    if (!found) break;
    members.push(place(block, start, start + found[0].length));
  }
  return members.length > 1 ? { members, pieces, last: members.length - 1 } : null;
}

const AFTER = 44;

/** Whether a series with fewer names than were counted leaves none out. */
function isWhole({ text }: Block, head: Head, { members, pieces, last }: Series): boolean {
  const end = (pieces[last] as Piece).end;
  const told = text.slice((pieces[0] as Piece).start, end);
  if (SEVERAL.test(told)) return false;
  if (saysNothingElse(text.slice(end, end + AFTER))) return true;
  // 共七条，第一条…，第六条…: numbered up to the last but one.
  if (head.all && members.length > 2 && members.length === head.count - 1) return true;
  return head.colon && last === pieces.length - 1 && members.length > 2 && last + 1 === members.length;
}

function isSure(block: Block, head: Head, series: Series): boolean {
  const much = series.members.length - head.count;
  if (much === 0) return true;
  if (much > 0) return much <= 2 && series.members.length > 2;
  return much >= -2 && isWhole(block, head, series);
}

function labelledAt(block: Block, run: FigureRun): Enumeration | null {
  const head = headOf(block, run);
  if (!head) return null;
  const pieces = piecesFrom(block.text, head.from);
  const [first] = pieces;
  if (!first || pieces.length < 2) return null;
  const begin = block.text.slice(first.start, first.start + 4);
  const keys = [...new Set(head.keys)].filter((key) => begin.indexOf(key) > 0);
  const isTime = OF_TIME.test(block.text.slice(run.end, run.end + 4)) && MONTH.test(begin);
  const all = isTime ? [byMonths(block, pieces)] : keys.map((key) => seriesBy(block, pieces, key));
  const told = all.filter((one) => one !== null);
  const series = told.find(({ members }) => members.length === head.count) ?? told[0];
  if (!series || !isSure(block, head, series)) return null;
  const at = place(block, run.start, head.stop);
  return { stated: { count: head.count, place: at, text: textAt(at) }, members: series.members, shape: 'told' };
}

/** A first look: a key or a month right behind the mark. */
function mayLead(text: string, { run: { end }, mark }: Lead): boolean {
  const [last, former] = [text.charCodeAt(mark - 1), text.charCodeAt(mark - 2)];
  for (let i = mark + 2; i <= mark + 4; i++) {
    const code = text.charCodeAt(i);
    if (code === MONTH_CODE || code === last || code === former) return true;
    for (let k = end; k < end + 3; k++) if (code === text.charCodeAt(k)) return true;
  }
  return false;
}

const MONTH_CODE = 0x6708;

/** Adds the numbers whose things are named one by one at the head of the clauses behind them: 三条线，东线…，西线…，南线…. */
export function labelledOf(block: Block, leads: readonly Lead[], out: Enumeration[], first: number): void {
  for (const lead of leads) {
    if (!mayLead(block.text, lead) || isTold(out, first, lead.run.start)) continue;
    const found = labelledAt(block, lead.run);
    if (found) out.push(found);
  }
}
