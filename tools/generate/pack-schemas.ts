import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { TeamKindSchema } from '../../server/src/data/kind-schema.ts';
import { TermsFile } from '../../server/src/engine/pack-schema.ts';
import { KIND_FIELDS } from '../../server/src/engine/kind-titles.ts';
import type { Generated } from './output.ts';

type Json = Readonly<Record<string, unknown>>;

/** The JSON Schemas of a team's files, for editors that know YAML; the shapes come from what checks the files. */
export function packSchemas(): Generated {
  const terms = { title: '本单位的用语（.gongwen/terms）', ...schemaOf(TermsFile) };
  const kind = { title: '本单位的文种（.gongwen/kinds）', ...withFields(schemaOf(TeamKindSchema), []) };
  return {
    outputs: [
      { path: 'schemas/gongwen-terms.schema.json', text: `${JSON.stringify(terms, null, 2)}\n` },
      { path: 'schemas/gongwen-kind.schema.json', text: `${JSON.stringify(kind, null, 2)}\n` },
    ],
  };
}

/** What may be written: what a check alone can tell, an editor does not know. */
function schemaOf(schema: v.GenericSchema): Json {
  return toJsonSchema(schema, {
    typeMode: 'input',
    ignoreActions: ['check', 'transform', 'regex', 'iso_date'],
  }) as Json;
}

function withFields(schema: unknown, path: readonly string[]): Json {
  const json = schema as Json;
  const described = KIND_FIELDS[path.join('.')];
  const { properties, items, anyOf } = json;
  return {
    ...json,
    ...(described === undefined ? {} : { description: described }),
    ...(properties === undefined ? {} : { properties: eachField(properties as Json, path) }),
    ...(items === undefined ? {} : { items: itemOf(items, path) }),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map((one) => itemOf(one, path)) } : {}),
  };
}

function eachField(properties: Json, path: readonly string[]): Json {
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, withFields(one, [...path, name])]));
}

/** What is said of a list is not said of its items again. */
function itemOf(items: unknown, path: readonly string[]): Json {
  const { description: _, ...json } = withFields(items, path);
  return json;
}
