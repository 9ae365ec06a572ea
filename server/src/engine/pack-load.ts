import type { KindRow } from '../data/kind-schema.ts';
import type { Pack } from '../data/pack.ts';
import { sourceSpan } from '../text/span.ts';
import type { Layer } from './config-schema.ts';
import { inside } from './config-path.ts';
import { parseTeamKind, parseTerms, type TermEntryRead } from './pack-parse.ts';
import { PACK_FOLDER, PACK_PARTS } from './pack-place.ts';
import type { FolderReader } from './ports.ts';
import type { Problem } from './yaml-file.ts';

/** A problem and the file that it stands in. */
export interface PackProblem extends Problem {
  readonly file: string;
}

/** What one folder's word lists and kinds say. */
export interface LoadedPack {
  /** The folder that holds `.gongwen`. */
  readonly folder: string;
  /** Severities and words that are allowed. */
  readonly layer: Layer;
  readonly pack: Pack;
  /** The rows with their lines, for the test of the pack. */
  readonly entries: readonly (TermEntryRead & { readonly file: string })[];
  /** Kinds with their files. */
  readonly kinds: readonly { readonly file: string; readonly kind: KindRow }[];
  readonly problems: readonly PackProblem[];
}

/** The pack of a folder; null when it has none. Faults become problems, never errors. */
export async function loadPack(folder: string, reader: FolderReader): Promise<LoadedPack | null> {
  const own = `${folder}/${PACK_FOLDER}`;
  const parts = await namesIn(own, reader);
  if (!parts) return null;
  const has = (part: string): boolean => parts.names.includes(part);
  if (parts.problems.length === 0 && !Object.values(PACK_PARTS).some(has)) return null;
  const terms = has(PACK_PARTS.terms) ? await filesIn(`${own}/${PACK_PARTS.terms}`, reader) : NO_FILES;
  const kinds = has(PACK_PARTS.kinds) ? await filesIn(`${own}/${PACK_PARTS.kinds}`, reader) : NO_FILES;
  return packOf(folder, { ...terms, problems: [...parts.problems, ...terms.problems] }, kinds);
}

/** The text of a pack's file. */
interface Read {
  readonly file: string;
  readonly text: string;
}

/** Files of one folder, and what cannot be read. */
interface Files {
  readonly read: readonly Read[];
  readonly problems: readonly PackProblem[];
}

const NO_FILES: Files = { read: [], problems: [] };

interface Names {
  readonly names: readonly string[];
  readonly problems: readonly PackProblem[];
}

/** The names in a folder, sorted so that the same folder always says the same; null where there is none. */
async function namesIn(folder: string, reader: FolderReader): Promise<Names | null> {
  try {
    const names = await reader.list(folder);
    return names && { names: [...names].sort(), problems: [] };
  } catch (error) {
    return { names: [], problems: [problem(folder, `这个文件夹无法读取，其中的内容都不起作用（${whyOf(error)}）`)] };
  }
}

async function filesIn(folder: string, reader: FolderReader): Promise<Files> {
  const listed = await namesIn(folder, reader);
  const read: Read[] = [];
  const problems: PackProblem[] = [...(listed?.problems ?? [])];
  for (const name of listed?.names ?? []) {
    const file = inside(folder, name);
    if (name.startsWith('.') || /\.md$/iu.test(name)) continue;
    if (!/\.ya?ml$/iu.test(name)) {
      problems.push(problem(file, '只读 .yaml 文件，这个文件不起作用：请改用 .yaml，或移到别处'));
      continue;
    }
    try {
      const text = await reader.read(file);
      if (text !== null) read.push({ file, text });
    } catch (error) {
      problems.push(problem(file, `这个文件无法读取，其中的内容都不起作用（${whyOf(error)}）`));
    }
  }
  return { read, problems };
}

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function problem(file: string, message: string): PackProblem {
  return { file, span: sourceSpan(0, 0), message };
}

/** What the files of one folder say together. Of two rows or kinds of one name the first file's counts. */
function packOf(folder: string, terms: Files, kinds: Files): LoadedPack {
  const problems = [...terms.problems, ...kinds.problems];
  const entries = new Map<string, LoadedPack['entries'][number]>();
  const rows = new Map<string, { readonly file: string; readonly kind: KindRow }>();
  const allow: string[] = [];
  let severity: Layer['severity'] = {};
  for (const { file, text } of terms.read) {
    const parsed = parseTerms(text, nameOf(file));
    problems.push(...parsed.problems.map((one) => ({ file, ...one })));
    allow.push(...parsed.allow);
    severity = { ...severity, ...parsed.severity };
    for (const entry of parsed.entries) {
      const former = entries.get(entry.term.id);
      if (former) problems.push({ file, span: entry.span, message: twice(entry.term.id, former.file) });
      else entries.set(entry.term.id, { ...entry, file });
    }
  }
  for (const { file, text } of kinds.read) {
    const { kind, problems: found } = parseTeamKind(text);
    problems.push(...found.map((one) => ({ file, ...one })));
    const former = kind && rows.get(kind.id);
    if (former) problems.push(problem(file, twice(kind.id, former.file)));
    else if (kind) rows.set(kind.id, { file, kind });
  }
  const found = [...entries.values()];
  const replaced = Object.fromEntries(found.flatMap(({ replaces }) => replaces.map((id) => [id, 'off' as const])));
  return {
    folder,
    layer: { severity: { ...replaced, ...severity }, allow },
    pack: { terms: found.map(({ term }) => term), kinds: inOrder([...rows.values()].map(({ kind }) => kind)) },
    entries: found,
    kinds: [...rows.values()],
    problems,
  };
}

function twice(id: string, file: string): string {
  return `“${id}”在“${nameOf(file)}”里已有，这里的不起作用：请留一处`;
}

/** The name of a file as people call it, without its ending. */
function nameOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/iu, '');
  try {
    return file.includes('://') ? decodeURIComponent(name) : name;
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

function inOrder(kinds: readonly KindRow[]): KindRow[] {
  return [...kinds].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
