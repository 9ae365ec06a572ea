/** A value computed at its first reading and kept. A computation that throws is tried again at the next reading. */
export function lazy<T>(compute: () => T): () => T {
  let box: { readonly value: T } | undefined;
  return () => (box ??= { value: compute() }).value;
}
