import { isScalar, isSeq, type Document as Yaml } from 'yaml';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import type { FileConfig } from './config-schema.ts';
import { unknownNames, validateFile, type KnownNames } from './config-validate.ts';
import { readYaml, type Problem } from './yaml-file.ts';

export interface ParsedConfig {
  readonly value: FileConfig;
  readonly problems: readonly Problem[];
  /** Where the paths of `extends` stand, in their order. */
  readonly bases: readonly { readonly path: string; readonly span: SourceSpan }[];
  /** Names in it that nothing bears: known only once it is known what the file builds on. */
  strangers(names: KnownNames): readonly Problem[];
}

/**
 * Reads a configuration file. Never throws: where the YAML is broken the file says nothing and the first fault is
 * told; a value that does not fit is told and left out, the others count.
 */
export function parseConfig(source: string): ParsedConfig {
  const file = readYaml(source, '本文件的设置');
  if (!('yaml' in file)) return { value: {}, problems: [file], bases: [], strangers: () => [] };
  const { value, issues } = validateFile(file.content);
  return {
    value,
    problems: issues.map(file.problemOf),
    bases: basesOf(file.yaml, value),
    strangers: (names) => unknownNames(value, names).map(file.problemOf),
  };
}

/** The paths that count, each at its own place: items that do not fit have been left out of the value. */
function basesOf(yaml: Yaml.Parsed, value: FileConfig): ParsedConfig['bases'] {
  const kept = typeof value.extends === 'string' ? [value.extends] : (value.extends ?? []);
  const node = yaml.get('extends', true);
  const scalars = (isSeq(node) ? node.items : [node]).filter((item) => isScalar(item));
  return kept.map((path) => {
    const range = scalars.find((scalar) => scalar.value === path)?.range;
    return { path, span: sourceSpan(range?.[0] ?? 0, range?.[1] ?? 0) };
  });
}
