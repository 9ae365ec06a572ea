import type { Block } from '../../document/model.ts';
import { withNumber } from './numbers.ts';
import type { Numbered, Siblings } from './siblings.ts';

/** A place where the numbers of one family do not go on by one. */
export interface Break {
  /** slip: this number alone is wrong, the next one goes on · repeat, gap, disorder: the numbers after it as well. */
  readonly kind: 'slip' | 'repeat' | 'gap' | 'disorder';
  readonly at: Numbered;
  readonly former: Numbered | null;
  readonly expected: number;
  /** A paragraph before it that may be the heading whose number was lost. */
  readonly lost: Block | null;
}

/** Longest paragraph that may be a heading whose number was lost. */
const HEADING_LENGTH = 30;
/** Lists inside the text begin anew without any heading between them. */
const LISTS = 3;

/** The breaks of one family; silent where the missing number stands in the text after all. */
export function breaksOf(family: Siblings, blocks: readonly Block[]): Break[] {
  const { members } = family;
  const out: Break[] = [];
  let former: Numbered | null = null;
  let count = countBefore(family);
  let swapped = false;
  for (const [i, at] of members.entries()) {
    const expected = count + 1;
    const value = at.mark.value ?? expected;
    const kind = kindOf(value, count, members.slice(i + 1));
    if (kind !== null && !(swapped && value < count)) {
      swapped ||= kind === 'disorder';
      const between = blocks.slice(former?.block.index ?? family.from, at.block.index);
      const found = confirmed({ kind, at, former, expected }, value, between, family);
      if (found) out.push(found);
    }
    former = at;
    count = kind === 'slip' ? expected : Math.max(count, value);
  }
  return out;
}

/**
 * Where the family's counting begins. Numbering may go on over sections, as in laws; 一、 goes on over part titles
 * without numbers in any case.
 */
function countBefore({ members, before, level }: Siblings): number {
  const first = members[0]?.mark.value ?? null;
  if (first === null || before === null) return 0;
  return first === before + 1 || (level <= 1 && first > before) ? before : 0;
}

function kindOf(value: number, count: number, rest: readonly Numbered[]): Break['kind'] | null {
  const expected = count + 1;
  if (value === expected) return null;
  if (rest[0]?.mark.value === expected + 1) return 'slip';
  if (value <= count) return 'repeat';
  return rest.some(({ mark }) => mark.value !== null && mark.value > count && mark.value < value) ? 'disorder' : 'gap';
}

/** The break, unless the text between the two numbers explains it. */
function confirmed(
  found: Omit<Break, 'lost'>,
  value: number,
  between: readonly Block[],
  { level, unnumbered }: Siblings,
): Break | null {
  if (breaksOff(between.at(-1))) return null;
  const inner = found.former === null && unnumbered ? between : between.slice(1);
  const lost = inner.find(mayBeHeading) ?? null;
  if (value <= found.expected) {
    // A heading without number may stand between two lists.
    if (value === 1 && found.kind === 'repeat' && (level >= LISTS || lost !== null)) return null;
    return { ...found, lost: null };
  }
  for (let n = found.expected; n < value; n++) if (between.some(({ text }) => holds(text, found.at, n))) return null;
  return { ...found, lost: found.kind === 'gap' ? lost : null };
}

/** A paragraph that ends in the middle of a sentence: what looks like a mark after it is the sentence's next word. */
function breaksOff(block: Block | undefined): boolean {
  return block !== undefined && block.text.length > HEADING_LENGTH && !/[。！？；：…”’）》.!?;:]$/u.test(block.text);
}

function mayBeHeading({ text }: Block): boolean {
  return text.length <= HEADING_LENGTH && !/[。；;！？”，、：:]$/u.test(text) && /\p{Script=Han}/u.test(text);
}

/** Whether the text holds the number after all, as a mark inside a paragraph: （三） or (三), 3. or 3、 or 第三， */
function holds(text: string, { mark }: Numbered, n: number): boolean {
  const written = withNumber(mark.text, n);
  if (written === null) return true;
  const bare = written.replace(/[（()）〔〕[\]、.．]/gu, '');
  if (/[）)〕\]]$/u.test(written)) return text.includes(`${bare}）`) || text.includes(`${bare})`);
  // At the start of a paragraph the mark is a mark, whatever follows: 1.1+21+X
  return new RegExp(
    `^${bare}[、.．]|[。；：，！？”）\\s]${bare}[、.．](?!\\d)|(?:^|[。；：，！？”）\\s])第?${bare}(?:[，,：:]|部分|章)`,
    'u',
  ).test(text);
}
