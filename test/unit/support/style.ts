import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { validateFile } from '../../../server/src/engine/config-validate.ts';
import { mergeLayers } from '../../../server/src/engine/config-layers.ts';
import type { Style } from '../../../server/src/facts/style.ts';

/** A style as `.gongwen.yaml` writes it, in YAML: {quotes: corner}. What does not fit is an error. */
export function styleOf(yaml: string): Style {
  const { value, issues } = validateFile({ style: parse(yaml) as unknown });
  assert.deepEqual(issues, [], yaml);
  return mergeLayers([value]).style;
}
