import assert from 'node:assert/strict';
import { NEVER } from '../../../server/src/base/cancel.ts';
import { check } from '../../../server/src/engine/check.ts';
import type { Finding } from '../../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../server/src/engine/settings.ts';
import { RULE_DOCS } from '../../../server/src/rules/docs.generated.ts';
import { RULES } from '../../../server/src/rules/index.generated.ts';
import { NO_SLIPS } from '../../../server/src/spelling/finder.ts';
import { applyEdits, collide, type SourceEdit } from '../../../server/src/text/edit.ts';
import { docSections, fences, parseCases, unmark, type RuleCase } from './cases.ts';
import { assertMessage } from './messages.ts';
import { read } from './project.ts';
import { modelFinder, SLIP_RULES } from './slips.ts';
import { styleOf } from './style.ts';
import { hardWrap, ink } from './wrap.ts';

/** A rule that is off by itself is switched on for its own cases. */
function settingsOf(rule: string, options: Readonly<Record<string, string>>): Settings {
  const { year, kind, asOf = 'report', house = 'text', today = null } = options;
  const severity = RULES.some(({ meta }) => meta.id === rule && meta.off) ? { [rule]: 'hint' as const } : {};
  return {
    ...DEFAULT_SETTINGS,
    severity,
    year: year === undefined ? null : Number(year),
    kind: kind ?? null,
    asOf,
    house: house as Settings['house'],
    today,
    style: styleOf(options['style'] ?? '{}'),
  };
}

function findingsOf(rule: string, text: string, options: Readonly<Record<string, string>>): Finding[] {
  const finder = SLIP_RULES.has(rule) ? modelFinder() : NO_SLIPS;
  const { findings } = check(text, settingsOf(rule, options), NEVER, finder);
  return findings.filter((finding) => finding.rule === rule);
}

/** Places as somebody reads them who sees only a failed test: the quoted words and the words before them. */
function show(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string[] {
  return spans.map(({ start, end }) => {
    const quote = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\n/gu, '⏎');
    return `${quote(start - 8, start)}⟦${quote(start, end)}⟧${quote(end, end + 8)}`;
  });
}

/** Spans in characters of ink, which a wrap does not change. */
function inked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string[] {
  return spans.map(({ start, end }) => `${ink(text, start)}-${ink(text, end)}`).sort();
}

/** The text after the first fix of every finding; a fix that collides with an earlier one waits for the next run. */
function fix(text: string, findings: readonly Finding[]): string {
  const edits: SourceEdit[] = [];
  for (const { fixes } of findings) {
    const own = fixes[0]?.edits ?? [];
    if (!own.some((edit) => edits.some((other) => collide(edit, other)))) edits.push(...own);
  }
  return applyEdits(text, edits);
}

function assertPlaces(rule: string, one: RuleCase, text: string, findings: readonly Finding[]): void {
  const spans = findings.map((finding) => finding.span);
  const wanted = one.expected.map((span) => `${ink(one.draft, span.start)}-${ink(one.draft, span.end)}`).sort();
  assert.deepEqual(
    inked(text, spans),
    wanted,
    `${rule} should mark ${JSON.stringify(show(one.draft, one.expected))}, but marked ${JSON.stringify(show(text, spans))}`,
  );
}

function assertFixed(rule: string, one: RuleCase, text: string, findings: readonly Finding[]): void {
  if (one.fixed === null) return;
  const after = fix(text, findings);
  if (text === one.draft) assert.equal(after, one.fixed);
  else assert.equal(after.replace(/\s/gu, ''), one.fixed.replace(/\s/gu, ''), 'the wrapped draft, repaired');
  // What runs on save must be done after one run; a suggestion may leave words for the writer to fill in.
  if (!findings.every(({ fixes }) => fixes[0]?.tier === 'safe')) return;
  const left = findingsOf(rule, after, one.options).map(({ span }) => span);
  assert.deepEqual(show(after, left), [], `${rule} after its own fix`);
  assert.equal(after.split('\n').length, text.split('\n').length, 'a safe fix keeps the lines');
}

function runCase(rule: string, one: RuleCase, text: string): void {
  const findings = findingsOf(rule, text, one.options);
  assertPlaces(rule, one, text, findings);
  for (const finding of findings) {
    assertMessage(finding.message);
    // What is left over on a page is told with all its places, each by what it is.
    if (!rule.startsWith('page-')) assertOthers(finding);
    if (one.options['severity'] !== undefined) assert.equal(finding.severity, one.options['severity']);
  }
  assertSaid(one, findings);
  assertFixed(rule, one, text, findings);
}

/** What is related to a finding is another place than its own. */
function assertOthers({ span, related }: Finding): void {
  const same = related.filter((one) => one.span.start === span.start && one.span.end === span.end);
  assert.deepEqual(same, [], 'a finding is not related to itself');
}

/** What the case wants to be said stands in a message, a note or the title of a fix, with its class before it; several wants are parted by ` | `. */
function assertSaid({ options }: RuleCase, findings: readonly Finding[]): void {
  const said = findings.flatMap(({ text, fixes, related }) => [
    text,
    ...fixes.map(({ title, tier }) => `${tier} ${title}`),
    ...related.map(({ note }) => note),
  ]);
  for (const words of options['says']?.split(' | ') ?? []) {
    assert.ok(
      said.some((one) => one.includes(words)),
      `“${words}” is not said, but ${JSON.stringify(said)}`,
    );
  }
}

/** One thing that a rule's case or page promises. */
export interface Promised {
  readonly name: string;
  /** Throws when the rule does not keep it. */
  readonly run: () => void;
}

/** What the cases of a rule promise: each as written and, where the page is not what it is about, wrapped. */
function ofCases(rule: string): Promised[] {
  return parseCases(read(`server/src/rules/${rule}/cases.md`), `${rule}/cases.md`).flatMap((one): Promised[] => {
    const written = { name: `${one.title} · as written`, run: () => runCase(rule, one, one.draft) };
    // What is said about the page itself must differ between pages.
    if (rule.startsWith('page-')) return [written];
    return [written, { name: `${one.title} · wrapped`, run: () => runCase(rule, one, hardWrap(one.draft)) }];
  });
}

/** What the examples of a rule's page promise: the bad ones fire, the good ones are silent, wrapped or not. */
function ofPage(rule: string): Promised[] {
  const doc = docSections(RULE_DOCS[rule] ?? '');
  return (['错例', '对例'] as const).flatMap((section) =>
    fences(doc.get(section) ?? '').flatMap(({ info, text }, i) => {
      const fires = section === '错例';
      const draft = unmark(text).text;
      const options = Object.fromEntries([...info.matchAll(/(\w+)=(\S+)/gu)].map(([, key, value]) => [key, value]));
      const promised = (form: string, page: string): Promised => ({
        name: `doc.md ${section} ${i + 1} ${fires ? 'fires' : 'is silent'} · ${form}`,
        run: () => {
          const spans = findingsOf(rule, page, options as Record<string, string>).map(({ span }) => span);
          assert.equal(spans.length > 0, fires, `found: ${JSON.stringify(show(page, spans))}`);
        },
      });
      if (rule.startsWith('page-')) return [promised('as written', draft)];
      return [promised('as written', draft), promised('wrapped', hardWrap(draft))];
    }),
  );
}

/** Everything that the cases and the page of a rule promise. */
export function promisedBy(rule: string): Promised[] {
  return [...ofCases(rule), ...ofPage(rule)];
}
