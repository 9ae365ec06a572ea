import type { FormatGroup, FormatPart, Transform, Words } from './snippet-model.ts';
import { fault, take, takeMatch, wordsUntil, type Reader } from './snippet-reader.ts';
import { isTame } from './tame.ts';

/** Why a transform cannot be read, and up to where it was understood. */
export interface Unreadable {
  readonly end: number;
  readonly message: string;
}

const CASES: ReadonlyMap<string, (value: string) => string> = new Map([
  ['upcase', (value) => value.toUpperCase()],
  ['downcase', (value) => value.toLowerCase()],
  ['capitalize', upperFirst],
  ['pascalcase', (value) => joined(value, upperFirst)],
  [
    'camelcase',
    (value) => joined(value, (word, i) => (i > 0 ? upperFirst(word) : word.charAt(0).toLowerCase() + word.slice(1))),
  ],
  ['kebabcase', (value) => joined(value, (word, i) => (i > 0 ? '-' : '') + word.toLowerCase())],
  ['snakecase', (value) => joined(value, (word, i) => (i > 0 ? '_' : '') + word.toLowerCase())],
]);
const PARTS = '应写成“/查找/替换/}”，三个“/”一个也不能少';
const FLAGS = /[dgimsuvy]+/y;
const DIGITS = /[0-9]+/y;
const NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y;
/** Words of a format may have these signs only behind a backslash, and no other backslash. */
const BRANCH_ESCAPES = '$}\\';
/** Words of a format are not looked for beyond this, so that reading stays linear. */
const LONGEST = 500;

/** Reads a transform behind its first slash, with the brace that closes the field: `^0//}` of `${CURRENT_MONTH/^0//}`. */
export function readTransform(reader: Reader): Transform | Unreadable {
  const start = reader.at;
  const pattern = wordsUntil(reader, '/', '/');
  if (!pattern) return { end: start, message: PARTS };
  take(reader, '/');
  const format = readFormat(reader);
  if (!format) return { end: start, message: PARTS };
  const flags = takeMatch(reader, FLAGS) ?? '';
  if (!take(reader, '}')) return { end: reader.at, message: '最后一个“/”后面应紧接“}”，中间只能有g、i这样的字母' };
  if (!isPattern('', flags)) return { end: reader.at, message: `“${flags}”不是能用的选项：通常不写，或者只写g` };
  if (!isPattern(pattern.value, flags)) {
    return { end: reader.at, message: `“${pattern.raw}”不是能用的查找式：看看括号是否成对` };
  }
  if (!isTame(pattern.value)) {
    return { end: reader.at, message: `“${pattern.raw}”里重复套着重复，或者太长，可能算不完：请写得简单些` };
  }
  const groups = groupsIn(pattern.value);
  for (const part of format) {
    if (part.kind !== 'group' || part.group <= groups) continue;
    fault(reader, start, `替换里用到第${part.group}组，查找式里只有${groups}组括号：这一组总是空的`);
    break;
  }
  return { pattern: pattern.value, flags, format };
}

