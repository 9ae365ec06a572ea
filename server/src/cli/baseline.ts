import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Finding } from '../engine/finding.ts';
import { UsageError, type Host } from './host.ts';
import { failure, inputAt, readInput, slashed } from './inputs.ts';
import { replaceFile } from './replace-file.ts';

/** How often each finding, by its key, was there when the baseline was written; by the path of its file. */
type Known = Readonly<Record<string, Readonly<Record<string, number>>>>;

const VERSION = 1;

/** The findings that a folder had at some time: only what has come since then counts. */
export class Baseline {
  readonly #folder: string;
  readonly #known: Known;

  private constructor(folder: string, known: Known) {
    this.#folder = folder;
    this.#known = known;
  }

  /** @throws UsageError when there is no such file, or it is no baseline */
  static async read(host: Host, given: string): Promise<Baseline> {
    const path = resolve(host.cwd, given);
    const read = await readInput(host, inputAt(host, slashed(path)));
    if ('message' in read) {
      throw new UsageError(`基线文件“${given}”读不了（${read.message}）；先用 --write-baseline ${given} 生成`);
    }
    const known = knownOf(read.text);
    if (known === null)
      throw new UsageError(`“${given}”不是基线文件，或者不是这个版本写的；请用 --write-baseline 重新生成`);
    return new Baseline(dirname(path), known);
  }

  /** Those of a file's findings that the baseline does not have. Of equal ones as many are known as there were. */
  fresh(path: string, findings: readonly Finding[]): readonly Finding[] {
    const left = new Map(Object.entries(this.#known[nameFrom(this.#folder, path)] ?? {}));
    return findings.filter(({ key }) => {
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count === 0;
    });
  }
}

/** Gathers findings and writes them down as a baseline. Files are named from its own folder, so that it may move with them. */
export class BaselineWriter {
  readonly #path: string;
  readonly #files = new Map<string, ReadonlyMap<string, number>>();

  constructor(host: Host, given: string) {
    this.#path = resolve(host.cwd, given);
  }

  add(path: string, findings: readonly Finding[]): void {
    const counts = new Map<string, number>();
    for (const { key } of findings) counts.set(key, (counts.get(key) ?? 0) + 1);
    if (counts.size > 0) this.#files.set(nameFrom(dirname(this.#path), path), counts);
  }

  /** One line for each finding, sorted, so that versions of it can be compared. @throws UsageError when it cannot be written */
  write(): void {
    const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
      [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const files = Object.fromEntries(
      sorted(this.#files).map(([name, counts]) => [name, Object.fromEntries(sorted(counts))]),
    );
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      const text = `${JSON.stringify({ version: VERSION, files }, null, 2)}\n`;
      if (existsSync(this.#path)) replaceFile(this.#path, text);
      else writeFileSync(this.#path, text);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new UsageError(`基线文件写不了（${failure(error)}）`);
    }
  }
}

function nameFrom(folder: string, path: string): string {
  return slashed(relative(folder, path));
}

/** What a baseline says; null where the text is none. */
function knownOf(text: string): Known | null {
  const given = parsed(text);
  if (!isRecord(given) || given['version'] !== VERSION || !isRecord(given['files'])) return null;
  const files = Object.values(given['files']);
  const fits = files.every(
    (keys) => isRecord(keys) && Object.values(keys).every((count) => Number.isSafeInteger(count)),
  );
  return fits ? (given['files'] as Known) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
