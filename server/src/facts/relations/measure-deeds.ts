import { measureTable, type DeedRow } from '../../data/measure-words.ts';
import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { CodeSet } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import type { MeasureFault } from './measure-fault.ts';
import { afterNumber, clauseBefore, nounEnd } from './measure-nouns.ts';

/** The rows of a 量词, and the first two characters of their verbs, each pair as one number. */
export interface Deeds {
  readonly rows: readonly DeedRow[];
  readonly firsts: CodeSet;
  readonly pairs: ReadonlySet<number>;
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function deedsOf(rows: readonly DeedRow[]): Deeds {
  const verbs = rows.flatMap((row) => row.verbs);
  return {
    rows,
    firsts: new CodeSet(verbs.map((verb) => verb.charAt(0)).join('')),
    pairs: new Set(verbs.map((verb) => pairAt(verb, 0))),
  };
}

/** What is done, by the 量词 that cannot count what it is done to. */
export function deedsBy(unit: string): Deeds | null {
  const rows = measureTable().deeds.filter(({ never }) => never.includes(unit));
  return rows.length === 0 ? null : deedsOf(rows);
}

/** How far before its number a verb may begin. */
const REACH = 24;
const MARKS = new CodeSet('，。；：！？（）,;:');

/** A look at the characters before a number: whether one of the verbs may stand in its clause. */
function mayBeDone(text: string, start: number, { firsts, pairs }: Deeds): boolean {
  const limit = Math.max(0, start - REACH);
  for (let at = start - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (MARKS.has(code)) return false;
    if (firsts.has(code) && pairs.has(pairAt(text, at))) return true;
  }
  return false;
}

const FIGURES = new CodeSet('0123456789');
/** Between a verb and its number stands one noun: no figures, no one it is done for, nothing else that is done. */
const ONE_NOUN = /^[一-鿿“”‘’]{2,14}$/u;
const BROKEN =
  /[的及和与给为向对由供让使]|涉及|覆盖|惠及|受益|带动|容纳|累计|每|平均|人均|户均|增加|减少|超过|达到?$|参[加与]|培训|占地|占用|节约|共享|其中|接[待诊收]|招[生收]|入[住学托读]|就[读业诊餐]|吸[纳引]|安置|救助|走访|[检排]查|发现|运[送行]|投[用入]|使用|引进|分流|转[移运]|完成|配备|配套/u;
/** 维修工人, 采购员, 养殖能手: those who do it. */
const DOER = /(?:[员工师匠手]|师傅|技工|工人|人员|人才|骨干|专家|队伍|团队|大户|带头人|负责人|干部|书记|主任)$/u;

function isOfPeople(of: string): boolean {
  return of.includes('人');
}

/** 聘 of 招聘 and the end of the noun that stands after it. */
function objectOf(clause: string, verbs: readonly string[]): { readonly verb: string; readonly object: string } | null {
  let best = { at: -1, verb: '' };
  for (const verb of verbs) {
    const at = clause.lastIndexOf(verb);
    if (at > best.at || (at === best.at && at >= 0 && verb.length > best.verb.length)) best = { at, verb };
  }
  return best.at < 0 ? null : { verb: best.verb, object: clause.slice(best.at + best.verb.length) };
}

/** What may stand between a verb and its number: 新建了6名. */
const LINK = /^(?:了|各类|共|成|提升|提质|升级|扩建|加固|完成)?$/u;
/** Units that tell how large the thing behind them is: 新建50吨冷库, 举办5公里健步走. */
const SIZES = /[里米亩顷吨斤克升方瓦时度℃岁担贝滴]$/u;
const THING = /^[一-鿿“”]{2,12}/u;

/** 改造提升6名乡镇卫生院: the verb right before a number and what it is done to behind it. */
function deedBehind(
  { rows }: Deeds,
  unit: string,
  block: Block,
  [start, end]: readonly [number, number],
): MeasureFault | null {
  const { text } = block;
  const thing = SIZES.test(unit) ? undefined : THING.exec(text.slice(end, end + 12))?.[0];
  if (thing === undefined) return null;
  const clause = clauseBefore(text, start);
  for (const { verbs, unless, of } of rows) {
    const found = objectOf(clause, verbs);
    if (!found || !LINK.test(found.object) || unless.some((word) => thing.includes(word))) continue;
    const why = `“${found.verb}”的是${of}，不论“${unit}”`;
    return { thing: place(block, end, end + 2), why, right: null, sure: true };
  }
  return null;
}

/**
 * What is wrong with a 量词 that cannot count what the verb of its clause is done to, whatever noun stands between them: 招录村官
 * 240吨; null where nothing is.
 */
export function deedFault(
  { unit, approximate, place: { block, start, end } }: Quantity,
  deeds: Deeds,
): MeasureFault | null {
  if (approximate !== null && approximate !== '余') return null;
  const { text } = block;
  if (!FIGURES.has(text.charCodeAt(start)) || !mayBeDone(text, start, deeds)) return null;
  if (afterNumber(text, end) !== 'end') return deedBehind(deeds, unit, block, [start, end]);
  const to = nounEnd(text, start);
  const clause = clauseBefore(text, to);
  for (const { verbs, unless, of } of deeds.rows) {
    const found = objectOf(clause, verbs);
    if (!found || !ONE_NOUN.test(found.object) || BROKEN.test(found.object)) continue;
    if (!isOfPeople(of) && DOER.test(found.object)) continue;
    if (unless.some((word) => found.object.includes(word))) continue;
    const why = `“${found.verb}”的是${of}，不论“${unit}”`;
    return { thing: place(block, to - 2, to), why, right: null, sure: true };
  }
  return null;
}
