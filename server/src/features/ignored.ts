import type { Finding } from '../engine/finding.ts';
import { LineFiles, type LineProblem } from './keyed-lines.ts';

/** Findings that people have looked at and left as they are, by their keys, with what they wrote behind them. */
export type Ignored = Readonly<Record<string, string>>;

export interface IgnoredFile {
  readonly ignored: Ignored;
  /** The file is not as we write it: nothing is ignored by it, and it must not be written over. */
  readonly problem: LineProblem | null;
}

const FILES = new LineFiles({
  head: [
    '# 看过、认为无误而不再提示的地方：一行一个，按代号排序，可以随报告一起提交、合并。',
    '# 删去一行，那一处就重新提示。引号里的字给人看，写明为什么不改。',
  ],
  section: 'ignored',
  // a hash of base/hash.ts
  key: '[\\da-z]{11,}',
  standing: (key) => key,
});

/** Reads a file of ignored findings. */
export function parseIgnored(text: string): IgnoredFile {
  const { lines, problem } = FILES.parse(text);
  return { ignored: Object.fromEntries(lines.map(({ key, note }) => [key, note])), problem };
}

/**
 * The text of a file of ignored findings with some put in, and some taken out by their keys.
 * @param text the file as it stands, which has no problem; null when there is none
 */
export function withIgnored(text: string | null, added: Ignored, removed: readonly string[]): string {
  const lines = Object.entries(added).map(([key, note]) => ({ key, note }));
  return FILES.with(text, lines, removed);
}

/** Quoted words are cut to so many characters. */
const QUOTED = 16;

/** What stands behind a key, for people: 约数重复“约300人左右”：引用上级文件原文。 */
export function ignoredNote(finding: Finding, source: string, reason: string): string {
  const { start, end } = finding.span;
  const quoted = source.slice(start, end).replace(/\s+/gu, '');
  const words = quoted.length > QUOTED ? `${quoted.slice(0, QUOTED)}……` : quoted;
  const what = finding.scope === 'document' || words === '' ? finding.title : `${finding.title}“${words}”`;
  return `${what}：${reason.trim() === '' ? '看过，无误' : reason.trim()}`;
}
