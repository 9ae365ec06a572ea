import { place } from '../../document/place.ts';
import { countOf, COUNT, likeWritten } from '../calendar-words.ts';
import { dayNumber, dayOf, type DayNumber } from '../calendar.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { indexBefore, wordsAt, type Moment } from './date-moments.ts';
import { SOME_YEAR, withYear } from './date-spans.ts';
import { relation } from './relation.ts';

/** What is left of a year: 年内剩余两个月, 距年底只剩40天, 距离12月31日还有72天. */
const LEFT = new RegExp(
  String.raw`(?:(?:年内|今年|全年|本年度?)(?:还|仅|只)?(?:剩余|剩下|剩|余下)(?:的)?(?:时间)?(?:只有|仅有|还有|不到|不足|最后)?(?:的)?|(?:距离?|离)(?<goal>年底|年末|年终|全年结束|\d{1,2}月\d{1,2}日|\d{1,2}月底)[^，。；\d]{0,6}?(?:还|只|仅|已)?(?:不足|不到|剩|有|剩下|只有|仅有|余)+(?:不足|不到|最后)?)(?<count>${COUNT})(?<unit>个月|天|个多月)`,
  'gu',
);
const NOW = /(?:截至|截止|截止到|到|至|今天是|目前|现在是)(?:今年)?$/u;

/** The date from which the rest is reckoned: one up to which something is counted, in the same paragraph. */
function nowBefore({ block: { text }, moments }: DatedBlock, at: number): Moment | null {
  for (let i = indexBefore(moments, at); i >= 0 && i > indexBefore(moments, at) - 4; i--) {
    const one = moments[i] as Moment;
    const { start } = one.mention.place;
    const range = /\d[—–\-－~～至到]+$/u.test(text.slice(Math.max(0, start - 3), start));
    if (one.month !== null && !one.titled && (range || NOW.test(text.slice(Math.max(0, start - 6), start)))) return one;
  }
  return null;
}

function goalOf(goal: string | undefined): readonly [month: number, day: number] {
  const found = /^(\d{1,2})月(?:(\d{1,2})日)?/u.exec(goal ?? '');
  if (!found) return [12, 31];
  return [Number(found[1]), Number(found[2] ?? 30)];
}

/** The least and the most that may be left, in days. */
function leftFrom(now: Moment, goal: string | undefined): readonly [DayNumber, DayNumber] | null {
  const days = now.days ?? withYear(now, SOME_YEAR).days;
  if (!days) return null;
  const [month, day] = goalOf(goal);
  const to = dayNumber(dayOf(days[0]).year, month, day);
  return to <= days[1] ? null : [to - days[1] - 1, to - (now.day === null ? days[1] : days[0]) + 1];
}

/** Days or months that are left of the year against the date from which they are reckoned. */
export function restRelations(dated: DatedBlock): Relation[] {
  const { block } = dated;
  const { text } = block;
  if (dated.moments.length === 0 || !(text.includes('剩') || text.includes('距') || text.includes('离'))) return [];
  return [...text.matchAll(LEFT)].flatMap((found) => {
    const { goal, count = '', unit = '' } = found.groups ?? {};
    const now = nowBefore(dated, found.index);
    const left = now && leftFrom(now, goal);
    const value = countOf(count);
    if (!now || !left || value === null) return [];
    const below = /不足|不到/u.test(found[0]);
    const [least, most] = left;
    // 30 or 31 days are a month; a month begun may count whole.
    const [low, high] = unit === '天' ? [value, value] : [value * 30 - 16, value * 31 + 16];
    const holds = below ? high >= least && low - (unit === '天' ? 31 : 45) <= most : low <= most && high >= least;
    const end = found.index + found[0].length;
    const part: RelationPart = { role: '剩余时间', place: place(block, end - unit.length - count.length, end) };
    const right = unit === '天' ? most - 1 : Math.round(most / 30.5);
    const shown = `${wordsAt(now)}到${goal ?? '年底'}还有${right}${unit === '天' ? '天' : '个月'}`;
    return [
      relation({
        type: 'period',
        parts: [{ role: '起算', place: now.mention.place }, part],
        marked: part,
        holds,
        trust: 'certain',
        arithmetic: holds ? shown : `${shown}，文中写作${count}${unit}`,
        computed: [
          {
            part,
            place: place(block, end - unit.length - count.length, end - unit.length),
            text: likeWritten(right, count),
          },
        ],
      }),
    ];
  });
}
