import { place } from '../../document/place.ts';
import { markPlace } from '../../facts/numbering-families.ts';
import type { Restyled, Restyling } from '../../facts/style-headings.ts';
import { STYLE_NORM } from '../../facts/style.ts';
import { sourceSpan } from '../../text/span.ts';
import type { Draft, FixEdit } from '../contract.ts';

/** Numbers that the office writes otherwise, put right in one stroke. They count as before, so that what speaks of them stays right. */
export function headingDraft(restyling: Restyling, forms: readonly string[], source: string): Draft {
  const { type, level, marks } = restyling;
  const [first, ...others] = marks as readonly [Restyled, ...Restyled[]];
  const written = first.one.mark.text;
  const right = first.right.trimEnd();
  const many = others.length > 0;
  const form = forms[level] ?? right;
  return {
    place: markPlace(first.one),
    message: {
      what: `层次序号“${written}”${many ? `等${String(marks.length)}处` : ''}不合本单位的写法`,
      why:
        type === 'moved'
          ? `${STYLE_NORM}规定各层序号依次用${forms.map((one) => `“${one}”`).join('')}`
          : `${STYLE_NORM}规定第${String(level + 1)}层序号写作“${form}”`,
      todo: `${type === 'moved' ? changesOf(marks) : `改为“${right}”`}${many ? '，其余各处照改' : ''}`,
    },
    related: others.map(({ one, right: mark }) => ({
      place: markPlace(one),
      note: `“${one.mark.text}”，改为“${mark.trimEnd()}”`,
    })),
    fixes: [
      {
        title: many ? `按本单位的写法改${String(marks.length)}处序号` : `改为“${right}”`,
        tier: 'suggest',
        edits: marks.map((one) => editOf(one, type, source)),
      },
    ],
    data: { count: marks.length },
  };
}

/** “一、”改为“第一部分”，“（一）”改为“一、”: the first of each kind. */
function changesOf(marks: readonly Restyled[]): string {
  const kinds = new Map<number, string>();
  for (const { one, right } of marks) {
    if (kinds.has(one.mark.level)) continue;
    kinds.set(one.mark.level, `“${one.mark.text}”改为“${right.trimEnd()}”`);
  }
  return [...kinds.values()].join('，');
}

/**
 * Blanks behind the mark go with it, unless the mark stays one of its kind. They are looked for in the source: beside Han
 * characters and marks the restored text has none.
 */
function editOf({ one, right }: Restyled, type: Restyling['type'], source: string): FixEdit {
  const { block, mark } = one;
  const at = place(block, 0, mark.length);
  if (type !== 'moved' && !/\s$/u.test(right)) return { place: at, text: right };
  const { start, end } = block.map.spanToSource(at);
  const blanks = /^[ \t\u3000]*/u.exec(source.slice(end))?.[0].length ?? 0;
  return { place: sourceSpan(start, end + blanks), text: right };
}
