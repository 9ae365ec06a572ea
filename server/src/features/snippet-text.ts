import { frameFields } from '../facts/fields.ts';
import { isVariable } from '../text/snippet-faults.ts';
import { allNodes } from '../text/snippet-nodes.ts';
import { parseSnippet } from '../text/snippet.ts';
import { transformed } from '../text/snippet-transform.ts';
import type { SnippetNode, SnippetStop, SnippetVariable } from '../text/snippet-model.ts';
import type { Around } from './snippet-around.ts';
import { sampler } from './snippet-samples.ts';
import { variableValue } from './snippet-variables.ts';

/** What is known of the text that a snippet is for. */
export interface SnippetContext {
  /** The year that the report tells of: what the snippet calls the current year, but in dates. */
  readonly year: number;
  /** The day on which it is written: 2026-11-28. */
  readonly today: string;
  readonly issuer?: string;
}

/** A place of a text that a field of the snippet was filled into; offsets in UTF-16 units of that text. */
export interface FilledField {
  readonly start: number;
  readonly end: number;
  /** What the field showed at first; empty where it showed nothing. */
  readonly prompt: string;
}

export interface FilledSnippet {
  readonly text: string;
  /** Where words and figures are invented, in order of place. */
  readonly fields: readonly FilledField[];
}

/** The words of a field, by what it shows at first. */
type Voice = (prompt: string, around: Around) => string;

/** A stretch of text, and the prompt of the field that it was written into. */
interface Piece {
  readonly text: string;
  readonly prompt: string | null;
}

/** What a field without words of its own shows. */
const OPEN = '【待填】';
/** A field's words beyond this are left out: fields that repeat each other would grow without end. */
const LONGEST = 20_000;

/** The snippet as plain text: an open field shows as 【its words】, what is known stands in its place. */
export function expanded(body: string, context: SnippetContext): string {
  const known = frameFields(context);
  const voice: Voice = (prompt) => {
    if (prompt === '') return OPEN;
    // Words of several lines are a text to be changed, not the name of what is wanted
    return known.get(prompt) ?? (/[\n【】]/u.test(prompt) ? prompt : `【${prompt}】`);
  };
  return textOf(piecesOf(parseSnippet(body).nodes, context, voice));
}

/** The snippet as somebody would hand it in: its fields filled with words and figures that fit together. */
export function filled(body: string, context: SnippetContext): FilledSnippet {
  const { nodes } = parseSnippet(body);
  const pieces = piecesOf(nodes, context, sampler(promptsOf(nodes), context));
  const fields: FilledField[] = [];
  let at = 0;
  for (const { text, prompt } of pieces) {
    if (prompt !== null && text !== '') fields.push({ start: at, end: at + text.length, prompt });
    at += text.length;
  }
  return { text: textOf(pieces), fields };
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** What the fields show at first, each once. */
function promptsOf(nodes: readonly SnippetNode[]): string[] {
  return [...new Set([...allNodes(nodes)].flatMap((node) => (node.kind === 'stop' ? (promptOf(node) ?? []) : [])))];
}

/** The words of a field that shows nothing but words; null for others. */
function promptOf({ content }: SnippetStop): string | null {
  if (content.form !== 'default') return null;
  const words = content.children.map((child) => (child.kind === 'text' ? child.value : null));
  return words.includes(null) ? null : words.join('');
}

/** Where a field gets its words: at its first place that has some, else at its first place. */
interface Source {
  readonly stop: SnippetStop;
  readonly around: Around;
}

function sourcesOf(nodes: readonly SnippetNode[]): Map<number, Source> {
  const sources = new Map<number, Source>();
  const visit = (siblings: readonly SnippetNode[]): void => {
    siblings.forEach((node, i) => {
      if (node.kind === 'stop') {
        const known = sources.get(node.number);
        if (!known || (!hasWords(known.stop) && hasWords(node))) {
          sources.set(node.number, { stop: node, around: aroundOf(siblings, i) });
        }
      }
      if (node.kind !== 'text' && node.content.form === 'default') visit(node.content.children);
    });
  };
  visit(nodes);
  return sources;
}

function hasWords({ content }: SnippetStop): boolean {
  return content.form === 'choice' || (content.form === 'default' && content.children.length > 0);
}

function aroundOf(siblings: readonly SnippetNode[], i: number): Around {
  const text = (node: SnippetNode | undefined): string => (node?.kind === 'text' ? node.value : '');
  return { before: text(siblings[i - 1]), after: text(siblings[i + 1]) };
}

/** The text in pieces. The same field has the same words everywhere. */
function piecesOf(nodes: readonly SnippetNode[], context: SnippetContext, voice: Voice): Piece[] {
  const sources = sourcesOf(nodes);
  const values = new Map<number, readonly Piece[]>();
  return all(nodes);

  function all(siblings: readonly SnippetNode[]): Piece[] {
    return siblings.flatMap((node, i) => {
      if (node.kind === 'text') return [{ text: node.value, prompt: null }];
      return node.kind === 'stop' ? ofStop(node) : ofVariable(node, siblings, i);
    });
  }

  function ofStop({ number, content }: SnippetStop): readonly Piece[] {
    const value = valueOf(number);
    if (content.form !== 'changed') return value;
    const text = textOf(value);
    // A prompt is not yet the value that a pattern is for
    const open = text.includes('【');
    return [{ text: open ? text : transformed(text, content.transform), prompt: value[0]?.prompt ?? null }];
  }

  function valueOf(number: number): readonly Piece[] {
    const known = values.get(number);
    if (known) return known;
    values.set(number, []); // a field within itself has no words there
    const pieces = written(number).filter(({ text }) => text !== '');
    const value = textOf(pieces).length > LONGEST ? [] : pieces;
    values.set(number, value);
    return value;
  }

  function written(number: number): Piece[] {
    const source = sources.get(number);
    if (!source) return [];
    const { stop, around } = source;
    const { content } = stop;
    if (content.form === 'choice') return [{ text: content.options[0]?.value ?? '', prompt: '' }];
    if (number === 0 && !hasWords(stop)) return [];
    const prompt = hasWords(stop) ? promptOf(stop) : '';
    if (prompt !== null) return [{ text: voice(prompt, around), prompt }];
    return content.form === 'default' ? all(content.children) : [];
  }

  function ofVariable(node: SnippetVariable, siblings: readonly SnippetNode[], i: number): Piece[] {
    const { name, content } = node;
    const value = variableValue(name, context, isInDate(siblings, i));
    if (content.form === 'changed') return [{ text: transformed(value ?? '', content.transform), prompt: null }];
    if (value !== null) return [{ text: value, prompt: null }];
    if (content.form === 'default') return all(content.children);
    return isVariable(name) ? [] : [{ text: voice(name, aroundOf(siblings, i)), prompt: name }];
  }
}

/** Whether a year belongs to a date: ${CURRENT_YEAR}年${CURRENT_MONTH}月. */
function isInDate(siblings: readonly SnippetNode[], i: number): boolean {
  const month = siblings[i + 2];
  const between = siblings[i + 1];
  return (
    between?.kind === 'text' &&
    between.value.trim().length <= 1 &&
    month?.kind === 'variable' &&
    month.name.startsWith('CURRENT_MONTH')
  );
}
