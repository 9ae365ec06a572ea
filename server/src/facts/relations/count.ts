import type { Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { formatHan } from '../../text/numerals.ts';
import type { Enumeration, Relation, RelationPart } from '../model.ts';
import { exceptNamed } from './count-except.ts';
import { groupsNamed, togetherNamed } from './count-groups.ts';
import { slogansNamed } from './count-slogan.ts';
import { sumsOf } from './count-sums.ts';
import { valuesEach } from './count-values.ts';
import { weekdaysEach } from './count-weekdays.ts';
import type { Finder } from './finder.ts';
import { relation } from './relation.ts';

/** Beyond this the list is more likely to be another one than to be miscounted. */
const FAR = 2;

/** The role of a mark that leaves a number out. */
export const SKIPPED = '跳号的一项';

/** 2 of things is 两. */
function inWords(count: number): string {
  return count === 2 ? '两' : formatHan(BigInt(count));
}

/** The number alone, in the writing of the draft: 三 or 3. */
function numberIn({ stated }: Enumeration): { readonly end: number; readonly han: boolean } {
  const written = /^(?:\d+|[一二两三四五六七八九十双]+)/u.exec(stated.text)?.[0] ?? '';
  return { end: stated.place.start + written.length, han: !/^\d/u.test(written) };
}

/** 八个字 counts letters; all else counts things. */
function wordOf({ stated }: Enumeration): string {
  return /^.个?大?字/u.test(stated.text) ? '字' : '项';
}

/** 三组人物，每组5名：最美教师、…: what each of them has is not what is told behind. */
function isOfEach({ stated: { place: own } }: Enumeration): boolean {
  return /[每各][^，。；：、\d]{0,4}$/u.test(own.block.text.slice(Math.max(0, own.start - 5), own.start));
}

/** The roles of the first things of a list, as most lists have no more. */
const ROLES: readonly string[] = Array.from({ length: 40 }, (_, i) => `第${i + 1}项`);

/** The number of things that were found, in the place of the stated one. */
function countOf(one: Enumeration): Relation {
  const { stated, members } = one;
  const found = members.length;
  const head: RelationPart = { role: '所说项数', place: stated.place };
  const parts = [head];
  for (let i = 0; i < found; i++) parts.push({ role: ROLES[i] ?? `第${i + 1}项`, place: members[i] as Place });
  if (one.skipping) return skippedIn(one, parts, one.skipping);
  if (found !== stated.count) return miscounted(one, head, parts);
  const arithmetic = `逐${wordOf(one)}数得${found}${wordOf(one)}`;
  return relation({ type: 'count', parts, marked: head, holds: true, trust: 'certain', arithmetic });
}

/** 一是…二是…四是: the mark that leaves a number out. */
function skippedIn({ members }: Enumeration, parts: readonly RelationPart[], mark: Place): Relation {
  const at = members.indexOf(mark);
  const marked = { role: SKIPPED, place: mark };
  const due = textAt(mark).replace(/^[^是要]+/u, formatHan(BigInt(at + 1)));
  return relation({
    type: 'count',
    parts: parts.map((one) => (one.place === mark ? marked : one)),
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: `“${textAt(members[at - 1] as Place)}”后面应为“${due}”，文中写作“${textAt(mark)}”`,
    computed: members.length === at + 1 ? [{ part: marked, place: mark, text: due }] : [],
  });
}

function miscounted(one: Enumeration, head: RelationPart, parts: readonly RelationPart[]): Relation {
  const { stated, shape, members } = one;
  const { start, block } = stated.place;
  const number = numberIn(one);
  const found = members.length;
  const names = shape === 'headings' ? '' : `（${members.map(textAt).join('、')}）`;
  return relation({
    type: 'count',
    parts,
    marked: head,
    holds: false,
    trust: Math.abs(found - stated.count) > FAR ? 'likely' : 'certain',
    arithmetic: `逐${wordOf(one)}数得${found}${wordOf(one)}${names}，文中写作“${stated.text}”`,
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
export const findCount: Finder = (blocks, { enumerations, figures }) => {
  const out: Relation[] = [];
  for (const own of blocks)
    if (own.items.length > 1 && own.block.text.includes('分别')) out.push(...valuesEach(own, enumerations));
  for (const own of blocks) weekdaysEach(own, out);
  for (const one of enumerations)
    if (one.members.length === one.stated.count || (one.shape !== 'list' && !isOfEach(one))) out.push(countOf(one));
  out.push(...groupsNamed(figures, enumerations));
  for (const own of figures) togetherNamed(own, out);
  for (const own of figures) exceptNamed(own, out);
  for (const own of figures) sumsOf(own, out);
  out.push(...slogansNamed(enumerations));
  return out;
};
