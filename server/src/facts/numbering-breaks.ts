import { markOf } from '../document/marks.ts';
import type { Block } from '../document/model.ts';
import type { Numbered, Siblings } from './numbering-families.ts';
import { withNumber } from '../document/marks.ts';
import { formOf } from './numbering-forms.ts';
import {
  HEADING_LENGTH,
  headingsIn,
  lostIn,
  mayBeHeading,
  unreadable,
  type Lost,
  type Page,
} from './numbering-lost.ts';

/** A number that stands among its siblings in another writing: （二） between 一、 and 三、 */
export interface Odd {
  readonly block: Block;
  /** Length of the number as written. */
  readonly length: number;
  /** The number in the writing of its siblings. */
  readonly text: string;
}

/** A place where the numbers of one family do not go on by one. */
export interface Break {
  /**
   * slip: this number alone is wrong, the next one goes on · repeat, gap, disorder: the numbers after it as well ·
   * unreadable: the mark's number is lost · odd: the missing numbers are there, in another writing.
   */
  readonly kind: 'slip' | 'repeat' | 'gap' | 'disorder' | 'unreadable' | 'odd';
  readonly at: Numbered;
  readonly former: Numbered | null;
  readonly expected: number;
  /** Paragraphs in which the missing numbers were lost: all that are missing, or lines of which one may be it. */
  readonly lost: readonly Lost[];
  readonly odd: readonly Odd[];
}

/** Lists inside the text begin anew without any heading between them. */
const LISTS = 3;

/** The breaks of one family; silent where the missing number stands in the text after all. */
export function breaksOf(family: Siblings, page: Page): Break[] {
  const { members } = family;
  const out: Break[] = [];
  let former: Numbered | null = null;
  let count = countBefore(family);
  let swapped = false;
  for (const [i, at] of members.entries()) {
    const expected = count + 1;
    const value = at.mark.value ?? expected;
    const kind = kindOf(at, count, members.slice(i + 1, i + 1 + FAR));
    if (kind !== null && !(swapped && value < count)) {
      swapped ||= kind === 'disorder';
      const found = confirmed({ kind, at, former, expected, lost: [], odd: [] }, value, family, page);
      if (found) out.push(found);
    }
    former = at;
    count = kind === 'slip' ? expected : Math.max(count, value);
  }
  return out;
}

/** A number out of order stands at most so many members before the one that it should follow. */
const FAR = 20;

/**
 * Where the family's counting begins. Numbering may go on over sections, as in laws; 一、 and 第一条 go on over part titles
 * and chapters in any case.
 */
function countBefore({ members, before, rank }: Siblings): number {
  const first = members[0]?.mark.value ?? null;
  if (first === null || before === null) return 0;
  return first === before + 1 || (rank <= 1 && first > before) ? before : 0;
}

function kindOf({ mark }: Numbered, count: number, rest: readonly Numbered[]): Break['kind'] | null {
  const expected = count + 1;
  // A stroke that begins the counting may be 一 itself: that is how it is written, not where it stands.
  if (mark.value === null) return expected > 1 ? 'unreadable' : null;
  const { value } = mark;
  if (value === expected) return null;
  if (rest[0]?.mark.value === expected + 1) return 'slip';
  if (value <= count) return 'repeat';
  return rest.some(({ mark: { value: v } }) => v !== null && v > count && v < value) ? 'disorder' : 'gap';
}

