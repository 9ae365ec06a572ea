import { lawKey, withoutState } from '../../server/src/data/law-key.ts';
import type { LawTables } from './laws-schema.ts';

/** Ids or names that two rows share. */
function twice(what: string, values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size).map((value) => `${what} ${value} twice`);
}

/** Names whose key cannot be had by leaving out the state's name: they hold blanks or half-width brackets. */
function unplain(names: readonly string[]): string[] {
  return names
    .filter((name) => lawKey(name) !== withoutState(name))
    .map((name) => `${name} holds blanks or half-width marks`);
}

/** What the rows of different tables say against each other; empty when they agree. */
export function contradictions(tables: LawTables): string[] {
  const { laws, repealed, names, documents, party, days } = tables;
  const lawNames = laws.flatMap((row) => [row.name, ...(row.also ?? [])].map(lawKey));
  const repealedNames = repealed.map((row) => lawKey(row.name));
  const titled = [...documents.flatMap((row) => [row.title, ...(row.also ?? [])]), ...party.map((row) => row.title)];
  const titles = titled.map(lawKey);
  const wrong = names.flatMap((row) => [...row.wrong, ...row.unmarked].map(lawKey));
  const known = new Set([...lawNames, ...repealedNames, ...titles]);
  const missing = (id: string, list: readonly string[]): string[] =>
    list.filter((name) => !known.has(lawKey(name))).map((name) => `${id}: ${name} is in no table`);
  return [
    ...unplain([...laws, ...repealed].map((row) => row.name)),
    ...unplain(names.flatMap((row) => [...row.wrong, ...row.unmarked])),
    ...twice(
      'id',
      [...laws, ...repealed, ...names, ...documents, ...party, ...days].map((row) => row.id),
    ),
    ...twice('name of a law', lawNames),
    ...twice('name of a repealed law', repealedNames),
    ...twice('title', titles),
    ...twice('wrong name', wrong),
    ...twice(
      'name of a day',
      days.flatMap((row) => [row.name, ...(row.also ?? []), ...(row.wrong ?? [])]),
    ),
    ...wrong.filter((name) => known.has(name)).map((name) => `wrong name ${name} is a real one`),
    ...repealed.flatMap((row) => missing(row.id, row.successor ?? [])),
    ...names.flatMap((row) => missing(row.id, row.right)),
    ...documents.flatMap((row) => missing(row.id, row.successor ?? [])),
    ...repealed.flatMap((row) => stillInForce(row.id, row.name, row.last, tables)),
  ];
}

/** A repealed law must not have a version that came into force after its last day. */
function stillInForce(id: string, name: string, last: string, { laws }: LawTables): string[] {
  const law = laws.find((row) => lawKey(row.name) === lawKey(name));
  const newest = law?.versions.at(-1);
  return newest && (newest.inForce ?? newest.published) > last
    ? [`${id}: ${name} has a version after its last day`]
    : [];
}
