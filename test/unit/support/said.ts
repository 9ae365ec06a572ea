import type { Document, Heading } from '../../../server/src/document/model.ts';
import { textAt } from '../../../server/src/document/place.ts';
import { check } from '../../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/settings.ts';
import { fold } from '../../../server/src/text/width.ts';

/** The text with full-width figures as ASCII. */
export function folded(text: string): string {
  return Array.from({ length: text.length }, (_, i) => String.fromCharCode(fold(text.charCodeAt(i)))).join('');
}

/** What a document says, without the places where it says it. */
export function said({ blocks, header, closing, headings }: Document): unknown {
  const outline = headings.map(({ level, title, runIn, from, to }: Heading) => [level, title, runIn, from, to]);
  const parts = [header.issuer, header.docNumber, header.signer, header.addressee, closing?.issuer ?? null];
  return {
    blocks: blocks.map(({ text }) => text),
    outline,
    parts: parts.map((at) => at && textAt(at)),
    title: header.title.map(textAt),
    date: closing?.date?.value,
  };
}

/** Findings by rule, severity and words, but for those about the page. */
export function findingsOf(source: string): string[] {
  const { document, findings } = check(source, DEFAULT_SETTINGS);
  return findings
    .filter(({ rule }) => !rule.startsWith('page-'))
    .map(({ rule, severity, span }) => {
      const residue = document.residue.filter(({ span: at }) => at.start >= span.start && at.end <= span.end);
      const words = residue.reduceRight(
        (text, { span: at }) => text.slice(0, at.start - span.start) + text.slice(at.end - span.start),
        source.slice(span.start, span.end),
      );
      return `${rule} ${severity} ${folded(words.replace(/\s/gu, ''))}`;
    })
    .sort();
}
