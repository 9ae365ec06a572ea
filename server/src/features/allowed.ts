import { LineFiles, type LineProblem } from './keyed-lines.ts';

/** Words that are right in one report, with the reasons that people gave. */
export type AllowedWords = Readonly<Record<string, string>>;

/** Words that can stand as a key of a line. */
const WORD = '[^\\s"\':#]{2,20}';
const WHOLE = new RegExp(`^${WORD}$`, 'u');

const FILES = new LineFiles({
  head: [
    '# 只在这一份报告里可用、不再提示的词语：一行一个，引号里写明理由，可以随报告一起提交、合并。',
    '# 删去一行，那个词就重新检查。整个单位可用的词写进 .gongwen/terms 里的词表。',
  ],
  section: 'allowed',
  key: WORD,
  standing: (key) => key,
});

/** Whether a word can be kept so: no blanks, no marks that YAML reads in its own way, not a whole sentence. */
export function canBeAllowed(word: string): boolean {
  return WHOLE.test(word);
}

/** Reads a file of words that are right in one report. */
export function parseAllowed(text: string): { readonly words: AllowedWords; readonly problem: LineProblem | null } {
  const { lines, problem } = FILES.parse(text);
  return { words: Object.fromEntries(lines.map(({ key, note }) => [key, note])), problem };
}

/**
 * The file's text with one word put in.
 * @param text the file as it stands, which has no problem; null when there is none
 */
export function withWord(text: string | null, word: string, reason: string): string {
  const note = reason.trim() === '' ? '看过，本报告可用' : reason.trim();
  return FILES.with(text, [{ key: word, note }], []);
}
