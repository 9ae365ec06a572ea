/** Where text goes: a terminal, a pipe, or a test's list. */
export interface Writer {
  write(text: string): void;
}

/** What the command line sees of the machine, apart from files. `main.ts` gives the real one, tests their own. */
export interface Host {
  readonly cwd: string;
  readonly out: Writer;
  readonly err: Writer;
  /** Everything that stands on standard input. */
  stdin(): Promise<Uint8Array>;
  /** Colours on `out`. */
  readonly colour: boolean;
  /** `err` is a terminal, so a progress bar can be drawn and wiped. */
  readonly terminal: boolean;
  /** Milliseconds, for progress only. */
  now(): number;
  /** The file of the spelling model that came with the program; null when there is none. */
  model(): Promise<Uint8Array | null>;
  /** The day of the run: 2026-11-28. */
  readonly today: string;
}

/** Exit codes. */
export const EXIT = { clean: 0, findings: 1, trouble: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The user's command cannot be carried out as written; the message says how to write it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
