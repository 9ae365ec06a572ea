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
  for (let i = first; i < runs.length; i++) {
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

function sumAt(own: BlockFigures, i: number): Relation | null {
  const { block, runs } = own;
  const [total, next] = [runs[i] as FigureRun, runs[i + 1]];
  const { text } = block;
  const measure = measureAt(text, total.end);
  if (measure === undefined || !next || countAt(own, next, measure) === null) return null;
  const stop = total.end + measure.length;
  const gap = text.slice(stop, next.start);
  const mark = gap.search(/[：:，（(—]/u);
  const count = mark < 0 ? null : readCount(text.slice(total.start, total.end));
  if (count === null || count < LEAST) return null;
  const lead = /^(?:——|.)(?:其中|分别[是为])?/u.exec(gap.slice(mark))?.[0] ?? '';
  const head = LEADS.exec(gap.slice(0, mark + lead.length))?.groups?.mark;
  const groups = head === undefined ? [] : groupsFrom(own, i + 1, stop + mark + lead.length, measure);
  const last = groups.at(-1);
  const bare = mark === 0 && head === '，' && !TOLD.test(text.slice(Math.max(0, total.start - 2), total.start));
  if (!last || bare || groups.length < 2 || groups.some(({ name }) => mayOverlap(name.replace(/的$/u, ''))))
    return null;
  if (new Set(groups.map(({ name }) => name)).size < groups.length) return null;
  const sum = groups.reduce((all, one) => all + one.count, 0);
  const at = place(block, total.start, stop);
  if (sum > count)
    return sum - count <= FAR && groups.every((one) => one.count < count) ? claim(at, count, groups, sum) : null;
  const shut =
    (head === '：' || head === ':') && groups.length > 2 && !GOES_ON.test(text.slice(last.at.end, last.at.end + 4));
  return sum === count || (shut && count - sum <= FAR) ? claim(at, count, groups, sum) : null;
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
