import type { Node } from 'jsonc-parser';
import type { Problem } from '../engine/yaml-file.ts';
import { meant } from '../engine/meant.ts';
import { parseSnippet } from '../text/snippet.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { entriesOf, linesOf, placesOf, readJson, textOf, type Entry } from './snippet-json.ts';

/** A snippet of a team, as its file has it. */
export interface TeamSnippet {
  readonly name: string;
  /** What is typed to get it, as the file orders them. */
  readonly prefixes: readonly string[];
  /** In VS Code's syntax of snippets, its lines joined by line feeds. */
  readonly body: string;
  readonly description: string;
  /** The languages that it is for; empty where it is for all. */
  readonly scope: readonly string[];
  /** Whether it is a whole text and not a part of one. */
  readonly whole: boolean;
  /** The entry with its name, in the file. */
  readonly span: SourceSpan;
}

export interface SnippetFile {
  readonly snippets: readonly TeamSnippet[];
  /** In order of place. */
  readonly problems: readonly Problem[];
}

type Tell = (node: Node, message: string) => void;

/** Drafts are written in these languages. */
const LANGUAGES = ['gongwen', 'markdown', 'plaintext'];
const KEYS = ['prefix', 'body', 'description', 'scope', 'isFileTemplate', 'include', 'exclude'];

/**
 * Reads a file of snippets as VS Code writes them (`.code-snippets`). Never throws: what is broken is told at its place
 * and the rest counts. Snippets for other languages than those of drafts are neither read nor judged.
 */
export function readSnippetFile(source: string): SnippetFile {
  const { root, problem, broken } = readJson(source);
  const problems: Problem[] = problem ? [problem] : [];
  const tell: Tell = ({ offset, length }, message) => {
    // What follows a fault of form may be read otherwise than it was meant
    if (problem && offset >= problem.span.start) return;
    problems.push({ span: sourceSpan(offset, offset + length), message });
  };
  const snippets = root ? readRoot(root) : [];
  problems.sort((a, b) => a.span.start - b.span.start);
  return { snippets, problems };

  function readRoot(node: Node): TeamSnippet[] {
    if (node.type === 'object') return withoutDoubles(entriesOf(node), tell).flatMap((entry) => readNamed(entry, true));
    if (!problem) tell(node, '片段文件的最外层应是一对花括号：{ "片段名": { "prefix": "…", "body": ["…"] } }');
    return [];
  }

  function readNamed(entry: Entry, outer: boolean): TeamSnippet[] {
    const { name, key, value } = entry;
    // The fault itself is told; what can be read of such an entry is not what was meant
    if (!value || broken.some((at) => entry.start <= at && at <= entry.end)) return [];
    if (value.type !== 'object') {
      if (name !== '$schema') tell(value, `片段“${name}”应写成一对花括号，里面有 prefix（触发词）和 body（正文）`);
      return [];
    }
    const fields = entriesOf(value);
    // VS Code reads groups of snippets, too
    if (outer && isGroup(fields)) return withoutDoubles(fields, tell).flatMap((inner) => readNamed(inner, false));
    const scope = scopeOf(fields, tell);
    if (scope.length > 0 && !scope.some((language) => LANGUAGES.includes(language))) return [];
    const read = readFields(withoutDoubles(fields, tell), { key, source, tell });
    return read ? [{ name, scope, ...read, span: sourceSpan(entry.start, entry.end) }] : [];
  }
}

function isGroup(fields: readonly Entry[]): boolean {
  return fields.length > 0 && fields.every(({ name, value }) => !KEYS.includes(name) && value?.type === 'object');
}

/** The entries without those whose name comes again: the last one counts, as in every editor. */
function withoutDoubles(entries: readonly Entry[], tell: Tell): Entry[] {
  const last = new Map(entries.map((entry) => [entry.name, entry]));
  return entries.filter((entry) => {
    if (last.get(entry.name) === entry) return true;
    tell(entry.key, `“${entry.name}”写了两次，前面的这一处不起作用：请改名或者删去`);
    return false;
  });
}

