import { Ajv, type ValidateFunction } from 'ajv';
import { read } from './project.ts';

/** What a reader of the published schema finds in it. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

export function publishedSchema(): Schema {
  return JSON.parse(read('schemas/gongwen-facts.schema.json')) as Schema;
}

/** The published schema with every object closed: what it does not name is refused. */
export function closed<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(closed) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return ('properties' in copy && copy['type'] === 'object' ? { ...copy, additionalProperties: false } : copy) as T;
}

/** What an independent validator finds wrong with a value; empty when it is as the schema says. */
export class Judge {
  private readonly validate: ValidateFunction;

  constructor(schema: Schema) {
    this.validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
  }

  faults(value: unknown): string[] {
    this.validate(value);
    return (this.validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    );
  }
}
