import type { Host } from './host.ts';

/** A run shorter than this shows no bar. */
const PATIENCE = 1000;
/** Milliseconds between two drawings. */
const PACE = 100;
const BAR = 24;
const WIPE = '\r\u001b[2K';

/** A bar on a terminal for work that takes over a second; anywhere else nothing at all. */
export class Progress {
  private readonly begun: number;
  private drawn = -Infinity;
  private visible = false;

  constructor(
    private readonly host: Pick<Host, 'terminal' | 'err' | 'now'>,
    private readonly total: number,
  ) {
    this.begun = host.now();
  }

  /** Tells that `done` of all files are done. */
  step(done: number, name: string): void {
    if (!this.host.terminal) return;
    const now = this.host.now();
    if (now - this.begun < PATIENCE || now - this.drawn < PACE) return;
    const filled = Math.round((done / Math.max(1, this.total)) * BAR);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
    this.host.err.write(`${WIPE}${bar} ${String(done)}/${String(this.total)} ${name.slice(-40)}`);
    this.drawn = now;
    this.visible = true;
  }

  /** Wipes the bar, before other words go to the terminal. */
  clear(): void {
    if (!this.visible) return;
    this.host.err.write(WIPE);
    this.visible = false;
  }
}
