import assert from 'node:assert/strict';
import { factsJson } from '../../../server/src/cli/facts-json.ts';
import type { FactsJson } from '../../../server/src/cli/facts-schema.ts';
import { numbersJson } from '../../../server/src/cli/ledger-json.ts';
import type { NumbersJson } from '../../../server/src/cli/facts-schema-numbers.ts';
import { LineTable } from '../../../server/src/convert.ts';
import { sourceOf } from '../../../server/src/document/place.ts';
import { readDocument } from '../../../server/src/document/read.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/settings.ts';
import { factsOf } from '../../../server/src/facts/facts.ts';
import type { Facts, Relation } from '../../../server/src/facts/model.ts';
import { part, relation } from '../../../server/src/facts/relations/relation.ts';
import { ledgerOf } from '../../../server/src/features/ledger.ts';

/** What the command says of a text, as a reader of its output gets it. */
export function factsAsRead(source: string, change: (facts: Facts) => Facts = (facts) => facts): FactsJson {
  const facts = factsJson({ file: 'a.txt', bom: false }, change(factsOf(readDocument(source), DEFAULT_SETTINGS)));
  return JSON.parse(JSON.stringify(facts)) as FactsJson;
}

/** The ledger of a text, as a reader of the command's output gets it. */
export function numbersAsRead(source: string, change: (facts: Facts) => Facts = (facts) => facts): NumbersJson {
  const ledger = ledgerOf(change(factsOf(readDocument(source), DEFAULT_SETTINGS)));
  const lines = new LineTable(source);
  const ticks = ledger.rows.map((_, i) => ({
    state: (['open', 'ticked', 'recheck'] as const)[i % 3] ?? 'open',
    tick: null,
  }));
  const view = { file: 'a.txt', ledger, ticks, at: (offset: number) => lines.positionAt(offset) };
  return JSON.parse(JSON.stringify(numbersJson({ file: 'a.txt', bom: false }, source.length, view))) as NumbersJson;
}

/** The facts with a relation for every three numbers, whatever they say, and one for every date. */
export function related(facts: Facts): Facts {
  const { quantities, dates } = facts;
  const relations = quantities.flatMap((quantity, i): Relation[] => {
    const parts = [quantity, ...quantities.slice(i + 1, i + 3)].map((one) => part('其中', one));
    const marked = parts[i % parts.length];
    if (!marked) return [];
    const holds = [true, false, null][i % 3] ?? null;
    return [
      relation({ type: 'sum', parts, marked, holds, trust: i % 2 === 0 ? 'certain' : 'likely', arithmetic: '算式' }),
    ];
  });
  const days = dates.map(({ place }) => {
    const day = { role: '日期', place };
    return relation({ type: 'weekday', parts: [day], marked: day, holds: false, trust: 'certain', arithmetic: '' });
  });
  const at = (one: Relation): number => {
    const own = one.parts[one.marked];
    return own ? sourceOf(own.place).start : 0;
  };
  const all = [...relations, ...days].sort((a, b) => at(a) - at(b));
  return Object.create(facts, { relations: { value: all } }) as Facts;
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
  const { blocks, residue, outline, quantities, relations, dates, citations, terms } = facts;
  assert.equal(facts.length, source.length);
  assertWords(source, facts.residue, facts);
  for (const block of blocks) assertPieces(source, block);
  assertOwners(source, facts);
  for (const [what, list] of Object.entries({ blocks, residue, quantities, relations, dates, citations, terms }))
    inOrder(list, what);
  assertRelations(relations);
  const headings = headingsOf(outline);
  inOrder(headings, 'outline');
  for (const heading of headings) assertHeading(source, blocks, heading);
}

/** Words are what stands at their place, without blanks, breaks and residue. */
function assertWords(source: string, residue: readonly Ends[], told: unknown): void {
  let clean = '';
  for (const { start, end } of residue) {
    clean += source.slice(clean.length, start) + ' '.repeat(end - start);
  }
  clean += source.slice(clean.length);
  for (const { text, start, end } of toldIn(told)) {
    assert.ok(0 <= start && start <= end && end <= source.length, text);
    assert.equal(inkOf(clean.slice(start, end)), inkOf(text));
  }
}

/** Every relation has a name of its own, stands where its judged part stands, and its parts are in order. */
function assertRelations(relations: FactsJson['relations']): void {
  assert.equal(new Set(relations.map(({ id }) => id)).size, relations.length);
  for (const { parts, marked, start, end, type, id } of relations) {
    assert.ok(id.startsWith(`${type}-`));
    const own = parts[marked];
    assert.deepEqual([own?.start, own?.end], [start, end]);
    inOrder(parts, id);
    for (const { value, unit } of parts) assert.equal(value === null, unit === null);
  }
}

/** Asserts what the page on facts promises of the ledger, for the facts and the ledger of this text. */
export function assertNumbers(source: string, facts: FactsJson, told: NumbersJson): void {
  const { numbers, relations } = told;
  assert.equal(told.length, source.length);
  assert.deepEqual(relations, facts.relations);
  assertWords(source, facts.residue, told);
  inOrder(numbers, 'numbers');
  assertRelations(relations);
  const known = new Map(relations.map((one) => [one.id, one]));
  for (const number of numbers) {
    const lines = source.slice(0, number.start).split(/\r\n|\r|\n/u);
    assert.deepEqual([number.line, number.column], [lines.length, (lines.at(-1)?.length ?? 0) + 1]);
    assert.equal(number.value === null, number.kind === 'other');
    assert.equal(number.verdict === null, number.relations.length === 0);
    for (const id of number.relations) {
      assert.ok(
        known.get(id)?.parts.some(({ start }) => start === number.start),
        id,
      );
    }
  }
  for (const { parts, marked, id, verdict } of relations) {
    const listed = parts[marked]?.value !== null || verdict === 'wrong' || verdict === 'unsure';
    if (listed)
      assert.ok(
        numbers.some((one) => one.start === parts[marked]?.start && one.relations.includes(id)),
        id,
      );
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
