import { lazy } from '../base/lazy.ts';
import { BESIDE } from '../text/beside.ts';
import { BEFORE_LAW } from '../text/mark-classes.ts';
import { signsOf } from '../text/signs.ts';
import source from './generated/laws.json.txt';
import { lawKey, looseKey, withoutState, withoutYears } from './law-key.ts';
import type { Law, LawNameRow, Named, PolicyDocument, RepealedLaw } from './law-rows.ts';

/** The full official name of what bears a name; of a mangled one, the first that may be meant. */
export function officialName(named: Named): string {
  switch (named.kind) {
    case 'document':
      return named.document.title;
    case 'mangled':
      return named.row.right[0] ?? '';
    default:
      return named.law.name;
  }
}

/** A name that is judged without marks. */
export interface UnmarkedName {
  readonly name: string;
  /** Where in the name its anchor stands. */
  readonly anchor: number;
  readonly listed: boolean;
  readonly named: Named;
}

/** A character by which unmarked names are found. */
export interface Anchor {
  readonly char: string;
  /** Its group in text/signs.ts; 0 where it is in none. */
  readonly sign: number;
  /** The bit of text/beside.ts that a block has where one of `before` stands before it; 0 where none tells so. */
  readonly beside: number;
  /** 1 at the code units that stand before it in some name: one look rules most places out. */
  readonly before: Uint8Array;
}

/** The tables with their indexes. Keys are those of law-key.ts. */
export interface LawRegister {
  readonly byKey: ReadonlyMap<string, Named>;
  readonly anchors: readonly Anchor[];
  /** Unmarked names by their anchor and the character before it, long ones first. */
  readonly unmarked: ReadonlyMap<string, readonly UnmarkedName[]>;
}

/** Documents by what their titles say, however they are written. */
export interface DocumentTitles {
  /** By the letters of the title alone. */
  readonly byLooseKey: ReadonlyMap<string, PolicyDocument>;
  /** Those whose title ends in years, by the words before them. */
  readonly editions: ReadonlyMap<string, readonly PolicyDocument[]>;
}

interface Tables {
  readonly laws: readonly Law[];
  readonly repealed: readonly RepealedLaw[];
  readonly names: readonly LawNameRow[];
  readonly documents: readonly PolicyDocument[];
}

/** A title and the （试行） behind it, which is often left out when it is cited. */
function splitTrial(title: string): readonly [string, string] {
  const note = /（(?:试行|暂行)）$/u.exec(title)?.[0] ?? '';
  return [title.slice(0, title.length - note.length), note];
}

/** Names of laws hold no blanks and no half-width brackets (the build sees to it), so that their key is made quickly. */
function keyed({ laws, repealed, names, documents }: Tables): Map<string, Named> {
  const map = new Map<string, Named>();
  for (const row of names) {
    const named: Named = { kind: 'mangled', row };
    for (const name of row.wrong) map.set(name, named);
    for (const name of row.unmarked) map.set(name, named);
  }
  for (const document of documents) {
    const named: Named = { kind: 'document', document };
    for (const name of [document.title, ...(document.also ?? [])]) map.set(lawKey(name), named);
    const [bare, note] = splitTrial(lawKey(document.title));
    if (note !== '' && !map.has(bare)) map.set(bare, named);
  }
  for (const law of laws) {
    const named: Named = { kind: 'law', law };
    map.set(withoutState(law.name), named);
    for (const name of law.also ?? []) map.set(name, named);
  }
  // Last: a law that the register still holds but whose end is known is judged by its end.
  for (const law of repealed) map.set(withoutState(law.name), { kind: 'repealed', law });
  return map;
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const list = map.get(key);
    if (list) list.push(row);
    else map.set(key, [row]);
  }
  return map;
}

/** The names and what bears them. */
function* unmarkedNames({ repealed, names }: Tables): Generator<Omit<UnmarkedName, 'anchor'>> {
  for (const row of names) {
    for (const name of row.unmarked) yield { name, listed: false, named: { kind: 'mangled', row } };
  }
  for (const law of repealed) {
    if (law.unmarked === undefined) continue;
    yield { name: withoutState(law.name), listed: law.unmarked === 'listed', named: { kind: 'repealed', law } };
  }
}

/** Few characters stand in all names, 法 in most: each name is anchored at the last of the commonest that it holds. */
function anchored(names: readonly Omit<UnmarkedName, 'anchor'>[]): UnmarkedName[] {
  const ends = [...grouped(names, ({ name }) => name.slice(-1))].sort(([, a], [, b]) => b.length - a.length);
  return names
    .map((row) => {
      const char = ends.find(([end]) => row.name.lastIndexOf(end) > 0)?.[0] ?? '';
      return { ...row, anchor: row.name.lastIndexOf(char) };
    })
    .sort((a, b) => b.name.length - a.name.length);
}

function anchorsOf(names: readonly UnmarkedName[]): Anchor[] {
  return [...grouped(names, ({ name, anchor }) => name.charAt(anchor))].map(([char, rows]) => {
    const before = new Uint8Array(0x10000);
    for (const { name, anchor } of rows) before[name.charCodeAt(anchor - 1)] = 1;
    const isLaw = char === '法' && rows.every(({ name, anchor }) => BEFORE_LAW.includes(name.charAt(anchor - 1)));
    return { char, sign: signsOf([char]), beside: isLaw ? BESIDE.law : 0, before };
  });
}

const tables = lazy(() => JSON.parse(source) as Tables);

/** The national register of laws, repealed laws, mangled names and policy documents, read at its first use. */
export const lawRegister: () => LawRegister = lazy(() => {
  const unmarked = anchored([...unmarkedNames(tables())]);
  return {
    byKey: keyed(tables()),
    anchors: anchorsOf(unmarked),
    unmarked: grouped(unmarked, ({ name, anchor }) => name.slice(anchor - 1, anchor + 1)),
  };
});

/** Titles of documents, indexed when a name is first found in no register. */
export const documentTitles: () => DocumentTitles = lazy(() => ({
  byLooseKey: new Map(tables().documents.map((document) => [looseKey(document.title), document])),
  editions: grouped(tables().documents, ({ title }) => withoutYears(title)),
}));
