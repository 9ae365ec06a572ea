import * as v from 'valibot';
import { near } from '../base/near.ts';
import { EditorSchema, FileSchema, type EditorConfig, type FileConfig } from './config-schema.ts';
import { keysOfStyle } from './config-style.ts';
import { meant } from './meant.ts';

/** Names that settings may speak of. */
export interface KnownNames {
  readonly rules: readonly string[];
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
  /** Whether a data row has this id. */
  isRow(id: string): boolean;
}

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

/** Checks the content of a configuration file. Never throws: what does not fit becomes an issue, the rest counts. */
export function validateFile(input: unknown, names: KnownNames): Validated<FileConfig> {
  return validate(FileSchema, Object.keys(FileSchema.entries), input, names);
}

/** The same for the editor's `gongwen.*`. */
export function validateEditor(input: unknown, names: KnownNames): Validated<EditorConfig> {
  return validate(EditorSchema, Object.keys(EditorSchema.entries), input, names);
}

type Checked = Pick<EditorConfig, 'severity' | 'kind'>;

function validate<T extends Checked>(
  schema: v.GenericSchema<unknown, T>,
  keys: readonly string[],
  input: unknown,
  names: KnownNames,
): Validated<T> {
  const issues: ConfigIssue[] = [];
  let rest = asMap(input, issues);
  for (;;) {
    const result = v.safeParse(schema, rest);
    if (result.success) return { value: result.output, issues: [...issues, ...unknownNames(result.output, names)] };
    const found = result.issues.flatMap(leaves).map((issue) => issueOf(issue, keys));
    issues.push(...found);
    rest = without(
      rest,
      found.map((issue) => issue.path),
    ) as Record<string, unknown>;
  }
}

/** The input as a map; anything else is an issue and counts as empty. A list must not pass for a severity map either. */
function asMap(input: unknown, issues: ConfigIssue[]): Record<string, unknown> {
  if (input === null || input === undefined) return {};
  if (!isMap(input)) {
    const message = '应由“项目: 值”组成，如 year: 2023（冒号用半角，后面空一格）';
    issues.push({ path: [], onKey: false, message });
    return {};
  }
  if (!Array.isArray(input['severity'])) return input;
  issues.push({ path: ['severity'], onKey: false, message: '应为“名称: 级别”，如 term-dated: warning，前面不加“- ”' });
  return without(input, [['severity']]) as Record<string, unknown>;
}

function isMap(value: unknown): value is Record<string, unknown> {
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

function issueOf(issue: v.BaseIssue<unknown>, keys: readonly string[]): ConfigIssue {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const onKey = issue.path?.at(-1)?.origin === 'key';
  if (!onKey) return { path, onKey, message: `“${path.join('.')}”${issue.message}` };
  const name = String(path.at(-1));
  const own = keysOfStyle(path.slice(0, -1)) ?? keys;
  const meant = near(name, own);
  const todo = meant.length > 0 ? `是否要写“${meant.join('”“')}”` : `可用的项目有${own.join('、')}`;
  return { path, onKey, message: `没有“${name}”这一项，未采用；${todo}` };
}

/** A copy of the value without what stands at the paths; emptied lists close up. */
function without(value: unknown, paths: readonly (readonly ConfigKey[])[]): unknown {
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

function unknownNames(value: Checked, names: KnownNames): ConfigIssue[] {
  const issues: ConfigIssue[] = [];
  const targets = [...names.rules, ...names.groups];
  for (const name of Object.keys(value.severity ?? {})) {
    if (targets.includes(name) || names.isRow(name)) continue;
    issues.push({
      path: ['severity', name],
      onKey: true,
      message: `没有“${name}”这项检查，此行不起作用${meant(name, targets)}`,
    });
  }
  const kind = value.kind ?? null;
  if (kind !== null && !names.kinds.includes(kind)) {
    const message = `没有“${kind}”这个文种${meant(kind, names.kinds)}`;
    issues.push({ path: ['kind'], onKey: false, message });
  }
  return issues;
}
