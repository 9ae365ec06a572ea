import { place, textAt } from '../../document/place.ts';
import { formatHan } from '../../text/numerals.ts';
import type { Enumeration, Relation, RelationPart } from '../model.ts';
import { exceptNamed } from './count-except.ts';
import { groupsNamed, togetherNamed } from './count-groups.ts';
import { slogansNamed } from './count-slogan.ts';
import { valuesEach } from './count-values.ts';
import { weekdaysEach } from './count-weekdays.ts';
import type { Finder } from './finder.ts';
import { relation } from './relation.ts';

/** Beyond this the list is more likely to be another one than to be miscounted. */
const FAR = 2;

/** 2 of things is 两. */
function inWords(count: number): string {
  return count === 2 ? '两' : formatHan(BigInt(count));
}

/** The number alone, in the writing of the draft: 三 or 3. */
function numberIn({ stated }: Enumeration): { readonly end: number; readonly han: boolean } {
  const written = /^(?:\d+|[一二两三四五六七八九十双]+)/u.exec(stated.text)?.[0] ?? '';
  return { end: stated.place.start + written.length, han: !/^\d/u.test(written) };
}

/** The number of things that were found, in the place of the stated one. */
function countOf(one: Enumeration, text: string, members: readonly string[]): Relation {
  const { stated, shape } = one;
  const { start, block } = stated.place;
  const number = numberIn(one);
  const found = members.length;
  const head: RelationPart = { role: '所说项数', place: stated.place };
  const listed = one.members.map((at, i) => ({ role: `第${i + 1}项`, place: at }));
  const names = shape === 'headings' ? '' : `（${members.join('、')}）`;
  const holds = found === stated.count;
  return relation({
    type: 'count',
    parts: [head, ...listed],
    marked: head,
    holds,
    trust: Math.abs(found - stated.count) > FAR ? 'likely' : 'certain',
    arithmetic: holds ? `逐项数得${found}项` : `逐项数得${found}项${names}，文中写作“${text}”`,
    computed: [
      {
        part: head,
        place: place(block, start, number.end),
        text: number.han ? inWords(found) : String(found),
      },
    ],
  });
}

/**
 * Stated numbers of things against the things that are told. What a numeric slogan stands for is judged by its own register
 * (number-slogan): here it is only checked.
 */
export const findCount: Finder = (blocks, { enumerations, figures }) => [
  ...blocks.flatMap((own) => (own.block.text.includes('分别') ? valuesEach(own, enumerations) : [])),
  ...blocks.flatMap(weekdaysEach),
  ...enumerations.flatMap((one) => {
    if (one.shape === 'list' && one.members.length !== one.stated.count) return [];
    return [countOf(one, one.stated.text, one.members.map(textAt))];
  }),
  ...groupsNamed(figures, enumerations),
  ...togetherNamed(figures),
  ...exceptNamed(figures),
  ...slogansNamed(enumerations),
];
