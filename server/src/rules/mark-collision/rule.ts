import { place, textAt } from '../../document/place.ts';
import { mayHave, mayHaveTwin } from '../../document/signs.ts';
import { HALF_SIGN, STOPS_TWIN } from '../../text/signs.ts';
import type { Place } from '../../document/model.ts';
import { defineRule, type Draft } from '../contract.ts';

/** Marks of which two cannot stand side by side, the stronger ones first. */
const STRENGTH = '。；，、：';
const TWO = /[。；，、：]{2}/u;
const COLLISION = /[。；，、：][。；，、：]+/gu;
/** The same where half-width marks are among them. */
const MIXED = /[。；，、：,;:]{2,}/gu;
const CHINESE = /[\p{Script=Han}“”《》（）]/u;
const HALF = /[,;:]/u;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };
/** 。。。 stands for an ellipsis; that is another defect, and its repair is not one 。. */
const ELLIPSIS = /^。{3,}$/u;

/** Two marks where one belongs: left behind when words between them were taken out. */
export default defineRule({
  meta: {
    id: 'mark-collision',
    title: '标点重复或相撞',
    severity: 'error',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gbt-15834'],
    needs: [],
    mechanical: true,
  },
  check({ document }, report) {
    for (const block of document.blocks) {
      const mixed = mayHave(document, block, HALF_SIGN);
      // Without the flag g a pattern that finds nothing costs half.
      if (!mixed && (!mayHaveTwin(document, block, STOPS_TWIN) || !TWO.test(block.text))) continue;
      for (const found of block.text.matchAll(mixed ? MIXED : COLLISION)) {
        if (ELLIPSIS.test(found[0]) || (HALF.test(found[0]) && !betweenChinese(found))) continue;
        report(draftOf(place(block, found.index, found.index + found[0].length)));
      }
    }
  },
});

/** Whether half-width marks divide Chinese words, as those of a formula or a program do not. */
function betweenChinese({ input, index, 0: marks }: RegExpExecArray): boolean {
  const after = input.charAt(index + marks.length);
  return CHINESE.test(input.charAt(index - 1)) && (after === '' || CHINESE.test(after));
}

function draftOf(at: Place): Draft {
  const marks = textAt(at);
  const wide = marks.replace(/[,;:]/gu, (mark) => WIDE[mark] ?? mark);
  const same = new Set(wide).size === 1;
  const kept = [...STRENGTH].find((mark) => wide.includes(mark)) ?? wide.charAt(0);
  return {
    place: at,
    message: {
      what: same ? `标点“${marks}”重复` : `标点“${marks}”相撞`,
      why: '同一处只用一个点号，多出的通常是删改文字后留下的',
      todo: same ? `保留一个“${kept}”` : `只留一个，一般留“${kept}”，并看两个标点之间是否漏了字`,
    },
    fixes: [{ title: `改为“${kept}”`, tier: same ? 'safe' : 'suggest', edits: [{ place: at, text: kept }] }],
  };
}
