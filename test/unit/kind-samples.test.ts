import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { NO_PACK } from '../../server/src/data/pack.ts';
import { kinds } from '../../server/src/data/kinds.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { kindOf } from '../../server/src/facts/kind.ts';
import { isReport } from '../../server/src/lsp/gate.ts';
import { ROOT, shared } from './support/project.ts';
import { hardWrap } from './support/wrap.ts';

const FOLDER = join(ROOT, 'test/fixtures/kinds');
/** The kinds that were there before letters and summaries: their texts are measured on published ones. */
const MEASURED = new Set(['baogao', 'xinxi-gongkai-nianbao', 'zhengfu-gongzuo-baogao']);

function textsOf(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => /\.(txt|md)$/u.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const recognised = (text: string): string | null => kindOf(readDocument(text), null)?.kind.id ?? null;

describe('a well-formed text', () => {
  for (const { name, text } of textsOf(FOLDER)) {
    const expected = name.replace(/-[a-z\d]+\.txt$/u, '');
    for (const [form, page] of [
      ['as written', text],
      ['wrapped', hardWrap(text)],
    ] as const) {
      test(`${name} ${form} is recognised and has no finding`, () => {
        const { facts, findings } = check(page, DEFAULT_SETTINGS);
        assert.equal(facts.kind?.kind.id, expected);
        assert.deepEqual(
          findings
            .filter(({ rule }) => !rule.startsWith('page-'))
            .map((one) => `${one.severity} ${one.rule}: ${one.text}`),
          [],
        );
      });
    }
  }

  test('there are two of each kind', () => {
    const names = textsOf(FOLDER).map(({ name }) => name);
    for (const { id } of kinds()) {
      if (!MEASURED.has(id)) assert.ok(names.filter((name) => name.startsWith(`${id}-`)).length >= 2, id);
    }
  });
});

describe('what only speaks of official writing', () => {
  for (const { name, text } of textsOf(join(FOLDER, 'none'))) {
    test(`${name} is none`, () => {
      assert.equal(recognised(text), null);
      assert.equal(recognised(hardWrap(text)), null);
      assert.ok(!isReport({ languageId: 'markdown', text, included: false, pack: NO_PACK }));
    });
  }
});

const corpora = [
  ['corpus/work-reports', 'zhengfu-gongzuo-baogao', 99],
  ['reports', 'fazhi-nianbao', 3],
] as const;
for (const [path, kind, count] of corpora) {
  const folder = shared(path);
  test(`no published text of ${path} is taken for another kind`, { skip: folder === null && 'no ../shared' }, () => {
    const texts = textsOf(folder ?? '').filter(({ name }) => name.endsWith('.txt'));
    assert.equal(texts.length, count);
    for (const { name, text } of texts) {
      assert.equal(recognised(text), kind, name);
      assert.equal(recognised(hardWrap(text)), kind, `${name}, wrapped`);
      const asks = check(text, DEFAULT_SETTINGS).findings.filter(({ rule }) => rule === 'form-request');
      assert.deepEqual(asks, [], `${name} asks for nothing`);
    }
  });
}
