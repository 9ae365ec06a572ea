import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { lawKey } from '../../server/src/data/law-key.ts';
import { contradictions } from './laws-check.ts';
import { Days, Documents, Laws, NameErrors, PartyTitles, RepealedLaws, type LawTables } from './laws-schema.ts';
import { DATA, writeTable } from './output.ts';

/** The rows of one file. @throws Error naming the file and the row that breaks the schema */
function rows<S extends v.GenericSchema>(schema: S, ...path: string[]): v.InferOutput<S> {
  const source: unknown = parse(readFileSync(join(DATA, ...path), 'utf8'));
  const result = v.safeParse(schema, source);
  if (result.success) return result.output;
  const { issues } = result;
  const told = issues.map((issue) => `${rowName(source, issue.path)}: ${issue.message}`);
  throw new Error(`${join(...path)}: ${told.join('; ')}`);
}

/** The id of the row in which an issue lies, and the field. */
function rowName(source: unknown, path: readonly { readonly key: unknown }[] | undefined): string {
  const [index, ...fields] = (path ?? []).map((step) => step.key);
  const row: unknown = Array.isArray(source) && typeof index === 'number' ? source[index] : undefined;
  const id = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : `row ${String(index)}`;
  return [id, ...fields.map(String)].join('.');
}

/** All rows about laws, documents and days, each valid by itself. @throws Error when one is not */
export function readLaws(): LawTables {
  return {
    laws: [...rows(Laws, 'laws', 'statutes.yaml'), ...rows(Laws, 'laws', 'regulations.yaml')],
    repealed: rows(RepealedLaws, 'laws', 'repealed.yaml'),
    names: rows(NameErrors, 'laws', 'names.yaml'),
    documents: rows(Documents, 'laws', 'documents.yaml'),
    party: rows(PartyTitles, 'laws', 'party.yaml'),
    days: rows(Days, 'days.yaml'),
  };
}

type LawRow = LawTables['laws'][number];

/** The day the law was made, where the register holds its first version. */
function made(row: LawRow | undefined): string | undefined {
  return row?.enacted ? row.versions[0]?.published : undefined;
}

/** The day from which a law holds whose first version is its only one. */
function inForce({ enacted, versions }: LawRow): string | undefined {
  return enacted && versions.length === 1 ? versions[0]?.inForce : undefined;
}

/** The fields that a check needs, without sources, addresses and test lines: the command line reads them at every start. */
function lean({ laws, repealed, names, documents, party }: LawTables): unknown {
  const byKey = new Map(laws.map((row) => [lawKey(row.name), row]));
  return {
    laws: laws.map((row) => ({
      id: row.id,
      name: row.name,
      also: row.also,
      enacted: made(row),
      inForce: inForce(row),
    })),
    repealed: repealed.map(({ id, name, last, successor, unmarked, why, confidence }) => {
      return { id, name, last, successor, unmarked, why, confidence, enacted: made(byKey.get(lawKey(name))) };
    }),
    names: names.map(({ id, wrong, unmarked, right, severity, why }) => ({
      id,
      wrong,
      unmarked,
      right,
      severity,
      why,
    })),
    documents: [
      ...documents.map(({ id, title, also, date, from, to, confidence }) => {
        return { id, title, also, from: from ?? date, to, confidence };
      }),
      ...party,
    ],
  };
}

/** What a reader may want to know of a name, by its row's id: no check of a plain text needs it. */
function histories({ laws, repealed, documents }: LawTables): unknown {
  const versions = laws.map(({ id, level, versions: all, enacted, flk }) => [
    id,
    { level, versions: all.map(({ published, inForce: from }) => [published, from]), whole: enacted, flk },
  ]);
  const ended = repealed.map(({ id, source, url }) => [id, { source, url }]);
  const issued = documents.map(({ id, issuer, date, number, source, url }) => [
    id,
    { issuer, date, number, source, url },
  ]);
  return { laws: Object.fromEntries(versions), others: Object.fromEntries([...ended, ...issued]) };
}

/** Compiles server/data/laws and days.yaml. @throws Error when a row is invalid or contradicts another */
export function build(): void {
  const tables = readLaws();
  const wrong = contradictions(tables);
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  writeTable('laws.json.txt', JSON.stringify(lean(tables)));
  writeTable('law-histories.json.txt', JSON.stringify(histories(tables)));
}
