import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { check } from '../server/src/engine/check.ts';
import type { Finding } from '../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS } from '../server/src/engine/settings.ts';
import { SEVERITIES } from '../server/src/engine/severity.ts';
import type { Severity } from '../server/src/rules/contract.ts';

/**
 * Reads a folder of real reports and tells what every rule says: node out/tools/sweep.mjs DIR [RULE or GROUP]
 * Counts per rule and severity and per 1,000 characters; then every error and warning with the words around it. With a
 * rule or group, its findings of every severity. For measuring how often a rule speaks on edited text.
 */
const AROUND = 20;

interface Hit {
  readonly file: string;
  readonly source: string;
  readonly finding: Finding;
}

function sweep(dir: string): { hits: Hit[]; characters: number; files: number } {
  const files = globSync('**/*.{txt,md,gongwen}', { cwd: dir }).sort();
  const hits: Hit[] = [];
  let characters = 0;
  for (const file of files) {
    const source = readFileSync(join(dir, file), 'utf8');
    characters += source.replace(/\s/gu, '').length;
    for (const finding of check(source, DEFAULT_SETTINGS).findings)
      hits.push({ file: basename(file), source, finding });
  }
  return { hits, characters, files: files.length };
}

function table(hits: readonly Hit[], characters: number): string {
  const rules = [...new Set(hits.map(({ finding }) => finding.rule))].sort();
  const count = (rule: string | null, severity: Severity): number =>
    hits.filter(({ finding }) => (rule === null || finding.rule === rule) && finding.severity === severity).length;
  const row = (name: string, rule: string | null): string => {
    const counts = SEVERITIES.map((severity) => count(rule, severity));
    const loud = (((counts[0] ?? 0) + (counts[1] ?? 0)) * 1000) / characters;
    return [name.padEnd(24), ...counts.map((n) => String(n).padStart(7)), loud.toFixed(4).padStart(9)].join('');
  };
  const head = ['rule'.padEnd(24), ...SEVERITIES.map((name) => name.slice(0, 6).padStart(7)), '  E+W/‰'].join('');
  return [head, ...rules.map((rule) => row(rule, rule)), row('all', null)].join('\n');
}

function quote({ file, source, finding }: Hit): string {
  const { start, end } = finding.span;
  const flat = (text: string): string => text.replace(/\s+/gu, ' ');
  const before = flat(source.slice(Math.max(0, start - AROUND), start));
  const words = flat(source.slice(start, Math.min(end, start + 80)));
  return `${file}:${start} ${finding.severity} ${finding.rule}${finding.row ? ` ${finding.row}` : ''}\n    ${before}⟦${words}⟧${flat(source.slice(end, end + AROUND))}\n    ${finding.text}`;
}

const [dir, only] = process.argv.slice(2);
if (dir === undefined) {
  console.error('usage: npm run sweep -- DIR [RULE or GROUP]');
  process.exitCode = 2;
} else {
  const { hits, characters, files } = sweep(dir);
  const chosen = only === undefined ? hits : hits.filter(({ finding }) => finding.rule.startsWith(only));
  const listed =
    only === undefined ? hits.filter(({ finding }) => ['error', 'warning'].includes(finding.severity)) : chosen;
  console.log(`${files} files, ${characters} characters\n${table(chosen, characters)}\n`);
  for (const hit of listed) console.log(quote(hit));
}
