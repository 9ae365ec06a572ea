import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { safeFixes } from '../../server/src/engine/fix.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { shared } from './support/project.ts';
import { hardWrap, ink } from './support/wrap.ts';

/** Loud findings per 1,000 characters that published, edited reports may bear. */
const BUDGET = 0.05;

const findingsOf = (text: string): readonly Finding[] => check(text, DEFAULT_SETTINGS).findings;
const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

function textsOf(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** A finding in terms that a wrap leaves alone: rule, severity, words, and the ink before them. */
function inWords(text: string, { rule, severity, span }: Finding): string {
  const words = text.slice(span.start, span.end).replace(/\s/gu, '');
  return `${rule} ${severity} at ${ink(text, span.start)}: ${words.slice(0, 30)}`;
}

const reports = shared('corpus/work-reports');
describe('published work reports', { skip: reports === null && 'no ../shared/corpus/work-reports' }, () => {
  const texts = reports === null ? [] : textsOf(reports);

  test('bear few errors and warnings', () => {
    let characters = 0;
    const loud = texts.flatMap(({ name, text }) => {
      characters += text.replace(/\s/gu, '').length;
      return findingsOf(text)
        .filter(isLoud)
        .map((finding) => `${name} ${inWords(text, finding)}`);
    });
    assert.ok(characters > 1_000_000);
    assert.ok((loud.length * 1000) / characters <= BUDGET, `${loud.length} in ${characters}:\n${loud.join('\n')}`);
  });

  test('say the same when they are wrapped', () => {
    const different = texts
      .filter((_, i) => i % 3 === 0)
      .flatMap(({ name, text }) => {
        const wrapped = hardWrap(text);
        const said = (page: string): string[] =>
          findingsOf(page)
            .filter(({ rule }) => !rule.startsWith('page-'))
            .map((finding) => inWords(page, finding));
        const [plain, cut] = [new Set(said(text)), new Set(said(wrapped))];
        return [...plain]
          .filter((one) => !cut.has(one))
          .concat([...cut].filter((one) => !plain.has(one)))
          .map((one) => `${name} ${one}`);
      });
    assert.deepEqual(different, []);
  });

  test('are settled by one run of the safe fixes, line by line', () => {
    for (const { name, text } of texts) {
      const edits = safeFixes(findingsOf(text));
      if (edits.length === 0) continue;
      const fixed = applyEdits(text, edits);
      const after = findingsOf(fixed);
      assert.equal(fixed.split('\n').length, text.split('\n').length, `${name}: lines`);
      assert.deepEqual(safeFixes(after), [], `${name}: a second run`);
      const known = new Set(findingsOf(text).map(({ rule }) => rule));
      assert.deepEqual(
        after.filter(({ rule }) => !known.has(rule)).map((one) => inWords(fixed, one)),
        [],
        `${name}: new findings`,
      );
    }
  });
});

interface Labelled {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

const annotated = shared('reports');
describe('annotated reports', { skip: annotated === null && 'no ../shared/reports' }, () => {
  const rows = (name: string): Labelled[] =>
    annotated === null
      ? []
      : readFileSync(join(annotated, name), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Labelled);
  const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
    a.start < b.end && b.start < a.end;

  test('what is right in them is never called wrong', () => {
    const [gold, traps] = [rows('gold.jsonl'), rows('traps.jsonl')];
    assert.ok(traps.length > 100);
    const trapped = textsOf(annotated ?? '').flatMap(({ name, text }) =>
      findingsOf(text)
        .filter((finding) => isLoud(finding) && finding.span.end - finding.span.start <= 80)
        .filter(({ span }) => !gold.some((row) => row.file === name && touches(row, span)))
        .flatMap((finding) => {
          const trap = traps.find((row) => row.file === name && touches(row, finding.span));
          return trap ? [`${name} ${inWords(text, finding)}: ${trap.why}`] : [];
        }),
    );
    assert.deepEqual(trapped, []);
  });
});
