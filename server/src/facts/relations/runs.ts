import type { Quantity } from '../model.ts';
import { areAlike, isAdditive, type Mention } from './mentions.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

/** How far two numbers of one unit may stand apart to be told of each other. */
const NEAR = 6;

/** Projects are counted by either. */
const PROJECTS = new Set(['项', '个']);

/** Whether some two numbers near each other count in one unit: nothing adds up elsewhere. */
function hasAlike(items: readonly Quantity[]): boolean {
  for (let i = 1; i < items.length; i++) {
    const one = items[i] as Quantity;
    if (!isAdditive(one)) continue;
    for (let j = Math.max(0, i - NEAR); j < i; j++) {
      const other = items[j] as Quantity;
      if (areAlike(other, one) || (PROJECTS.has(other.unit) && PROJECTS.has(one.unit))) return true;
    }
  }
  return false;
}

/** Beginnings of a sentence that speaks of the one before it. */
const GOES_ON =
  /^(?:其中|全年|以上|上述|合计|总计|共计|两项|三项|下半年|二季度|其余|剩余|余下|剩下|未|尚|仅余|已|目前已)/u;

function goesOn(sentence: NumberSentence, before: NumberSentence | undefined): boolean {
  if (!before || sentence.start - before.end > 1) return false;
  const at = sentence.start;
  return GOES_ON.test(sentence.block.text.slice(at, at + 5).replace(/^[。！？]/u, ''));
}

/** The numbers of each sentence; of one that goes on with the sentence before it, those of both. */
export function* runsOf(blocks: readonly NumberBlock[]): Generator<readonly Mention[]> {
  for (const { items, sentences } of blocks) {
    if (items.length < 2 || !hasAlike(items)) continue;
    let run: readonly Mention[] = [];
    for (const [i, sentence] of sentences.entries()) {
      const joined = goesOn(sentence, sentences[i - 1]);
      if (!joined && !hasAlike(sentence.items)) {
        run = [];
        continue;
      }
      const before = joined && run.length === 0 ? (sentences[i - 1] as NumberSentence).mentions : run;
      run = joined ? [...before.slice(-NEAR), ...sentence.mentions] : sentence.mentions;
      yield run;
    }
  }
}
