import { lazy } from '../../base/lazy.ts';
import { memoByText } from '../../base/memo.ts';
import { measureTable, type MeasureClass } from '../../data/measure-words.ts';
import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { CodeSet } from '../../text/codes.ts';
import type { Quantity, Relation } from '../model.ts';
import type { Finder } from './finder.ts';
import {
  actorEnd,
  afterNumber,
  clauseBefore,
  holdsFigures,
  listBefore,
  nounBefore,
  nounEnd,
  wronglyCounted,
  type Lasts,
} from './measure-nouns.ts';
import type { MeasureFault } from './measure-fault.ts';
import { deedFault, deedsBy, type Deeds } from './measure-deeds.ts';
import { onlyFault, onlyOf, type Only } from './measure-only.ts';
import { countsNoPeople, peopleFault } from './measure-people.ts';
import { part, relation } from './relation.ts';

function byClass({ right, why, sure }: MeasureClass, thing: Place): MeasureFault {
  return { thing, why, right, sure: sure === true };
}

/** Where the last of some words ends in a text, and that word; the longest of those that end there. */
function lastOf(words: readonly string[], text: string): { readonly end: number; readonly word: string } {
  let best = { end: 0, word: '' };
  for (const word of words) {
    const at = text.lastIndexOf(word);
    const end = at + word.length;
    if (at >= 0 && (end > best.end || (end === best.end && word.length > best.word.length))) best = { end, word };
  }
  return best;
}

interface WordEnds {
  readonly lasts: CodeSet;
  /** By their last characters, the longest first. */
  readonly words: ReadonlyMap<number, readonly string[]>;
}

const verbEnds = lazy((): WordEnds => {
  const { verbs } = measureTable();
  const words = new Map<number, string[]>();
  for (const verb of [...verbs].sort((a, b) => b.length - a.length)) {
    const last = verb.charCodeAt(verb.length - 1);
    const own = words.get(last);
    if (own) own.push(verb);
    else words.set(last, [verb]);
  }
  return { lasts: new CodeSet(String.fromCharCode(...words.keys())), words };
});

/** Where the last verb of getting and doing ends in a text; 0 where none stands there. */
function lastVerbEnd(text: string): number {
  const { lasts, words } = verbEnds();
  for (let end = text.length; end > 0; end--) {
    const code = text.charCodeAt(end - 1);
    if (lasts.has(code) && words.get(code)?.some((word) => text.endsWith(word, end)) === true) return end;
  }
  return 0;
}

/** The words before a noun, and those of the list that it goes on. */
interface Before {
  readonly clause: string;
  readonly list: string;
  /** Between the noun and its number. */
  readonly link: string;
}

/** Whether a class speaks of a noun after these words. */
function speaks({ verbs, unless, never }: MeasureClass, { clause, list, link }: Before, isSure: boolean): boolean {
  if (never.some((word) => clause.includes(word))) return false;
  const own = verbs ? lastOf(verbs, clause) : null;
  const verb = lastVerbEnd(clause);
  const end = Math.max(verb, own?.end ?? 0);
  if (lastOf(unless, clause).end > end || holdsFigures(clause, end)) return false;
  if (isSure || own?.end !== 0 || verbs?.some((word) => link.includes(word)) === true) return true;
  const first = verbs ? lastOf(verbs, list) : null;
  return first !== null && first.end > Math.max(verb === 0 ? 0 : list.length, lastOf(unless, list).end);
}

/** 留用41辆，其中县直单位28辆: what may have things is told of the same 量词 as the number before it, whose they are. */
function isOwner({ holds }: MeasureClass, unit: string, { list }: Before): boolean {
  return holds === true && list.endsWith(unit);
}

/** 养殖圈舍存栏460头: what is kept there is counted. */
function isKept({ wrong }: MeasureClass, { link }: Before): boolean {
  return link.includes('栏') && wrong.includes('头') && wrong.includes('只');
}

