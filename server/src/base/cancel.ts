/** What a long computation asks between two steps. LSP's CancellationToken and AbortSignal both adapt to it. */
export interface CancelSignal {
  readonly cancelled: boolean;
}

/** Work that nobody waits for any more. It is not an empty result: whoever catches it keeps what was shown before. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Never cancelled. */
export const NEVER: CancelSignal = { cancelled: false };

/** @throws Cancelled when the signal is set */
export function throwIfCancelled(signal: CancelSignal): void {
  if (signal.cancelled) throw new Cancelled();
}
