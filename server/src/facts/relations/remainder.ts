import { minus, order, ZERO } from '../../text/rational.ts';
import { totalOf } from '../bounds.ts';
import type { Relation } from '../model.ts';
import { isExcused } from './disclaimer.ts';
import type { Finder } from './finder.ts';
import { bareFigure, computed, part, plainFigure, relation } from './relation.ts';
import type { Balance } from './remainder-flow.ts';
import { leftAhead } from './remainder-ahead.ts';
import { contradictedIn, leftAfterAll } from './remainder-all.ts';
import { balancesIn, flowsIn, isBalanced } from './remainder-readings.ts';
import { sharesLeft } from './remainder-share.ts';
import { leftInRows } from './remainder-rows.ts';
import { leftAt } from './remainder-signs.ts';
import { runsWith, tells, type Run } from './runs.ts';
import type { Mention } from './mentions.ts';
import { Cue } from './runs-cues.ts';

/** 7+58-60=5, or with the unit behind every number where they differ; ≠ where the result cannot be written in its words. */
function arithmetic({ whole, gone, rest }: Balance, holds: boolean, offer: string | null): string {
  const show = [...whole, ...gone].every(({ unit }) => unit === rest.unit) ? bareFigure : plainFigure;
  const words = `${whole.map(show).join('+')}${gone.map((one) => `-${show(one)}`).join('')}`;
  const stated = show(rest);
  if (holds) return `${words}=${stated}`;
  if (offer === null) return `${words}≠${stated}`;
  return `${words}=${offer}${stated.replace(/^[\d.,]+/u, '')}，文中写作${stated}`;
}

function relationOf(balance: Balance): Relation {
  const { whole, gone, rest, certain } = balance;
  const holds = isBalanced(balance);
  const own = part('余数', rest);
  const reckoned = minus(totalOf(whole), totalOf(gone));
  const offer = order(reckoned, ZERO) >= 0 ? computed(own, reckoned) : null;
  return relation({
    type: 'remainder',
    parts: [...whole.map((one) => part('总数', one)), ...gone.map((one) => part('已办', one)), own],
    marked: own,
    holds,
    trust: certain ? 'certain' : 'likely',
    arithmetic: arithmetic(balance, holds, offer?.text ?? null),
    computed: offer ? [offer] : [],
  });
}

/** What several signs together tell to be left, where no reading by roles was certain. */
function bySigns({ wide, own }: Run, known: readonly Balance[]): Balance[] {
  const sure = new Set(known.flatMap((one) => (one.certain || isBalanced(one) ? [one.rest, ...one.gone] : [])));
  const out: Balance[] = wide.length > 5 ? leftInRows(wide).filter(({ rest }) => !sure.has(rest)) : [];
  for (const { rest } of out) sure.add(rest);
  for (let at = own; at < wide.length; at++) {
    const found = sure.has((wide[at] as Mention).quantity) ? null : leftAt(wide, at);
    if (found) out.push(found);
  }
  return out;
}

function leftIn(run: Run, flows: readonly Balance[]): Relation[] {
  const balances = balancesIn(run, flows);
  const more = bySigns(run, balances);
  const told = new Set(more.map(({ rest }) => rest));
  const all = [...balances.filter(({ rest }) => !told.has(rest)), ...more];
  return all
    .map(relationOf)
    .concat(sharesLeft(run), contradictedIn(run.mentions, run.first), leftAfterAll(run.wide, run.own));
}

/** What is left of a whole when what is done is taken away. */
export const findRemainder: Finder = (blocks) => {
  const out: Relation[] = [];
  for (const run of runsWith(blocks, Cue.rest | Cue.flow | Cue.ahead)) {
    const flows = tells(run, Cue.flow) ? flowsIn(run) : [];
    const found = tells(run, Cue.rest) ? leftIn(run, flows) : flows.map(relationOf);
    const ahead = tells(run, Cue.ahead) ? leftAhead(run.wide, run.own) : null;
    if (ahead) found.push(relationOf(ahead));
    if (found.length === 0) continue;
    const excused = found.some(({ verdict }) => verdict === 'wrong') && isExcused(run.mentions);
    out.push(...(excused ? found.filter(({ verdict }) => verdict !== 'wrong') : found));
  }
  return out;
};
