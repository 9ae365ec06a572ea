import { place } from '../../document/place.ts';
import { countOf } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Span } from './date-spans.ts';
import { relation } from './relation.ts';
import { yearsMeant, type Reading } from './year-words.ts';

/** Behind the years of a plan or an action: （2018—2021年）今年圆满收官, 今年是第三年. */
const NOW = new RegExp(
  String.raw`^[）)]?[”"]?(?:的)?[^，。；\d]{0,8}?[，,]?(?<word>今年|本年度?|去年|明年)(?:[是为]|进入|迎来|已|将)*(?:圆满|顺利|全面|如期|正式|胜利)*(?:(?<last>收官|收尾|届满|到期|期满|最后一年|末年|结束)|(?<first>开局|启动|起步|首年|开局之年)|第(?<nth>[一二三四五六七八九])(?:个)?年(?![度份]))`,
  'u',
);
/** 今年是X（2018—2021年）收官之年 */
const OF_PLAN =
  /^[）)][”"]?(?:的)?[^，。；\d]{0,6}?(?:(?<last>收官之年|收官年|最后一年|末年)|(?<first>开局之年|启动之年|起步之年|首年)|第(?<nth>[一二三四五六七八九])(?:个)?年(?![度份]))/u;
const IS =
  /(?:^|[，。；：])(?:[^，。；\d]{0,6})(?<word>今年|本年度?|去年|明年)(?:既|正|也|又)*(?:是|为|系|迎来|作为)[^，。；\d]{0,24}[（(]$/u;

interface Claim {
  readonly word: string;
  readonly at: number;
  readonly role: Readonly<Record<string, string | undefined>>;
  readonly end: number;
}

function claimOf(text: string, { from, to }: Span): Claim | null {
  const rest = text.slice(to.end, to.end + 34);
  const behind = NOW.exec(rest);
  const word = behind?.groups?.word;
  if (behind && word !== undefined)
    return { word, at: to.end + rest.indexOf(word), role: behind.groups ?? {}, end: to.end + behind[0].length };
  const plan = OF_PLAN.exec(rest);
  const base = Math.max(0, from.start - 40);
  const lead = plan && IS.exec(text.slice(base, from.start));
  const told = lead?.groups?.word;
  if (!plan || !lead || told === undefined) return null;
  const at = base + lead.index + lead[0].indexOf(told);
  return { word: told, at, role: plan.groups ?? {}, end: to.end + plan[0].length };
}

/** Which year of the stretch the words mean. */
function yearOf(first: number, last: number, { last: end, nth }: Claim['role']): number {
  if (end !== undefined) return last;
  return nth === undefined ? first : first + (countOf(nth) ?? 1) - 1;
}

/** The years of a plan against this year, which is said to be its first, its last or another one of it. */
export function rangeYearRelations(dated: DatedBlock, reading: Reading): Relation[] {
  const { block } = dated;
  const { text } = block;
  if (dated.spans.length === 0 || !/今年|本年|去年|明年/u.test(text)) return [];
  return dated.spans.flatMap((span) => {
    const { from, to, tight } = span;
    if (!tight || to.month !== null || to.titled || from.year === null || to.year === null) return [];
    const claim = claimOf(text, span);
    // The years of the stretch say nothing of whether its sentence looks ahead.
    const years = claim && yearsMeant(claim.word, dated, Math.min(claim.at, from.start), reading);
    if (!claim || !years) return [];
    const right = yearOf(from.year, to.year, claim.role);
    const holds = years.includes(right);
    const part: RelationPart = { role: '起止年份', place: place(block, from.start, to.mention.place.end) };
    const said = text.slice(claim.at, claim.end);
    return relation({
      type: 'year',
      parts: [{ role: '所说年份', place: place(block, claim.at, claim.end) }, part],
      marked: part,
      holds,
      trust: 'certain',
      arithmetic: `${said}，${claim.word}是${years.join('年或')}年${holds ? '' : `，照${text.slice(from.start, to.end)}则是${right}年`}`,
    });
  });
}
