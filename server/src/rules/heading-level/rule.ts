import type { Document } from '../../document/model.ts';
import { markPlace, type Numbered } from '../../facts/numbering-families.ts';
import type { Family } from '../../facts/numbering.ts';
import { defineRule, type Draft, type FixDraft, type FixEdit } from '../contract.ts';
import { orderOf, type Order } from './order.ts';
import { jumpsOf, reversalsOf, type Jump, type Reversal } from './shape.ts';

/** Levels that skip one or stand upside down: （1） right below （一）, 一、 below （一）. */
export default defineRule({
  meta: {
    id: 'heading-level',
    title: '层次序号越级或颠倒',
    english: 'Heading levels skipped or reversed',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-9704'],
    needs: ['numbering', 'style'],
  },
  check({ document, numbering, style: { headings } }, report) {
    const order = orderOf(headings);
    for (const one of reversalsOf(numbering)) report(reversalDraft(one, order));
    const kinds = new Map<string, Jump[]>();
    for (const jump of jumpsOf(document, numbering, order.next)) {
      const kind = `${jump.parent.mark.level} ${jump.family.rank}`;
      const same = kinds.get(kind);
      if (same) same.push(jump);
      else kinds.set(kind, [jump]);
    }
    for (const jumps of kinds.values()) report(jumpDraft(document, numbering, jumps, order));
  },
});

/** All jumps from one level to another: they are of one making, and are put right together. */
function jumpDraft(document: Document, numbering: readonly Family[], jumps: readonly Jump[], order: Order): Draft {
  const [first, ...others] = jumps as [Jump, ...Jump[]];
  const [head] = first.family.members as [Numbered, ...Numbered[]];
  const right = order.mark(first.level, 1);
  const between = first.parent.mark.level === 1 && first.level < 3 ? `“${right}”或“${order.mark(3, 1)}”` : `“${right}”`;
  const many = jumps.length > 1;
  return {
    place: markPlace(head),
    // A numbered sentence is a list in the text as much as a level of headings.
    ...(hasHeading(document, jumps) ? {} : { severity: 'information' as const }),
    message: {
      what: `“${first.parent.mark.text}”之下直接用了“${head.mark.text}”，越过了${between}${many ? `，这样的共${jumps.length}组` : ''}`,
      why: `${order.why}，除“一、”之下可以直接用“1.”外不越级`,
      todo: `把这一组序号改为“${right}”起的一组，它下面的层次依次提升`,
    },
    related: [
      { place: markPlace(first.parent), note: '上一层的序号' },
      ...others
        .flatMap(({ family }) => family.members.slice(0, 1))
        .map((one) => ({ place: markPlace(one), note: '同样越级的一组' })),
    ],
    fixes: raised(numbering, jumps, order),
    data: { count: jumps.length },
  };
}

/** Whether some member of the families is a heading, not a sentence with a number. */
function hasHeading({ headings }: Document, jumps: readonly Jump[]): boolean {
  const blocks = new Set(jumps.flatMap(({ family }) => family.members.map(({ block }) => block.index)));
  return headings.some(({ from, mark }) => mark !== null && blocks.has(from));
}

/** Gives each family the level below its parent, and what skips a level under it then the next one. */
function raised(numbering: readonly Family[], jumps: readonly Jump[], order: Order): FixDraft[] {
  const edits: FixEdit[] = [];
  const levels = new Map<Numbered, number>();
  const jumping = new Map(jumps.map(({ family, level }) => [family, level]));
  for (const family of numbering) {
    const parent = family.parent ? levels.get(family.parent) : undefined;
    const level = jumping.get(family) ?? (parent === undefined ? undefined : Math.min(order.next(parent), family.rank));
    if (level === undefined || level === family.rank) continue;
    for (const one of family.members) {
      levels.set(one, level);
      const text = order.mark(level, one.mark.value ?? 0);
      if (text === '') return [];
      edits.push({ place: markPlace(one), text });
    }
  }
  const title = `改为“${order.mark(jumps[0]?.level ?? 1, 1)}”一层的序号，改${edits.length}处`;
  return [{ title, tier: 'suggest', edits }];
}

function reversalDraft({ above, below }: Reversal, order: Order): Draft {
  const [high, low] = [above[0], below[0]] as [Numbered, Numbered];
  return {
    place: markPlace(high),
    message: {
      what: `“${high.mark.text}”之下用了“${low.mark.text}”，层次颠倒`,
      why: `${order.why}，由大到小`,
      todo: `上一层改用“${order.mark(low.mark.level, 1)}”一类序号，下一层改用“${order.mark(high.mark.level, 1)}”一类序号`,
    },
    related: [
      ...above.slice(1).map((one) => ({ place: markPlace(one), note: '上一层的序号' })),
      ...below.map((one) => ({ place: markPlace(one), note: '下一层的序号' })),
    ],
    fixes: swapped(above, below, order),
    data: { count: above.length + below.length },
  };
}

/** Gives each of the two levels the marks of the other. */
function swapped(above: readonly Numbered[], below: readonly Numbered[], order: Order): FixDraft[] {
  const edit =
    (to: number) =>
    (one: Numbered): FixEdit[] => {
      const text = order.mark(to, one.mark.value ?? 0);
      return text === '' ? [] : [{ place: markPlace(one), text }];
    };
  const [high, low] = [above[0]?.mark.level ?? 2, below[0]?.mark.level ?? 1];
  const edits = [...above.flatMap(edit(low)), ...below.flatMap(edit(high))];
  if (edits.length < above.length + below.length) return [];
  return [{ title: `对调两层序号，改${edits.length}处`, tier: 'suggest', edits }];
}
