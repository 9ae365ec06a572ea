import { place, textAt } from '../../document/place.ts';
import { mayHaveTwin } from '../../document/signs.ts';
import { STOPS_TWIN } from '../../text/signs.ts';
import type { Place } from '../../document/model.ts';
import { defineRule, type Draft } from '../contract.ts';

/** Marks of which two cannot stand side by side, the stronger ones first. */
const STRENGTH = '。；，、：';
const TWO = /[。；，、：]{2}/u;
const COLLISION = /[。；，、：][。；，、：]+/gu;
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
      // Without the flag g a pattern that finds nothing costs half.
      if (!mayHaveTwin(document, block, STOPS_TWIN) || !TWO.test(block.text)) continue;
      for (const found of block.text.matchAll(COLLISION)) {
        if (ELLIPSIS.test(found[0])) continue;
        report(draftOf(place(block, found.index, found.index + found[0].length)));
      }
    }
  },
});

function draftOf(at: Place): Draft {
  const marks = textAt(at);
  const same = new Set(marks).size === 1;
  const kept = [...STRENGTH].find((mark) => marks.includes(mark)) ?? marks.charAt(0);
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
