import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { loadConfig } from '../engine/config-load.ts';
import { knownNames } from '../engine/config-names.ts';
import type { PackProblem } from '../engine/pack-files.ts';
import { loadPack, type LoadedPack } from '../engine/pack-load.ts';
import { isPackFile, PACK_FOLDER } from '../engine/pack-place.ts';
import { kindFaults, snippetFaults, termFaults, type PackFault, type PackTrial } from '../features/pack-test.ts';
import { loadSnippets, type LoadedSnippet } from '../features/team-snippets.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { CONFIG_FILE } from '../protocol.ts';
import type { Invocation } from './args.ts';
import { FILES } from './files.ts';
import { EXIT, UsageError, type Exit, type Host } from './host.ts';
import { slashed } from './inputs.ts';
import { configNotes } from './problems.ts';
import { SettingsFinder } from './settings.ts';

/** A pack as it was asked for: the folder that holds `.gongwen`, and the one file of it that was named, if one was. */
interface Asked {
  readonly folder: string;
  readonly file: string | null;
}

/** How many entries were tried. */
interface Counts {
  terms: number;
  lines: number;
  kinds: number;
  snippets: number;
}

/** Tests the packs that the command line names. Notes are told and do not count as faults. */
export async function testCommand(host: Host, invocation: Invocation): Promise<Exit> {
  const { operands } = invocation;
  const finder = await SettingsFinder.of(host, invocation);
  let clean = true;
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    clean = (await testPack(host, finder, askedFor(host, operand))) && clean;
  }
  return clean ? EXIT.clean : EXIT.findings;
}

/** @throws UsageError where there is no such pack */
function askedFor(host: Host, operand: string): Asked {
  const path = resolve(host.cwd, operand);
  if (!existsSync(path)) throw new UsageError(`找不到“${operand}”`);
  const isFile = statSync(path).isFile();
  if (isFile && !isPackFile(slashed(path))) {
    throw new UsageError(
      `“${operand}”不是词表、文种或片段文件：它们放在 ${PACK_FOLDER} 下的 terms、kinds、snippets 文件夹里`,
    );
  }
  const inner = isFile ? dirname(dirname(path)) : path;
  const folder = basename(inner) === PACK_FOLDER ? dirname(inner) : inner;
  if (!existsSync(resolve(folder, PACK_FOLDER))) {
    throw new UsageError(`“${operand}”里没有 ${PACK_FOLDER} 文件夹：词表、文种和片段放在那里`);
  }
  return { folder: slashed(folder), file: isFile ? slashed(path) : null };
}

/** What is wrong in a pack, and what is worth knowing. */
interface Told {
  readonly faults: PackProblem[];
  readonly notes: PackProblem[];
}

async function testPack(host: Host, finder: SettingsFinder, asked: Asked): Promise<boolean> {
  const { folder, file } = asked;
  const settings = await finder.settingsFor(`${folder}/x`);
  const own = await loadPack(folder, FILES);
  const snippets = await loadSnippets([folder], FILES);
  const config = await loadConfig(`${folder}/${CONFIG_FILE}`, FILES, knownNames());
  const trial: PackTrial = { pack: settings.pack, settings, today: host.today, isRow: (id) => knownNames().isRow(id) };
  const told: Told = { faults: [], notes: [] };
  told.faults.push(...(own?.problems ?? []), ...snippets.problems, ...(config?.problems ?? []));
  const counts = tryAll(
    { own, snippets: snippets.snippets, trial, wanted: (at) => file === null || at === file },
    told,
  );
  const faults = told.faults.filter((one) => file === null || one.file === file);
  await tell(host, '', faults);
  await tell(host, '（说明）', told.notes);
  host.out.write(`${summary(counts, faults.length)}\n`);
  return faults.length === 0;
}

interface Trials {
  readonly own: LoadedPack | null;
  readonly snippets: readonly LoadedSnippet[];
  readonly trial: PackTrial;
  readonly wanted: (file: string) => boolean;
}

function tryAll({ own, snippets, trial, wanted }: Trials, told: Told): Counts {
  const counts: Counts = { terms: 0, lines: 0, kinds: 0, snippets: 0 };
  const take = (file: string, span: SourceSpan, found: readonly PackFault[]): void => {
    for (const { message, note } of found) (note ? told.notes : told.faults).push({ file, span, message });
  };
  for (const entry of own?.entries ?? []) {
    if (!wanted(entry.file)) continue;
    counts.terms++;
    counts.lines += entry.bad.length + entry.good.length;
    take(entry.file, entry.span, termFaults(entry, trial));
  }
  for (const { file, kind } of own?.kinds ?? []) {
    if (!wanted(file)) continue;
    counts.kinds++;
    take(file, sourceSpan(0, 0), kindFaults(kind, trial));
  }
  for (const snippet of snippets) {
    if (!wanted(snippet.file)) continue;
    counts.snippets++;
    const named = snippetFaults(snippet, trial).map((one) => ({
      ...one,
      message: `片段“${snippet.name}”${one.message}`,
    }));
    take(snippet.file, snippet.span, named);
  }
  return counts;
}

/** One line each, as compilers write them, so that editors and people find the place. */
async function tell(host: Host, mark: string, problems: readonly PackProblem[]): Promise<void> {
  for (const { name, line, column, message } of await configNotes(host, problems)) {
    host.out.write(`${name}:${String(line)}:${String(column)}：${mark}${message}\n`);
  }
}

function summary({ terms, lines, kinds, snippets }: Counts, faults: number): string {
  const tried = `词条 ${String(terms)} 条（例句 ${String(lines)} 句）、文种 ${String(kinds)} 种、片段 ${String(snippets)} 个`;
  return faults === 0 ? `${tried}：都没有问题` : `${tried}：有 ${String(faults)} 处要改`;
}
