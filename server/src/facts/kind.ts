import { kindById, kinds } from '../data/kinds.ts';
import type { Kind } from '../data/model.ts';
import type { Block, Document } from '../document/model.ts';
import { textAt } from '../document/place.ts';
import type { KindMatch } from './model.ts';
import { issuersOf, variantOf } from './variant.ts';

/** An opening stands in the first blocks, a trait in the first blocks of a longer text. */
const OPENING_BLOCKS = 14;
const TRAIT_BLOCKS = 240;
/** How much of a block an opening or a trait may look at. */
const OPENING_LENGTH = 600;
const TRAIT_LENGTH = 60;
const TRANSITION = /(?:报告|汇报|总结|通报)如下[：:。，,]?|特此报告/u;

type Recognised = Omit<KindMatch, 'variant'>;

/**
 * The kind of official writing that a text is: the configured one, else by its title, by its opening, or by its parts;
 * and how its issuer writes that kind. Null for any text that is not clearly one: the editor stays silent on it.
 * @param id of a kind that the settings name; an id that no kind has is as good as none
 * @param among the kinds that it may be, the more special ones first
 */
export function kindOf(document: Document, id: string | null, among: readonly Kind[] = kinds()): KindMatch | null {
  const configured = id === null ? null : kindById(id, among);
  const found = configured
    ? { kind: configured, why: '由设置指定' }
    : (recognised(document, among, false) ?? recognised(document, among, true));
  return found && { ...found, variant: variantOf(found.kind, issuersOf(document)) };
}

function recognised(document: Document, among: readonly Kind[], general: boolean): Recognised | null {
  const candidates = among.filter((kind) => kind.general === general);
  return byTitle(document, candidates) ?? byOpening(document, candidates) ?? byTraits(document, candidates);
}

function byTitle(document: Document, candidates: readonly Kind[]): Recognised | null {
  const { titleText, issuer } = document.header;
  const title = titleText.replace(/\s/gu, '');
  if (title === '') return null;
  // The issuer may stand on a line of its own above the title.
  const full = issuer ? textAt(issuer).replace(/\s/gu, '') + title : title;
  for (const kind of candidates) {
    const fits = kind.titles.some((pattern) => pattern.test(title) || pattern.test(full));
    if (fits && isBelieved(document, kind)) return { kind, why: `标题为“${title}”` };
  }
  return null;
}

/** Whether a title that could also stand over something else has around it what the kind asks for. */
function isBelieved(document: Document, { believed, proofs }: Kind): boolean {
  if (believed === 'report' && !looksLikeReport(document)) return false;
  if (believed === 'letter' && !looksLikeLetter(document)) return false;
  return proofs.length === 0 || firstWordsOf(proofs, beginningOf(document)) !== null;
}

function beginningOf({ blocks }: Document): string[] {
  return blocks.slice(0, OPENING_BLOCKS).map((block) => block.text.slice(0, OPENING_LENGTH));
}

function byOpening(document: Document, candidates: readonly Kind[]): Recognised | null {
  const texts = beginningOf(document);
  for (const kind of candidates) {
    const words = firstRow(kind.openings, texts);
    if (words !== null) return { kind, why: `开头有“${words}”` };
  }
  return null;
}

function byTraits(document: Document, candidates: readonly Kind[]): Recognised | null {
  const rows = candidates.filter((kind) => kind.traits.length > 0);
  if (rows.length === 0) return null;
  const texts = document.blocks.slice(0, TRAIT_BLOCKS).map((block) => block.text.slice(0, TRAIT_LENGTH));
  for (const kind of rows) {
    const words = firstRow(kind.traits, texts);
    if (words !== null) return { kind, why: `文中有“${words}”` };
  }
  return null;
}

/** The words that the last pattern of the first fulfilled row matches: a row's last pattern is the most telling one. */
function firstRow(rows: Kind['openings'], texts: readonly string[]): string | null {
  for (const row of rows) {
    let words: string | null = null;
    const all = row.every((pattern) => {
      words = firstWords(pattern, texts);
      return words !== null;
    });
    if (all) return words;
  }
  return null;
}

/** The words that any of the patterns matches. */
function firstWordsOf(patterns: readonly RegExp[], texts: readonly string[]): string | null {
  return patterns.reduce<string | null>((words, pattern) => words ?? firstWords(pattern, texts), null);
}

function firstWords(pattern: RegExp, texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}

/** The frame of a report: 发文字号, 签发人, parts numbered 一、, or a transition sentence. */
function looksLikeReport({ header, outline, blocks }: Document): boolean {
  if (header.docNumber !== null || header.signer !== null) return true;
  const parts = outline.filter(
    ({ level, mark }) => level === 1 && mark !== null && /^[一二三四五六七八九十]/u.test(mark.text),
  );
  return parts.length >= 2 || opens(blocks, header.blocks);
}

/** The frame of a document that one 机关 sends to another: 发文字号, 签发人, 主送机关, or 署名 with 成文日期. */
function looksLikeLetter({ header, closing }: Document): boolean {
  if (header.docNumber !== null || header.signer !== null || header.addressee !== null) return true;
  return closing !== null && closing.issuer !== null && closing.date !== null;
}

function opens(blocks: readonly Block[], from: number): boolean {
  return blocks.slice(from, from + 6).some(({ text }) => TRANSITION.test(text));
}