/** 分流到公益岗位38名, 交办给调解员23件: where or to whom; the number counts what was sent there. */
const SENT =
  /(?:[分回]流|安[置排插]|[转移][移岗入]?|调[整剂配拨动度]?|派[驻遣]?|分配|[配分下]?发放?|[输推赠寄报]?送|推荐|介绍|充实|补充|下沉|[移转]?交办?|[转批]办?|反馈|[返退]?还|捐赠?|赠|遴选|录[取用]|[招聘]用|划[转拨归]|拨付?|落实|细化|分解|投放|[搬外]?迁|集中|纳入)(?:到(?!位|岗(?!位)|[期达])|给|往|至)[一-鿿“”]{0,8}$/u;

function isSentTo({ clause }: Before): boolean {
  return SENT.test(clause);
}

const PUBLISHED = /曝光|通报|公布|公示|刊[登发播载]|播[出放报发]|展播|晾晒|晒|发布|推送|推介|推出|编发|连载/u;

/** 曝光违法行为6期: the issues are counted. */
function countsIssues(unit: string, { clause }: Before): boolean {
  return unit === '期' && PUBLISHED.test(clause);
}

/** A noun of one character stands alone, or with a verb. */
const ALONE = /(?:^|[，。；：、（]|[植养栏种进放])[一-鿿]?$/u;

/** Works and stations that people work at: 消防站32人. */
const MANNED = /(?:消防|治超|客运|加油|转运|中转|垃圾|变电|水电)站$|[水理]厂$|车间$/u;

/** Whether a 量词 can only count the noun before it, whatever was done. */
function needsNoVerb({ holds }: MeasureClass, unit: string, head: string): boolean {
  if (unit === '人' && MANNED.test(head)) return false;
  return holds !== true && !measureTable().events.has(unit);
}

function wordsBefore(text: string, from: number, link: string): Before {
  const clause = clauseBefore(text, from);
  return { clause, list: listBefore(text, clause, from), link };
}

function faultBefore(
  { unit, place: { block, start, end: after } }: Quantity,
  of: 'heads' | 'style',
  end: number,
): MeasureFault | null {
  const { text } = block;
  const noun = nounBefore(text, end, of);
  if (!noun) return null;
  const from = end - noun.head.length;
  const standsAlone = noun.head.length > 1 || ALONE.test(text.slice(Math.max(0, from - 3), from));
  const link = text.slice(end, start);
  let words: Before | null = null;
  for (const row of noun.classes) {
    if (row.bare && !standsAlone) continue;
    if (!row.wrong.includes(unit) || (row.after && !row.after.includes(link))) continue;
    words ??= wordsBefore(text, from, link);
    if (isOwner(row, unit, words) || isKept(row, words) || countsIssues(unit, words) || isSentTo(words)) continue;
    const acts = row.acts === true && afterNumber(text, after) === 'act';
    if (speaks(row, words, acts || needsNoVerb(row, unit, noun.head))) return byClass(row, place(block, from, end));
  }
  return null;
}

function before(quantity: Quantity, { all }: Lasts): MeasureFault | null {
  const { block, start } = quantity.place;
  const end = nounEnd(block.text, start);
  if (!all.has(block.text.charCodeAt(end - 1))) return null;
  const fault = faultBefore(quantity, 'heads', end) ?? faultBefore(quantity, 'style', end);
  return fault && afterNumber(quantity.place.block.text, quantity.place.end) !== 'other' ? fault : null;
}

/** A name that stands after its number is no longer than this. */
const NAME = 10;
const NAME_ENDS = new CodeSet('，。；：！？、（）()“”‘’《》,;:均已都全被并');

/** Where the thing right after a number ends: 7 of 9件制度，. */
function nameEnd(text: string, from: number): number {
  let at = from;
  const limit = Math.min(text.length, from + NAME);
  while (at < limit && !NAME_ENDS.has(text.charCodeAt(at))) at++;
  return at === limit && limit < text.length ? from : at;
}

