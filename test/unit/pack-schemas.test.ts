import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseTeamKind, parseTerms } from '../../server/src/engine/pack-parse.ts';

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly description?: string;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
}

const schema = (name: string): Json => JSON.parse(readFileSync(`schemas/gongwen-${name}.schema.json`, 'utf8')) as Json;

/** The fields beside which an editor has nothing to show. */
function bare({ properties = {}, items, anyOf = [] }: Json, path: string): string[] {
  const own = Object.entries(properties).flatMap(([name, one]) => [
    ...((one.description ?? '') === '' ? [`${path}${name}`] : []),
    ...bare(one, `${path}${name}.`),
  ]);
  return [...own, ...(items ? bare(items, path) : []), ...anyOf.flatMap((one) => bare(one, path))];
}

describe('the schemas of a pack', () => {
  test('say beside each field what it is', () => {
    assert.deepEqual([...bare(schema('terms'), ''), ...bare(schema('kind'), '')], []);
  });

  test('take what the reader takes, and refuse what it refuses', () => {
    const takes = new Ajv({ strict: false }).compile(schema('terms'));
    const files: readonly (readonly [string, boolean])[] = [
      ['terms:\n  - find: 法宣办\n    right: 普法办\n    bad: 县法宣办\n    good: [县普法办]\n', true],
      ['allow:\n  - 蓝盾\n  - {word: 河东, why: 地名}\nseverity: {word.jiezhi: off}\n', true],
      ['terms:\n  - right: 普法办\n', false],
      ['terms:\n  - find: 法宣办\n    rigth: 普法办\n', false],
      ['terms:\n  - find: 法宣办\n    severity: loud\n', false],
      ['words: []\n', false],
    ];
    for (const [source, good] of files) {
      assert.equal(takes(parse(source)), good, source);
      assert.equal(parseTerms(source, 'x').problems.length === 0, good, source);
    }
    const takesKind = new Ajv({ strict: false }).compile(schema('kind'));
    const kind = readFileSync('test/fixtures/packs/.gongwen/kinds/普法工作总结.yaml', 'utf8');
    assert.equal(takesKind(parse(kind)), true);
    assert.deepEqual(parseTeamKind(kind).problems, []);
    assert.equal(takesKind(parse(kind.replace('slots:', 'slot:'))), false);
  });
});
