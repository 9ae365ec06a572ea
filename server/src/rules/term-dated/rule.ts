import type { TermRow } from '../../data/model.ts';
import { tellsOfYear } from '../../facts/history.ts';
import type { TermHit } from '../../facts/model.ts';
import { ranOutBefore, type RanOut } from '../../facts/plan-range.ts';
import { correction, currentTerm, named } from '../../facts/replacement.ts';
import { defineRule, rewording, type Draft } from '../contract.ts';

/** 到2020年为止; the month where the period does not end with the year. */
function ending(to: string): string {
  const [year, month] = to.split('-');
  return month === '12' ? `${Number(year)}年` : `${Number(year)}年${Number(month)}月`;
}

/** How a term stands to the report's year: over before it began, renamed while it ran, or current. */
function standing(hit: TermHit, year: number): 'over' | 'renamed' | 'current' {
  const { table, to, topic, confidence } = hit.row;
  if (table !== 'term' || to === undefined) return 'current';
  const over = to < `${year}-01-01`;
  // A report is written at the year's end: by then the new name has settled.
  const renamed = topic === 'name' && confidence === 'verified' && to <= `${year}-09-30`;
  if ((!over && !renamed) || hit.historical || hit.quoted) return 'current';
  if (tellsOfYear(hit.place, Number(to.slice(0, 4)))) return 'current';
  return over ? 'over' : 'renamed';
}

function fault({ row, text }: TermHit, year: number): string {
  const words = named(text.replace(/[“”]/gu, ''));
  if (row.topic === 'usage')
    return `${words}的提法${Number(row.to?.slice(0, 4)) + 1}年起已经少用，${year}年的报告宜看是否沿用旧稿`;
  if (row.topic === 'lead') return `领起句只写到${words}，没有写到${year}年最近一次的中央全会`;
  return `${words}的提法到${ending(row.to ?? '')}为止，用在${year}年的报告中已经过时`;
}

/** @param right the words that can stand in the hit's place as they are; else the current name is told */
function todo(row: TermRow, year: number, right: string | null): string {
  const now = right ?? currentTerm(row, year)?.term;
  const history = '确为历史叙述的，写明年份';
  return now === undefined ? `核对后改用现行提法；${history}` : `改为${named(now)}；${history}`;
}

function draft(hit: TermHit, year: number): Draft {
  const { row, place } = hit;
  const right = correction(hit, year);
  return {
    place,
    row: row.id,
    severity: row.severity,
    message: {
      what: fault(hit, year),
      why: row.why,
      todo: todo(row, year, right),
    },
    basis: [row.source],
    fixes: rewording(place, right),
  };
}

/** A document whose title says that its period is over. Its successor may be late, so it is only worth a look. */
function ranOut({ citation: { name, place }, last }: RanOut, year: number): Draft {
  return {
    place,
    severity: 'information',
    message: {
      what: `《${name}》的期限到${last}年为止，用在${year}年的报告中可能已经过时`,
      why: '规划类文件到期后一般由新一轮文件接替',
      todo: '核对有无新一轮文件；确为回顾的，写明年份',
    },
  };
}

export default defineRule({
  meta: {
    id: 'term-dated',
    title: '提法过时',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'year', 'citations'],
  },
  check({ terms, year, citations }, report) {
    if (!year) return;
    for (const hit of terms) {
      const now = standing(hit, year.year);
      if (now === 'over') report(draft(hit, year.year));
      else if (now === 'renamed') report({ ...draft(hit, year.year), severity: 'information' });
    }
    for (const plan of ranOutBefore(year.year, citations, terms)) report(ranOut(plan, year.year));
  },
});
