import { CodeSet } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';

const LEFT = 24;
const RIGHT = 12;
/** A clause of fewer characters names nothing. */
const SHORT = 4;
export const ENDS = new CodeSet('。！？；\n');
const CLAUSES = new CodeSet('，：、');
const RIGHT_ENDS = new CodeSet('，。！？；：、（）()“”\n');

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Two Han characters as one number; -1 where one of them is none. */
function pairAt(text: string, at: number): number {
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return a >= FIRST && a <= LAST && b >= FIRST && b <= LAST ? ((a - FIRST) << 15) | (b - FIRST) : -1;
}

/** Words that everything in a report is told with. */
const GENERIC: ReadonlySet<number> = new Set(
  '全年 今年 本年 年度 累计 共计 合计 完成 开展 实现 组织 投入 投资 资金 万元 亿元 新增 达到 其中 全县 全镇 全市 全乡 全区 我县 我镇 我市 我局 全局 工作 建设 活动 项目 问题 人员 群众 各类 目前 年底 年末 截至 已经 均已 全部 通过 以上 实施 重点 推进 有效 发放 同比 增长 下降 增加 平均 人均 收入 个村 行政 办理 受理 服务 覆盖'
    .split(' ')
    .map((word) => pairAt(word, 0)),
);

/** The pairs of characters in a stretch that mean something, each once. */
function pairsIn(text: string, from: number, to: number, out: number[]): void {
  for (let at = from; at + 1 < to; at++) {
    const pair = pairAt(text, at);
    if (pair >= 0 && !out.includes(pair) && !GENERIC.has(pair)) out.push(pair);
  }
}

/** The words on either side of a number, in its sentence. */
export class Surroundings {
  readonly quantity: Quantity;
  readonly left: string;
  /** The clause before it: 通过这6期培训，参训的 where its own says little. */
  readonly clause: string;
  readonly right: string;
  /** The pairs of its clause and of what follows it. */
  readonly near: readonly number[];
  /** Those of the whole sentence before it as well. */
  readonly pairs: readonly number[];

  constructor(quantity: Quantity) {
    const { block, start, end } = quantity.place;
    const { text } = block;
    let from = start as number;
    let own = -1;
    let clause = -1;
    const limit = Math.max(0, start - LEFT);
    for (; from > limit && !ENDS.has(text.charCodeAt(from - 1)); from--) {
      if (!CLAUSES.has(text.charCodeAt(from - 1)) || clause >= 0) continue;
      if (own < 0 && start - from < SHORT) own = from;
      else clause = from;
    }
    if (clause < 0) clause = from;
    let to = end as number;
    const most = Math.min(text.length, end + RIGHT);
    while (to < most && !RIGHT_ENDS.has(text.charCodeAt(to))) to++;
    this.quantity = quantity;
    this.left = text.slice(from, start);
    this.clause = own < 0 ? text.slice(clause, start) : text.slice(clause, own - 1) + text.slice(own, start);
    this.right = text.slice(end, to);
    const near: number[] = [];
    pairsIn(text, clause, start, near);
    pairsIn(text, end, to, near);
    this.near = near;
    this.pairs = near;
    if (clause === from) return;
    const pairs = [...near];
    pairsIn(text, from, clause, pairs);
    this.pairs = pairs;
  }

  get all(): string {
    return `${this.left}|${this.right}`;
  }
}

function countIn(some: readonly number[], others: readonly number[]): number {
  let count = 0;
  for (const pair of some) if (others.includes(pair)) count++;
  return count;
}

/** How many pairs of characters that mean something stand beside both numbers. */
export function sharedPairs(one: Surroundings, two: Surroundings): number {
  const count = countIn(two.near, one.pairs);
  return count === 0 ? 0 : Math.min(count, countIn(one.near, two.pairs));
}