/** The break, unless the text between the two numbers explains it. */
function confirmed(found: Break, value: number, family: Siblings, page: Page): Break | null {
  const { at, former, expected, kind } = found;
  if (kind === 'unreadable') {
    const lost = unreadable(at, expected);
    return lost && { ...found, lost: [lost] };
  }
  const between = page.document.blocks.slice(former?.block.index ?? family.from, at.block.index);
  if (breaksOff(between.at(-1))) return null;
  const lines = between.slice(former || family.after === 'number' ? 1 : 0).filter((block) => !page.isNumbered(block));
  const headings = lines.filter(mayBeHeading);
  if (value <= expected) {
    return value === 1 && kind === 'repeat' && (headings.length > 0 || beginsAnew(found, family.rank)) ? null : found;
  }
  const missing = Array.from({ length: value - expected }, (_, i) => expected + i);
  const odd = oddIn(at, missing, between.slice(former ? 1 : 0));
  if (odd.length > 0) return { ...found, kind: 'odd', odd };
  const lost = kind === 'gap' ? lostIn(page, at, missing, between) : [];
  if (lost.length > 0) return { ...found, lost };
  if (missing.some((n) => isHeld(between, at, n))) return null;
  return { ...found, lost: kind === 'gap' ? headingsIn(at, missing, headings) : [] };
}

/** A second list with text before it, or with a heading without a number: it begins with 1 again. */
function beginsAnew({ at, former }: Break, rank: number): boolean {
  return rank >= LISTS && at.block.index !== (former?.block.index ?? -1) + 1;
}

/** A number at the start of a paragraph, in some writing. */
interface Written {
  readonly block: Block;
  readonly value: number;
  readonly length: number;
}

/** The missing numbers as other marks write them. */
function oddIn({ mark }: Numbered, missing: readonly number[], between: readonly Block[]): Odd[] {
  // A 1 by itself may begin a list that has no other member.
  if (missing[0] === 1) return [];
  const byForm = new Map<string, Written[]>();
  for (const block of between) {
    const form = formOf(block.text, markOf(block.text));
    if (!form) continue;
    const same = byForm.get(form.form);
    if (same) same.push({ block, ...form });
    else byForm.set(form.form, [{ block, ...form }]);
  }
  for (const found of byForm.values()) {
    const strangers = strangersIn(found, missing);
    if (strangers.length > 0) {
      return strangers.flatMap(({ block, length, value }) => {
        const text = withNumber(mark.text, value);
        return text === null ? [] : [{ block, length, text }];
      });
    }
  }
  return [];
}

/**
 * The numbers of one writing that belong to no list of their own: they are just those that are missing, or one of them
 * stands at the end of a list whose next number it is not.
 */
function strangersIn(found: readonly Written[], missing: readonly number[]): readonly Written[] {
  if (found.length === missing.length && found.every(({ value }, i) => value === missing[i])) return found;
  if (missing.length > 1) return [];
  const loose = found.filter(({ value }, i) => {
    const [former, next] = [found[i - 1]?.value ?? 0, found[i + 1]?.value ?? 1];
    return value === missing[0] && value !== former + 1 && next === 1;
  });
  return loose.length === 1 ? loose : [];
}

/** A paragraph that ends in the middle of a sentence: what looks like a mark after it is the sentence's next word. */
function breaksOff(block: Block | undefined): boolean {
  return block !== undefined && block.text.length > HEADING_LENGTH && !/[。！？；：…”’）》.!?;:]$/u.test(block.text);
}

/** Whether the text holds the number after all, as a mark inside a paragraph: （三） or (三), 3. or 3、 or 第三， */
function isHeld(between: readonly Block[], { mark }: Numbered, n: number): boolean {
  const written = withNumber(mark.text, n);
  if (written === null) return true;
  const bare = written.replace(/[（()）〔〕[\]、.．]/gu, '');
  const near = between.filter(({ text }) => text.includes(bare));
  if (near.length === 0) return false;
  if (/[）)〕\]]$/u.test(written))
    return near.some(({ text }) => text.includes(`${bare}）`) || text.includes(`${bare})`));
  // At the start of a paragraph the mark is a mark, whatever follows: 1.1+21+X
  const held = new RegExp(
    `^${bare}[、.．]|[。；：，！？”）\\s]${bare}[、.．](?!\\d)|(?:^|[。；：，！？”）\\s])第?${bare}(?:[，,：:]|部分|章)`,
    'u',
  );
  return near.some(({ text }) => held.test(text));
}
