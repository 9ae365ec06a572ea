import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { kindsWith } from '../data/kinds.ts';
import { validateEditor } from '../engine/config-validate.ts';
import { knownNames } from '../engine/config-names.ts';
import { meant } from '../engine/meant.ts';
import { scaffold } from '../features/scaffold.ts';
import { expanded } from '../features/snippet-text.ts';
import { loadSnippets } from '../features/team-snippets.ts';
import type { Invocation } from './args.ts';
import { EXIT, UsageError, type Exit, type Host } from './host.ts';
import { FILES } from './files.ts';
import { failure, slashed } from './inputs.ts';
import { configNotes, tellProblems } from './problems.ts';
import { SettingsFinder } from './settings.ts';

/** Where a text on the screen is taken to lie: in the folder of the command. */
const NEW_FILE = '新报告.md';

/** Writes a new report of a kind, or one begun from last year's, to the screen or to a file that is not there yet. */
export async function newCommand(host: Host, invocation: Invocation): Promise<Exit> {
  const from = invocation.value('from');
  if (from !== null) {
    const { newFrom } = await import('./new-from.ts');
    const made = await newFrom(host, invocation, from, yearOf(invocation));
    return made === null ? EXIT.trouble : written(host, invocation, made);
  }
  const [id, ...more] = invocation.operands;
  const finder = await SettingsFinder.of(host, invocation);
  const place = slashed(resolve(host.cwd, invocation.value('out') ?? NEW_FILE));
  const { pack, style } = await finder.settingsFor(place);
  const whole = (await loadSnippets(await finder.packFolders(place), FILES)).snippets.filter(
    (snippet) => snippet.whole,
  );
  const known = kindsWith(pack);
  const names = whole.map(({ name }) => name);
  const list = [...known.map((kind) => `${kind.id}（${kind.title}）`), ...names].join('、');
  if (id === undefined) throw new UsageError(`要写明文种：${list}`);
  if (more.length > 0) throw new UsageError(`一次只能起草一份：“${more.join(' ')}”是多余的`);
  const kind = known.find((one) => one.id === id || one.title === id);
  const snippet = whole.find(({ name, prefixes }) => name === id || prefixes.includes(id));
  const issuer = invocation.value('issuer');
  const fields = { year: yearOf(invocation) ?? Number(host.today.slice(0, 4)), ...(issuer === null ? {} : { issuer }) };
  tellProblems(host, { troubles: [], config: await configNotes(host, finder.problems) });
  if (kind) return written(host, invocation, scaffold(kind, fields, 'plain', style));
  if (snippet) {
    const text = expanded(snippet.body, { ...fields, today: host.today });
    return written(host, invocation, `${text.trimEnd()}\n`);
  }
  const ids = [...known.map((one) => one.id), ...names];
  throw new UsageError(`没有“${id}”这个文种${meant(id, ids) || `；可用的有${list}`}`);
}

function written(host: Host, invocation: Invocation, text: string): Exit {
  const file = invocation.value('out');
  if (file !== null) return create(host, file, text);
  host.out.write(text);
  return EXIT.clean;
}

function yearOf(invocation: Invocation): number | null {
  const given = invocation.value('year');
  if (given === null) return null;
  const { value, issues } = validateEditor({ year: /^\d+$/u.test(given) ? Number(given) : given }, knownNames());
  const [issue] = issues;
  if (issue) throw new UsageError(`选项不对：${issue.message}`);
  return value.year ?? null;
}

/** Never writes over a file: a report that somebody has begun is worth more than a template. */
function create(host: Host, file: string, text: string): Exit {
  try {
    writeFileSync(resolve(host.cwd, file), text, { flag: 'wx' });
    host.err.write(`已起草：${file}\n`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    host.err.write(`${file}：${there ? '已有同名文件，没有改动它' : failure(error)}\n`);
    return EXIT.trouble;
  }
}
