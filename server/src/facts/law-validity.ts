import { lawKey, STATE_PREFIX, withoutState } from '../data/law-key.ts';
import type { Named, RepealedLaw } from '../data/law-rows.ts';
import { lawRegister, officialName } from '../data/laws.ts';
import type { IsoDate } from '../data/model.ts';
import type { Citation, Reference } from './model.ts';

/** How long a chain of successors may be: 治安管理处罚条例 … one step each. */
const CHAIN = 5;

/** The day from which a name can be cited at all; null when the register does not know it. */
export function bornOn(named: Named): IsoDate | null {
  switch (named.kind) {
    case 'law':
    case 'repealed':
      return named.law.enacted ?? null;
    case 'document':
      return named.document.confidence === undefined ? (named.document.from ?? null) : null;
    case 'mangled':
      return null;
  }
}

/** Whether the law ended before the time that is told of. */
export function endedBefore(law: RepealedLaw, { first }: Reference): boolean {
  return law.last < first;
}

/** Whether the name was made too late for the text: it may name in its plan what was made until it was written. */
export function bornAfter(named: Named, { last }: Reference): boolean {
  const born = bornOn(named);
  return born !== null && born > last;
}

/** The names of a list that a text of the time can use; all of them when the time is unknown. */
export function namesIn(names: readonly string[], time: Reference | null): string[] {
  return names.filter((name) => {
    const named = lawRegister().byKey.get(lawKey(name));
    if (named === undefined || time === null) return named?.kind !== 'repealed' || names.length === 1;
    return named.kind === 'repealed' ? !endedBefore(named.law, time) : !bornAfter(named, time);
  });
}

/** What holds at the time instead of a repealed law: its successors, or theirs. */
export function successorsIn(law: RepealedLaw, time: Reference, steps = CHAIN): string[] {
  return (law.successor ?? []).flatMap((name) => {
    const named = lawRegister().byKey.get(lawKey(name));
    if (named?.kind !== 'repealed' || !endedBefore(named.law, time)) return [name];
    return steps === 0 ? [] : successorsIn(named.law, time, steps - 1);
  });
}

/** A name of the register in the form in which the wrong one was cited: with the state's name only if that had it. */
export function asCited(name: string, cited: string): string {
  const named = lawRegister().byKey.get(lawKey(name));
  return cited.startsWith(STATE_PREFIX) && named ? officialName(named) : withoutState(name);
}

/** A name as a message quotes it: in its own title marks, in quotation marks where the text gives it none. */
export function quotedName({ name, marked }: Citation): string {
  return marked ? `《${name}》` : `“${name}”`;
}
