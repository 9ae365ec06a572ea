import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { masked } from './enumeration-list.ts';
import { joinsIn, joinsOf } from './enumeration-members.ts';

/** How much the things of a row are like each other. */
export interface Likeness {
  /** One ending (甲村、乙村), which names them as things of one kind. */
  readonly ending: boolean;
  /** One ending, beginning or length. */
  readonly alike: boolean;
  /** Lengths that differ by one at most. */
  readonly even: boolean;
}

/** Things that stand right before their number. */
export interface Row extends Likeness {
  readonly items: readonly Place[];
  /** Every number of things that the words may tell. */
  readonly allowed: ReadonlySet<number>;
}

/** What stands before the first thing of a row: 在, 由, 围绕, 实施, 县内的. */
const LEAD =
  /^(?:全?[年镇县]|先后|分别|已|新)?[在从由与同对按以将把向到赴为分设建辖列含]|[的有为分设辖]|围绕|聚焦|紧盯|突出|健全|完善|建立|构建|推进|推动|推行|实施|开展|抓好|抓实|做好|办好|做到|落实|聘请|邀请|建成|新建|改建|培育|发展|打造|组织|组建|设立|成立|评选|申报|印发|出台|形成|包括|涵盖|涉及|覆盖|整治|强化|加强|深化|严格|坚持|统筹|选派|联合|协调|完成|启动|开工|引进|签约|创建|获评|荣获|获得|通过|利用|严守|守住|打好|把好|用好|突破|破解|防范|打击|严打|查处|盯紧|针对|面向|全面|确定|选定|选取|选择|挑选|遴选|评选出|评出|指定|命名|认定|批准|推荐|抽取|抽调|公布|表彰|规划|谋划|梳理|走访|检查|督查|调研|考察|推选|核定|授予|列出/gu;

/** Where the first thing may begin behind words that lead the row in, from the nearest to it to the farthest. */
export function leadsOf(first: string): number[] {
  const ends = [...first.matchAll(LEAD)].map((found) => found.index + found[0].length);
  return ends.filter((end) => end < first.length).reverse();
}

/** Levels of government and of the grid: the only things of one character that are told in a row. */
const LEVELS =
  /^[国省市州盟县区旗乡镇街村社居组户屯寨级站所部局厅师团营连班点线面天地水气路河湖山林田人财物事红橙黄蓝绿白黑东西南北中上下前后]$/u;

/** The name without quotation marks and brackets at its end. */
const CLOSED = codesOf('＿”》');

function bare(name: string): string {
  return !CLOSED.has(name.charCodeAt(name.length - 1)) ? name : name.replace(/[＿”》]+$/u, '');
}

export function likenessOf(names: readonly string[]): Likeness {
  const [first = ''] = names;
  const plain = names.map(bare);
  const same = (pick: (name: string) => string | undefined): boolean =>
    plain.every((name) => pick(name) === pick(plain[0] ?? ''));
  const lengths = names.map((name) => name.length);
  const [short, long] = [Math.min(...lengths), Math.max(...lengths)];
  const oneByOne = long > 1 || names.every((name) => LEVELS.test(name));
  const ending = long > 1 && plain[0] !== '' && same((name) => name.at(-1));
  const length = short === long && names.length > 2 && oneByOne && first !== '';
  const beginning = plain[0] !== '' && long > 1 && same((name) => name[0]);
  return { ending, alike: ending || length || beginning, even: long - short <= 1 && short > 1 };
}

/** Suffixes of the row that begin after 和, 与, 及: 修路、改水和电力、广电、电信 may be three things or more. */
function suffixes(text: string, cuts: readonly Cut[]): number[] {
  const out: number[] = [];
  for (const { index } of text.matchAll(/[和与及]/gu)) {
    const left = cuts.filter(([from]) => from > index).length;
    if (left > 0 && left < cuts.length) out.push(left + 1);
  }
  return out;
}

/** A verb inside a thing: what stands before it does the verb, and the row begins behind it: 党委、政府设综合办公室、党建办公室. */
const VERB =
  /(?<=.)(?:下?设立?(?![施备计置])|[由把将]|成立|组建|开展|实施|推进|建成|新建|评为|(?<![固专所])有(?![限机])).{2}/u;

