import { lazy } from '../../base/lazy.ts';
import type { Block } from '../../document/model.ts';
import type { Quantity } from '../model.ts';
import type { Mention } from './mentions.ts';
import { splitsAfter, type Split } from './sum-split.ts';

/** What a sentence of a block must tell to be read with others. */
interface Told {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly items: readonly Quantity[];
  readonly mentions: readonly Mention[];
}

/** Numbers that are read together: those of a sentence, with the last ones before it where it goes on with them. */
export interface Run {
  readonly mentions: readonly Mention[];
  /** Totals with the parts after them; found when they are asked for. */
  readonly splits: readonly Split[];
}

/** How far two numbers of one unit may stand apart to be told of each other. */
const NEAR = 6;

/** Projects are counted by either. */
function areProjects(a: string, b: string): boolean {
  return (a === '项' && b === '个') || (a === '个' && b === '项');
}

/** Whether some two numbers near each other count in one unit: nothing adds up elsewhere. */
function hasAlike(mentions: readonly Mention[]): boolean {
  for (let i = 1; i < mentions.length; i++) {
    const { base } = mentions[i] as Mention;
    if (base === '') continue;
    for (let j = Math.max(0, i - NEAR); j < i; j++) {
      const other = (mentions[j] as Mention).base;
      if (other === base || areProjects(other, base)) return true;
    }
  }
  return false;
}

/** Beginnings of a sentence that speaks of the one before it. */
const GOES_ON =
  /[。！？]?(?:其中|全年|以上|上述|合计|总计|共计|两项|三项|下半年|二季度|其余|剩余|余下|剩下|未|尚|仅余|已|目前已)/uy;

function goesOn({ start, block }: Told, before: Told | undefined): boolean {
  if (!before || start - before.end > 1) return false;
  GOES_ON.lastIndex = start;
  return GOES_ON.test(block.text);
}

function runOf(mentions: readonly Mention[]): Run {
  const splits = lazy(() => splitsAfter(mentions));
  return {
    mentions,
    get splits() {
      return splits();
    },
  };
}

/** The runs of a block in which something may add up. */
export function runsOf(sentences: readonly Told[]): Run[] {
  const out: Run[] = [];
  let last: readonly Mention[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const joined = goesOn(sentence, sentences[i - 1]);
    if (!joined && sentence.items.length < 2) {
      last = [];
      continue;
    }
    const before = joined && last.length === 0 ? (sentences[i - 1] as Told).mentions : last;
    last = joined ? [...before.slice(-NEAR), ...sentence.mentions] : sentence.mentions;
    if (hasAlike(last)) out.push(runOf(last));
  }
  return out;
}
