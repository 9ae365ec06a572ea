import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fixed, type Fixed } from '../../server/src/cli/fix.ts';
import { check } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { safeFixes } from '../../server/src/engine/fix.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { inMarkdown, codeAndLinks, LOOK, plant, QUOTED, quotedWords, SAFE } from './support/plant.ts';
import { shared } from './support/project.ts';
import { hardWrap, ink } from './support/wrap.ts';

const folder = shared('corpus/work-reports');
const skip = folder === null && 'no ../shared/corpus/work-reports';
const texts =
  folder === null
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name, i) => ({ name, seed: i + 1, text: readFileSync(join(folder, name), 'utf8') }));

const findingsOf = (text: string): readonly Finding[] => check(text, DEFAULT_SETTINGS).findings;
const repaired = (text: string): Fixed => fixed(text, DEFAULT_SETTINGS);
const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';
const hasSafe = ({ fixes }: Finding): boolean => fixes.some(({ tier }) => tier === 'safe');
const flat = (text: string): string => text.replace(/\s/gu, '');

/** Where two texts part, with the words around. */
function parting(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a === b
    ? ''
    : `${a.slice(Math.max(0, at - 15), at + 15)} instead of ${b.slice(Math.max(0, at - 15), at + 15)}`;
}

/** Findings in terms that repairs and wraps leave alone. How a page was wrapped depends on every character of it. */
function inWords({ text, left }: Fixed): string[] {
  return left.findings
    .filter(({ rule }) => !rule.startsWith('page-'))
    .map(({ rule, severity, span }) => {
      const words = flat(text.slice(span.start, span.end)).slice(0, 30);
      return `${rule} ${severity} at ${ink(text, span.start)}: ${words}`;
    });
}

/** What is to be said against the safe repairs of a text with defects, beside the same text without them. */
function complaints(good: string, bad: string): string[] {
  const [want, have] = [repaired(good), repaired(bad)];
  const known = new Set(inWords(want));
  return [
    ...[parting(flat(have.text), flat(want.text))].filter((words) => words !== '').map((words) => `text: ${words}`),
    ...(have.text.split('\n').length === bad.split('\n').length ? [] : ['lines']),
    ...have.left.findings.filter(hasSafe).map(({ text }) => `left: ${text}`),
    ...inWords(have)
      .filter((one) => !known.has(one))
      .map((one) => `new: ${one}`),
  ];
}

describe('safe repairs of real reports with planted defects', { skip }, () => {
  /** How often each kind of defect was planted. */
  const planted = new Map<string, number>();

  for (const [form, wrap] of [
    ['as written', (text: string): string => text],
    ['wrapped', (text: string): string => hardWrap(text)],
  ] as const) {
    test(`${form}: give back the good text, with its findings and no others`, () => {
      const said = texts.flatMap(({ name, seed, text }) => {
        const { good, bad, names } = plant(text, SAFE, seed);
        for (const one of names) planted.set(one, (planted.get(one) ?? 0) + 1);
        return complaints(wrap(good), wrap(bad)).map((one) => `${name} ${one}`);
      });
      assert.deepEqual(said, []);
    });
  }

  test('every kind of defect was planted', () => {
    for (const { name } of SAFE) assert.ok((planted.get(name) ?? 0) > 20, name);
  });

  test('change nothing outside of their own places, and nothing the second time', () => {
    for (const { name, seed, text } of texts.filter(({ seed: n }) => n % 4 === 0)) {
      const { bad } = plant(text, SAFE, seed);
      const edits = safeFixes(findingsOf(bad));
      const after = applyEdits(bad, edits);
      let [was, is] = [0, 0];
      for (const { span, text: words } of edits) {
        const same = span.start - was;
        assert.equal(after.slice(is, is + same), bad.slice(was, span.start), name);
        [was, is] = [span.end, is + same + words.length];
      }
      assert.equal(after.slice(is), bad.slice(was), name);
      const done = repaired(after).text;
      assert.equal(repaired(done).text, done, name);
    }
  });

  test('leave quotations and titles as they are, whatever is wrong in them', () => {
    let count = 0;
    for (const { name, seed, text } of texts.filter(({ seed: n }) => n % 3 === 0)) {
      const { bad, names } = plant(text, QUOTED, seed);
      count += names.length;
      assert.deepEqual(quotedWords(repaired(bad).text), quotedWords(bad), name);
    }
    assert.ok(count > 100, `${count} planted`);
  });

  test('leave code and links of Markdown as they are', () => {
    for (const { name, seed, text } of texts.filter(({ seed: n }) => n % 5 === 0)) {
      const page = inMarkdown(plant(text, SAFE, seed).bad);
      const kept = codeAndLinks(page);
      assert.ok(kept.length >= 5, name);
      assert.deepEqual(codeAndLinks(repaired(page).text), kept, name);
    }
  });
});

/** So many suggestions of a rule are tried: each asks for a check of its report. */
const MOST = 12;

describe('suggested repairs, each by itself', { skip }, () => {
  test('settle the finding that they belong to and bring no error or warning', () => {
    const tried = new Map<string, number>();
    const said = texts.flatMap(({ name, seed, text }) => {
      const { bad } = plant(text, LOOK, seed);
      const before = findingsOf(bad);
      return before.flatMap((finding) =>
        finding.fixes
          .filter(({ tier }) => tier === 'suggest')
          .flatMap(({ title, edits }) => {
            const n = (tried.get(finding.rule) ?? 0) + 1;
            tried.set(finding.rule, n);
            if (n > MOST) return [];
            const told = unsettled(before, findingsOf(applyEdits(bad, edits)), finding);
            return told.map((one) => `${name} ${title}: ${one}`);
          }),
      );
    });
    assert.deepEqual(said, []);
    assert.ok(tried.size > 12, [...tried.keys()].join(' '));
  });
});

/** What is still said after a repair, and what is said for the first time. */
function unsettled(before: readonly Finding[], after: readonly Finding[], { rule, message }: Finding): string[] {
  const same = (all: readonly Finding[]): number =>
    all.filter((one) => one.rule === rule && one.message.what === message.what).length;
  const loud = (all: readonly Finding[], name: string): number =>
    all.filter((one) => one.rule === name && isLoud(one)).length;
  const louder = new Set(after.map((one) => one.rule).filter((name) => loud(after, name) > loud(before, name)));
  return [
    ...(same(after) < same(before) ? [] : [`still: ${message.what}`]),
    ...after.filter((one) => louder.has(one.rule) && isLoud(one)).map((one) => `new: ${one.message.what}`),
  ];
}