function isPattern(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** How many groups a pattern counts. It is read, not run: a pattern is somebody else's and may run for ever. */
function groupsIn(pattern: string): number {
  const bare = pattern.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*\]/gu, '');
  return [...bare.matchAll(/\((?!\?)|\(\?<(?![=!])/gu)].length;
}

/** Reads the format and the slash behind it; null where there is none. */
function readFormat(reader: Reader): FormatPart[] | null {
  const parts: FormatPart[] = [];
  while (reader.at < reader.text.length) {
    if (take(reader, '/')) return parts;
    const start = reader.at;
    const group = readGroup(reader);
    if (group) parts.push(group);
    else add(parts, readText(reader, start));
  }
  return null;
}

/** One sign of text, with the backslash that lets a slash or a backslash mean itself. */
function readText(reader: Reader, start: number): Words {
  reader.at = start;
  const escaped = takeMatch(reader, /\\[\\/]/y);
  if (escaped !== null) return { value: escaped.charAt(1), raw: escaped };
  const plain = takeMatch(reader, /[^\\/$]+|[^]/y) ?? '';
  return { value: plain, raw: plain };
}

function add(parts: FormatPart[], { value, raw }: Words): void {
  const last = parts.at(-1);
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', value: last.value + value, raw: last.raw + raw };
  else parts.push({ kind: 'text', value, raw });
}

/** Reads `$1` and all its forms in braces; null, with a fault told, where it only looks like one. */
function readGroup(reader: Reader): FormatGroup | null {
  const start = reader.at;
  if (!take(reader, '$')) return null;
  const braced = take(reader, '{');
  const digits = takeMatch(reader, DIGITS);
  if (digits === null) return null;
  const group = Number(digits);
  if (!isNumber(digits)) fault(reader, start, numberFault(digits));
  if (!braced) return { kind: 'group', group, form: 'plain', braced };
  if (take(reader, '}')) return { kind: 'group', group, form: 'plain', braced };
  const form = take(reader, ':') ? readBranches(reader, group) : null;
  if (form) return form;
  fault(reader, start, `“${reader.text.slice(start, reader.at)}”没有写对：编辑器会把它当作普通文字`);
  return null;
}

/** What stands behind the colon of `${1:…}`. */
function readBranches(reader: Reader, group: number): FormatGroup | null {
  const start = reader.at;
  if (take(reader, '/')) {
    const name = takeMatch(reader, NAME);
    if (name === null || !take(reader, '}')) return null;
    if (!CASES.has(name)) fault(reader, start, `没有“/${name}”这种变法：编辑器会原样插入`, start + 1 + name.length);
    return { kind: 'group', group, form: 'case', name };
  }
  const form = (['+', '-', '?'] as const).find((sign) => take(reader, sign)) ?? ':';
  const matched = form === '?' || form === '+' ? branch(reader, form === '?' ? ':' : '}') : null;
  if (form !== '-' && form !== ':' && !matched) return null;
  if (form === '+') return { kind: 'group', group, form, matched, unmatched: null };
  const unmatched = branch(reader, '}');
  return unmatched && { kind: 'group', group, form, matched, unmatched };
}

/** Words up to a sign, over which it moves; null where there are none or a backslash stands before another sign. */
function branch(reader: Reader, end: string): Words | null {
  const words = wordsUntil(reader, end, BRANCH_ESCAPES, LONGEST);
  if (!words || words.raw === '' || /\\(?![$}\\])/u.test(words.raw.replace(/\\[$}\\]/gu, ''))) return null;
  take(reader, end);
  return words;
}

/** Whether digits are a number as it is usually written, and not 01 or one too large to be kept. */
export function isNumber(digits: string): boolean {
  return String(Number(digits)) === digits;
}

export function numberFault(digits: string): string {
  return `序号“${digits}”应写成1、2、3这样的数`;
}

/** The value as a transform changes it. Patterns are a team's own: only short values are given to them. */
export function transformed(value: string, { pattern, flags, format }: Transform): string {
  let matches = false;
  const changed = value.replace(new RegExp(pattern, flags), (...found: unknown[]) => {
    matches = true;
    return formatted(format, found);
  });
  const otherwise = format.some((part) => part.kind === 'group' && 'unmatched' in part && part.unmatched !== null);
  return !matches && otherwise ? formatted(format, []) : changed;
}

function formatted(format: readonly FormatPart[], found: readonly unknown[]): string {
  return format.map((part) => (part.kind === 'text' ? part.value : groupText(part, found[part.group]))).join('');
}

function groupText(part: FormatGroup, found: unknown): string {
  const value = typeof found === 'string' ? found : '';
  if (part.form === 'plain') return value;
  if (part.form === 'case') return CASES.get(part.name)?.(value) ?? value;
  return (value === '' ? part.unmatched : part.matched)?.value ?? value;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function joined(value: string, word: (word: string, index: number) => string): string {
  return (
    value
      .match(/[a-z0-9]+/giu)
      ?.map(word)
      .join('') ?? value
  );
}

export function printTransform({ pattern, flags, format }: Transform): string {
  return `/${pattern.replaceAll('/', '\\/')}/${format.map(printPart).join('')}/${flags}`;
}

function printPart(part: FormatPart): string {
  if (part.kind === 'text') return part.raw;
  if (part.form === 'plain') return part.braced ? `$\{${part.group}}` : `$${part.group}`;
  if (part.form === 'case') return `$\{${part.group}:/${part.name}}`;
  const sign = part.form === ':' ? '' : part.form;
  const words = [part.matched, part.unmatched].flatMap((one) => (one ? [one.raw] : []));
  return `$\{${part.group}:${sign}${words.join(':')}}`;
}
