import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { ContextFile, TermFile, TermSource } from '../../server/src/data/schema.ts';
import { hasNeighbours, patternOf } from '../../server/src/data/row-pattern.ts';
import { flatLists } from '../../server/src/data/term-set.ts';
import { compileAutomaton } from '../../server/src/text/automaton-build.ts';
import { anchorsOf, readFormulae } from './formulae.ts';
import { headsOf } from './heads.ts';
import { DATA, writeTable } from './output.ts';
import { triggersOf, type Trigger } from './triggers.ts';

/** Folders whose files (but for contexts.yaml) hold term rows. */
const FOLDERS = ['terms', 'words'];
const CONTEXTS = join('terms', 'contexts.yaml');

type Contexts = v.InferOutput<typeof ContextFile>;

/** All term rows with their test lines, each valid by itself. @throws Error naming the file and the row that is not */
export function readTerms(): TermSource[] {
  const rows = FOLDERS.flatMap((folder) =>
    readdirSync(join(DATA, folder))
      .filter((name) => name.endsWith('.yaml') && name !== 'contexts.yaml' && name !== 'slogans.yaml')
      .sort()
      .flatMap((name) => readFile(join(folder, name))),
  );
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new Error(`two rows have the id ${id}`);
    seen.add(id);
  }
  return rows;
}

function readFile(name: string): TermSource[] {
  const { defaults, rows } = v.parse(TermFile, load(name));
  const wrong: string[] = [];
  const read = rows.flatMap((row) => {
    const result = v.safeParse(TermSource, { ...defaults, ...row });
    if (result.success) return [result.output];
    wrong.push(
      `${String(row['id'])}: ${result.issues.map((issue) => `${v.getDotPath(issue) ?? 'row'}: ${issue.message}`).join('; ')}`,
    );
    return [];
  });
  if (wrong.length > 0) throw new Error(`${name}\n  ${wrong.join('\n  ')}`);
  return read;
}

function load(name: string): unknown {
  return parse(readFileSync(join(DATA, name), 'utf8'));
}

/** Compiles the rows: the automaton over all triggers, the trigger index, and one line of JSON a row. */
export function build(): void {
  const rows = readTerms();
  const contexts = v.parse(ContextFile, load(CONTEXTS));
  const exempts = new Pool();
  const shared = new Pool();
  const lines = rows.map((row) => JSON.stringify(lean(row, shared, exempts, contexts)));
  const hist = contexts['hist']?.patterns.join('|') ?? '';
  const index = indexOf(rows);
  addAnchors(index, rows.length);
  const head = { hist, exempts: exempts.items, shared: shared.items };
  writeTable('terms-automaton.bin', compileAutomaton([...index.keys()]));
  writeTable('terms-triggers.bin', new Uint8Array(flatLists([...index.values()]).buffer));
  writeTable('terms.json.txt', [JSON.stringify(head), ...lines].join('\n'));
}

/** Values of which rows share many, each kept once. */
class Pool {
  readonly items: unknown[] = [];
  private readonly places = new Map<string, number>();

  place(item: unknown): number {
    const key = JSON.stringify(item);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** What the engine needs of a row: no test lines, what many rows share by its place, contexts by theirs. */
function lean(row: TermSource, shared: Pool, exempts: Pool, contexts: Contexts): unknown {
  const { id, table, topic, term, from, to, severity, source, confidence, fix, why, right, safe, levels, organ } = row;
  const historical = row.exempt.includes('@hist') || undefined;
  const exempt = exemptOf(row, contexts);
  const political = row.political || undefined;
  const common = { table, topic, severity, source, confidence, safe, historical, political };
  return {
    ...{ id, term, from, to, fix, why, right, levels, organ, in: shared.place(common) },
    ...(row.replacements.length > 0 ? { replacements: row.replacements } : {}),
    ...(isPlain(row) ? {} : matching(patternOf(row))),
    ...(exempt === null ? {} : { exempt: exempts.place(exempt) }),
  };
}

/** A pattern and the characters with which its matches begin, where they are known. */
function matching(pattern: string): { readonly pattern: string; readonly heads?: string } {
  const heads = headsOf(pattern);
  return { pattern, ...(heads === null ? {} : { heads }) };
}

/** A row of bare literals none of which holds another one needs no regular expression: its triggers are its hits. */
function isPlain(row: TermSource): row is TermSource & { readonly find: readonly string[] } {
  const { find } = row;
  return find !== undefined && !hasNeighbours(row) && find.every((a) => find.every((b) => a === b || !a.includes(b)));
}

/** The wordings beside a hit that make it right, as one pattern; null when there are none. */
function exemptOf(row: TermSource, contexts: Contexts): string | null {
  const patterns = row.exempt
    .filter((name) => name !== '@hist')
    .flatMap((name) => {
      if (!name.startsWith('@')) return [name];
      const context = contexts[name.slice(1)];
      if (!context) throw new Error(`row ${row.id}: there is no context ${name}`);
      return context.patterns;
    });
  return patterns.length === 0 ? null : patterns.join('|');
}

/** Trigger literal → flat triples [row, min, max] of the rows that it starts. */
function indexOf(rows: readonly TermSource[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  rows.forEach((row, i) => {
    for (const { text, min, max } of rowTriggers(row)) {
      const entries = index.get(text) ?? [];
      entries.push(i, min, max);
      index.set(text, entries);
    }
  });
  return index;
}

/** The anchors of the fixed formulae are found in the same pass: their numbers follow those of the rows. */
function addAnchors(index: Map<string, number[]>, first: number): void {
  [...anchorsOf(readFormulae()).keys()].forEach((anchor, i) => {
    const entries = index.get(anchor) ?? [];
    entries.push(first + i, 0, 0);
    index.set(anchor, entries);
  });
}

function rowTriggers(row: TermSource): Trigger[] {
  try {
    if (isPlain(row)) return row.find.map((text) => ({ text, min: 0, max: 0 }));
    return triggersOf(patternOf(row));
  } catch (cause) {
    throw new Error(`row ${row.id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
