import { assert } from '../base/assert.ts';
import { snippetFaults } from './snippet-faults.ts';
import type {
  Choice,
  Default,
  ParsedSnippet,
  SnippetNode,
  SnippetStop,
  SnippetVariable,
  Words,
} from './snippet-model.ts';
import { fault, take, takeMatch, wordsUntil, type Reader } from './snippet-reader.ts';
import { isNumber, numberFault, readTransform } from './snippet-transform.ts';

/** Fields within fields beyond this depth are read as text: nobody writes them, and reading has an end. */
const DEEPEST = 32;
const NUMBER = /[0-9]+/y;
const NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y;
/** Text without a sign of the syntax, and signs that a backslash lets mean themselves. */
const PLAIN = /[^\\$}]+/y;
const ESCAPED = /\\[\\$}]/y;

type Content = SnippetStop['content'];

/**
 * Reads the body of a snippet as VS Code does: what it cannot read is text. Never throws; what an editor would take
 * otherwise than it was meant is told as a fault.
 */
export function parseSnippet(body: string): ParsedSnippet {
  const reader: Reader = { text: body, at: 0, faults: [] };
  const { nodes } = readNodes(reader, 0);
  return { nodes, faults: snippetFaults(nodes, reader.faults) };
}

/** Reads up to the brace that closes the field around, and over it; at depth 0, to the end. */
function readNodes(reader: Reader, depth: number): { readonly nodes: SnippetNode[]; readonly closed: boolean } {
  const nodes: SnippetNode[] = [];
  while (reader.at < reader.text.length) {
    const start = reader.at;
    if (depth > 0 && take(reader, '}')) return { nodes, closed: true };
    const field = readField(reader, depth);
    if (field) for (const node of field) add(nodes, node);
    else addText(nodes, readText(reader, start), start);
  }
  return { nodes, closed: false };
}

/** A stretch of text from `start`, which may begin with a sign that could not be read otherwise. */
function readText(reader: Reader, start: number): Words {
  reader.at = start;
  const escaped = takeMatch(reader, ESCAPED);
  if (escaped !== null) return { value: escaped.charAt(1), raw: escaped };
  const raw = takeMatch(reader, PLAIN) ?? reader.text.charAt(reader.at++);
  return { value: raw, raw };
}

function addText(nodes: SnippetNode[], { value, raw }: Words, start: number): void {
  add(nodes, { kind: 'text', value, raw, start, end: start + raw.length });
}

/** Adds a node; text grows together with the text before it. */
function add(nodes: SnippetNode[], node: SnippetNode): void {
  const last = nodes.at(-1);
  if (last?.kind === 'text' && node.kind === 'text') {
    const { start, value, raw } = last;
    nodes[nodes.length - 1] = { kind: 'text', value: value + node.value, raw: raw + node.raw, start, end: node.end };
  } else nodes.push(node);
}

/**
 * Reads a tab stop or a variable. One that is not closed gives its opening as text, with what stands in it; where
 * there is none it is null, and the place where the reader stands means nothing.
 */
function readField(reader: Reader, depth: number): readonly SnippetNode[] | null {
  const start = reader.at;
  if (!take(reader, '$')) return null;
  const braced = take(reader, '{');
  const digits = takeMatch(reader, NUMBER);
  const name = digits ?? takeMatch(reader, NAME);
  if (name === null) return braced ? odd(reader, start) : null;
  if (digits !== null && !isNumber(digits)) fault(reader, start, numberFault(digits));
  const node = (content: Content): SnippetNode =>
    made(start, reader.at, digits === null ? name : Number(digits), content);
  if (!braced) return [node({ form: 'bare', braced })];
  if (take(reader, '}')) return [node({ form: 'bare', braced })];
  if (depth < DEEPEST && take(reader, ':')) {
    const opening = reader.at;
    const { nodes, closed } = readNodes(reader, depth + 1);
    if (closed) return [node({ form: 'default', children: nodes })];
    const raw = reader.text.slice(start, opening);
    fault(reader, start, `“${raw}”没有用“}”收尾：编辑器会把它当作普通文字`, opening);
    return [{ kind: 'text', value: raw, raw, start, end: opening }, ...nodes];
  }
  const content = readOther(reader, start, Number(digits ?? 0) > 0);
  return content && [node(content)];
}

function made(start: number, end: number, name: string | number, content: Content): SnippetStop | SnippetVariable {
  if (typeof name === 'number') return { kind: 'stop', number: name, content, start, end };
  assert(content.form !== 'choice', 'a variable offers no choice');
  return { kind: 'variable', name, content, start, end };
}

/** Reads a choice or a transform, in a field that begins at `start`; tells why it cannot be read. */
function readOther(reader: Reader, start: number, mayChoose: boolean): Exclude<Content, Default> | null {
  if (take(reader, '/')) {
    const transform = readTransform(reader);
    if ('pattern' in transform) return { form: 'changed', transform };
    const closing = reader.text.indexOf('}', transform.end - 1) + 1;
    const end = Math.max(transform.end, closing);
    fault(reader, start, `“${shown(reader.text.slice(start, end))}”不起作用：${transform.message}`, end);
    return null;
  }
  if (mayChoose && take(reader, '|')) {
    const options = readOptions(reader);
    if (options) return { form: 'choice', options };
    fault(reader, start, '选项应写成“${1|甲,乙|}”：用半角逗号隔开，一项也不能空着，末尾是“|}”');
    return null;
  }
  return odd(reader, start);
}

/** Tells of braces behind a dollar sign that hold no field. */
function odd({ text, faults }: Reader, start: number): null {
  const [all = ''] = /^\$\{[^$}\n]{0,40}\}?/u.exec(text.slice(start, start + 50)) ?? [];
  const name = /^\$\{\s*([^\s\d：:|/{}][^：:|/{}]*?)\s*\}$/u.exec(all)?.[1];
  const wide = /^\$\{\d+\s*([：｜])/u.exec(all)?.[1];
  let todo = '空格应写成“${1:提示词}”';
  if (name !== undefined) todo = `空格要有序号，应写成“$\{1:${name}}”`;
  else if (wide !== undefined) todo = `“${wide}”应为半角的“${wide === '：' ? ':' : '|'}”`;
  faults.push({ start, end: start + all.length, message: `编辑器会把“${all}”当作普通文字：${todo}` });
  return null;
}

/** Reads the options of a choice with the signs that close it. */
function readOptions(reader: Reader): Choice['options'] | null {
  const options: Words[] = [];
  do {
    const option = wordsUntil(reader, ',|', ',|\\');
    if (!option || option.raw === '') return null;
    options.push(option);
  } while (take(reader, ','));
  return take(reader, '|') && take(reader, '}') ? options : null;
}

/** Long text for a message. */
function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
