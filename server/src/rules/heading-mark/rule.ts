import type { Block, Document, Mark, Place } from '../../document/model.ts';
import { markPlace } from '../../facts/numbering-families.ts';
import { rankOf } from '../../facts/numbering-forms.ts';
import { isInStyle } from '../../facts/style-forms.ts';
import { restylingsOf } from '../../facts/style-headings.ts';
import type { Facts } from '../../facts/model.ts';
import { defineRule, type Draft, type Severity } from '../contract.ts';

/** A numbering mark and the block that it begins. */
interface Marked {
  readonly block: Block;
  readonly mark: Mark;
  /** Its number is lost, and it is not the first of its siblings: heading-sequence tells which number it was. */
  readonly lost: boolean;
  /** Its siblings are written partly with a point, partly with 、 */
  readonly mixed: boolean;
}

/** A way in which numbering marks are written wrong; each is told once for the whole text. */
interface Defect {
  readonly name: string;
  readonly severity: Severity;
  readonly tier: 'safe' | 'suggest';
  readonly why: string;
  /** Where siblings are written in both ways, nobody can have meant it. */
  readonly mixed?: { readonly severity: Severity; readonly why: string };
  readonly matches: (mark: Mark, all: readonly Marked[]) => boolean;
  readonly right: (text: string) => string;
}

const HALF = /^[(\[]|[)\]]/u;
const DASH = /^[-－—]、$/u;
const isBracketed = ({ level }: Mark): boolean => level === 2 || level === 4;

const DEFECTS: readonly Defect[] = [
  {
    name: '括号',
    severity: 'warning',
    tier: 'safe',
    why: '第二层“（一）”和第四层“（1）”用全角括号，一篇之内写法应一致',
    // Where every bracket is half-width, the copy was folded as a whole; the marks inside the text then tell it.
    matches: (mark, all) => isBracketed(mark) && HALF.test(mark.text) && all.some(isFullWidth),
    right: (text) => text.replace(/^[(\[]/u, '（').replace(/[)\]]/u, '）'),
  },
  {
    name: '括号后的标点',
    severity: 'warning',
    tier: 'safe',
    why: '带括号的序号后面不再加标点',
    matches: (mark) => isBracketed(mark) && /[、.．]$/u.test(mark.text),
    right: (text) => text.slice(0, -1),
  },
  {
    name: '第一层序号的标点',
    severity: 'warning',
    tier: 'safe',
    why: '第一层序号“一、”用顿号',
    matches: ({ level, text }) => level === 1 && /^[一二三四五六七八九十]+[.．]$/u.test(text),
    right: (text) => text.slice(0, -1) + '、',
  },
  {
    name: '误作横线的“一”',
    severity: 'warning',
    tier: 'suggest',
    why: '序号“一”被写成了横线',
    matches: ({ level, text }) => level === 1 && DASH.test(text),
    right: () => '一、',
  },
  {
    name: '第三层序号的标点',
    severity: 'information',
    tier: 'suggest',
    why: '第三层序号“1.”用圆点，不用顿号',
    mixed: { severity: 'warning', why: '第三层序号“1.”用圆点，不用顿号，同级序号写法更应一致' },
    matches: ({ level, text }) => level === 3 && text.endsWith('、'),
    right: (text) => text.slice(0, -1) + '.',
  },
];

/** How numbering marks are written: 一、（一）1.（1） */
export default defineRule({
  meta: {
    id: 'heading-mark',
    title: '层次序号的写法',
    english: 'How a heading is numbered',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gbt-9704', 'gbt-15834'],
    needs: ['numbering', 'style'],
    mechanical: true,
  },
  check({ document, numbering, style: { headings } }, report) {
    const styled = marksOfStyle(document, numbering, headings);
    const all = marksOf(document, numbering).filter((one) => !styled(one));
    for (const defect of DEFECTS) {
      const found = all.filter(({ mark, lost }) => !(lost && DASH.test(mark.text)) && defect.matches(mark, all));
      if (found.length > 0) report(draftOf(defect, found));
    }
  },
});

/** Which marks are the office's own, or are put right by its own rule. */
function marksOfStyle(
  document: Document,
  numbering: Facts['numbering'],
  forms: readonly string[],
): (one: Marked) => boolean {
  if (forms.length === 0) return () => false;
  const told = new Set(
    restylingsOf(document, numbering, forms).flatMap(({ marks }) => marks.map(({ one }) => one.block.index)),
  );
  return ({ block, mark }) => told.has(block.index) || isInStyle(forms, rankOf(mark), mark.text);
}

function isFullWidth({ mark }: Marked): boolean {
  return isBracketed(mark) && !HALF.test(mark.text);
}

/** All numbering marks in order of place, each with what its siblings say of it. */
function marksOf({ blocks, headings, items }: Document, numbering: Facts['numbering']): Marked[] {
  const lost = new Set<number>();
  const mixed = new Set<number>();
  for (const { members, breaks } of numbering) {
    for (const { kind, at } of breaks) if (kind === 'unreadable') lost.add(at.block.index);
    const dotted = new Set(members.map(({ mark }) => /[.．]$/u.test(mark.text)));
    if (dotted.size > 1) for (const { block } of members) mixed.add(block.index);
  }
  const marked = (block: Block, mark: Mark): Marked => ({
    block,
    mark,
    lost: lost.has(block.index),
    mixed: mixed.has(block.index),
  });
  const marks = items.map(({ place: { block }, mark }) => marked(block, mark));
  for (const { from, mark } of headings) {
    const block = blocks[from];
    if (mark && block) marks.push(marked(block, mark));
  }
  return marks.sort((a, b) => a.block.index - b.block.index);
}

function draftOf(defect: Defect, found: readonly Marked[]): Draft {
  const places = found.map(markPlace);
  const [first, ...others] = places as [Place, ...Place[]];
  const wrong = found[0]?.mark.text ?? '';
  const right = defect.right(wrong);
  const many = found.length > 1;
  const { severity, why } = (found.some(({ mixed }) => mixed) ? defect.mixed : null) ?? defect;
  return {
    place: first,
    severity,
    message: {
      what: many ? `“${wrong}”等${found.length}处层次序号写法不当` : `层次序号“${wrong}”写法不当`,
      why,
      todo: many ? `改为“${right}”，其余各处照改` : `改为“${right}”`,
    },
    related: others.map((at, i) => ({ place: at, note: `序号“${found[i + 1]?.mark.text ?? ''}”` })),
    fixes: [
      {
        title: many ? `改正${found.length}处序号（${defect.name}）` : `改为“${right}”`,
        tier: defect.tier,
        edits: found.map(({ mark }, i) => ({ place: places[i] ?? first, text: defect.right(mark.text) })),
      },
    ],
    data: { count: found.length },
  };
}
