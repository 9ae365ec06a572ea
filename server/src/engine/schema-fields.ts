import { isMap, type ConfigKey } from './fitted.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields that a schema knows: through pipes, optional ones, lists and alternatives; none for a plain value. */
export function entriesOf(schema: unknown): Fields {
  if (!isMap(schema)) return {};
  if (isMap(schema['entries'])) return schema['entries'];
  const inner = innerOf(schema);
  return inner === undefined ? {} : entriesOf(inner);
}

/** The names that could have been meant at a place of a value. */
export function namesAt(schema: unknown, path: readonly ConfigKey[]): readonly string[] {
  const names = path.filter((key) => typeof key === 'string');
  return Object.keys(entriesOf(names.reduce<unknown>((at, name) => entriesOf(at)[name], schema)));
}

function innerOf(schema: Fields): unknown {
  if (schema['type'] === 'union' && Array.isArray(schema['options'])) {
    return (schema['options'] as unknown[]).find((one) => Object.keys(entriesOf(one)).length > 0);
  }
  return schema['wrapped'] ?? schema['item'];
}
