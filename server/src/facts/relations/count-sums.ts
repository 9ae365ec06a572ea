import type { Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { codesOf } from '../../text/codes.ts';
import { formatHan } from '../../text/numerals.ts';
import { mayBeMeasured, measureAt } from '../enumeration-measure.ts';
import { readCount } from '../enumeration-number.ts';
import type { BlockFigures, FigureRun } from '../figures.ts';
import type { Relation } from '../model.ts';
import { relation } from './relation.ts';
import { mayOverlap } from './sum-kinds.ts';

/** From the number of all to the first of its groups: 六块奖牌：, 17个，. */
const LEADS = /^[\u4e00-\u9fff]{0,6}?(?<mark>[：:，（(]|——)(?:其中|分别[是为])?$/u;
/** What stands right before a number of all that is none: 第三场, 每三场. */
const NO_TOTAL = codesOf('第每各几的有余多近约');
/** What tells a number of all where no noun follows it: 共17个, 安排了三场; not 转入9名. */
const TOLD = /[共了有计为设]$/u;
/** 机关 of 机关一场, 村级的 of 村级的12个. */
const NAME = /^[、，]?(?<name>[\u4e00-\u9fff]{1,7})$/u;
const NO_NAME = /其中|其余|另|还|共|合计|增|减|比|新|包括|每|各|均|完成|已|年|月/u;
const GOES_ON = /^(?:等|余|[、，](?:其余|其他|另|还|以及|余下))/u;
const [LEAST, FAR] = [2, 2];
/** More groups are not told one by one. */
const MOST = 12;

interface Group {
  readonly at: Place;
  readonly count: number;
  readonly name: string;
}

/** The run counts by the same word as the total does. */
function countAt({ block: { text } }: BlockFigures, run: FigureRun | undefined, measure: string): number | null {
  if (!run || (run.type !== 'han' && run.type !== 'arabic') || !text.startsWith(measure, run.end)) return null;
  return measureAt(text, run.end) === measure ? readCount(text.slice(run.start, run.end)) : null;
}

/** The groups told one after another from the run at `first` on. */
function groupsFrom(own: BlockFigures, first: number, from: number, measure: string): Group[] {
  const { block, runs } = own;
  const out: Group[] = [];
  let end = from;
  for (let i = first; i < runs.length && out.length < MOST; i++) {
    const run = runs[i] as FigureRun;
    const count = countAt(own, run, measure);
    const name = NAME.exec(block.text.slice(end, run.start))?.groups?.name ?? '';
    if (count === null || name === '' || NO_NAME.test(name)) break;
    const stop = run.end + measure.length;
    // 两场大会 counts something else than 两场.
    if (!/^[，。、；）)]|^$/u.test(block.text.slice(stop, stop + 1))) break;
    out.push({ at: place(block, run.start, stop), count, name });
    end = stop;
  }
  return out;
}

function claim(total: Place, count: number, groups: readonly Group[], sum: number): Relation {
  const marked = { role: '总数', place: total };
  const terms = groups.map(({ count: own }) => own).join('+');
  const han = !/^\d/u.test(textAt(total));
  return relation({
    type: 'count',
    parts: [marked, ...groups.map(({ at }) => ({ role: '其中一组', place: at }))],
    marked,
    holds: sum === count,
    trust: 'certain',
    arithmetic: `${terms}=${sum}${sum === count ? '' : `，文中写作${han ? formatHan(BigInt(count)) : count}`}`,
  });
}

/** A number of all, and what brings its groups in. */
interface Whole {
  readonly at: Place;
  readonly count: number;
  readonly groups: readonly Group[];
  readonly colon: boolean;
}

function wholeAt(own: BlockFigures, i: number): Whole | null {
  const { block, runs } = own;
  const { text } = block;
  const total = runs[i] as FigureRun;
  const next = runs[i + 1];
  const measure = measureAt(text, total.end);
  if (measure === undefined || !next || countAt(own, next, measure) === null) return null;
  const stop = total.end + measure.length;
  const gap = text.slice(stop, next.start);
  const mark = gap.search(/[：:，（(—]/u);
  const count = mark < 0 ? null : readCount(text.slice(total.start, total.end));
  if (count === null || count < LEAST) return null;
  const lead = /^(?:——|.)(?:其中|分别[是为])?/u.exec(gap.slice(mark))?.[0] ?? '';
  const head = LEADS.exec(gap.slice(0, mark + lead.length))?.groups?.mark;
  if (head === undefined) return null;
  const bare = mark === 0 && head === '，' && !TOLD.test(text.slice(Math.max(0, total.start - 2), total.start));
  const groups = bare ? [] : groupsFrom(own, i + 1, stop + mark + lead.length, measure);
  return { at: place(block, total.start, stop), count, groups, colon: head === '：' || head === ':' };
}

/** Whether nothing is counted in two of some groups. */
function areApart(groups: readonly Group[]): boolean {
  const names = groups.map(({ name }) => name);
  return new Set(names).size === names.length && !names.some((name) => mayOverlap(name.replace(/的$/u, '')));
}

function sumAt(own: BlockFigures, i: number): Relation | null {
  const whole = wholeAt(own, i);
  const last = whole?.groups.at(-1);
  if (!whole || !last || whole.groups.length < 2 || !areApart(whole.groups)) return null;
  const { at, count, groups, colon } = whole;
  const sum = groups.reduce((all, one) => all + one.count, 0);
  if (sum === count) return claim(at, count, groups, sum);
  if (Math.abs(sum - count) > FAR) return null;
  const { end } = last.at;
  const isSure =
    sum > count
      ? groups.every((one) => one.count < count)
      : colon && groups.length > 2 && !GOES_ON.test(own.block.text.slice(end, end + 4));
  return isSure ? claim(at, count, groups, sum) : null;
}

/** Adds numbers of things against those of their groups: 三场，机关一场、企业一场、校园两场. */
export function sumsOf(own: BlockFigures, out: Relation[]): void {
  const { block, runs } = own;
  const { text } = block;
  for (let i = 0; i + 2 < runs.length; i++) {
    const [run, next, third] = [runs[i], runs[i + 1], runs[i + 2]] as [FigureRun, FigureRun, FigureRun];
    const code = text.charCodeAt(run.end);
    // The word by which all are counted stands behind the next two numbers as well.
    if (code !== text.charCodeAt(next.end) || code !== text.charCodeAt(third.end)) continue;
    if (!mayBeMeasured(text, run.end) || NO_TOTAL.has(text.charCodeAt(run.start - 1))) continue;
    const found = sumAt(own, i);
    if (found) out.push(found);
  }
}
