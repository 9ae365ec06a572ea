import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Problem } from '../engine/yaml-file.ts';
import { sourceSpan } from '../text/span.ts';

export interface JsonFile {
  /** What could be read; null where there is nothing. */
  readonly root: Node | null;
  /** The first fault of form. Those behind it are mostly its consequences. */
  readonly problem: Problem | null;
  /** Where something could not be read. */
  readonly broken: readonly number[];
}

/** A file of snippets has four levels; what goes far beyond is none, and would be read at the cost of the stack. */
const DEEPEST = 50;
/** Signs of JSON as a Chinese keyboard writes them. */
const WIDE: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['：', ':'],
  ['｛', '{'],
  ['｝', '}'],
  ['【', '['],
  ['】', ']'],
  ['［', '['],
  ['］', ']'],
]);
/** The parser's complaints in words that say what to do. Others get a general sentence. */
const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: '这里的文字不在半角引号里：文字两头要加半角引号，文字里的半角引号写成 \\"',
  CommaExpected: '这里的前面少了逗号“,”：各项之间用半角逗号隔开',
  ColonExpected: '少了冒号“:”：名称后面应是半角冒号，再写内容',
  PropertyNameExpected: '这里应是加半角引号的名称，如 "prefix"',
  ValueExpected: '这里少了内容：文字要加半角引号',
  CloseBraceExpected: '少了收尾的“}”',
  CloseBracketExpected: '少了收尾的“]”',
  EndOfFileExpected: '最后的“}”后面多出了内容：全部片段应写在一对花括号里',
  UnexpectedEndOfString: '引号没有成对：一行文字的两头都要有半角引号，文字里的引号写成 \\"',
  UnexpectedEndOfComment: '说明没有用“*/”收尾',
  InvalidEscapeCharacter: '反斜杠“\\”后面的字符不对：要写反斜杠本身，请写“\\\\”',
  InvalidUnicode: '“\\u”后面应是四位编码',
  InvalidCharacter: '引号里不能直接有制表符这样的控制字符：请写成 \\t',
};

/** Reads JSON with comments and trailing commas. Never throws. */
export function readJson(source: string): JsonFile {
  const deep = tooDeep(source);
  if (deep !== null) {
    const problem = { span: sourceSpan(deep, deep + 1), message: '括号套得太深：这不是片段文件的写法' };
    return { root: null, problem, broken: [deep] };
  }
  const errors: ParseError[] = [];
  // A byte order mark is no fault; a blank in its place keeps the offsets
  const text = source.replace(/^\uFEFF/u, ' ');
  const options = { allowTrailingComma: true, allowEmptyContent: true };
  const root = parseTree(text, errors, options) ?? null;
  const [first] = errors;
  return { root, problem: first ? problemOf(source, first) : null, broken: errors.map(({ offset }) => offset) };
}

/** Where brackets are nested too deeply to be read; null where they are not. */
function tooDeep(source: string): number | null {
  const scanner = createScanner(source, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const [at, length] = [scanner.getTokenOffset(), scanner.getTokenLength()];
    if (length === 0 || at >= source.length) return null;
    if (length > 1) continue;
    const sign = source.charAt(at);
    if (sign === '{' || sign === '[') depth++;
    if (sign === '}' || sign === ']') depth--;
    if (depth > DEEPEST) return at;
  }
}

function problemOf(source: string, { error, offset, length }: ParseError): Problem {
  const start = Math.max(0, Math.min(offset, source.length - 1));
  const end = Math.min(source.length, start + Math.max(1, length));
  const code = printParseErrorCode(error);
  const what =
    wideSign(source.slice(start, end)) ?? SYNTAX[closing(code, source.charAt(start))] ?? '不合片段文件的写法';
  const effect = code === 'EndOfFileExpected' ? '改正前，多出的内容不起作用' : '改正前，出错的这一条片段不起作用';
  return { span: sourceSpan(start, end), message: `${what}；${effect}` };
}

/** A Chinese sign in the place of one of JSON's. */
function wideSign(found: string): string | null {
  if (/^[“”‘’]/u.test(found)) return '中文引号应为半角引号 "';
  const sign = found.charAt(0);
  const narrow = WIDE.get(sign);
  return narrow === undefined ? null : `“${sign}”应为半角的“${narrow}”`;
}

/** A bracket that closes something else says that the right one is missing, not a comma. */
function closing(code: string, sign: string): string {
  if (code !== 'CommaExpected') return code;
  if (sign === '}') return 'CloseBracketExpected';
  return sign === ']' ? 'CloseBraceExpected' : code;
}

/** An entry of an object: its name and what it holds. */
export interface Entry {
  readonly name: string;
  readonly key: Node;
  /** Null where nothing follows the name. */
  readonly value: Node | null;
  readonly start: number;
  readonly end: number;
}

/** The entries of an object, in order of place. */
export function entriesOf(node: Node): Entry[] {
  return (node.children ?? []).flatMap((property) => {
    const [key, value = null] = property.children ?? [];
    if (key?.type !== 'string' || typeof key.value !== 'string') return [];
    return [{ name: key.value, key, value, start: property.offset, end: property.offset + property.length }];
  });
}

/** The text of a string's node. */
export function textOf(node: Node | null): string | null {
  return node?.type === 'string' && typeof node.value === 'string' ? node.value : null;
}

/** The nodes of a text that is written as one string or as a list of lines; null where it is neither. */
export function linesOf(node: Node): readonly Node[] | null {
  if (node.type === 'string') return [node];
  if (node.type !== 'array') return null;
  const lines = node.children ?? [];
  return lines.every(({ type }) => type === 'string') ? lines : null;
}

/**
 * Where in the file the characters of a text stand that is written as lines: offset in the text → offset in the file.
 * @param lines nodes of strings without a fault
 */
export function placesOf(source: string, lines: readonly Node[]): number[] {
  return lines.flatMap(({ offset, length }, i) => {
    const end = offset + length - 1;
    const places = i > 0 ? [offset] : [];
    for (let at = offset + 1; at < end; at += widthAt(source, at)) places.push(at);
    return i === lines.length - 1 ? [...places, end] : places;
  });
}

/** How many characters of the file stand for the one of the text that begins here. */
function widthAt(source: string, at: number): number {
  if (source.charAt(at) !== '\\') return 1;
  return source.charAt(at + 1) === 'u' ? 6 : 2;
}
