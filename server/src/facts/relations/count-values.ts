import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { measureAt } from '../enumeration-measure.ts';
import { membersIn } from '../enumeration-members.ts';
import { readCount } from '../enumeration-number.ts';
import type { Enumeration, Quantity, Relation, RelationPart } from '../model.ts';
import { part, relation } from './relation.ts';
import { after, gapBetween, type NumberBlock } from './sentences.ts';

/** More things than this have no value each in one sentence. */
const MOST = 12;
/** Words from 分别 to the first value: 分别吸引群众. */
const DEALS = /^分别[\u4e00-\u9fff]{0,10}$/u;
const NEXT = /^(?:、|，|和|与|及|以及)$/u;
/** 5年分别增加: a time has no values each. */
const TIME = /^(?:年|个?月|天|周|小时|个?季度|个?工作日|年度)$/u;
/** Other things stand beside the counted ones: 全县和4个镇分别. */
const BESIDE = /[、和与及等]/u;

/** The values that follow 分别, one for each thing: 350人、420人和380人. */
function valuesFrom(items: readonly Quantity[], first: number): Quantity[] {
  const out: Quantity[] = [];
  for (let i = first; i < items.length; i++) {
    const value = items[i] as Quantity;
    const former = out.at(-1);
    if (former && (value.unit !== former.unit || !NEXT.test(gapBetween(former, value)))) break;
    out.push(value);
  }
  return out;
}

/** The list is closed: a comma may go on with other values of the same things. */
function isClosed(last: Quantity, values: readonly Quantity[]): boolean {
  const commas = values.slice(1).some((value, i) => gapBetween(values[i] as Quantity, value) === '，');
  return !commas && /^[，。；）)]|^$/u.test(after(last, 1));
}

function claim(stated: RelationPart, values: readonly Quantity[], count: number): Relation {
  const told = values.map((value, i) => part(`第${i + 1}个`, value));
  const holds = values.length === count;
  const arithmetic = `“分别”后面有${values.length}个数${holds ? '' : `，前面说的是${count}个`}`;
  return relation({ type: 'count', parts: [stated, ...told], marked: stated, holds, trust: 'certain', arithmetic });
}

/** The things that values are dealt out to. */
interface Things {
  readonly count: number;
  readonly part: RelationPart;
}

/** A number right before 分别: 四次集市分别…; the names before it are its own. */
function counted(block: Block, at: number, rows: readonly Enumeration[]): Things | null {
  const from = Math.max(0, at - 24);
  const words = block.text.slice(from, at).replace(/^.*[，。；：]/su, '');
  const found = NUMBER.exec(words);
  const [, number = '', rest = ''] = found ?? [];
  const measure = measureAt(rest, 0);
  const count = readCount(number);
  if (!found || measure === undefined || count === null || count < 2 || count > MOST || BESIDE.test(rest)) return null;
  if (TIME.test(measure)) return null;
  const start = at - words.length + found.index;
  const row = rows.find(
    ({ stated, shape }) => shape === 'row' && stated.place.block === block && stated.place.start === start,
  );
  // 全县和4个镇分别: other things stand beside the counted ones.
  const before = block.text.slice(Math.max(0, start - 10), start).replace(/^.*[，。；：]/su, '');
  if (BESIDE.test(before) && !(row && row.members.length === count && !hasMore(row))) return null;
  return { count, part: { role: '所说项数', place: place(block, start, start + number.length + measure.length) } };
}

/** Something may stand beside the first name of a row: 县直和甲村、乙村两个村. */
function hasMore({ members }: Enumeration): boolean {
  const [first] = members;
  return !first || /[和与及]/u.test(first.block.text.slice(first.start, first.end));
}

/** Names side by side before 分别, without a number of their own: 农业、工业、服务业分别. */
function named(block: Block, at: number): Things | null {
  const from = Math.max(0, at - 60);
  const words = block.text.slice(from, at).replace(/^.*[，。；：]/su, '');
  const list = words.includes('、') ? membersIn(block, at - words.length, at) : null;
  if (!list || list.open || !list.alike || list.items.length < 3 || list.allowed.size > 1) return null;
  return { count: list.items.length, part: { role: '所列各项', place: place(block, at - words.length, at) } };
}

const NUMBER =
  /([\d]{1,2}|[一二两三四五六七八九十]{1,2})([个项条类种家所名位座处支件次场批轮期镇乡村县市区局][^\d一二两三四五六七八九十]{0,12})$/u;

/** The values behind 分别 against the things before it: 四次集市分别吸引群众350人、420人、380人和450人. */
export function valuesEach({ block, items }: NumberBlock, rows: readonly Enumeration[]): Relation[] {
  const { text } = block;
  const out: Relation[] = [];
  for (let at = text.indexOf('分别'); at >= 0; at = text.indexOf('分别', at + 2)) {
    const first = items.findIndex((item) => item.place.start > at);
    const value = items[first];
    if (!value || !DEALS.test(text.slice(at, value.place.start))) continue;
    const values = valuesFrom(items, first);
    const last = values.at(-1);
    if (values.length < 2 || !last || !isClosed(last, values)) continue;
    const things = counted(block, at, rows) ?? named(block, at);
    if (!things) continue;
    if (things.part.role === '所说项数' || Math.abs(things.count - values.length) === 1)
      out.push(claim(things.part, values, things.count));
  }
  return out;
}
