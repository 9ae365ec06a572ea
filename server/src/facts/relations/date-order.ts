import { place } from '../../document/place.ts';
import { quotedIn } from '../quoted.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { ANY_STEP, COURSES, type Course } from './date-courses.ts';
import { goesOn } from './date-same.ts';
import { wordsAt, type Moment } from './date-moments.ts';
import { SOME_YEAR, withYear } from './date-spans.ts';
import { relation } from './relation.ts';

/** A case of December may be decided in March: only dates nearer than this are certainly of one year. */
const NEAR = 120;
/** How far behind a date the step that happened on it is looked for. */
const REACH = 26;
const CLAUSE_END = /[，。；！？、（(：]/u;
/** What may stand before the second date in its clause when nothing but the same subject goes on. */
const SAME_SUBJECT =
  /^(?:并|又|也|还|已|才|最终|随后|之后|后来|后|现|该.{1,6}|其|此案|此事|项目|工程|于|在|自|从|至|到|经.{1,10}|同年|当年|次年|翌年|今年|去年)*$/u;

/** 笔试定于5月20日, 立案时间为5月6日, 成立于2019年: what happened stands before the date. */
const LED_TO = /(?:的?时间|的?日期)?(?:原|暂|最终)?(?:定|安排|放|选|排|约|设)?(?:于|在|为|是|：)$/u;
const CLAUSE_BEFORE = /[^，。；！？、（(：]*$/u;
/** Characters of such a clause that are read. */
const LEAD = 8;

/** 4月30日前须办结 is a term, and no step. */
const TERM = /^(?:之?前|以前)(?:[须应要需]|必须|务必)/u;

interface Step {
  readonly moment: Moment;
  /** Its index in the block. */
  readonly index: number;
  readonly words: string;
}

interface Lead {
  readonly words: string;
  /** 定于, 时间为: nothing behind the date can be meant. */
  readonly sure: boolean;
}

/** The words right before a date that say what happened on it: 笔试 of 笔试定于5月20日; empty when none do. */
function wordsBefore({ block: { text }, mention }: Moment, limit: number): Lead {
  const { start } = mention.place;
  const clause = CLAUSE_BEFORE.exec(text.slice(Math.max(limit, start - 20), start))?.[0] ?? '';
  const led = LED_TO.exec(clause);
  const words = led ? clause.slice(Math.max(0, led.index - LEAD), led.index) : '';
  const told = words !== '' && ANY_STEP.test(words);
  return { words: told ? words : '', sure: told && (led?.[0].length ?? 0) > 1 };
}

/** The words right behind a date that may say what happened on it, in its clause. */
function wordsBehind({ block: { text }, end }: Moment, limit: number): string {
  const words = text.slice(end, Math.min(limit, end + REACH));
  const clause = words.replace(/^[，,）)]/u, ' ');
  const stop = CLAUSE_END.exec(clause);
  // ，面试定于 leads to the next date.
  if (stop === null && end + words.length === limit && words !== clause && LED_TO.test(clause)) return '';
  return clause.slice(0, stop?.index ?? clause.length);
}

function stepsOf(moments: readonly Moment[]): Step[] {
  return moments.flatMap((moment, i) => {
    // No step of another date beside it can come before or after.
    if (moments[i - 1]?.sentence !== moment.sentence && moments[i + 1]?.sentence !== moment.sentence) return [];
    if (
      moment.titled ||
      TERM.test(moment.block.text.slice(moment.end, moment.end + 6)) ||
      (!moment.days && moment.year !== null) ||
      /^年?度/u.test(moment.block.text.slice(moment.end, moment.end + 2))
    )
      return [];
    const before = wordsBefore(moment, moments[i - 1]?.end ?? 0);
    const behind = before.sure ? '' : wordsBehind(moment, moments[i + 1]?.mention.place.start ?? Infinity);
    const words = ANY_STEP.test(behind) ? behind : before.words;
    return ANY_STEP.test(words) ? [{ moment, words, index: i }] : [];
  });
}

/** Which step of a course the words tell: the first one that is named, and not as what something is called by (受理的). */
function rankIn({ steps }: Course, words: string): { readonly rank: number; readonly found: RegExpExecArray } | null {
  let best: { readonly rank: number; readonly found: RegExpExecArray } | null = null;
  steps.forEach((step, rank) => {
    const found = step.exec(words);
    if (found && (best === null || found.index < best.found.index)) best = { rank, found };
  });
  return best;
}

/** Dates of one unknown year. */
function monthsOrder(a: Moment, b: Moment): 'before' | 'after' | 'unclear' {
  const [x, y] = [withYear(a, SOME_YEAR).days, withYear(b, SOME_YEAR).days];
  if (!x || !y || a.month === null || b.month === null) return 'unclear';
  if (x[1] < y[0]) return 'before';
  return y[1] < x[0] && x[0] - y[1] <= NEAR ? 'after' : 'unclear';
}

/** Which of two dates comes first: the year of one is as sure as that of the other; without years only short steps back are certain. */
export function orderOf(a: Moment, b: Moment): 'before' | 'after' | 'unclear' {
  if (a.year === null && b.year === null) return monthsOrder(a, b);
  if (!a.days || !b.days) return 'unclear';
  if (a.days[1] < b.days[0]) return 'before';
  if (a.days[0] <= b.days[1]) return 'unclear';
  if ((a.sameYear || b.sameYear) && a.year === b.year) return 'after';
  const known = (one: Moment): boolean => one.source === 'written' || one.source === 'told';
  if (known(a) && known(b)) return 'after';
  if (a.source === 'report' && known(b)) return 'unclear';
  return a.days[0] - b.days[1] <= NEAR && a.year === b.year ? 'after' : 'unclear';
}

/** 2019年立项的水库2018年下闸蓄水: the thing that both dates are told of stands between them. */
function isOneThing(between: string): boolean {
  return /^[^，。；、（）]{2,16}$/u.test(between) && between.includes('的');
}

function isSameThing(course: Course, first: Step, second: Step, word: string): boolean {
  const { text } = first.moment.block;
  const between = text.slice(first.moment.end, second.moment.mention.place.start);
  if (!goesOn(between, second.words)) return false;
  if (course.subjects || isOneThing(between)) return true;
  const own = /[^，。；、,（()）]*$/u.exec(between)?.[0] ?? '';
  return SAME_SUBJECT.test(own) || SAME_SUBJECT.test(own.replace(LED_TO, '').replace(word, ''));
}

function ordered(course: Course, first: Step, second: Step): Relation | null {
  const [a, b] = [rankIn(course, first.words), rankIn(course, second.words)];
  if (!a || !b || a.rank === b.rank) return null;
  const isOfOther = ({ words }: Step, { found }: { readonly found: RegExpExecArray }): boolean =>
    words.charAt(found.index + found[0].length) === '的' || words.slice(0, found.index).includes('的');
  // 8月12日发现的漏点，8月9日就修好了
  const soon = /^(?:就|才|便|即|当即)/u.test(second.words);
  const { text } = first.moment.block;
  const direct = isOneThing(text.slice(first.moment.end, second.moment.mention.place.start));
  if ((!soon && !direct && isOfOther(first, a)) || isOfOther(second, b)) return null;
  if (!isSameThing(course, first, second, b.found[0])) return null;
  const [early, late] = a.rank < b.rank ? [first.moment, second.moment] : [second.moment, first.moment];
  const order = orderOf(early, late);
  if (order === 'unclear') return null;
  const [earlyStep, lateStep] = a.rank < b.rank ? [a, b] : [b, a];
  const part = (role: string, { mention }: Moment): RelationPart => ({ role, place: mention.place });
  const parts = [part(earlyStep.found[0], early), part(lateStep.found[0], late)];
  const later = parts[a.rank < b.rank ? 1 : 0] as RelationPart;
  const verb = (step: typeof earlyStep, moment: Moment): string => `${step.found[0]}（${wordsAt(moment)}）`;
  return relation({
    type: 'date',
    parts,
    marked: later,
    holds: order === 'before',
    trust: 'certain',
    arithmetic: `${verb(earlyStep, early)}应在${verb(lateStep, late)}之前${order === 'before' ? '' : '，文中的日期相反'}`,
  });
}

/** Whether nothing but terms (4月30日前) stands between the dates of two steps. */
function isNext(moments: readonly Moment[], { index }: Step, second: Step): boolean {
  if (second.index > index + 2) return false;
  return moments
    .slice(index + 1, second.index)
    .every(({ block: { text }, end }) => /^(?:之?前|以前)/u.test(text.slice(end, end + 2)));
}

/** Dates whose order contradicts what happened on them: 9月18日申请, 9月3日受理. */
export function orderRelations({ block, moments }: DatedBlock): Relation[] {
  if (moments.length < 2) return [];
  const steps = stepsOf(moments);
  const out: Relation[] = [];
  for (let i = 1; i < steps.length; i++) {
    const [first, second] = [steps[i - 1] as Step, steps[i] as Step];
    if (first.moment.sentence !== second.moment.sentence || !isNext(moments, first, second)) continue;
    if (quotedIn(place(block, first.moment.start, first.moment.end)) !== null) continue;
    for (const course of COURSES) {
      const found = ordered(course, first, second);
      if (!found) continue;
      out.push(found);
      break;
    }
  }
  return out;
}
