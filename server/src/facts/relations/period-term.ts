import { place } from '../../document/place.ts';
import { countOf, COUNT } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { relation } from './relation.ts';

/** 2021年换届产生，任期五年，2026年底届满: a term with its first and its last year. */
const TERM = new RegExp(
  String.raw`(?<from>(?:19|20)\d\d)年[^。；\d]{0,16}?(?:任期|有效期|合同期|租期|租赁期|聘期|服务期|期限)(?:为|是|共)?(?<count>${COUNT})年[，,](?:将|应)?(?:于|在|到|至)?(?<to>(?:19|20)\d\d)年(?:\d{1,2}月)?[底末初]?(?:任期|合同|租约|聘期|协议)?(?:届满|期满|到期)`,
  'gu',
);

/** Terms of office, contracts and leases whose last year is not the first one and the term. */
export function termRelations({ block }: DatedBlock): Relation[] {
  const { text } = block;
  if (!text.includes('届满') && !text.includes('期满') && !text.includes('到期')) return [];
  return [...text.matchAll(TERM)].flatMap((found) => {
    const { from = '', count = '', to = '' } = found.groups ?? {};
    const years = countOf(count);
    if (years === null) return [];
    const due = Number(from) + years;
    // A term that begins on 1 January ends in the year before.
    const holds = Number(to) === due || Number(to) === due - 1;
    const at = found.index + found[0].lastIndexOf(to);
    const part: RelationPart = { role: '届满年份', place: place(block, at, at + 4) };
    const first: RelationPart = { role: '起始年份', place: place(block, found.index, found.index + 4) };
    const right = `${from}年起${years}年，到${due}年届满`;
    return relation({
      type: 'period',
      parts: [first, part],
      marked: part,
      holds,
      trust: 'certain',
      arithmetic: holds ? right : `${right}，文中写作${to}年`,
      computed: [{ part, place: part.place, text: String(due) }],
    });
  });
}
