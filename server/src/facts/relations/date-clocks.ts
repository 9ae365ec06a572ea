import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { countOf, COUNT } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import { relation } from './relation.ts';

const TIME = String.raw`(\d{1,2})(?:[:：](\d{2})|[时点](?:(\d{1,2})分|整|许)?)`;
/** 8时至18时共10小时, 9:00—17:00（8小时）; no other words stand between. */
const STRETCH = new RegExp(
  String.raw`(?<![\d.:：])(?<day>当日|当天|每天|每日|\d日)?(?:上午|早上|清晨|凌晨)?${TIME}(?:开始)?[，,]?(?:至|到|—|－|-|～|~|持续到|结束于)(?<next>次日|翌日|第二天|当日|当天|同日)?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|深夜)?${TIME}(?:结束|止)?(?:开放|营业|服务|坐班|值守|办公|受理|对外服务)?[，,（(]?(?:不间断|连续|持续|历时|用时|耗时|共计|总共|共|整整|时长|前后)+(?:为|达|长达)?(?<count>${COUNT}|\d{1,2}\.5)个?(?<unit>小时|分钟)`,
  'gu',
);

const DAY_MINUTES = 24 * 60;

function minutesOf(hour: string | undefined, ...minutes: (string | undefined)[]): number {
  return Number(hour) * 60 + Number(minutes.find((one) => one !== undefined) ?? 0);
}

/** Minutes of 10小时, 3.5小时, 95分钟. */
function lengthOf(count: string, unit: string): number | null {
  const half = count.endsWith('.5');
  const value = countOf(half ? count.slice(0, -2) : count);
  if (value === null) return null;
  return unit === '小时' ? value * 60 + (half ? 30 : 0) : value;
}

/** Lengths that do not fit the times of the day around them. 下午3时 may be written for 15时: half a day more is no fault. */
export function clockRelations(block: Block): Relation[] {
  const { text } = block;
  return [...reversedClocks(block), ...(tellsLength(text) ? lengthRelations(block) : [])];
}

function tellsLength(text: string): boolean {
  return text.includes('小时') || text.includes('分钟');
}

/** 9时30分开始，……，8时50分结束: no other part of the day is told for the second time. */
const BEGUN_ENDED =
  /(?<![\d.:：]|下午|晚上?|夜)(?<h1>\d{1,2})[时点:：](?<m1>\d{1,2})分?(?:准时|正式)?(?:开始|开幕|召开|出发)[^。；\d下晚夜次翌凌第]{0,30}[，,](?<h2>\d{1,2})[时点:：](?<m2>\d{1,2})分?(?:准时|正式)?(?:结束|闭幕|散会|返回)/gu;
/** A meeting of nine hours or more that ends in the evening would say so. */
const NEAR = 3 * 60;

/** Times of the day at which something ends before it begins. */
function reversedClocks(block: Block): Relation[] {
  const { text } = block;
  if (!text.includes('结束') && !text.includes('闭幕') && !text.includes('散会') && !text.includes('返回')) return [];
  return [...text.matchAll(BEGUN_ENDED)].flatMap((found) => {
    const { h1, m1, h2 = '', m2 } = found.groups ?? {};
    const [from, to] = [minutesOf(h1, m1), minutesOf(h2, m2)];
    if (to >= from || from - to > NEAR || from > DAY_MINUTES) return [];
    const at = found.index + found[0].lastIndexOf('，') + 1;
    const end = found.index + found[0].length - 2;
    const part: RelationPart = { role: '结束时间', place: place(block, at, end) };
    const begun = found.index + found[0].search(/准时|正式|开始|开幕|召开|出发/u);
    const start: RelationPart = { role: '开始时间', place: place(block, found.index, begun) };
    const arithmetic = '结束时间早于开始时间';
    return relation({ type: 'date', parts: [start, part], marked: part, holds: false, trust: 'certain', arithmetic });
  });
}

function lengthRelations(block: Block): Relation[] {
  const { text } = block;
  return [...text.matchAll(STRETCH)].flatMap((found) => {
    const { count = '', unit = '', next } = found.groups ?? {};
    const from = minutesOf(found[2], found[3], found[4]);
    const to = minutesOf(found[6], found[7], found[8]);
    const told = lengthOf(count, unit);
    if (told === null || from > DAY_MINUTES || to > DAY_MINUTES) return [];
    const over = to < from || /次|翌|第/u.test(next ?? '') ? DAY_MINUTES : 0;
    const length = to + over - from;
    // Whole hours are rounded.
    const slack = unit === '小时' ? 30 : 1;
    const holds = [length, length + DAY_MINUTES / 2, length - DAY_MINUTES / 2].some(
      (one) => Math.abs(one - told) <= slack,
    );
    const end = found.index + found[0].length;
    const part: RelationPart = { role: '时长', place: place(block, end - unit.length - count.length, end) };
    const start: RelationPart = { role: '起止时间', place: place(block, found.index, part.place.start) };
    const hours = Math.floor(length / 60);
    const shown = `${hours > 0 ? `${hours}小时` : ''}${length % 60 > 0 ? `${length % 60}分钟` : ''}`;
    return [
      relation({
        type: 'date',
        parts: [start, part],
        marked: part,
        holds,
        trust: 'certain',
        arithmetic: `起止之间是${shown}${holds ? '' : `，文中写作${count}${unit}`}`,
      }),
    ];
  });
}
