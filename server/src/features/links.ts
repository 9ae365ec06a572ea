import type { Block, Document } from '../document/model.ts';
import { place, sourceOf } from '../document/place.ts';
import type { Facts } from '../facts/model.ts';
import type { SourceOffset, SourceSpan } from '../text/span.ts';
import { parseHanInteger } from '../text/numerals.ts';
import { addressOf } from './law-card.ts';

/** Words of the text that lead somewhere: to a page, or to a place of the same text. */
export interface Link {
  readonly span: SourceSpan;
  readonly target: { readonly address: string } | { readonly offset: SourceOffset };
  /** In Chinese, where it leads. */
  readonly tooltip: string;
}

const NUMBERED = '附件\\s?([一二三四五六七八九十]{1,3}|\\d{1,2})(?![.．\\d])';
const MENTION = new RegExp(NUMBERED, 'gu');
/** 附件1 alone on its line, or before the annex's title; an only annex bears no number. */
const HEAD = new RegExp(`^(?:${NUMBERED}|附件$)`, 'u');
/** An annex's head is no longer than this. */
const LONGEST_HEAD = 40;
/** The list of annexes below the text: 附件：1.人员名单, its further lines, and 附件：人员名单 of an only one. */
const LIST = /^附件[:：]\s?(?:(\d{1,2})[.．、])?/u;
const LISTED = /^(\d{1,2})[.．、]/u;

/** The links of a text, in order of place: laws to their pages, 附件1 to the annex that stands below. */
export function linksOf({ document, citations }: Pick<Facts, 'document' | 'citations'>): Link[] {
  const laws = citations.flatMap((citation): Link[] => {
    const address = addressOf(citation);
    return address === null
      ? []
      : [{ span: sourceOf(citation.place), target: { address }, tooltip: `查看《${citation.name}》` }];
  });
  return [...laws, ...annexLinks(document)].sort((a, b) => a.span.start - b.span.start);
}

function annexLinks({ blocks }: Document): Link[] {
  const annexes = new Map<string, Block>();
  for (const block of blocks) {
    const head = block.text.length <= LONGEST_HEAD ? HEAD.exec(block.text) : null;
    if (head) annexes.set(keyOf(head[1]), block);
  }
  if (annexes.size === 0) return [];
  const linkTo = (number: string | undefined, block: Block, start: number, end: number): Link[] => {
    const annex = annexes.get(keyOf(number));
    if (!annex || annex === block) return [];
    const tooltip = `转到附件${number ?? ''}`;
    return [{ span: sourceOf(place(block, start, end)), target: { offset: annex.span.start }, tooltip }];
  };
  const mentions = blocks.flatMap((block) => {
    if (!block.text.includes('附件')) return [];
    return [...block.text.matchAll(MENTION)].flatMap(({ index, 0: words, 1: number }) =>
      linkTo(number, block, index, index + words.length),
    );
  });
  const listed = listOf(blocks).flatMap(({ block, number }) => linkTo(number, block, 0, block.text.length));
  return [...mentions, ...listed];
}

/** The lines of the list of annexes, each with its number. */
function listOf(blocks: readonly Block[]): { readonly block: Block; readonly number: string | undefined }[] {
  const at = blocks.findLastIndex(({ text }) => LIST.test(text));
  const first = blocks[at];
  if (!first) return [];
  const out = [{ block: first, number: LIST.exec(first.text)?.[1] }];
  for (const block of blocks.slice(at + 1)) {
    const number = LISTED.exec(block.text)?.[1];
    if (number === undefined) break;
    out.push({ block, number });
  }
  return out;
}

/** 附件一 and 附件1 are the same one; an only annex has no number. */
function keyOf(number = ''): string {
  return /^\d*$/u.test(number) ? number : String(parseHanInteger(number) ?? number);
}
