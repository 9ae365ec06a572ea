import { exceeds } from '../../text/interval.ts';
import { boundsOf } from '../bounds.ts';
import type { Mention } from './mentions.ts';
import type { Bound } from './part-named.ts';
import { Told, wholeOf } from './part-read.ts';
import type { NumberBlock } from './sentences.ts';

function isMore(one: Mention, whole: Mention): boolean {
  return exceeds(boundsOf(one.quantity), boundsOf(whole.quantity));
}

const BACK = 12;

/** Numbers that are more than the whole that their words speak of. */
export function exceedingIn(blocks: readonly NumberBlock[]): Bound[] {
  const out: Bound[] = [];
  let before: Told[] = [];
  let at = 0;
  blocks.forEach((block, i) => {
    if ((blocks[i - 1]?.block.index ?? -9) !== block.block.index - 1) {
      before = [];
      at++;
    }
    block.sentences.forEach((sentence) => {
      at++;
      let former: Mention | null = null;
      for (const mention of sentence.mentions) {
        const one = new Told(mention, at, former);
        former = mention;
        if (mention.base !== '' && before.length > 0) {
          const found = wholeOf(one, before, isMore);
          if (found) out.push(found);
        }
        if (mention.base !== '') before.push(one);
        if (before.length > BACK) before.shift();
      }
    });
  });
  return out;
}
