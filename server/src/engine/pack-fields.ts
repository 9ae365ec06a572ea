import { getDescription, type GenericSchema } from 'valibot';
import { TeamKindSchema } from '../data/kind-schema.ts';
import { isMap } from './fitted.ts';
import { KIND_FIELDS } from './kind-titles.ts';
import { TermsFile } from './pack-schema.ts';
import { entriesOf } from './schema-fields.ts';

/** A field of a team's file: its name, what it is, and what stands below it. */
export interface PackField {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly PackField[];
  /** What it can be, where that is one of a few words. */
  readonly choices: readonly string[];
}

/** The fields of a word list. */
export function termFields(): readonly PackField[] {
  return below(TermsFile, (_path, schema) => described(schema), []);
}

/** The fields of a kind. */
export function kindFields(): readonly PackField[] {
  return below(TeamKindSchema, (path) => KIND_FIELDS[path.join('.')] ?? '', []);
}

type TitleOf = (path: readonly string[], schema: unknown) => string;

function below(schema: unknown, titleOf: TitleOf, path: readonly string[]): PackField[] {
  return Object.entries(entriesOf(schema)).map(([name, field]) => ({
    name,
    title: titleOf([...path, name], field),
    fields: below(field, titleOf, [...path, name]),
    choices: choicesOf(field),
  }));
}

function choicesOf(schema: unknown): readonly string[] {
  if (!isMap(schema)) return [];
  if (schema['type'] === 'picklist') return (schema['options'] as unknown[]).map(String);
  if (schema['type'] === 'boolean') return ['true', 'false'];
  const inner = schema['wrapped'];
  return inner === undefined ? [] : choicesOf(inner);
}

function described(schema: unknown): string {
  if (!isMap(schema)) return '';
  return getDescription(schema as unknown as GenericSchema) ?? described(schema['wrapped']);
}