/** The languages that a snippet is for. */
function scopeOf(fields: readonly Entry[], tell: Tell): string[] {
  const value = fields.findLast(({ name }) => name === 'scope')?.value;
  if (!value) return [];
  const text = textOf(value);
  if (text === null) tell(value, 'scope（适用的语言）应是一段加引号的文字，如 "gongwen,markdown"');
  else if (/[，、；]/u.test(text)) tell(value, 'scope（适用的语言）里用了全角标点：各语言之间应为半角逗号“,”');
  return (text ?? '').split(/[,，、；]/u).flatMap((language) => language.trim() || []);
}

interface Around {
  readonly key: Node;
  readonly source: string;
  readonly tell: Tell;
}

/** Reads what an entry holds beside its scope; null where it has no body that can be inserted. */
function readFields(
  fields: readonly Entry[],
  around: Around,
): Pick<TeamSnippet, 'prefixes' | 'body' | 'description' | 'whole'> | null {
  const { key, tell } = around;
  for (const { name, key: place } of fields) {
    if (!KEYS.includes(name)) tell(place, `没有“${name}”这一项${meant(name, KEYS)}`);
  }
  const value = (name: string): Node | null => fields.find((field) => field.name === name)?.value ?? null;
  const template = value('isFileTemplate');
  if (template && template.type !== 'boolean') tell(template, 'isFileTemplate（是否全文模板）只能写 true 或 false');
  const whole = template?.type === 'boolean' && template.value === true;
  const prefixes = prefixesOf(value('prefix'), whole, around);
  const description = descriptionOf(value('description'), tell);
  const lines = value('body');
  if (!lines) tell(key, `片段“${textOf(key) ?? ''}”没有 body（正文），插入不了：请补上`);
  const body = lines && bodyOf(lines, around);
  return body === null ? null : { prefixes, body, description, whole };
}

/** What is typed to get a snippet. One that is a whole text may be found by its name alone. */
function prefixesOf(node: Node | null, whole: boolean, { key, tell }: Around): string[] {
  if (!node) {
    if (!whole) tell(key, `片段“${textOf(key) ?? ''}”没有 prefix（触发词），打字时不会提示：请补上`);
    return [];
  }
  const lines = linesOf(node);
  if (!lines) tell(node, 'prefix（触发词）应是加引号的词，几个词用方括号括起来，如 ["zjb", "总结报告"]');
  else if (lines.length === 0) tell(node, 'prefix（触发词）是空的，打字时不会提示：请填写');
  return (lines ?? []).flatMap((line) => {
    const prefix = (textOf(line) ?? '').trim();
    if (prefix === '') tell(line, 'prefix（触发词）里有空的一项：请填写或者删去');
    return prefix === '' ? [] : [prefix];
  });
}

function descriptionOf(node: Node | null, tell: Tell): string {
  const lines = node && linesOf(node);
  if (node && !lines) tell(node, 'description（说明）应是一段加引号的文字');
  return (lines ?? []).map((line) => textOf(line) ?? '').join('\n');
}

/** The body, whose faults are told where they stand in the file. */
function bodyOf(node: Node, { source, tell }: Around): string | null {
  const lines = linesOf(node);
  if (!lines) {
    const odd = node.type === 'array' ? node.children?.find(({ type }) => type !== 'string') : null;
    tell(odd ?? node, 'body（正文）应是加引号的文字，有几行就用方括号括起来，一行一个引号，行与行之间用逗号');
    return null;
  }
  const body = lines.map((line) => textOf(line) ?? '').join('\n');
  if (body.trim() === '') {
    tell(node, 'body（正文）是空的：请填写');
    return null;
  }
  const { faults } = parseSnippet(body);
  const places = faults.length > 0 ? placesOf(source, lines) : [];
  for (const { start, end, message } of faults) {
    const [from = node.offset, to = from] = [places[start], places[end - 1]];
    tell({ ...node, offset: from, length: to - from + 1 }, message);
  }
  return body;
}
