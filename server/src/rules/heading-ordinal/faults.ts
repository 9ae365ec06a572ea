import type { Run } from './runs.ts';
import type { Member } from './members.ts';

/** The one place at which a list does not count on by one. */
export interface Fault {
  /** slip: this member alone has the wrong number · repeat, gap: those after it as well · swap: two are exchanged. */
  readonly kind: 'slip' | 'repeat' | 'gap' | 'swap';
  readonly at: Member;
  readonly former: Member;
  /** The members with the numbers that they should have, where these are others. */
  readonly changes: readonly { readonly member: Member; readonly to: number }[];
}

/** Words that bring in a member without a number, or with another one. */
const OTHERWISE = /其次|再次|最后|此外|另外|同时|[。；]还/u;

/** The fault of a list; null where there is none, or more than one, so that nobody can tell what was meant. */
export function faultOf(run: Run): Fault | null {
  if (run[0]?.value !== 1) return null;
  const steps = run.flatMap(({ value }, i) => (i > 0 && value !== (run[i - 1]?.value ?? 0) + 1 ? [i] : []));
  const [i, ...others] = steps;
  if (i === undefined) return null;
  const [former, at] = [run[i - 1], run[i]] as [Member, Member];
  const step = at.value - former.value;
  if (others.length === 0 && step === 0) return former.value === 1 ? null : again('repeat', run, i);
  if (others.length === 0 && step > 1) return isTold(former, at) ? null : again('gap', run, i);
  if (step === 0 && others.length === 1 && others[0] === i + 1 && run[i + 1]?.value === at.value + 2)
    return { kind: 'slip', at, former, changes: [{ member: at, to: at.value + 1 }] };
  return swapped(run, i, others) ? again('swap', run, i) : null;
}

/** 一是 三是 二是 四是: two neighbours exchanged, and nothing else. */
function swapped(run: Run, i: number, others: readonly number[]): boolean {
  const before = run[i - 1]?.value ?? 0;
  if (run[i]?.value !== before + 2 || run[i + 1]?.value !== before + 1) return false;
  const after = run[i + 2];
  return after === undefined ? others.length === 1 : others.length === 2 && after.value === before + 3;
}

function again(kind: Fault['kind'], run: Run, i: number): Fault {
  const changes = run.flatMap((member, n) => (member.value === n + 1 ? [] : [{ member, to: n + 1 }]));
  return { kind, at: run[i] as Member, former: run[i - 1] as Member, changes };
}

/** Whether the words between tell the missing member in another way; over several paragraphs nobody can say. */
function isTold(former: Member, at: Member): boolean {
  if (at.block.index > former.block.index + 1) return true;
  const same = at.block === former.block;
  const between = same
    ? at.block.text.slice(former.at, at.at)
    : former.block.text.slice(former.at) + at.block.text.slice(0, at.at);
  if (OTHERWISE.test(between)) return true;
  for (let n = former.value + 1; n < at.value; n++) {
    const han = '一二三四五六七八九十'.charAt(n - 1);
    if (han === '' || new RegExp(`[。；：，、！？ ]第?${han}[是要则来者、，方]`, 'u').test(between)) return true;
  }
  return false;
}
