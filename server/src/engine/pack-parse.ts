import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { TeamKindSchema, type KindRow } from '../data/kind-schema.ts';
import type { TeamTerm } from '../data/pack.ts';
import type { FileConfig } from './config-schema.ts';
import { fitted, isMap, whole, type ConfigIssue, type ConfigKey } from './fitted.ts';
import { TermsFile, type TermEntryValue } from './pack-schema.ts';
import { namesAt } from './schema-fields.ts';
import { readYaml, type Problem, type YamlFile } from './yaml-file.ts';

/** A row of a word list with what it is tested by. */
export interface TermEntryRead {
  readonly term: TeamTerm;
  /** Ids of built-in rows in whose place it stands. */
  readonly replaces: readonly string[];
  readonly bad: readonly string[];
  readonly good: readonly string[];
  readonly year: number | null;
  /** Where it stands in the file. */
  readonly span: SourceSpan;
}

export interface ParsedTerms {
  readonly entries: readonly TermEntryRead[];
  readonly allow: readonly string[];
  readonly severity: NonNullable<FileConfig['severity']>;
  readonly problems: readonly Problem[];
}

const USELESS = '本文件里的内容';
const NOTHING: Omit<ParsedTerms, 'problems'> = { entries: [], allow: [], severity: {} };

/**
 * Reads a word list of a team. Never throws: what does not fit is told at its place, and a row counts as a whole or not
 * at all, since half a row says something else.
 * @param name of the list, for the basis of its rows: 本单位词表“法治用语”
 */
export function parseTerms(source: string, name: string): ParsedTerms {
  const file = readYaml(source, USELESS);
  if (!('yaml' in file)) return { ...NOTHING, problems: [file] };
  if (file.content === null) return { ...NOTHING, problems: [] };
  if (!isMap(file.content)) {
    const message = '应由“terms:”“allow:”“severity:”几部分组成（冒号用半角），如“terms:”下面每条以“- find: 词语”开头';
    return { ...NOTHING, problems: [{ span: sourceSpan(0, source.trimEnd().length), message }] };
  }
  const { value, issues } = fitted(TermsFile, (path) => namesAt(TermsFile, path), file.content, wholeEntry);
  const problems = issues.map((issue) => file.problemOf(issue));
  const { entries, twice } = readEntries(value.terms, placesOf(file, issues), name);
  const allow = value.allow.map((one) => (typeof one === 'string' ? one : one.word));
  return { entries, allow, severity: value.severity, problems: [...problems, ...twice] };
}

/** A row of a list counts as a whole; of the severity map each line by itself. */
function wholeEntry(path: readonly ConfigKey[]): readonly ConfigKey[] {
  return path.slice(0, 2);
}

function readEntries(
  terms: readonly TermEntryValue[],
  places: readonly SourceSpan[],
  name: string,
): { readonly entries: readonly TermEntryRead[]; readonly twice: readonly Problem[] } {
  const entries: TermEntryRead[] = [];
  const twice: Problem[] = [];
  const seen = new Set<string>();
  terms.forEach((entry, i) => {
    const span = places[i] ?? sourceSpan(0, 0);
    const read = { ...entryOf(entry, name), span };
    const { id } = read.term;
    if (seen.has(id))
      twice.push({ span, message: `“${id}”写了两条，只有前一条起作用：请合并为一条，或另给代号（id）` });
    else entries.push(read);
    seen.add(id);
  });
  return { entries, twice };
}

/** Where the rows that count stand in the file: all of the list but those with a fault, which are left out of the value. */
function placesOf({ content, problemOf }: YamlFile, issues: readonly ConfigIssue[]): SourceSpan[] {
  const rows: unknown = isMap(content) ? content['terms'] : [];
  const faulty = new Set(issues.flatMap(({ path: [part, row] }) => (part === 'terms' ? [row] : [])));
  return Array.isArray(rows)
    ? [...rows.keys()]
        .filter((row) => !faulty.has(row))
        .map((row) => problemOf({ path: ['terms', row], onKey: false, message: '' }).span)
    : [];
}

function entryOf(entry: TermEntryValue, name: string): Omit<TermEntryRead, 'span'> {
  const { id, find, right, replaces = [], bad = [], good = [], year = null, source, except = [], ...rest } = entry;
  // a right wording that holds the wrong one must not be blamed: 普法 → 普法办
  const longer = right !== undefined && find.some((word) => right.includes(word)) ? [right] : [];
  const term: TeamTerm = {
    ...rest,
    id: id ?? `team.${(find[0] ?? '').replace(/[^\w一-鿿-]+/gu, '')}`,
    find,
    right,
    except: [...except, ...longer],
    source: source ?? `本单位词表“${name}”`,
  };
  return { term, replaces, bad, good, year };
}

export interface ParsedKind {
  readonly kind: KindRow | null;
  readonly problems: readonly Problem[];
}

/** Reads a kind of official writing of a team's own. Never throws; a kind with a fault does not count. */
export function parseTeamKind(source: string): ParsedKind {
  const file = readYaml(source, USELESS);
  if (!('yaml' in file)) return { kind: null, problems: [file] };
  const { content } = file;
  if (!isMap(content)) {
    const message = '应由“id: 代号”“title: 名称”“slots:”等项目组成，写法见说明';
    return { kind: null, problems: [{ span: sourceSpan(0, source.trimEnd().length), message }] };
  }
  const { value, issues } = whole(TeamKindSchema, (path) => namesAt(TeamKindSchema, path), content);
  return { kind: value, problems: issues.map((issue) => file.problemOf(issue)) };
}
