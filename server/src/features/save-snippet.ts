import { applyEdits as applyJson, modify, parse, type ParseError } from 'jsonc-parser';
import { escaped as literal } from '../data/row-pattern.ts';
import type { Block, Document } from '../document/model.ts';
import { textAt } from '../document/place.ts';
import { readDocument } from '../document/read.ts';
import { factsOf } from '../facts/facts.ts';
import type { Facts } from '../facts/model.ts';
import type { Piece } from '../text/pieces.ts';
import { escaped } from '../text/template.ts';
import { clearedParagraphs } from './renew.ts';

/** Words of a report as a snippet. */
export interface MadeSnippet {
  /** In the snippet syntax of editors. */
  readonly body: string;
  /** How many places became fields; one that comes again counts once. */
  readonly fields: number;
}

/** Bodies that issue reports, by what their names end with. */
const BODY = '(?:人民政府|党委|党工委|办事处|司法局|[一-鿿]{1,6}局|委员会)';
const PLACES = '[一-鿿]{2,4}(?:省|自治区|市|自治州|县|区|旗|镇|乡|街道|村|社区)';

/** What stands in a report for a name or a year that another report has otherwise. */
interface Known {
  readonly words: string;
  readonly prompt: string;
}

/**
 * Words of a report as a snippet: years of the report and the next, its issuer and its place, figures and days become
 * fields; the same name and the same year are one field everywhere. Titles, quotations and numbers of documents stay.
 * @param source the words, with their line breaks
 * @param of the facts of the report that they come from
 */
export function snippetFrom(source: string, of: Facts): MadeSnippet {
  const document = readDocument(source);
  const stops = new Stops();
  const known = knownOf(of);
  const lines = clearedParagraphs(factsOf(document, { kind: null, year: null })).map(
    ({ block, pieces }) => indentOf(document, block) + pieces.map((piece) => written(piece, known, stops)).join(''),
  );
  return { body: lines.join('\n'), fields: stops.count };
}

/** The blanks before a paragraph, as the report has them. */
function indentOf({ source, lines }: Document, block: Block): string {
  const line = lines[block.lines[0]];
  return line ? source.slice(line.start, line.textStart) : '';
}

/** Fields by what they ask for: figures are all different, names and years are the same wherever they stand. */
class Stops {
  readonly #named = new Map<string, number>();
  count = 0;

  figure(prompt: string): string {
    return `$\{${String(++this.count)}:${escaped(prompt)}}`;
  }

  named(prompt: string): string {
    const former = this.#named.get(prompt);
    if (former !== undefined) return `$\{${String(former)}}`;
    this.#named.set(prompt, ++this.count);
    return `$\{${String(this.count)}:${escaped(prompt)}}`;
  }
}

function written(piece: Piece, known: readonly Known[], stops: Stops): string {
  if (typeof piece !== 'string') return stops.figure(piece.prompt);
  if (known.length === 0) return escaped(piece);
  const any = new RegExp(known.map(({ words }) => literal(words)).join('|'), 'gu');
  let out = '';
  let at = 0;
  for (const found of piece.matchAll(any)) {
    const one = known.find(({ words }) => words === found[0]);
    out += escaped(piece.slice(at, found.index)) + stops.named(one?.prompt ?? '');
    at = found.index + found[0].length;
  }
  return out + escaped(piece.slice(at));
}

/** The longest first: 云岭镇人民政府 before 云岭镇. */
function knownOf({ document, year }: Facts): Known[] {
  const issuer = issuerOf(document);
  const place = issuer && new RegExp(`^(?:${PLACES})+(?=${BODY}|$)`, 'u').exec(issuer)?.[0];
  const names: Known[] = [
    ...(issuer ? [{ words: issuer, prompt: '发文机关' }] : []),
    ...(place && place !== issuer ? [{ words: place, prompt: '本地' }] : []),
  ];
  const years: Known[] = year
    ? [
        { words: String(year.year), prompt: '年份' },
        { words: String(year.year + 1), prompt: '下一年' },
      ]
    : [];
  return [...names, ...years].sort((a, b) => b.words.length - a.words.length);
}

function issuerOf({ header, closing }: Document): string | null {
  const at = closing?.issuer ?? header.issuer;
  return at ? textAt(at).replace(/\s/gu, '') : null;
}

/**
 * The text of a file of snippets with one more; null where one of its name is there already. Comments and layout stay.
 * @param text the file as it stands; null when there is none
 * @throws RangeError when the file is no JSON
 */
export function withSnippet(text: string | null, name: string, body: string): string | null {
  const source = text === null || text.trim() === '' ? '{}' : text;
  const errors: ParseError[] = [];
  const value = parse(source, errors, { allowTrailingComma: true }) as unknown;
  if (errors.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RangeError('不是片段文件的写法');
  }
  if (Object.hasOwn(value, name)) return null;
  const entry = { prefix: [name], body: body.split('\n'), description: name };
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const edits = modify(source, [name], entry, {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol, insertFinalNewline: true },
  });
  const made = applyJson(source, edits);
  return made.endsWith(eol) ? made : made + eol;
}
