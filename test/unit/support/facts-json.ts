import assert from 'node:assert/strict';
import { factsJson } from '../../../server/src/cli/facts-json.ts';
import type { FactsJson } from '../../../server/src/cli/facts-schema.ts';
import { readDocument } from '../../../server/src/document/read.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/settings.ts';
import { factsOf } from '../../../server/src/facts/facts.ts';

/** What the command says of a text, as a reader of its output gets it. */
export function factsAsRead(source: string): FactsJson {
  const facts = factsJson({ file: 'a.txt', bom: false }, factsOf(readDocument(source), DEFAULT_SETTINGS));
  return JSON.parse(JSON.stringify(facts)) as FactsJson;
}

interface Ends {
  readonly start: number;
  readonly end: number;
}

/** Words of the output, under whatever name they stand. */
type Told = Ends & { readonly text: string };

/** Blanks, line breaks and what cannot be seen. */
const EMPTY = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** Full-width figures, letters and ％ at their half width; nothing else. */
function narrow(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function inkOf(text: string): string {
  return narrow(text).replace(new RegExp(EMPTY, 'gu'), '');
}

/** Everything in the output that has words and a place. */
function toldIn(value: unknown, out: Told[] = []): Told[] {
  if (typeof value !== 'object' || value === null) return out;
  const { text, title, name, start, end } = value as Record<string, unknown>;
  const words = [text, title, name].find((one) => typeof one === 'string');
  const isSlot = 'state' in value;
  if (typeof words === 'string' && typeof start === 'number' && typeof end === 'number' && !isSlot)
    out.push({ text: words, start, end });
  for (const child of Object.values(value)) toldIn(child, out);
  return out;
}

type Heading = FactsJson['outline'][number];

export function headingsOf(headings: readonly Heading[]): Heading[] {
  return headings.flatMap((heading) => [heading, ...headingsOf(heading.children)]);
}

function inOrder(ends: readonly Ends[], what: string): void {
  ends.forEach(({ start }, i) => assert.ok(start >= (ends[i - 1]?.start ?? 0), `${what} ${String(i)} is out of order`));
}

/** Asserts all that the page on facts promises of places and words, for the facts of this text. */
export function assertPromises(source: string, facts: FactsJson): void {
  const { blocks, residue, outline, quantities, dates, citations, terms } = facts;
  assert.equal(facts.length, source.length);
  assertWords(source, facts);
  for (const block of blocks) assertPieces(source, block);
  assertOwners(source, facts);
  for (const [what, list] of Object.entries({ blocks, residue, quantities, dates, citations, terms }))
    inOrder(list, what);
  const headings = headingsOf(outline);
  inOrder(headings, 'outline');
  for (const heading of headings) assertHeading(source, blocks, heading);
}

/** Words are what stands at their place, without blanks, breaks and residue. */
function assertWords(source: string, facts: FactsJson): void {
  let clean = '';
  for (const { start, end } of facts.residue) {
    clean += source.slice(clean.length, start) + ' '.repeat(end - start);
  }
  clean += source.slice(clean.length);
  for (const { text, start, end } of toldIn(facts)) {
    assert.ok(0 <= start && start <= end && end <= source.length, text);
    assert.equal(inkOf(clean.slice(start, end)), inkOf(text));
  }
}

function assertPieces(source: string, { text, start, end, pieces }: FactsJson['blocks'][number]): void {
  assert.ok(text.length > 0);
  assert.deepEqual([pieces[0]?.[0], pieces.at(-1)?.[1]], [start, end]);
  pieces.forEach(([from, to], i) => assert.ok((pieces[i - 1]?.[1] ?? 0) <= from && from < to));
  const joined = narrow(pieces.map(([from, to]) => source.slice(from, to)).join(''));
  assert.equal(joined.length, text.length);
  for (let i = 0; i < text.length; i++) {
    const [was, is] = [joined.charAt(i), text.charAt(i)];
    if (was !== is && !(is === ' ' && /\s/u.test(was))) assert.fail(`${JSON.stringify([was, is])} in ${text}`);
  }
}

/** Every character that is not blank is in one piece of one block, or in one residue. */
function assertOwners(source: string, { blocks, residue }: FactsJson): void {
  const owners = new Uint8Array(source.length);
  const own = (from: number, to: number): void => {
    for (let i = from; i < to; i++) owners[i] = (owners[i] ?? 0) + 1;
  };
  for (const { pieces } of blocks) for (const [from, to] of pieces) own(from, to);
  for (const { start, end } of residue) own(start, end);
  owners.forEach((many, i) => {
    const right = many === 1 || (many === 0 && EMPTY.test(source.charAt(i)));
    if (!right) assert.fail(`character ${String(i)} has ${String(many)} owners`);
  });
}

/** A heading begins its block: the number as written, then the title; the line is where the block begins. */
function assertHeading(source: string, blocks: FactsJson['blocks'], heading: Heading): void {
  const { level, number, title, line, start, end, runIn, children } = heading;
  const block = blocks.find((one) => one.start <= start && end <= one.end);
  assert.ok(block, title);
  assert.ok(block.text.startsWith(number ?? ''));
  const rest = block.text.slice(number?.length ?? 0).trimStart();
  assert.ok(rest.startsWith(title));
  assert.equal(!/^[：:]?。?$/u.test(rest.slice(title.length)), runIn, block.text);
  assert.equal(line, source.slice(0, block.start).split(/\r\n|\r|\n/u).length);
  for (const child of children) assert.ok(child.level > level);
}
