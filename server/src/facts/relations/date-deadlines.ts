import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { wordsAt, type Moment } from './date-moments.ts';
import { orderOf } from './date-order.ts';
import { relation } from './relation.ts';

/** 11月15日前, 11月15日截止 */
const LIMIT = /^(?:[（(]含[^）)]{0,4}[）)])?(?:之?前|以前|截止|止|为限)/u;
/** What comes when a term is over. */
const OVERDUE = /逾期|过期|超期|超过期限|未按期|未按时|到期(?:仍|未|后)|仍未|期满(?:仍|未|后)/u;
/** What hands in or finishes a piece of work. */
const HANDED =
  /^(?:之?前|以前)?[^，。；]{0,4}(?:报送|上报|报备|提交|完成|报告|反馈|办结|整改到位|汇总|交回|递交|报回)(?<what>[^，。；\d]{2,10})/u;
const LED = /(?<what>[^，。；、\d]{2,10}?)(?:工作|活动|行动)?(?:自|从|于|在|定于)$/u;
const BEGINS = /^[^，。；]{0,4}(?:起|启动|开始|开展|铺开|展开)/u;
const REACH = 70;

function found(early: Moment, late: Moment, marked: Moment, why: string): Relation | null {
  if (orderOf(early, late) !== 'after') return null;
  const parts: RelationPart[] = [early, late].map((one, i) => ({
    role: i === 0 ? '在前' : '在后',
    place: one.mention.place,
  }));
  const part = parts[marked === early ? 0 : 1];
  if (!part) return null;
  return relation({ type: 'date', parts, marked: part, holds: false, trust: 'certain', arithmetic: why });
}

function isLimit({ block: { text }, end }: Moment): boolean {
  return LIMIT.test(text.slice(end, end + 8));
}

/** 11月15日前报送，逾期未报的，于10月20日前说明 */
function overdue(first: Moment, second: Moment): Relation | null {
  const between = first.block.text.slice(first.end, second.mention.place.start);
  if (!OVERDUE.test(between)) return null;
  return found(first, second, second, `${wordsAt(first)}是期限，逾期之后的${wordsAt(second)}不会更早`);
}

/** Two letters that the name of one piece of work shares with that of another: 自查 of 自查报告 and 自查工作. */
function share(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++) {
    const pair = a.slice(at, at + 2);
    if (!/[的各及和与等]|报告|材料|情况|工作/u.test(pair) && b.includes(pair)) return true;
  }
  return false;
}

/** 6月5日前报送自查报告；自查自6月12日启动 */
function beforeStart(first: Moment, second: Moment): Relation | null {
  const { text } = first.block;
  const handed = HANDED.exec(text.slice(first.end, first.end + 24))?.groups?.what;
  const { start } = second.mention.place;
  const led = LED.exec(text.slice(Math.max(first.end, start - 16), start))?.groups?.what;
  if (handed === undefined || led === undefined || !share(handed, led)) return null;
  if (!BEGINS.test(text.slice(second.end, second.end + 12))) return null;
  return found(second, first, second, `${wordsAt(first)}前就要报结果，${wordsAt(second)}才开始`);
}

/** 自查自7月20日开始，各单位7月10日前报送自查总结 */
function startedLater(first: Moment, second: Moment): Relation | null {
  const { text } = first.block;
  const { start } = first.mention.place;
  const led = LED.exec(text.slice(Math.max(0, start - 16), start))?.groups?.what;
  const handed = HANDED.exec(text.slice(second.end, second.end + 24))?.groups?.what;
  if (handed === undefined || led === undefined || !share(handed, led)) return null;
  if (!BEGINS.test(text.slice(first.end, first.end + 12))) return null;
  return found(first, second, second, `${wordsAt(first)}才开始，${wordsAt(second)}前就要报结果`);
}

/** Terms against what follows them or what they are the end of. */
export function deadlineRelations({ moments }: DatedBlock): Relation[] {
  if (moments.length < 2) return [];
  return moments.flatMap((second, i) => {
    const first = moments[i - 1];
    if (!first || first.titled || second.titled || second.mention.place.start - first.end > REACH) return [];
    if (!isLimit(first)) return isLimit(second) ? (startedLater(first, second) ?? []) : [];
    return overdue(first, second) ?? beforeStart(first, second) ?? [];
  });
}
