import type { CheckResult } from '../engine/check.ts';
import { check } from '../engine/check.ts';
import { safeFixes } from '../engine/fix.ts';
import type { Settings } from '../engine/settings.ts';
import { applyEdits } from '../text/edit.ts';
import type { Invocation } from './args.ts';
import { exitOf, Tally } from './check.ts';
import { encode } from './decode.ts';
import type { Host, Exit } from './host.ts';
import type { Trouble } from './inputs.ts';
import { tellProblems } from './problems.ts';
import { save } from './save.ts';
import { walk, type Text } from './texts.ts';

/** Fixes that collide are made one after the other; more rounds than this would mean that two rules quarrel. */
const ROUNDS = 8;

/** A text with all its safe fixes made, and what is still found in it. */
export interface Fixed {
  readonly text: string;
  readonly edits: number;
  readonly left: CheckResult;
}

/** Makes the safe fixes of a text, again until there are none left. */
export function fixed(source: string, settings: Settings): Fixed {
  let text = source;
  let edits = 0;
  let left = check(text, settings);
  for (let round = 0; round < ROUNDS; round++) {
    const now = safeFixes(left.findings);
    if (now.length === 0) break;
    edits += now.length;
    text = applyEdits(text, now);
    left = check(text, settings);
  }
  return { text, edits, left };
}

/** Puts right what can safely be put right: in the files, or shown only with --diff or --dry-run. */
export async function fixCommand(host: Host, invocation: Invocation): Promise<Exit> {
  const diff = invocation.flags.has('diff');
  const write = !diff && !invocation.flags.has('dry-run');
  const tally = new Tally();
  const unwritten: Trouble[] = [];
  let changes = 0;
  const walked = await walk(host, invocation, async (text) => {
    const made = fixed(text.text, text.settings);
    tally.add(made.left.findings);
    const patch = diff && made.edits > 0 ? await patchFor(text, made) : '';
    const trouble = write && made.edits > 0 && !text.input.stdin ? save(text, made.text) : null;
    if (trouble) unwritten.push(trouble);
    else changes += made.edits;
    return () => {
      host.out.write(patch);
      if (text.input.stdin && write) host.out.write(encode(made.text, text.bom));
      else if (made.edits > 0 && !trouble) host.err.write(`${text.input.name}：${told(made.edits, write)}\n`);
    };
  });
  const outcome = await tally.outcome(host, { ...walked, troubles: [...walked.troubles, ...unwritten] });
  tellProblems(host, outcome);
  const { error, warning, information } = outcome.counts;
  const left = `其余还有必改 ${String(error)}，建议 ${String(warning)}，提示 ${String(information)}`;
  host.err.write(`${String(outcome.files)} 个文件：${told(changes, write)}；${left}。\n`);
  return exitOf(outcome, invocation.failOn);
}

function told(edits: number, write: boolean): string {
  if (edits === 0) return '没有可自动改正的地方';
  return write ? `改正 ${String(edits)} 处` : `可改正 ${String(edits)} 处（未改文件）`;
}

async function patchFor({ input, text }: Text, made: Fixed): Promise<string> {
  const { patchOf } = await import('./patch.ts');
  return patchOf(input.name, text, made.text);
}
