import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatchHunk } from 'diff';

/** Lines shown around a change. */
const CONTEXT = 1;

/**
 * A unified patch from one text to the other. Safe fixes keep the lines, which are then compared one by one: looking for
 * the shortest patch takes minutes where thousands of lines have changed.
 */
export function patchOf(name: string, before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const [from, to] = [`a/${name}`, `b/${name}`];
  const patch =
    old.length === now.length && (old.at(-1) === '') === (now.at(-1) === '')
      ? { ...NAMELESS, oldFileName: from, newFileName: to, hunks: hunksOf(old, now) }
      : structuredPatch(from, to, before, after, undefined, undefined, { context: CONTEXT });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

const NAMELESS = { oldHeader: undefined, newHeader: undefined };

/** The last of `split` lines is what stands behind the last line break: nothing, or a line without one. */
function hunksOf(old: readonly string[], now: readonly string[]): StructuredPatchHunk[] {
  const count = old.at(-1) === '' && now.at(-1) === '' ? old.length - 1 : old.length;
  const hunks: StructuredPatchHunk[] = [];
  for (let line = 0; line < count; line++) {
    if (old[line] === now[line]) continue;
    const from = Math.max(0, line - CONTEXT);
    let last = line;
    for (let next = line; next < count && next <= last + 2 * CONTEXT; next++) if (old[next] !== now[next]) last = next;
    const to = Math.min(count, last + 1 + CONTEXT);
    const size = { oldStart: from + 1, oldLines: to - from, newStart: from + 1, newLines: to - from };
    hunks.push({ ...size, lines: linesOf(old, now, from, to) });
    line = last;
  }
  return hunks;
}

/** Runs of changed lines stand together, the old before the new. */
function linesOf(old: readonly string[], now: readonly string[], from: number, to: number): string[] {
  const out: string[] = [];
  let added: string[] = [];
  for (let line = from; line < to; line++) {
    const [was, is] = [old[line] ?? '', now[line] ?? ''];
    const end = line === old.length - 1 ? ['\\ No newline at end of file'] : [];
    if (was === is) {
      out.push(...added, ` ${was}`, ...end);
      added = [];
    } else {
      out.push(`-${was}`, ...end);
      added.push(`+${is}`, ...end);
    }
  }
  return [...out, ...added];
}
