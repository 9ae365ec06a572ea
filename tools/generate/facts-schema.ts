import { toJsonSchema } from '@valibot/to-json-schema';
import { FactsOutput, SHAPES } from '../../server/src/cli/facts-schema.ts';
import type { Generated } from './output.ts';

/** A piece of JSON Schema, as far as the shapes of facts use it. */
export interface Json {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly const?: number;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly Json[];
  readonly allOf?: readonly Json[];
  readonly items?: Json | readonly Json[];
  readonly properties?: Readonly<Record<string, Json>>;
}

const DEFINITIONS = '#/definitions/';

/** The named shapes of facts as JSON Schema, and the schema of the whole output, which refers to them. */
export function factsShapes(): { readonly output: Json; readonly definitions: Readonly<Record<string, Json>> } {
  const { $schema, $defs, ...output } = toJsonSchema(FactsOutput, {
    definitions: SHAPES,
    overrideRef: ({ referenceId }) => DEFINITIONS + referenceId,
  }) as Json & { readonly $schema: string; readonly $defs: Readonly<Record<string, Json>> };
  return { output: { $schema, ...output } as Json, definitions: $defs };
}

/** Name of the shape that a reference leads to. */
export function referred(ref: string): string {
  return ref.slice(DEFINITIONS.length);
}

/**
 * The JSON Schema of what `gongwen facts` prints. Objects are left open: a later version may add fields, and whoever
 * checks its output by an older schema shall not be refused.
 */
export function factsSchema(): Generated {
  const { output, definitions } = factsShapes();
  const { $schema, ...rest } = output as Json & { readonly $schema: string };
  const title = 'gongwen facts 的输出';
  const description = '给出一个文件的名称时是一个对象，给出几个文件、文件夹或通配符时是对象的数组。';
  const made = { $schema, title, description, ...rest, definitions };
  return { outputs: [{ path: 'schemas/gongwen-facts.schema.json', text: `${JSON.stringify(made, null, 2)}\n` }] };
}
