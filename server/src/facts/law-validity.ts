import { lawKey, STATE_PREFIX, withoutState } from '../data/law-key.ts';
import type { Named, RepealedLaw } from '../data/law-rows.ts';
import { lawRegister, officialName } from '../data/laws.ts';
import type { IsoDate } from '../data/model.ts';
import type { Citation } from './model.ts';

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

/** Whether the law ended before the year began. */
export function endedBefore(law: RepealedLaw, year: number): boolean {
  return law.last < `${year}-01-01`;
}

/**
 * Whether the name was made too late for a report on the year: such a report is written until March of the next year,
 * and may name in its plan what was made until then.
 */
export function bornAfter(named: Named, year: number): boolean {
  const born = bornOn(named);
  return born !== null && born > `${year + 1}-03-31`;
}

/** The names of a list that a report on the year can use; all of them when the year is unknown. */
export function namesIn(names: readonly string[], year: number | null): string[] {
  return names.filter((name) => {
    const named = lawRegister().byKey.get(lawKey(name));
    if (named === undefined || year === null) return named?.kind !== 'repealed' || names.length === 1;
    return named.kind === 'repealed' ? !endedBefore(named.law, year) : !bornAfter(named, year);
  });
}

/** What holds in the year instead of a repealed law: its successors, or theirs. */
export function successorsIn(law: RepealedLaw, year: number, steps = CHAIN): string[] {
  return (law.successor ?? []).flatMap((name) => {
    const named = lawRegister().byKey.get(lawKey(name));
    if (named?.kind !== 'repealed' || !endedBefore(named.law, year)) return [name];
    return steps === 0 ? [] : successorsIn(named.law, year, steps - 1);
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

/** 2021-01-01 → 2021年1月1日. */
export function chineseDate(iso: IsoDate): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The day after: the first day on which a law is no longer in force. */
export function dayAfter(iso: IsoDate): IsoDate {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
