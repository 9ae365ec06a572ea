import { kindFrom } from '../data/kinds.ts';
import type { KindRow } from '../data/kind-schema.ts';
import type { Pack } from '../data/pack.ts';
import { check } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import type { TermEntryRead } from '../engine/pack-parse.ts';
import { DEFAULT_SETTINGS, type Settings } from '../engine/settings.ts';
import { atLeast, judgesWords } from '../engine/severity.ts';
import { scaffold } from './scaffold.ts';
import type { TeamSnippet } from './snippet-file.ts';
import { isOfSnippet } from './snippet-judged.ts';
import { filled } from './snippet-text.ts';

/** What a team's pack is tested with. */
export interface PackTrial {
  /** All words and kinds that hold where the pack lies. */
  readonly pack: Pack;
  /** What the settings there say: house style and severities count for snippets, not for single rows. */
  readonly settings: Settings;
  /** The day of the test. */
  readonly today: string;
  /** Whether an id is that of a built-in row. */
  readonly isRow: (id: string) => boolean;
}

/** A fault of an entry, in words. note: it works, but nothing shows that it does. */
export interface PackFault {
  readonly message: string;
  readonly note?: true;
}

/** A year in which nothing that is judged without a period changes. */
const YEAR = 2024;
const ISSUER = '云岭县人民政府';

/**
 * Tests a row of a word list: it speaks in its bad lines and is silent in its good ones, and what it proposes is not
 * blamed itself. A row without lines is tried with its bare words.
 */
export function termFaults(entry: TermEntryRead, trial: PackTrial): PackFault[] {
  const { term, bad, good, replaces } = entry;
  const year = entry.year ?? yearOf(entry);
  const found = (line: string): readonly Finding[] =>
    check(line, { ...DEFAULT_SETTINGS, profile: 'strict', pack: trial.pack, year }).findings;
  const speaks = (line: string): boolean => found(line).some(({ row }) => row === term.id);
  const strangers = replaces.filter((id) => !trial.isRow(id));
  return [
    ...strangers.map((id) => ({
      message: `“replaces”里的“${id}”不是内置条目的代号：请用 gongwen explain 或问题面板核对`,
    })),
    ...bad.filter((line) => !speaks(line)).map((line) => ({ message: silent(term.id, line, year) })),
    ...good
      .filter(speaks)
      .map((line) => ({ message: `“${line}”是不应提示的例句，却提示了${inYear(year)}：请加 except 或前后文的条件` })),
    ...(bad.length > 0 ? [] : untried(entry, speaks)),
    ...(term.right === undefined ? [] : blamed(term.right, found)),
  ];
}

/** The year of a report in which the row's words are wrong. */
function yearOf({ term: { from, to } }: TermEntryRead): number {
  if (to !== undefined) return Number(to.slice(0, 4)) + 1;
  return from === undefined ? YEAR : Number(from.slice(0, 4)) - 2;
}

function inYear(year: number): string {
  return `（按${String(year)}年的报告判断）`;
}

function silent(id: string, line: string, year: number): string {
  return `“${line}”是应当提示的例句，“${id}”却没有提示${inYear(year)}：请核对词语、except、前后文的条件和有效期`;
}

function untried({ term }: TermEntryRead, speaks: (line: string) => boolean): PackFault[] {
  const { ledBy, followedBy, subject, object } = term;
  if ([ledBy, followedBy, subject, object].some((list) => list !== undefined)) {
    return [{ note: true, message: `“${term.id}”写了前后文的条件，但没有例句，无从检验：请补 bad 和 good` }];
  }
  const dumb = term.find.filter((word) => !speaks(word));
  return [
    ...dumb.map((word) => ({ message: `单独写“${word}”，“${term.id}”没有提示：请核对 except、前后文的条件和有效期` })),
    { note: true, message: `“${term.id}”没有例句：请补一行 bad（应当提示的话）和一行 good（不应提示的话）` },
  ];
}

/** What is said of the words that a row proposes: people who follow it must not be told to write yet something else. */
function blamed(right: string, found: (line: string) => readonly Finding[]): PackFault[] {
  return found(right)
    .filter(({ rule, severity }) => judgesWords(rule) && atLeast(severity, 'warning'))
    .map(({ text }) => ({ message: `应写的“${right}”本身会被提示：${text}` }));
}

/** Tests a kind: its own template is recognised, has all its parts, and, filled in, gives no finding. */
export function kindFaults(row: KindRow, trial: PackTrial): PackFault[] {
  const kind = kindFrom(row);
  const text = filled(scaffold(kind, {}, 'snippet', trial.settings.style), {
    year: YEAR,
    today: trial.today,
    issuer: ISSUER,
  });
  const result = check(text.text, { ...trial.settings, pack: trial.pack, kind: null, year: null, today: null });
  const read = result.facts.kind;
  if (read?.kind.id !== row.id) {
    const other = read ? `认作了“${read.kind.title}”` : '没有认出来';
    return [{ message: `按“${row.title}”自己的模板写的全文，${other}：请核对 titles、openings 与 frame.title` }];
  }
  const lost = result.facts.slots.filter(({ slot, state }) => slot.required && state !== 'present');
  return [
    ...lost.map(({ slot }) => ({
      message: `模板里的“${slot.heading}”没有认作“${slot.title}”这一部分：请核对这一部分的 headings`,
    })),
    ...told(result.findings.filter((finding) => isOfSnippet(finding, text, true))),
  ];
}

/** Tests a snippet: with its fields filled in, it gives no finding. */
export function snippetFaults({ body, whole }: TeamSnippet, trial: PackTrial): PackFault[] {
  const text = filled(body, { year: YEAR, today: trial.today, issuer: ISSUER });
  const { findings } = check(text.text, { ...trial.settings, pack: trial.pack, year: YEAR, today: null });
  return told(findings.filter((finding) => isOfSnippet(finding, text, whole)));
}

/** House style as a mere hint is the writer's own. */
function told(findings: readonly Finding[]): PackFault[] {
  return findings
    .filter(({ severity }) => atLeast(severity, 'information'))
    .map(({ text }) => ({ message: `填写以后会被提示：${text}` }));
}
