import { Automaton } from '../server/src/text/automaton.ts';
import { compileAutomaton } from '../server/src/text/automaton-build.ts';
import { fastest } from './measure.ts';

/** So many different words of two to six characters taken from the text itself and shuffled, the same at every run. */
function words(text: string, count: number): string[] {
  const han = [...new Set(text.replace(/[^\u4e00-\u9fa5]/gu, ''))];
  const out = new Set<string>();
  let seed = 12345;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  while (out.size < count) {
    let word = '';
    for (let i = 2 + next(5); i > 0; i--) word += han[next(han.length)] as string;
    out.add(word);
  }
  return [...out];
}

/** How many times longer one pass takes with 10,000 words than with 1,000. */
export function termGrowth(text: string): number {
  const scan = (count: number): (() => number) => {
    const automaton = Automaton.open(compileAutomaton(words(text, count)));
    return () => {
      let hits = 0;
      automaton.scan(text, () => void hits++);
      return hits;
    };
  };
  const best = fastest(
    [
      { name: 'few', run: scan(1000) },
      { name: 'many', run: scan(10_000) },
    ],
    60,
  );
  return (best.get('many') ?? NaN) / (best.get('few') ?? NaN);
}
