import type { Settings } from '../engine/settings.ts';
import type { Invocation } from './args.ts';
import type { ConfigNote } from './format.ts';
import type { Host } from './host.ts';
import { allowedOf, ignoredOf } from './ignored.ts';
import { findInputs, readInput, type Input, type Trouble } from './inputs.ts';
import { Progress } from './progress.ts';
import { SettingsFinder } from './settings.ts';

/** A text that could be read, with the settings that hold for it. */
export interface Text {
  readonly input: Input;
  readonly text: string;
  readonly bom: boolean;
  readonly settings: Settings;
}

export interface Walked {
  /** Texts that were read. */
  readonly files: number;
  readonly troubles: readonly Trouble[];
  readonly finder: SettingsFinder;
  /** What is wrong with files that the editor keeps beside the texts. */
  readonly notes: readonly ConfigNote[];
}

/** Works on a text and gives back what remains to be written once the progress bar is wiped. */
export type Visit = (text: Text) => (() => void) | Promise<() => void>;

/**
 * Reads every text that the command line asks for, one after the other, and has it worked on. What cannot be read is
 * gathered and does not stop the others.
 */
export async function walk(host: Host, invocation: Invocation, visit: Visit): Promise<Walked> {
  const finder = await SettingsFinder.of(host, invocation);
  const { inputs, troubles } = await findInputs(host, invocation.operands, invocation.value('stdin-filename'));
  const progress = new Progress(host, inputs.length);
  const notes: ConfigNote[] = [];
  let files = 0;
  for (const [done, input] of inputs.entries()) {
    progress.step(done, input.name);
    const read = await readInput(host, input);
    if ('message' in read) {
      troubles.push(read);
      continue;
    }
    const settings = await settingsFor(host, finder, input, notes);
    const show = await visiting(visit, { input, ...read, settings });
    progress.clear();
    show();
    files++;
  }
  progress.clear();
  return { files, troubles, finder, notes };
}

/** The settings of a text, with what was ignored and allowed in it. */
async function settingsFor(
  host: Host,
  finder: SettingsFinder,
  { path }: Input,
  notes: ConfigNote[],
): Promise<Settings> {
  const settings = await finder.settingsFor(path);
  if (finder.none) return settings;
  const { ignored, problem } = await ignoredOf(host, path);
  const { allowed, problem: other } = await allowedOf(host, path);
  notes.push(...[problem, other].filter((one) => one !== null));
  return { ...settings, ignored, allow: [...settings.allow, ...allowed] };
}

/** A fault of the program is told with the name of the text that brought it out. */
async function visiting(visit: Visit, text: Text): Promise<() => void> {
  try {
    return await visit(text);
  } catch (cause) {
    throw new Error(`${text.input.name}：${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
