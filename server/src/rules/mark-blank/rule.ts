import type { Block, Document } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { isHan } from '../../text/width.ts';
import { defineRule } from '../contract.ts';

/** Han characters that stand without a break on either side of a blank left by a line that was cut. */
const SIDE = 4;
/** Two organs that issue a text together stand side by side in its title, with a blank between them. */
const ORGAN_BEFORE = /(?:委|委员会|政府|办事处|办公室|党组|局)$/u;
const ORGAN_AFTER = /^\p{Script=Han}{2,20}?(?:委|委员会|政府|办事处|办公室|党组|局)(?:关于|\d| |$)/u;
/** Characters behind the blank that show whether an organ follows. */
const LONGEST_ORGAN = 30;

/** A blank within a title: left behind where two lines of a title were put together. */
export default defineRule({
  meta: {
    id: 'mark-blank',
    title: '标题中的空格',
    english: 'Blanks in a heading',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['editing-practice'],
    needs: [],
    mechanical: true,
  },
  check({ document }, report) {
    for (const block of titleBlocks(document)) {
      for (const at of blanksOf(block)) {
        const words = block.text.slice(at - SIDE, at + 1 + SIDE);
        report({
          place: place(block, at - SIDE, at + 1 + SIDE),
          message: {
            what: `标题“${words}”中间有空格`,
            why: '标题的文字应相连，空格多是合并换行时留下的',
            todo: `改为“${words.replace(' ', '')}”`,
          },
          fixes: [{ title: '删去空格', tier: 'safe', edits: [{ place: place(block, at, at + 1), text: '' }] }],
        });
      }
    }
  },
});

/** The blocks of a title that says what the text is; a headline of two slogans keeps its blank. */
function titleBlocks({ header }: Document): Block[] {
  return /报告$/u.test(header.titleText) ? header.title.map(({ block }) => block) : [];
}

/** Offsets of single blanks with running Han characters on both sides. */
function blanksOf({ text }: Block): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (!allHan(text, at - SIDE, at) || !allHan(text, at + 1, at + 1 + SIDE)) continue;
    if (!betweenOrgans(text, at)) out.push(at);
  }
  return out;
}

function betweenOrgans(text: string, at: number): boolean {
  return ORGAN_BEFORE.test(text.slice(at - SIDE, at)) && ORGAN_AFTER.test(text.slice(at + 1, at + 1 + LONGEST_ORGAN));
}

function allHan(text: string, from: number, to: number): boolean {
  if (from < 0 || to > text.length) return false;
  for (let i = from; i < to; i++) if (!isHan(text.charCodeAt(i))) return false;
  return true;
}
