import type { Block, Document, Heading } from '../document/model.ts';
import { CLEARED, PLANNED } from '../facts/fields.ts';
import { factsOf, type Given } from '../facts/facts.ts';
import type { Facts, Quantity } from '../facts/model.ts';
import { partsOf } from '../facts/slots.ts';
import { openIn, plainOf, snippetOf, type Piece } from '../text/pieces.ts';
import { planParts, plannedIn } from './renew-plans.ts';
import { renewedWords, type Stretch } from './renew-words.ts';
import type { Shift } from './renew-years.ts';

/** A report begun from that of the year before. */
export interface Renewed {
  /** Its open places show as 【……】, which the check of blanks finds as long as they stand. */
  readonly text: string;
  /** The same with tab stops. */
  readonly snippet: string;
  /** The year that it is for; null where the old report does not say its own: years stay as they are. */
  readonly year: number | null;
  /** How many places are to be filled in. */
  readonly open: number;
  /** What the old report planned for the year, in its words. */
  readonly planned: readonly string[];
}

/** Where the lines of a title met. */
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const INDENT = '\u3000\u3000';
/** Numbers in Han characters up to this one are mostly words (一批, 两个) and stay. */
const LARGEST_WORD = 2n;
/** Things of which a Han numeral tells how a text is built, or which it names: 三个方面, 五大行动, 四级网络. */
const NAMING_UNITS = new Set([
  '',
  '个',
  '项',
  '大',
  '类',
  '种',
  '条',
  '层',
  '级',
  '支',
  '批',
  '道',
  '位',
  '方面',
  '步',
  '环节',
]);

/**
 * A new report from an old one: headings and sentences stay, figures and days become places to fill in, years move on, and
 * what was planned for the new year stands as prompts below the part that tells what was done. Numbers in titles,
 * quotations and names stay. Titles in 《》 with the old year ask for a look.
 * @param to the year of the new report; left out: the year after the old one
 */
export function renewed(facts: Facts, to?: number): Renewed {
  const { document, year } = facts;
  const from = year?.year ?? null;
  const shift: Shift | null = from === null ? null : { from, by: (to ?? from + 1) - from };
  const plans = shift?.by === 1 ? planParts(facts) : [];
  const planned = plannedIn(document, plans);
  const pieces = paragraphsOf(facts, shift, { after: doneEnd(document, plans), planned });
  return {
    text: plainOf(pieces),
    snippet: snippetOf(pieces),
    year: shift && shift.from + shift.by,
    open: openIn(pieces),
    planned,
  };
}

/**
 * The facts of an old report. It is told by its own words of which year it is: settings of a folder that name a year mean
 * the report that is being written there.
 */
export function factsOfOld(document: Document, given: Given): Facts {
  const own = factsOf(document, { ...given, year: null });
  return own.year || given.year === null ? own : factsOf(document, given);
}

/** The paragraphs of a text with figures and days cleared; years and all other words stay. */
export function clearedParagraphs(
  facts: Facts,
): readonly { readonly block: Block; readonly pieces: readonly Piece[] }[] {
  const numbers = hanNumbers(facts);
  return facts.document.blocks.map((block) => ({ block, pieces: renewedWords(block.text, null, numbers.get(block)) }));
}

/** Index of the block behind the part that tells what was done: the first that is no plan; without parts, behind the opening. */
function doneEnd(document: Document, plans: readonly Heading[]): number {
  const first = partsOf(document).find((heading) => !plans.includes(heading));
  return first?.to ?? Math.min(document.header.blocks + 1, bodyEnd(document));
}

function bodyEnd({ blocks, closing }: Document): number {
  return closing?.from ?? blocks.length;
}

function paragraphsOf(
  facts: Facts,
  shift: Shift | null,
  { after, planned }: { readonly after: number; readonly planned: readonly string[] },
): Piece[] {
  const { document } = facts;
  const { blocks, header } = document;
  const end = bodyEnd(document);
  const numbers = hanNumbers(facts);
  const out: Piece[] = [];
  const prompts = (): void => {
    for (const words of planned) out.push(INDENT, { prompt: PLANNED + words }, '\n');
  };
  for (const block of blocks) {
    if (block.index === after) prompts();
    if (continuesTitle(document, block)) continue;
    if (block.index === end && end > header.blocks) out.push('\n');
    const isBody = block.index >= header.blocks && block.index < end;
    out.push(...(isBody ? [INDENT] : []), ...wordsOf(document, block, shift, numbers), '\n');
    if (block.index === header.title[0]?.block.index) out.push('\n');
  }
  if (after >= blocks.length) prompts();
  return out;
}

/** A title that was cut over several lines stands on one. */
function continuesTitle({ header: { title } }: Document, block: Block): boolean {
  return title.findIndex((at) => at.block === block) > 0;
}

function wordsOf(
  { header }: Document,
  block: Block,
  shift: Shift | null,
  numbers: ReadonlyMap<Block, readonly Stretch[]>,
): Piece[] {
  if (header.title[0]?.block === block) return renewedWords(header.titleText.replace(BETWEEN_HAN, ''), shift);
  if (header.docNumber?.block === block) return renewedNumber(block.text, shift);
  return renewedWords(block.text, shift, numbers.get(block));
}

/** 云镇发〔2023〕12号 → 云镇发〔2024〕【数字】号 */
function renewedNumber(text: string, shift: Shift | null): Piece[] {
  const found = /^(.*[〔[（(【])(\d{4})([〕\]）)】]\s*第?)\d+(.*)$/su.exec(text);
  if (!found) return renewedWords(text, shift);
  const [, before = '', year = '', between = '', behind = ''] = found;
  return [
    before,
    String(Number(year) + (shift?.by ?? 0)),
    between,
    { prompt: CLEARED.figure },
    ...renewedWords(behind, shift),
  ];
}

/** Amounts in Han characters that are results (三十余场, 百分之九十), by block and in order: those that only name or count a text's own points stay. */
function hanNumbers(facts: Facts): Map<Block, Stretch[]> {
  const out = new Map<Block, Stretch[]>();
  for (const quantity of facts.quantities) {
    const { number, place, kind } = quantity;
    const digits = number.block.text.slice(number.start, number.end);
    if (/\d/u.test(digits) || digits === '' || isStated(facts, quantity)) continue;
    const stretch =
      kind === 'amount' ? amountOf(quantity) : rateOf(kind) ? { ...spanOf(place), prompt: CLEARED.rate } : null;
    if (stretch) out.set(place.block, [...(out.get(place.block) ?? []), stretch]);
  }
  return out;
}

function amountOf({ number, value, unit }: Quantity): Stretch | null {
  if (value.scale === 0 && value.digits <= LARGEST_WORD) return null;
  return NAMING_UNITS.has(unit) ? null : { ...spanOf(number), prompt: CLEARED.figure };
}

function rateOf(kind: Quantity['kind']): boolean {
  return kind === 'percent' || kind === 'point' || kind === 'fraction';
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end };
}

/** It says how many things the text itself lists: 以下三个方面. */
function isStated({ enumerations }: Facts, { number }: Quantity): boolean {
  return enumerations.some(
    ({ stated: { place } }) => place.block === number.block && place.start <= number.start && number.start < place.end,
  );
}
