import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled } from '../base/cancel.ts';
import { finderWith, hitsIn } from '../facts/slip-hits.ts';
import { LIKELY, NO_SLIPS, POSSIBLE, type SlipFinder } from '../spelling/finder.ts';
import { openModel } from '../spelling/model.ts';
import { Speller } from '../spelling/speller.ts';
import type { Checked } from './checks.ts';
import type { ServerPorts } from './ports.ts';
import { SlipMemory } from './slip-memory.ts';

/** A writer who has not typed for so many milliseconds is at rest. */
const REST = 350;
/** Work goes on for so many milliseconds before messages are read again. */
const STRETCH = 5;

/** After so many milliseconds without a paragraph to judge the model is let go: it takes 15 MB. */
const IDLE = 60_000;

/** What is asked of the checks: the newest result of a text, and a new one because more is known. */
export interface Renewing {
  /** The result for the newest text that was made already. */
  peek(uri: string): Checked | null;
  /** Lets the text be checked anew and shown. */
  renew(uri: string): void;
}

/**
 * Looks for slips beyond the word tables when nobody types. The model is loaded when there is something to judge; each
 * paragraph is judged once, for as long as it stays as it is; typing breaks the work off. A keystroke only asks what is
 * known.
 */
export class Slips {
  private readonly memories = new Map<string, SlipMemory>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly thorough = new Set<string>();
  private loading: Promise<Speller | null> | null = null;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ports: Pick<ServerPorts, 'pause'>,
    private readonly model: () => Promise<Uint8Array | null>,
    private readonly failed: (error: unknown) => void,
    private readonly idleAfter = IDLE,
  ) {}

  /** What is known of an open text. It costs nothing where nothing was found. */
  known(uri: string): SlipFinder {
    return this.memories.get(uri)?.finder(this.floorOf(uri)) ?? NO_SLIPS;
  }

  /** For a file that is not open: everything is looked for at once. */
  async whole(): Promise<SlipFinder> {
    const speller = await this.speller();
    return speller ? finderWith(speller, LIKELY) : NO_SLIPS;
  }

  /** Whether there is a model at all. */
  async canLook(): Promise<boolean> {
    return (await this.speller()) !== null;
  }

  /** A report was checked: once the writer rests, its new paragraphs are judged. */
  checked({ uri, result }: Checked, checks: Renewing): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    if (!result) return;
    const begin = (): void => {
      this.waiting.delete(uri);
      this.look(uri, checks).catch((error: unknown) => {
        if (!(error instanceof Cancelled)) this.failed(error);
      });
    };
    this.waiting.set(uri, setTimeout(begin, REST));
  }

  /** From now on also tells of the text what is only possible. */
  async lookThoroughly(uri: string, checks: Renewing, token: CancellationToken): Promise<void> {
    this.thorough.add(uri);
    await this.look(uri, checks, () => token.isCancellationRequested);
    checks.renew(uri);
  }

  forget(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    this.memories.delete(uri);
    this.thorough.delete(uri);
  }

  /** Judges the paragraphs that are new. @throws Cancelled when the text changes meanwhile */
  private async look(uri: string, checks: Renewing, isCancelled = (): boolean => false): Promise<void> {
    const speller = this.hasNew(uri, checks) ? await this.speller() : null;
    const checked = checks.peek(uri);
    if (!checked?.result) return;
    const { document, facts } = checked.result;
    const memory = this.memoryOf(uri, facts.scan.likely);
    const texts = document.blocks.map(({ text }) => text);
    let until = Date.now() + STRETCH;
    for (const text of texts) {
      if (memory.isJudged(text)) continue;
      // there is no model, or a paragraph came while it was asked for: the next rest looks again
      if (!speller) return;
      if (Date.now() >= until) {
        await this.ports.pause();
        if (isCancelled() || checks.peek(uri)?.version !== checked.version) throw new Cancelled();
        until = Date.now() + STRETCH;
      }
      memory.add(text, hitsIn(speller, text, memory.scanned));
    }
    if (memory.settle(texts)) checks.renew(uri);
  }

  /** Whether there is a paragraph to judge: without one the model is not loaded. */
  private hasNew(uri: string, checks: Renewing): boolean {
    const result = checks.peek(uri)?.result;
    if (!result) return false;
    const memory = this.memoryOf(uri, result.facts.scan.likely);
    return result.document.blocks.some(({ text }) => !memory.isJudged(text));
  }

  private memoryOf(uri: string, scanned: boolean): SlipMemory {
    const kept = this.memories.get(uri);
    if (kept?.scanned === scanned) return kept;
    const memory = new SlipMemory(scanned);
    this.memories.set(uri, memory);
    return memory;
  }

  private floorOf(uri: string): number {
    return this.thorough.has(uri) ? POSSIBLE : LIKELY;
  }

  /** Null where there is no model, or none that can be read: then nothing is found, and the log says why. */
  private speller(): Promise<Speller | null> {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => (this.loading = null), this.idleAfter);
    // in Node a timer keeps the process; nothing waits for this one
    if (typeof this.idle === 'object') this.idle.unref();
    this.loading ??= this.model()
      .then((bytes) => (bytes ? new Speller(openModel(bytes)) : null))
      .catch((error: unknown) => {
        this.failed(error);
        return null;
      });
    return this.loading;
  }
}
