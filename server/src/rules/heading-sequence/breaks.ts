import type { Block } from '../../document/model.ts';
import type { Numbered, Siblings } from './siblings.ts';
import { withNumber } from './numbers.ts';

/** A place where the numbers of one family do not go on by one. */
export interface Break {
  readonly kind: 'repeat' | 'gap' | 'disorder';
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
  const { members, before } = family;
  const out: Break[] = [];
  let former: Numbered | null = null;
  let count = before !== null && members[0]?.mark.value === before + 1 ? before : 0;
  let swapped = false;
  for (const [i, at] of members.entries()) {
    const expected = count + 1;
    const value = at.mark.value ?? expected;
    const kind = kindOf(value, count, members.slice(i + 1));
    if (kind !== null && !(swapped && value < count)) {
      swapped ||= kind === 'disorder';
      const between = blocks.slice(former?.block.index ?? family.from, at.block.index);
      const found = confirmed({ kind, at, former, expected }, value, between, family.level);
      if (found) out.push(found);
    }
    former = at;
    count = Math.max(count, value);
  }
  return out;
}

function kindOf(value: number, count: number, rest: readonly Numbered[]): Break['kind'] | null {
  if (value === count + 1) return null;
  if (value <= count) return 'repeat';
  return rest.some(({ mark }) => mark.value !== null && mark.value > count && mark.value < value) ? 'disorder' : 'gap';
}

/** The break, unless the text between the two numbers explains it. */
function confirmed(found: Omit<Break, 'lost'>, value: number, between: readonly Block[], level: number): Break | null {
  if (breaksOff(between.at(-1))) return null;
  const lost = between.slice(1).find(mayBeHeading) ?? null;
  if (found.kind === 'repeat') {
    // A heading without number may stand between two lists.
    if (value === 1 && (level >= LISTS || lost !== null)) return null;
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

/** Whether the text holds the number after all, as a mark inside a paragraph: （三） or (三), 3. or 3、 or 第三 */
function holds(text: string, { mark }: Numbered, n: number): boolean {
  const written = withNumber(mark.text, n);
  if (written === null) return true;
  const bare = written.replace(/[（()）〔〕[\]、.．]/gu, '');
  const forms = /^[（(〔[]/u.test(written)
    ? [`（${bare}）`, `(${bare})`, `${bare}）`, `${bare})`]
    : [written, `${bare}、`, `${bare}.`, `${bare}．`, `第${bare}`];
  return forms.some((form) => text.includes(form));
}
