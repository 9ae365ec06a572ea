import { textAt } from '../../document/place.ts';
import type { DateMention } from '../../facts/model.ts';
import { defineRule, type Draft, type Message } from '../contract.ts';

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates that no calendar has: 13月, 2月30日, 29 February of a common year. */
export default defineRule({
  meta: {
    id: 'number-date',
    title: '日期不存在',
    severity: 'error',
    maturity: 'stable',
    fix: 'none',
    basis: ['calendar'],
    needs: ['dates'],
  },
  check({ dates }, report) {
    for (const date of dates) {
      const why = impossible(date.value);
      if (why !== null) report(draftOf(date, why));
    }
  },
});

function draftOf(date: DateMention, why: string): Draft {
  const message: Message = { what: `“${textAt(date.place)}”这个日期不存在`, why, todo: '核对原始材料，改为实际日期' };
  return { place: date.place, message };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Why no calendar has the date, or null when one has. An unknown year may be a leap year. */
function impossible({ year, month, day }: DateMention['value']): string | null {
  if (month === null) return null;
  const length = LENGTHS[month - 1];
  if (length === undefined) return '一年只有1月至12月';
  if (day === null) return null;
  if (day < 1 || day > length) return `${month}月${month === 2 ? '最多' : '只'}有${length}日`;
  if (month === 2 && day === 29 && year !== null && !isLeap(year)) return `${year}年不是闰年，2月只有28日`;
  return null;
}
