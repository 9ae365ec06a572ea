import { check } from '../../../server/src/engine/check.ts';
import type { Finding } from '../../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/settings.ts';
import { atLeast } from '../../../server/src/engine/severity.ts';

/** One labelled passage of test/fixtures/numbers: README.md there tells what its fields mean. */
export interface Passage {
  readonly id: string;
  readonly year: number;
  readonly type: string;
  readonly verdict: 'holds' | 'wrong';
  readonly text: string;
  readonly at: readonly (readonly [string, number])[];
  readonly why: string;
}

/** What the rules say of a passage. */
export interface Judged {
  readonly passage: Passage;
  /** Of a wrong passage: some finding marks or names the place that is wrong. */
  readonly caught: boolean;
  /** Findings that speak of something else, or of a passage that holds. */
  readonly spurious: readonly Finding[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function passagesIn(jsonl: string): Passage[] {
  return jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Passage);
}

/** Characters that are neither blank nor a line break, before an offset: the same in every wrap of a text. */
function inkBefore(text: string, offset: number): number {
  return text.slice(0, offset).replace(/\s/gu, '').length;
}

/** @throws Error when the words do not stand there so often */
function nth(text: string, words: string, count: number): Stretch {
  let at = -1;
  for (let i = 0; i < count; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`“${words}” does not stand ${count} times in: ${text}`);
  return { start: inkBefore(text, at), end: inkBefore(text, at + words.length) };
}

const touches = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Lets the rules judge a passage as `layOut` sets it. */
export function judge(passage: Passage, layOut: (text: string) => string): Judged {
  const source = layOut(passage.text);
  const { findings } = check(source, { ...DEFAULT_SETTINGS, year: passage.year });
  const loud = findings.filter(({ rule, severity }) => rule.startsWith('number-') && atLeast(severity, 'warning'));
  const marks = passage.at.map(([words, count]) => nth(passage.text, words, count));
  const inInk = ({ start, end }: Stretch): Stretch => ({
    start: inkBefore(source, start),
    end: inkBefore(source, end),
  });
  const hits = loud.filter(({ span, related }) =>
    [span, ...related.map((one) => one.span)].some((one) => marks.some((mark) => touches(mark, inInk(one)))),
  );
  const wrong = passage.verdict === 'wrong';
  return {
    passage,
    caught: wrong && hits.length > 0,
    spurious: wrong ? loud.filter((finding) => !hits.includes(finding)) : loud,
  };
}
