import type * as v from 'valibot';
import { EditorSchema, FileSchema, type EditorConfig, type FileConfig } from './config-schema.ts';
import { keysOfStyle } from './config-style.ts';
import { fitted, isMap, without, type ConfigIssue, type Validated } from './fitted.ts';
import { meant } from './meant.ts';

/** Names that settings may speak of. */
export interface KnownNames {
  readonly rules: readonly string[];
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
  /** Whether a data row has this id. */
  isRow(id: string): boolean;
}

/** Checks the content of a configuration file. Never throws: what does not fit becomes an issue, the rest counts. */
export function validateFile(input: unknown): Validated<FileConfig> {
  return validate(FileSchema, Object.keys(FileSchema.entries), input);
}

/** The same for the editor's `gongwen.*`. */
export function validateEditor(input: unknown, names: KnownNames): Validated<EditorConfig> {
  const { value, issues } = validate(EditorSchema, Object.keys(EditorSchema.entries), input);
  return { value, issues: [...issues, ...unknownNames(value, names)] };
}

type Checked = Pick<EditorConfig, 'severity' | 'kind'>;

function validate<T>(schema: v.GenericSchema<unknown, T>, keys: readonly string[], input: unknown): Validated<T> {
  const issues: ConfigIssue[] = [];
  const rest = asMap(input, issues);
  const { value, issues: more } = fitted(schema, (path) => keysOfStyle(path) ?? keys, rest);
  return { value, issues: [...issues, ...more] };
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

/** Names in settings that no rule, group, row or kind bears. */
export function unknownNames(value: Checked, names: KnownNames): ConfigIssue[] {
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
