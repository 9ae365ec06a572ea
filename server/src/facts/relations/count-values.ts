import type { Quantity, Relation } from '../model.ts';
import { exactCount } from '../quantity-context.ts';
import { part, relation } from './relation.ts';
import { after, before, gapBetween, type NumberBlock } from './sentences.ts';

/** More things than this have no value each in one sentence. */
const MOST = 12n;
/** Words from the counted things to their first value: 四次集市分别吸引群众. */
const EACH = /^[\u4e00-\u9fff“”]{0,12}分别[\u4e00-\u9fff]{0,10}$/u;
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

function claim(things: Quantity, values: readonly Quantity[], count: bigint): Relation {
  const stated = part('所说项数', things);
  const told = values.map((value, i) => part(`第${i + 1}个`, value));
  const holds = BigInt(values.length) === count;
  const arithmetic = `“分别”后面有${values.length}个数${holds ? '' : `，前面说的是${count}个`}`;
  return relation({ type: 'count', parts: [stated, ...told], marked: stated, holds, trust: 'certain', arithmetic });
}

/** 四次集市分别吸引群众350人、420人、380人和450人: as many values as things. */
export function valuesEach({ block, items }: NumberBlock): Relation[] {
  if (!block.text.includes('分别')) return [];
  const out: Relation[] = [];
  for (let i = 0; i + 2 < items.length; i++) {
    const [things, first] = [items[i] as Quantity, items[i + 1] as Quantity];
    if (TIME.test(things.unit) || !EACH.test(gapBetween(things, first))) continue;
    const count = exactCount(things);
    const values = valuesFrom(items, i + 1);
    const last = values.at(-1);
    if (count === null || count < 2n || count > MOST || values.length < 2 || !last || !isClosed(last, values)) continue;
    const clause = before(things, 10).replace(/^.*[，。；：]/su, '');
    if (!BESIDE.test(clause)) out.push(claim(things, values, count));
  }
  return out;
}
