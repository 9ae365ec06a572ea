import { textAt } from '../../document/place.ts';
import { showDecimal } from '../../text/decimal.ts';
import { HUNDRED, minus, over, times, toDecimal, type Rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { bareFigure, computed, inItsWords, part, plainFigure, relation } from './relation.ts';
import type { Base } from './share-bases.ts';

/** A share as its words would tell it, one digit more than a whole percentage has. */
export function shownShare(value: Rational, percent: Quantity): string {
  if (percent.kind === 'fraction') return `${showDecimal(toDecimal(times(value, HUNDRED), 1))}%`;
  return `${inItsWords(value, percent, percent.value.scale === 0 ? 1 : 0)}${percent.unit}`;
}

/** 28÷80=35.0%，文中写作45%. */
function workingOf(own: Quantity, whole: Quantity, percent: Quantity, holds: boolean): string {
  const show = own.unit === whole.unit ? bareFigure : plainFigure;
  const working = `${show(own)}÷${show(whole)}=${shownShare(over(valueOf(own), valueOf(whole)), percent)}`;
  return holds ? working : `${working}，文中写作${textAt(percent.place)}`;
}

/** The relation of a part, its whole and the share that is stated. */
export function shareRelation(own: Quantity, percent: Quantity, role: string, { whole, holds, clear }: Base): Relation {
  const marked = part(role, percent);
  const offer = computed(marked, over(valueOf(own), valueOf(whole)));
  return relation({
    type: 'share',
    parts: [part('总数', whole), part('其中', own), marked],
    marked,
    holds,
    trust: clear ? 'certain' : 'likely',
    arithmetic: workingOf(own, whole, percent, holds),
    computed: offer ? [offer] : [],
  });
}

/** The relation of a whole, what is left of it and the share of what is not: （1万-350）÷1万=96.5%. */
export function restRelation(
  rest: Quantity,
  percent: Quantity,
  role: string,
  whole: Quantity,
  holds: boolean,
): Relation {
  const marked = part(role, percent);
  const share = over(minus(valueOf(whole), valueOf(rest)), valueOf(whole));
  const offer = computed(marked, share);
  const show = rest.unit === whole.unit ? bareFigure : plainFigure;
  const working = `（${show(whole)}-${show(rest)}）÷${show(whole)}=${shownShare(share, percent)}`;
  return relation({
    type: 'share',
    parts: [part('总数', whole), part('其余', rest), marked],
    marked,
    holds,
    trust: 'certain',
    arithmetic: holds ? working : `${working}，文中写作${textAt(percent.place)}`,
    computed: offer ? [offer] : [],
  });
}
