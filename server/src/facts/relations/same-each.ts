import { order } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import { clauseBefore } from '../quantity-context.ts';
import type { Quantity, Relation } from '../model.ts';
import { areApart } from './same-alike.ts';
import { claimSame } from './same-claim.ts';
import type { NumberBlock } from './sentences.ts';

/** 每站配 before 4名, 每个网格 before 2名: for each of what. */
const EACH =
  /^(?:年底检查时?|年底|目前|按照?|落实)?每(?:个|名|户|座|所|家|处)?(?<of>[\u4e00-\u9fff]{1,6}?)(?:平均|固定|各|均|都)?(?:配[备有齐]?了?|设有?|安排|派驻?|聘请?|有|选[派配聘]?|发放|补助|补贴|领到|拿到)?$/u;
const OTHERS = /另|其中|至少|不少于|不低于|增|新|补|最|提高|调整|原|上年|去年/u;
const NAME = 2;

interface Told {
  readonly quantity: Quantity;
  readonly of: string;
  /** What stands behind it: 工作人员. */
  readonly behind: string;
}

function toldOf(quantity: Quantity): Told | null {
  const clause = clauseBefore(quantity);
  if (!clause.includes('每') || OTHERS.test(clause)) return null;
  const of = EACH.exec(clause)?.groups?.of;
  if (of === undefined || quantity.kind !== 'amount' || quantity.approximate !== null || quantity.upper) return null;
  const { block, end } = quantity.place;
  return { quantity, of, behind: /^[\u4e00-\u9fff]{0,8}/u.exec(block.text.slice(end, end + 8))?.[0] ?? '' };
}

function isAgain(one: Told, two: Told): boolean {
  const [a, b] = [one.quantity, two.quantity];
  const name = two.behind.slice(0, NAME);
  return (
    one.of === two.of && a.unit === b.unit && name.length === NAME && one.behind.startsWith(name) &&
    areApart(a, b) && order(valueOf(a), valueOf(b)) !== 0
  ); // prettier-ignore
}

/** 每站配4名工作人员……每站3名工作人员全部在岗: one number for each of one thing, told twice. */
export function eachAgain(blocks: readonly NumberBlock[], out: Relation[]): void {
  for (const { items, block } of blocks) {
    if (items.length < 2 || block.text.indexOf('每') === block.text.lastIndexOf('每')) continue;
    const told = items.flatMap((one) => toldOf(one) ?? []);
    told.forEach((two, i) => {
      const one = told.slice(0, i).findLast((other) => isAgain(other, two));
      if (one) out.push(claimSame([one.quantity, two.quantity], `“每${two.of}”`));
    });
  }
}
