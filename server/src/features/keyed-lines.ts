import { breakOf } from './ignore.ts';

/** One entry of a file of keyed lines. */
export interface KeyedLine {
  readonly key: string;
  /** What it was put to, for people; they may add who and when. */
  readonly note: string;
}

/** The first line of such a file that cannot be understood, counted from 1. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

export interface KeyedLines {
  readonly lines: readonly KeyedLine[];
  /** The file is not as we write it: its entries do not count, and it must not be written over. */
  readonly problem: LineProblem | null;
}

/** What one sort of these files looks like. */
export interface LineShape {
  /** Comment lines at the head of a new file, that say to people what it is. */
  readonly head: readonly string[];
  /** The name of the map that holds the entries. */
  readonly section: string;
  /** A whole key, as a pattern without groups. */
  readonly key: string;
  /** The part of a key by which two entries are the same one. */
  readonly standing: (key: string) => string;
}

const VERSION = 1;
const PLAIN = /^\s*(?:#.*|---)?$/u;
const VERSIONED = /^version:\s*(\d+)\s*(?:#.*)?$/u;
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/u;

/**
 * A file that people and the program keep together: a YAML map, one line for each entry. It is read line by line, so that
 * a line that a merge has left behind is told by its number, and all lines are kept as they are when others come and go.
 */
export class LineFiles {
  readonly #shape: LineShape;
  readonly #entry: RegExp;
  readonly #first: RegExp;

  constructor(shape: LineShape) {
    this.#shape = shape;
    this.#entry = new RegExp(`^\\s+["']?(${shape.key})["']?\\s*:\\s*(.*)$`, 'u');
    this.#first = new RegExp(`^${shape.section}:\\s*(?:\\{\\s*\\})?\\s*(?:#.*)?$`, 'u');
  }

  parse(text: string): KeyedLines {
    const lines: KeyedLine[] = [];
    for (const [index, line] of text
      .replace(/^\ufeff/u, '')
      .split(/\r\n|\r|\n/u)
      .entries()) {
      const [, key = '', note = ''] = this.#entry.exec(line) ?? [];
      if (key !== '') {
        lines.push({ key, note: unquoted(note) });
        continue;
      }
      const message = this.#faultOf(line);
      if (message !== null) return { lines: [], problem: { line: index + 1, message } };
    }
    return { lines, problem: null };
  }

  /**
   * The text of a file with some entries put in and some taken out; all other lines stay as they are. New lines go where
   * their key sorts them, so that two people who add different entries seldom touch the same place.
   * @param text the file as it stands, which has no problem; null when there is none
   */
  with(text: string | null, added: readonly KeyedLine[], removed: readonly string[]): string {
    const { head, section, standing } = this.#shape;
    const begun = [...head, `version: ${String(VERSION)}`, `${section}:`, ''].join('\n');
    const source = text === null || text.trim() === '' ? begun : text;
    const gone = new Set(removed.map(standing));
    const fresh = new Map(added.map((one) => [standing(one.key), one]));
    const kept: string[] = [];
    for (const line of source.replace(/(?:\r\n|\r|\n)$/u, '').split(/\r\n|\r|\n/u)) {
      const key = this.#entry.exec(line)?.[1];
      if (key !== undefined && (gone.has(standing(key)) || fresh.has(standing(key)))) continue;
      kept.push(this.#first.test(line) ? `${section}:` : line);
    }
    if (!kept.some((line) => this.#first.test(line))) kept.push(`${section}:`);
    return [...this.#merged(kept, [...fresh.values()].map(lineOf).sort()), ''].join(breakOf(source));
  }

  /** What is wrong with a line that is no entry; null when it may stand there. */
  #faultOf(line: string): string | null {
    if (PLAIN.test(line) || this.#first.test(line)) return null;
    if (CONFLICT.test(line)) return '合并时的冲突还没有解决';
    const version = VERSIONED.exec(line)?.[1];
    if (version === undefined) return '这一行看不懂';
    return Number(version) === VERSION ? null : '是另一个版本的程序写的，请更新本扩展';
  }

  /** New lines before the first entry that sorts behind them, else behind the last one. */
  #merged(lines: readonly string[], fresh: readonly string[]): string[] {
    const out: string[] = [];
    const end = Math.max(
      lines.findLastIndex((line) => this.#entry.test(line)),
      lines.findIndex((line) => this.#first.test(line)),
    );
    let next = 0;
    for (const [i, line] of lines.entries()) {
      while (this.#entry.test(line) && next < fresh.length && (fresh[next] ?? '') < line) out.push(fresh[next++] ?? '');
      out.push(line);
      if (i === end) while (next < fresh.length) out.push(fresh[next++] ?? '');
    }
    return out;
  }
}

function lineOf({ key, note }: KeyedLine): string {
  return `  ${key}: ${JSON.stringify(note)}`;
}

function unquoted(note: string): string {
  const text = note.trim();
  if (!text.startsWith('"')) return text.replace(/^'(.*)'$/u, '$1');
  try {
    return String(JSON.parse(text));
  } catch {
    // a note is for people: one that is written in another way is shown as it stands
    return text;
  }
}

/** The file that belongs to a report, below a folder that the report lies in. `place` is where such files are kept. */
export function fileBeside(folder: string, report: string, place: string): string {
  return `${folder}/${place}/${report.slice(folder.length + 1)}.yaml`;
}
