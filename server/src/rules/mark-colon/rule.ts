import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { defineRule, type Draft } from '../contract.ts';

/** What a colon that introduces several things stands behind; labels (联系人：) and entries of a glossary have none of it. */
const INTRODUCES =
  /(?:如下|以下|做到|要求|包括|措施|做法|方面|任务|问题|目标|特点|原则|主要有|主要是|分别是|体现在|表现在)$/u;
const LONGEST = 4;
const ENDS = /[。！？；]/gu;

/** A colon within what another colon introduces: 做到：加强领导：每季研究一次。 */
export default defineRule({
  meta: {
    id: 'mark-colon',
    title: '冒号套用',
    english: 'Colon within a colon',
    severity: 'information',
    maturity: 'trial',
    fix: 'none',
    basis: ['gbt-15834'],
    needs: ['marks'],
  },
  check({ document, marks }, report) {
    for (const block of blocksWith(document, marks, BESIDE.colon)) {
      const draft = block.text.indexOf('：') === block.text.lastIndexOf('：') ? null : judge(block);
      if (draft) report(draft);
    }
  },
});

/** The first two colons of one sentence, of which the second stands within the reach of the first. */
function judge(block: Block): Draft | null {
  const { text } = block;
  const colons = [...text.matchAll(/：/gu)].map(({ index }) => index).filter((at) => isOwn(block, at));
  for (const [i, outer] of colons.entries()) {
    const inner = colons[i + 1];
    if (inner === undefined || inner - outer <= LONGEST) continue;
    if (!INTRODUCES.test(text.slice(Math.max(0, outer - LONGEST), outer))) continue;
    if (ENDS[Symbol.search](text.slice(outer, inner)) >= 0) continue;
    // What it introduces stands in paragraphs of their own.
    if (inner === text.length - 1) continue;
    return draftOf(block, outer, inner);
  }
  return null;
}

/** A colon of the sentence itself: no ratio, no time, none before a quotation, none in brackets, titles or quotations. */
function isOwn(block: Block, at: number): boolean {
  const { text } = block;
  if (/\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1))) return false;
  if (/[“《]/u.test(text.charAt(at + 1))) return false;
  const open = text.lastIndexOf('（', at);
  if (open >= 0 && text.lastIndexOf('）', at) < open) return false;
  return quotedIn(place(block, at, at + 1)) === null;
}

function draftOf(block: Block, outer: number, inner: number): Draft {
  const words = block.text.slice(Math.max(outer + 1, inner - 6), inner + 1);
  return {
    place: place(block, inner, inner + 1),
    message: {
      what: `“${words}”的冒号套在前一个冒号里面`,
      why: '一句话里冒号套冒号，读者分不清各自管到哪里；按标点符号用法应避免套用',
      todo: '里面的冒号改为逗号、破折号，或者分成两句',
    },
    related: [{ place: place(block, outer, outer + 1), note: '前一个冒号' }],
  };
}
