import type { KindRow } from '../data/kind-schema.ts';
import type { Pack } from '../data/pack.ts';
import type { Layer } from './config-schema.ts';
import { nameOf } from './config-path.ts';
import { aboutFile, filesIn, namesIn, type FileSort, type PackFiles, type PackProblem } from './pack-files.ts';
import { parseTeamKind, parseTerms, type TermEntryRead } from './pack-parse.ts';
import { PACK_FOLDER, PACK_PARTS } from './pack-place.ts';
import type { FolderReader } from './ports.ts';

const YAML: FileSort = {
  name: /\.ya?ml$/iu,
  other: '只读 .yaml 文件，这个文件不起作用：请改用 .yaml，或移到别处',
  useless: '其中的内容',
};
const NO_FILES: PackFiles = { read: [], problems: [] };

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
  const parts = await namesIn(own, reader, YAML.useless);
  if (!parts) return null;
  const has = (part: string): boolean => parts.names.includes(part);
  if (parts.problems.length === 0 && !Object.values(PACK_PARTS).some(has)) return null;
  const terms = has(PACK_PARTS.terms) ? await filesIn(`${own}/${PACK_PARTS.terms}`, reader, YAML) : NO_FILES;
  const kinds = has(PACK_PARTS.kinds) ? await filesIn(`${own}/${PACK_PARTS.kinds}`, reader, YAML) : NO_FILES;
  return packOf(folder, { ...terms, problems: [...parts.problems, ...terms.problems] }, kinds);
}

/** What the files of one folder say together. Of two rows or kinds of one name the first file's counts. */
function packOf(folder: string, terms: PackFiles, kinds: PackFiles): LoadedPack {
  const problems = [...terms.problems, ...kinds.problems];
  const entries = new Map<string, LoadedPack['entries'][number]>();
  const rows = new Map<string, { readonly file: string; readonly kind: KindRow }>();
  const allow: string[] = [];
  let severity: Layer['severity'] = {};
  for (const { file, text } of terms.read) {
    const parsed = parseTerms(text, titleOf(file));
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
    if (former) problems.push(aboutFile(file, twice(kind.id, former.file)));
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
  return `“${id}”在“${titleOf(file)}”里已有，这里的不起作用：请留一处`;
}

/** The name of a file as people call it, without its ending. */
function titleOf(file: string): string {
  return nameOf(file).replace(/\.ya?ml$/iu, '');
}

function inOrder(kinds: readonly KindRow[]): KindRow[] {
  return [...kinds].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
