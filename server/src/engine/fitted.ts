import * as v from 'valibot';
import { near } from '../base/near.ts';

export type ConfigKey = string | number;

/** A value that does not fit, and where it stands: `['severity', 'term-dated']`. */
export interface ConfigIssue {
  readonly path: readonly ConfigKey[];
  /** The key itself is wrong, not its value. */
  readonly onKey: boolean;
  readonly message: string;
}

export interface Validated<T> {
  /** What is left when the values that do not fit are taken out. */
  readonly value: T;
  readonly issues: readonly ConfigIssue[];
}

/**
 * Fits a value to a schema. Never throws: what does not fit becomes an issue and is taken out, the rest counts.
 * @param keys names that may have been meant by an unknown one, for a place in the value
 * @param unit how much is taken out with a fault: the path of what counts only as a whole; its own path by default
 */
export function fitted<T>(
  schema: v.GenericSchema<unknown, T>,
  keys: (path: readonly ConfigKey[]) => readonly string[],
  input: unknown,
  unit: (path: readonly ConfigKey[]) => readonly ConfigKey[] = (path) => path,
): Validated<T> {
  const issues: ConfigIssue[] = [];
  let rest: unknown = input;
  for (;;) {
    const result = v.safeParse(schema, rest, { message: plainly });
    if (result.success) return { value: result.output, issues };
    const found = result.issues.flatMap(leaves).map((issue) => issueOf(issue, keys));
    issues.push(...found);
    rest = without(
      rest,
      found.map(({ path }) => unit(path)),
    );
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', '应为文字，含特殊符号时请加引号'],
  ['number', '应为数字'],
  ['boolean', '只能是 true 或 false'],
  ['Array', '应为一组，每行一个，前面加“- ”'],
  ['Object', '应由“项目: 值”组成（冒号用半角，后面空一格）'],
]);

/** The value, where all of it fits; else null, and what is wrong with it. */
export function whole<T>(
  schema: v.GenericSchema<unknown, T>,
  keys: (path: readonly ConfigKey[]) => readonly string[],
  input: unknown,
): Validated<T | null> {
  const result = v.safeParse(schema, input, { message: plainly });
  if (result.success) return { value: result.output, issues: [] };
  return { value: null, issues: result.issues.flatMap(leaves).map((issue) => issueOf(issue, keys)) };
}

/** What is told of a fault for which a schema has no words of its own. */
function plainly({ expected }: v.BaseIssue<unknown>): string {
  const choices = expected?.match(/"[^"]*"/gu);
  if (choices) return `只能是${choices.map((one) => one.slice(1, -1)).join('、')}之一`;
  return TYPES.get(expected ?? '') ?? '的写法不对';
}

/** Whether a value is a map of names. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of a value that may be one or a list, and is a list: the faults of its items, so that the other items count. */
function leaves(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const items = (issue.issues ?? []).filter(({ path }) => path !== undefined);
  const [first, ...more] = items.map(({ path, ...item }) => ({
    ...item,
    path: [...(issue.path ?? []), ...(path ?? [])],
  }));
  return first ? ([first, ...more] as v.BaseIssue<unknown>[]) : [issue];
}

function issueOf(issue: v.BaseIssue<unknown>, keys: (path: readonly ConfigKey[]) => readonly string[]): ConfigIssue {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const name = String(path.at(-1));
  if (issue.path?.at(-1)?.origin !== 'key') return { path, onKey: false, message: nameOf(path) + issue.message };
  if (issue.received === 'undefined') return { path, onKey: true, message: `缺少“${name}”这一项` };
  const known = keys(path.slice(0, -1));
  const meant = near(name, known);
  const todo = meant.length > 0 ? `是否要写“${meant.join('”“')}”` : `可用的项目有${known.join('、')}`;
  return { path, onKey: true, message: `没有“${name}”这一项，未采用；${todo}` };
}

/** What stands in a list is known to people by its place in it, counted from 1: “第2条”的“find”. */
function nameOf(path: readonly ConfigKey[]): string {
  const at = path.findIndex((key) => typeof key === 'number');
  if (at < 0) return `“${path.join('.')}”`;
  const within = path.slice(at + 1).map((key) => (typeof key === 'number' ? `第${String(key + 1)}个` : `“${key}”`));
  return [`“${at > 1 ? `${path.slice(0, at).join('.')}.` : ''}第${String(Number(path[at]) + 1)}条”`, ...within].join(
    '的',
  );
}

/** A copy of the value without what stands at the paths; emptied lists close up. */
export function without(value: unknown, paths: readonly (readonly ConfigKey[])[]): unknown {
  if (paths.length === 0) return value;
  const keep = (key: ConfigKey): boolean => !paths.some((path) => path.length === 1 && String(path[0]) === String(key));
  const below = (key: ConfigKey): (readonly ConfigKey[])[] =>
    paths.filter((path) => path.length > 1 && String(path[0]) === String(key)).map((path) => path.slice(1));
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, i) => (keep(i) ? [without(item, below(i))] : []));
  }
  if (!isMap(value)) return undefined;
  const entries = Object.entries(value).filter(([key]) => keep(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, without(item, below(key))]));
}
