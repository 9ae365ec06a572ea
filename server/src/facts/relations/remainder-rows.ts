import { differenceOf, meets } from '../../text/interval.ts';
import { boundsOf } from '../bounds.ts';
import type { Mention } from './mentions.ts';
import type { Balance } from './remainder-flow.ts';
import { restWords } from './remainder-signs.ts';
import { seriesIn, type Series } from './series.ts';

function isLeft(whole: Mention, gone: Mention, rest: Mention): boolean {
  return meets(boundsOf(rest.quantity), differenceOf(boundsOf(whole.quantity), boundsOf(gone.quantity)));
}

/** 1200亩、900亩; 1050亩、860亩; 还差150亩、40亩: three rows of as many numbers, each of the third what is left of the others. */
function balancesOf(wholes: Series, gones: Series, rests: Series): Balance[] {
  const each = wholes.mentions.map((whole, i) => {
    const [gone, rest] = [gones.mentions[i] as Mention, rests.mentions[i] as Mention];
    return {
      whole: [whole.quantity],
      gone: [gone.quantity],
      rest: rest.quantity,
      certain: true,
      holds: isLeft(whole, gone, rest),
    };
  });
  // One of the rows must come out, or they are of something else.
  return each.some(({ holds }) => holds) ? each : [];
}

/** What is left, told of several things at once: 分别还差150亩、40亩. */
export function leftInRows(mentions: readonly Mention[]): Balance[] {
  const lists = seriesIn(mentions).filter(({ mentions: own }) => own.every(({ base }) => base === own[0]?.base));
  const out: Balance[] = [];
  for (let i = 2; i < lists.length; i++) {
    const [wholes, gones, rests] = lists.slice(i - 2, i + 1) as [Series, Series, Series];
    const [a, b, c] = [wholes, gones, rests].map((one) => one.mentions);
    if (
      !a ||
      !b ||
      !c ||
      a.length !== b.length ||
      b.length !== c.length ||
      a[0]?.base !== b[0]?.base ||
      b[0]?.base !== c[0]?.base
    )
      continue;
    if (restWords(c[0] as Mention) > 0) out.push(...balancesOf(wholes, gones, rests));
  }
  return out;
}
