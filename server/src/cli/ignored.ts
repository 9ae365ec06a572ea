import { parseAllowed } from '../features/allowed.ts';
import { parseIgnored, type Ignored } from '../features/ignored.ts';
import { ALLOWED_FOLDER, IGNORED_FOLDER } from '../protocol.ts';
import { besideOf } from './beside.ts';
import type { ConfigNote } from './format.ts';
import type { Host } from './host.ts';

/** The words that are right in this report alone, and what is wrong with their file. */
export async function allowedOf(
  host: Host,
  path: string,
): Promise<{ readonly allowed: readonly string[]; readonly problem: ConfigNote | null }> {
  const useless = '其中记的“本报告可用”的词语都不起作用';
  const { value, problem } = await besideOf(host, path, ALLOWED_FOLDER, useless, (text) => {
    const { words, problem: wrong } = parseAllowed(text);
    return { value: words, problem: wrong };
  });
  return { allowed: Object.keys(value ?? {}), problem };
}

/** The findings of a report that people have ignored in the editor, and what is wrong with their file. */
export async function ignoredOf(
  host: Host,
  path: string,
): Promise<{ readonly ignored: Ignored; readonly problem: ConfigNote | null }> {
  const useless = '其中记的“不再提示”都不起作用';
  const { value, problem } = await besideOf(host, path, IGNORED_FOLDER, useless, (text) => {
    const { ignored, problem: wrong } = parseIgnored(text);
    return { value: ignored, problem: wrong };
  });
  return { ignored: value ?? {}, problem };
}