/** Suffixes of the row that begin behind a verb of a later thing. */
function verbSuffixes(items: readonly string[]): number[] {
  return items.flatMap((item, i) => (i > 0 && VERB.test(item) ? [items.length - i] : []));
}

type Cut = readonly [number, number];

/** 、, the seams of “甲”“乙” and the 和 before the last thing, where it surely divides: 县司法局、县人社局和县总工会. */
function cutsIn(words: string, text: string, joined: boolean): Cut[] {
  const cuts: Cut[] = [];
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) cuts.push([at, at + 1]);
  const marks = cuts.length;
  for (let at = words.indexOf('”“'); at >= 0; at = words.indexOf('”“', at + 1)) cuts.push([at + 1, at + 1]);
  if (cuts.length > marks && marks > 0) cuts.sort(([x], [y]) => x - y);
  const last = cuts.at(-1)?.[1];
  if (last === undefined || !joined) return cuts;
  const joins = joinsOf(text.slice(last)).map(({ index }) => last + index);
  const [join] = joins;
  const alike = join !== undefined && text.charAt(join - 1) === text.charAt(text.length - 1);
  if (joins.length === 1 && alike && join > last) cuts.push([join, join + 1]);
  return cuts;
}

const JOIN = /[和与及]/u;

function spansOf(cuts: readonly Cut[], size: number): Cut[] {
  const bounds = [0, ...cuts.flat(), size];
  const out: Cut[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 2) out.push([bounds[i] ?? 0, bounds[i + 1] ?? 0]);
  return out;
}

/** The first thing without the words that lead it in, where it is like the others so. */
function withoutLead(spans: readonly Cut[], text: string): readonly Cut[] {
  const [first] = spans;
  if (!first || spans.length < 3) return spans;
  const names = spans.map(([a, b]) => text.slice(a, b));
  if (likenessOf(names).alike) return spans;
  const likely = leadsOf(names[0] ?? '').map((lead) => ({
    lead,
    like: likenessOf([(names[0] ?? '').slice(lead), ...names.slice(1)]),
  }));
  const found = likely.find(({ like }) => like.alike) ?? likely.find(({ like }) => like.even);
  return found ? [[first[0] + found.lead, first[1]], ...spans.slice(1)] : spans;
}

/**
 * The things that begin at `start`, as 、 divides them; `text` is theirs with brackets and quotations blanked out. How much they
 * are alike is asked only where `count` is not what they are.
 */
export function rowOf(block: Block, start: number, text: string, count: number): Row | null {
  const joined = JOIN.test(text);
  const cuts = cutsIn(block.text.slice(start, start + text.length), text, joined);
  if (cuts.length === 0) return null;
  const whole = spansOf(cuts, text.length);
  if (whole.some(([a, b]) => b <= a)) return null;
  const placed = (spans: readonly Cut[]): Place[] => spans.map(([a, b]) => place(block, start + a, start + b));
  const plain = whole.map(([a, b]) => text.slice(a, b));
  const joins = joined ? joinsIn(plain) : 0;
  if (count >= whole.length && count <= whole.length + joins)
    return { items: placed(whole), allowed: new Set([count]), ...UNASKED };
  const allowed = new Set([...(joined ? suffixes(text, cuts) : []), ...verbSuffixes(plain)]);
  for (let n = whole.length; n <= whole.length + joins; n++) allowed.add(n);
  const items = placed(withoutLead(whole, text));
  return { items, allowed, ...likenessOf(items.map((item) => block.text.slice(item.start, item.end))) };
}

const UNASKED: Likeness = { ending: false, alike: false, even: false };

/** The things as many as stated: the last ones of a longer row; cut at 和 where there are fewer. */
export function asMany(block: Block, items: readonly Place[], count: number): Place[] {
  const out = items.length > count ? items.slice(-count) : [...items];
  for (let i = out.length - 1; i >= 0 && out.length < count; i--) {
    const { start, end } = out[i] as Place;
    const words = masked(block.text.slice(start, end));
    const cuts = [...words.matchAll(/[和与及]/gu)].map(({ index }) => start + index).slice(-(count - out.length));
    const bounds = [start, ...cuts.flatMap((cut) => [cut, cut + 1]), end];
    const pieces = bounds.flatMap((from, k) => (k % 2 === 0 ? [place(block, from, bounds[k + 1] ?? end)] : []));
    out.splice(i, 1, ...pieces);
  }
  return out;
}
