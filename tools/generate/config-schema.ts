import { toJsonSchema } from '@valibot/to-json-schema';
import { kinds } from '../../server/src/data/kinds.ts';
import { FileSchema, LEVELS } from '../../server/src/engine/config-schema.ts';
import { POLITICAL } from '../../server/src/engine/severity.ts';
import type { Generated } from './output.ts';
import { byGroup, GROUPS, POLITICAL as POLITICAL_WORDS } from './rule-table.ts';
import type { RuleSource } from './rules.ts';

type Json = Record<string, unknown>;

/**
 * The JSON Schema of `.gongwen.yaml`, for editors that know YAML: the shape comes from the schema that checks the file,
 * the names of checks and kinds from what there is.
 */
export function configSchema(rules: readonly RuleSource[]): Generated {
  const { $schema, ...shape } = toJsonSchema(FileSchema, { ignoreActions: ['check'] }) as Json;
  const properties = shape['properties'] as Record<string, Json>;
  const made = {
    $schema,
    title: '公文检查的设置（.gongwen.yaml）',
    ...shape,
    properties: {
      ...properties,
      severity: { ...properties['severity'], properties: levels(rules) },
      kind: { ...described(properties['kind']), enum: [...kinds().map(({ id }) => id), null] },
    },
  };
  return { outputs: [{ path: 'schemas/gongwen-config.schema.json', text: `${JSON.stringify(made, null, 2)}\n` }] };
}

/** Title and description without the type: the names that exist say more than `string`. */
function described(schema: Json | undefined): Json {
  return { title: schema?.['title'], description: schema?.['description'] };
}

/** Offered as keys of the severity map, in the file and in the editor's settings. Ids of data rows are keys as well, too many to offer. */
export function levels(rules: readonly RuleSource[]): Json {
  const level = (description: string): Json => ({ enum: [...LEVELS], description });
  const groups = byGroup(rules).map(([group]) => [group, level(`${GROUPS[group]}（一类）`)]);
  const each = rules.map(({ meta }) => [meta.id, level(meta.title)]);
  const across = [POLITICAL, level(`${POLITICAL_WORDS}（跨检查项的一类：会议、思想、领起句、口号、领导人称谓）`)];
  return Object.fromEntries([...groups, across, ...each]) as Json;
}
