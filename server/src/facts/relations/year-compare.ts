import { codesOf } from '../../text/codes.ts';
import { place } from '../../document/place.ts';
import { isPlanned } from '../planning.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { momentsAround, type Moment } from './date-moments.ts';
import { relation } from './relation.ts';
import type { Reading } from './year-words.ts';

/** Before the year that another one is compared with: 比, 较, 与. */
const COMPARED = /(?:比|较|相较于?|相比于?|同比|对比)$/u;
const WITH = /[与和同跟]$/u;
/** What both end with. */
const COMPARED_LAST = codesOf('比较于与和同跟');
const WITH_END = /^(?:年?度?)?(?:全年|同期)?(?:相比|比较|对比|相较)/u;
const CHANGE =
  /^(?:年?度?)?(?:全年|同期)?[^，。；\d]{0,12}?(?:增|减|下降|上升|提高|提升|降低|降|升|多|少|翻|高|低|缩短|延长|压缩|扩大)/u;
/** The year is the beginning or the end of a stretch of time. */
const STRETCH =
  /^(?:以来|以前|之前|以后|之后|起|前|后|初|底|末|第|上半|下半|年初|年底|[—–\-－~～至到、]|[和与及](?!\d{4}年度?(?:全年|同期)?(?:相比|比较|对比|相较)))/u;
const FUTURE = /将|计划|预计|力争|目标|确保|拟|规划|到20\d\d年|预期|左右的增长/u;

/** The year that the sentence is about: it heads it and nothing narrows it. */
function headOf(all: readonly Moment[], index: number, compared: Moment): Moment | null {
  const text = compared.block.text;
  const moments = momentsAround(all, index);
  const own = moments.filter((one) => one.sentence === compared.sentence && one.end <= compared.start && !one.titled);
  const [first] = own.length > 0 ? own : moments.filter((one) => isNext(one, compared));
  if (!first || own.length > 1 || first.month !== null || first.source !== 'written' || first.narrowed !== '')
    return null;
  const before = text.slice(Math.max(0, first.start - 1), first.start);
  if (before !== '' && !'，。；：！？、'.includes(before)) return null;
  const behind = text.slice(first.end, first.end + 14);
  return STRETCH.test(behind) ? null : first;
}

/** 与2023年相比，2024年…… */
function isNext({ block, mention, sentence, titled }: Moment, compared: Moment): boolean {
  if (sentence !== compared.sentence || titled || mention.place.start <= compared.end) return false;
  return /^度?(?:全年|同期)?(?:相比|比较|对比|相较)[，,]$/u.test(block.text.slice(compared.end, mention.place.start));
}

/** The report cannot know the year. */
function isBeyond(year: number, present: Reading['present']): boolean {
  return present !== null && present.certain && !present.ahead && year > present.year;
}

/** A year that is compared with itself or with a later one: 2024年……比2024年减少. */
export function comparisonRelations({ block, moments }: DatedBlock, { facts, present }: Reading): Relation[] {
  const { text } = block;
  return moments.flatMap((moment, index) => {
    const { start, end } = moment.mention.place;
    if (moment.source !== 'written' || moment.month !== null || moment.titled || moment.narrowed !== '') return [];
    if (!COMPARED_LAST.has(text.charCodeAt(start - 1))) return [];
    const lead = text.slice(Math.max(0, start - 4), start);
    const behind = text.slice(end, end + 20);
    const compared = COMPARED.test(lead) ? CHANGE.test(behind) : WITH.test(lead) && WITH_END.test(behind);
    if (!compared) return [];
    const head = headOf(moments, index, moment);
    if (!head || head.year === null || moment.year === null) return [];
    const stretch = text.slice(Math.min(head.start, start), Math.max(head.end, end) + 20);
    if (
      FUTURE.test(stretch) ||
      isPlanned(facts.document, facts.slots, present?.year ?? head.year, moment.mention.place)
    )
      return [];
    const part: RelationPart = { role: '比较年份', place: place(block, start, end) };
    const holds = moment.year < head.year;
    const right = `本句说的是${head.year}年`;
    return [
      relation({
        type: 'year',
        parts: [{ role: '所述年份', place: head.mention.place }, part],
        marked: part,
        holds,
        trust: moment.year === head.year || isBeyond(moment.year, present) ? 'certain' : 'likely',
        arithmetic: holds ? `${right}，与${moment.year}年相比` : `${right}，不能与${moment.year}年相比`,
      }),
    ];
  });
}
