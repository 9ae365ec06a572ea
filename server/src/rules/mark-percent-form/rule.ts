import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { BlockFigures } from '../../facts/figures.ts';
import { showDecimal } from '../../text/decimal.ts';
import { parseHan } from '../../text/numerals.ts';
import { defineRule } from '../contract.ts';
import { isOwn, numeralDraft, type Miswritten } from '../numeral-draft.ts';

/** A percentage in words. 百分之百 is a saying, 百分之三至五 a range that is told otherwise. */
const WORDS =
  /百分之([零一二三四五六七八九十][零一二三四五六七八九十点]*)(?![零一二三四五六七八九十百点几多至到—～-])/gu;
const FEN = '分'.charCodeAt(0);
/** A text writes with the sign when it has so many signs for each percentage in words. */
const RATIO = 3;

/** 百分之九十五 in a text that writes 95%: the same thing in the same form. */
export default defineRule({
  meta: {
    id: 'mark-percent-form',
    title: '百分数写法不一致',
    english: 'Percentages not written alike',
    severity: 'hint',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15835'],
    needs: ['figures'],
  },
  check({ document, figures }, report) {
    const found: Miswritten[] = [];
    for (const own of figures) if (mayHaveWords(own)) found.push(...wordsIn(own.block));
    if (found.length === 0 || signs(document.source) < RATIO * found.length) return;
    const draft = numeralDraft(found, {
      what: (written) => `全文的百分数多用“%”，这里写作“${written}”`,
      why: '按数字用法的国家标准，同类的数在一篇之内写法应当一致',
      tier: 'suggest',
    });
    if (draft) report(draft);
  },
});

/** 百 before 分 is a run of figures; 之 follows it. */
function mayHaveWords({ block: { text }, runs }: BlockFigures): boolean {
  for (const { end, type } of runs)
    if (type === 'han' && text.charCodeAt(end) === FEN && text.charAt(end + 1) === '之') return true;
  return false;
}

function wordsIn(block: Block): Miswritten[] {
  return [...block.text.matchAll(WORDS)].flatMap(({ index, 0: words, 1: figures = '' }) => {
    const value = parseHan(figures);
    const at = place(block, index, index + words.length);
    return value !== null && isOwn(at) ? [{ place: at, right: `${showDecimal(value)}%` }] : [];
  });
}

function signs(source: string): number {
  return source.split(/\d[%％]/u).length - 1;
}
