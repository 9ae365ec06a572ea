import { addTo } from '../../base/group.ts';
import type { Document, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { mayHave } from '../../document/signs.ts';
import { nextIn } from '../../text/next.ts';
import { QUOTE_SIGN } from '../../text/signs.ts';
import { outsideQuotes } from '../../facts/quoted.ts';
import { defineRule, type Draft } from '../contract.ts';

/** Words in marks that are a name of their own: no sentence, no single word, no 六大行动 of which there are many. */
const NAME = /“(?![一二三四五六七八九十两])(\p{Script=Han}{4,10})”/gu;
/** What follows makes another word of it, or explains it: 攻坚 in 攻坚战, a glossary's 千企技改：. */
const GOES_ON = /^[战性化型式者们：:]/u;
/** So often in marks, the words are a name to the writer. */
const OFTEN = 2;
const TOLD = 8;

/** Length of what is looked for with its first mark, in code units: rare characters take two. */
const SHORTEST = 5;
const LONGEST = 21;

/** Whether marks stand about words of that length: most names are shorter, and there are many of them. */
function mayHaveName(text: string): boolean {
  const closing = nextIn(text, '”');
  for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) {
    const close = closing(at + SHORTEST);
    if (close < 0) return false;
    if (close - at <= LONGEST) return true;
  }
  return false;
}

/** Where words stand in marks, by the words. */
function quotedNames(document: Document): Map<string, Place[]> {
  const out = new Map<string, Place[]>();
  for (const block of document.blocks) {
    if (!mayHave(block, QUOTE_SIGN) || !mayHaveName(block.text)) continue;
    for (const found of block.text.matchAll(NAME)) {
      const [all, words = ''] = found;
      addTo(out, words, place(block, found.index, found.index + all.length));
    }
  }
  return out;
}

/** Where the same words stand without marks and by themselves. */
function bare(document: Document, words: string): Place[] {
  return outsideQuotes(document, words).filter(
    ({ block: { text }, start, end }) => text.charAt(start - 1) !== '“' && !GOES_ON.test(text.slice(end, end + 1)),
  );
}

function draft(words: string, marked: readonly Place[], without: readonly Place[]): Draft | null {
  const [first] = without;
  if (!first) return null;
  return {
    place: first,
    message: {
      what: `“${words}”${marked.length}处加了引号，${without.length}处没有加`,
      why: '同一说法的标点用法全文一致',
      todo: '统一加引号，或者统一不加',
    },
    related: [
      ...without.slice(1, TOLD).map((at) => ({ place: at, note: '这里没有加' })),
      { place: marked[0] as Place, note: '这里加了' },
    ],
    fixes: [
      {
        title: `全部加引号（${without.length}处）`,
        tier: 'suggest',
        edits: without.map((at) => ({ place: at, text: `“${words}”` })),
      },
    ],
  };
}

/** A name that stands in quotation marks here and without them there. */
export default defineRule({
  meta: {
    id: 'mark-quote',
    title: '同一说法有时加引号，有时不加',
    english: 'The same words with and without quotation marks',
    severity: 'hint',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['style'],
    together: 3,
  },
  check({ document, style: { quotes } }, report) {
    // What stands in “” is then put into other marks first.
    if (quotes !== null && quotes !== 'curly') return;
    for (const [words, marked] of quotedNames(document)) {
      if (marked.length < OFTEN) continue;
      const without = bare(document, words);
      const found = without.length < marked.length ? draft(words, marked, without) : null;
      if (found) report(found);
    }
  },
});
