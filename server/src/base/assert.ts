/** Thrown when the program contradicts itself; never for bad input. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Asserts what the surrounding code already guarantees. @throws InvariantError */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new InvariantError(what);
}

/** The value, which the surrounding code guarantees to be there. @throws InvariantError */
export function defined<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new InvariantError(what);
  return value;
}
