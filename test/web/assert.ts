/** What the suites ask of Node's assert, for a worker of the browser. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function fail(said: unknown, otherwise: string): never {
  throw said instanceof Error ? said : new AssertionError(typeof said === 'string' ? said : otherwise);
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Equal in all that is their own; order of keys does not count. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [own, other] = [Object.entries(a), new Map(Object.entries(b))];
  return own.length === other.size && own.every(([key, value]) => other.has(key) && same(value, other.get(key)));
}

function ok(value: unknown, said?: unknown): asserts value {
  if (!value) fail(said, `${shown(value)} does not hold`);
}

function equal(actual: unknown, expected: unknown, said?: unknown): void {
  if (!Object.is(actual, expected)) fail(said, `${shown(actual)} is not ${shown(expected)}`);
}

function notEqual(actual: unknown, expected: unknown, said?: unknown): void {
  if (Object.is(actual, expected)) fail(said, `${shown(actual)} is not to be`);
}

function deepEqual(actual: unknown, expected: unknown, said?: unknown): void {
  if (!same(actual, expected)) fail(said, `${shown(actual)} is not ${shown(expected)}`);
}

function match(text: string, pattern: RegExp, said?: unknown): void {
  if (!pattern.test(text)) fail(said, `${shown(text)} does not match ${pattern.source}`);
}

function doesNotMatch(text: string, pattern: RegExp, said?: unknown): void {
  if (pattern.test(text)) fail(said, `${shown(text)} matches ${pattern.source}`);
}

export default Object.assign(ok, { ok, equal, notEqual, deepEqual, match, doesNotMatch, AssertionError });
