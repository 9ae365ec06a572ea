import type { Block, Document } from '../document/model.ts';
import { place, sourceOf } from '../document/place.ts';
import type { Facts } from '../facts/model.ts';
import type { SourceOffset, SourceSpan } from '../text/span.ts';
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
/** 附件1 alone on its line, or before the annex's title. */
const HEAD = new RegExp(`^${NUMBERED}`, 'u');
/** An annex's head is no longer than this. */
const LONGEST_HEAD = 40;

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
    const number = block.text.length <= LONGEST_HEAD ? HEAD.exec(block.text)?.[1] : undefined;
    if (number !== undefined) annexes.set(number, block);
  }
  if (annexes.size === 0) return [];
  return blocks.flatMap((block) => {
    if (!block.text.includes('附件')) return [];
    return [...block.text.matchAll(MENTION)].flatMap(({ index, 0: words, 1: number = '' }): Link[] => {
      const annex = annexes.get(number);
      if (!annex || annex === block) return [];
      const span = sourceOf(place(block, index, index + words.length));
      return [{ span, target: { offset: annex.span.start }, tooltip: `转到${words}` }];
    });
  });
}
