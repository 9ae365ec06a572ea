import { areAlike, type Mention } from './mentions.ts';

/** A whole, what is excepted from it, and what is left. */
export interface Exception {
  /** Numbers that may be the whole, the likeliest first. */
  readonly wholes: readonly Mention[];
  readonly except: Mention;
  readonly rest: Mention;
}

const EXCEPT = /^(?:目前|现|，)?除(?!险|草|尘|去|净|锈|雪|冰|湿|名)/u;
const OTHERS = /其余|其它|其他|均|全部/u;
const TOTAL = /共|总/u;

/**
 * 除5件正在办理外，其余68件均已办结: the whole may stand before, between or after (共73件).
 * @param at index of what is excepted
 */
export function exceptionAt(mentions: readonly Mention[], at: number): Exception | null {
  const except = mentions[at] as Mention;
  if (except.base === '' || !EXCEPT.test(except.clause)) return null;
  const { text, end } = except;
  if (!/^[^。；、，]{0,14}外/u.test(text.slice(end, end + 16))) return null;
  const after = mentions.slice(at + 1, at + 4).filter((one) => areAlike(one, except) && one.text === text);
  const i = after.findIndex(
    (one) => OTHERS.test(text.slice(Math.max(end, one.start - 16), one.start)) && !TOTAL.test(one.lead.slice(0, 1)),
  );
  const j = i >= 0 ? i : after.findIndex(({ gap }) => /其余/u.test(gap));
  const rest = after[j];
  if (!rest) return null;
  const before = mentions.slice(Math.max(0, at - 4), at).findLast((one) => areAlike(one, except));
  const later = after.slice(j + 1).find(({ lead }) => TOTAL.test(lead));
  const wholes = [...after.slice(0, j).reverse(), before, later].filter((one) => one !== undefined);
  return wholes.length > 0 ? { wholes, except, rest } : null;
}

/** Those who were there, told after those who were not: 应到35名，请假3名，实到33名. */
const PRESENT = /^(?:实到|实际|到会|出席|参[加会训考赛])/u;
const ABSENT = /(?:请假|缺席|缺考|缺勤|弃考|弃赛|弃权|未到|未参加|因故|放弃)[^，。；、]{0,8}$/u;

/**
 * The whole and the absent before a number of those present; null when the words do not tell them.
 * @param at index of those present
 */
export function presentAt(mentions: readonly Mention[], at: number): Exception | null {
  const [whole, except, rest] = [mentions[at - 2], mentions[at - 1], mentions[at]];
  if (!whole || !except || !rest || !PRESENT.test(rest.lead) || !ABSENT.test(except.lead)) return null;
  return areAlike(whole, except) && areAlike(except, rest) ? { wholes: [whole], except, rest } : null;
}
