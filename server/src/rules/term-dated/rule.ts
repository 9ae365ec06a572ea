import type { TermRow } from '../../data/model.ts';
import type { Document } from '../../document/model.ts';
import { says, surroundings, tellsOfYear } from '../../facts/history.ts';
import type { Reference, SlotState, TermHit } from '../../facts/model.ts';
import { standsInPlans } from '../../facts/planning.ts';
import { ranOutBefore, type RanOut } from '../../facts/plan-range.ts';
import { timeOf } from '../../facts/reference.ts';
import { correction, currentTerm, named } from '../../facts/replacement.ts';
import { defineRule, politicalOf, rewording, type Draft, type Severity } from '../contract.ts';

/** 到2020年为止; the month where the period does not end with the year. */
function ending(to: string): string {
  const [year, month] = to.split('-');
  return month === '12' ? `${Number(year)}年` : `${Number(year)}年${Number(month)}月`;
}

/**
 * How a term stands to the report's time: over before it began · renamed while it ran · planned, when it is over before
 * the year that the plans tell of · reviewed, when it ran in the years that the report looks back on · since, when it was
 * right in its time and is over by the day of the check · current.
 */
type Standing = 'over' | 'renamed' | 'planned' | 'reviewed' | 'since' | 'current';

/** How grave a standing is at most. */
const LOWERED: Readonly<Partial<Record<Standing, Severity>>> = {
  renamed: 'information',
  planned: 'information',
  reviewed: 'information',
  since: 'hint',
};

function severityOf({ severity }: TermRow, now: Standing): Severity {
  return severity === 'hint' ? severity : (LOWERED[now] ?? severity);
}

/** What is over goes on as a habit, as its results, or as what follows it. */
const GOES_ON = /常态化|长效|成果|成效|成就|成绩|经验|衔接|总结|验收|后半篇|回头看|任务/u;

/** A report at the end of a term of office tells of all its years: 本届政府工作回顾. */
const TERM_OF_OFFICE = /本届政府|过去的?五年|五年来|这五年|五年工作回顾/u;

/** How the row's period stands to the time, its words not looked at yet. */
function byPeriod({ to, topic, confidence }: TermRow, time: Reference): Standing {
  if (to === undefined) return 'current';
  if (to < time.first) return 'over';
  if (time.by !== 'report') return 'current';
  // A report is written at the year's end: by then the new name has settled.
  if (topic === 'name' && confidence === 'verified' && to <= `${time.year}-09-30`) return 'renamed';
  if (topic === 'plan' && to < `${time.year + 1}-01-01`) return 'planned';
  return isSince(to, time) ? 'since' : 'current';
}

function isSince(to: string, { today }: Reference): boolean {
  return today !== null && to < today;
}

interface Parts {
  /** Whether a hit stands among the plans for the next year. */
  readonly plans: (hit: TermHit) => boolean;
  /** Whether a hit stands in a review of several years. */
  readonly reviews: (hit: TermHit) => boolean;
}

function standing(hit: TermHit, time: Reference, { plans, reviews }: Parts): Standing {
  if (hit.row.table !== 'term') return 'current';
  const now = byPeriod(hit.row, time);
  if (now === 'current' || hit.historical || hit.quoted) return 'current';
  const to = hit.row.to ?? '';
  if (tellsOfYear(hit.place, Number(to.slice(0, 4)))) return 'current';
  if (now === 'over' && hit.row.topic === 'plan' && to >= `${time.year - 5}` && reviews(hit)) return 'reviewed';
  if (now !== 'planned' || plans(hit)) return now;
  return isSince(to, time) ? 'since' : 'current';
}

function fault({ row, text }: TermHit, time: Reference, now: Standing): string {
  const words = named(text.replace(/[“”]/gu, ''));
  const when = timeOf(time);
  if (now === 'planned') return `${words}到${ending(row.to ?? '')}为止，${time.year + 1}年的安排中不宜再写`;
  if (now === 'since') return `${words}用在${when}的报告中无误，今天另有新的提法`;
  if (row.topic === 'usage')
    return `${words}的提法${Number(row.to?.slice(0, 4)) + 1}年起已经少用，${when}的报告宜看是否沿用旧稿`;
  if (row.topic === 'lead') return `领起句只写到${words}，没有写到${when}最近一次的中央全会`;
  const judged = time.by === 'report' ? `用在${when}的报告中已经过时` : `到${when}已经过时`;
  return `${words}的提法到${ending(row.to ?? '')}为止，${judged}`;
}

/** @param right the words that can stand in the hit's place as they are; else the current name is told */
function todo(row: TermRow, time: Reference, now: Standing, right: string | null): string {
  if (now === 'since') return '写今年的报告时勿照抄';
  const current = right ?? currentTerm(row, time.day)?.term;
  const history = '确为历史叙述的，写明年份';
  return current === undefined ? `核对后改用现行提法；${history}` : `改为${named(current)}；${history}`;
}

/** @param now how the term stands; not current */
function draft(hit: TermHit, time: Reference, now: Standing): Draft {
  const { row, place } = hit;
  const right = now === 'since' || now === 'planned' ? null : correction(hit, time.day);
  return {
    place,
    row: row.id,
    ...politicalOf(row),
    severity: severityOf(row, now),
    message: {
      what: fault(hit, time, now),
      why: row.why,
      todo: todo(row, time, now, right),
    },
    basis: [row.source],
    fixes: rewording(place, right),
  };
}

/** A document whose title says that its period is over. Its successor may be late, so it is only worth a look. */
function ranOut({ citation: { name, place }, last }: RanOut, time: Reference): Draft {
  return {
    place,
    severity: 'information',
    message: {
      what: `《${name}》的期限到${last}年为止，用在${timeOf(time)}的报告中可能已经过时`,
      why: '规划类文件到期后一般由新一轮文件接替',
      todo: '核对有无新一轮文件；确为回顾的，写明年份',
    },
  };
}

/** Whether a hit stands among the plans for the next year. */
function plansIn(document: Document, slots: readonly SlotState[], year: number): (hit: TermHit) => boolean {
  return ({ place }) => !says(surroundings(place), GOES_ON) && standsInPlans(document, slots, year, place);
}

/** Whether a hit stands in the review of a report that looks back on a term of office. */
function reviewsIn(document: Document, slots: readonly SlotState[], year: number): (hit: TermHit) => boolean {
  let several: boolean | null = null;
  return ({ place }) => {
    several ??= document.blocks.some(({ text }) => TERM_OF_OFFICE.test(text));
    return several && !standsInPlans(document, slots, year, place);
  };
}

export default defineRule({
  meta: {
    id: 'term-dated',
    title: '提法过时',
    english: 'Dated term',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'reference', 'citations', 'slots'],
  },
  check({ document, terms, reference, citations, slots }, report) {
    if (!reference) return;
    const parts = {
      plans: plansIn(document, slots, reference.year),
      reviews: reviewsIn(document, slots, reference.year),
    };
    for (const hit of terms) {
      const now = standing(hit, reference, parts);
      if (now !== 'current') report(draft(hit, reference, now));
    }
    for (const plan of ranOutBefore(reference.year, citations, terms)) report(ranOut(plan, reference));
  },
});