/** What may stand between a number and the thing right after it: 186件行政执法人员. Longer words may mean another thing. */
const KINDS =
  /^(?:行政|专职|兼职|专兼职|人民|法治|普法|村级|镇级|县级|市级|省级|国家级|各类|各项|内部|管理|规范性|宣传|矛盾|邻里|新|老旧|老|旧|农村|驻村|基层|社区|优秀|专业|高清|智能|大型|小型|中型|标准化|重点|新型|便民|公共|义务|生态|流动|应急)*$/u;
/** What measures or holds a thing may stand before it as well: 200人讲座, 8公里道路, 12场干部培训. */
const ATTRIBUTES = new CodeSet('里米亩顷斤吨方户次人家处项套口条间期场班节堂轮届位岁');
/** What has seats. */
const SEATED = /[车船艇机馆厅院场]$/u;

function followed(quantity: Quantity, to: number): MeasureFault | null {
  const { unit } = quantity;
  const { block, end } = quantity.place;
  const { text } = block;
  const noun = to === end ? undefined : nounBefore(text, to);
  const from = noun ? to - noun.head.length : end;
  if (!noun || noun.head.length === 1 || from < end || !KINDS.test(text.slice(end, from))) return null;
  if (unit === '座' && SEATED.test(noun.head)) return null;
  const row = noun.classes.find(({ follows, wrong }) => follows && wrong.includes(unit));
  return row ? byClass(row, place(block, from, to)) : null;
}

function following(quantity: Quantity, lasts: Lasts): MeasureFault | null {
  const { approximate, unit } = quantity;
  if (approximate !== null || lasts.following.size === 0 || ATTRIBUTES.has(unit.charCodeAt(unit.length - 1)))
    return null;
  const { block, end } = quantity.place;
  const { text } = block;
  if (NAME_ENDS.has(text.charCodeAt(end))) return null;
  const to = nameEnd(text, end);
  const named = lasts.following.has(text.charCodeAt(to - 1)) ? followed(quantity, to) : null;
  return named ?? followed(quantity, actorEnd(text, end, lasts));
}

/** What may be wrong with a 量词, whatever it counts. */
interface Looks {
  readonly lasts: Lasts | null;
  readonly only: Only | undefined;
  readonly deeds: Deeds | null;
  readonly people: boolean;
}

/** Null for a 量词 that is never at fault. */
const looksOf = memoByText((unit): Looks | null => {
  const [lasts, only, deeds, people] = [wronglyCounted(unit), onlyOf(unit), deedsBy(unit), countsNoPeople(unit)];
  return (lasts ?? only ?? deeds ?? people) ? { lasts, only, deeds, people } : null;
});

/**
 * What is wrong with the 量词 of a number, or null.
 * @param blocks the paragraphs of its text
 */
export function measureFault(quantity: Quantity, blocks: readonly Block[]): MeasureFault | null {
  const looks = quantity.kind === 'amount' ? looksOf(quantity.unit) : null;
  if (!looks) return null;
  const { lasts, only, deeds, people } = looks;
  return (
    (lasts && (before(quantity, lasts) ?? following(quantity, lasts))) ??
    (only ? onlyFault(quantity, only, blocks) : null) ??
    (deeds && deedFault(quantity, deeds)) ??
    (people ? peopleFault(quantity) : null)
  );
}

function claim(quantity: Quantity, { thing, why }: MeasureFault): Relation {
  const marked = part('数量', quantity);
  return relation({
    type: 'measure',
    parts: [{ role: '所计', place: thing }, marked],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: why,
  });
}

/** Numbers whose 量词 cannot count what stands beside them: 法律顾问2公里. */
export const findMeasure: Finder = (blocks, { document }) => {
  const out: Relation[] = [];
  for (const { items } of blocks) {
    for (const quantity of items) {
      const fault = measureFault(quantity, document.blocks);
      if (fault) out.push(claim(quantity, fault));
    }
  }
  return out;
};
