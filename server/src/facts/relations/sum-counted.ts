import { codesOf } from '../../text/codes.ts';
import { parseHanInteger } from '../../text/numerals.ts';
import type { Mention } from './mentions.ts';
import { clauseBefore } from './sum-words.ts';

/** 三笔钱, 两种程序, 这三片累计: a clause that begins with how many there are. */
const HEAD = /^(?:这|以上|上述|前述)?(?<count>[两二三四五六七八九十]|1?\d)(?:个|大)?(?<rest>\p{Script=Han}{1,12})$/u;
/** What a count is made of, and in how many first characters of its clause it stands. */
const COUNTS = codesOf('两二三四五六七八九十0123456789');
const FIRST = 4;
/** Not for all of them together. */
const EACH = /各|均|最[多少高低]|每|年|[月日号]|以上|以下/u;
/** Words of a total that say nothing of what is counted. */
const EMPTY =
  /合计|总计|共计|一[共总起]|[共总合累加]?[共计]|合?[加合][起拢]来?|[算凑摊批次轮期]?下来|相加|加总|总[数量额值]|归[总拢]|合[拢并]|后|就|便|正好|恰好|整整|达到?|[为有是约]/gu;
/** How far before the first part the words stand that tell what is counted. */
const NEAR = 40;

/** Whether some words are all said before, or say nothing. */
function isSaid(words: string, before: string): boolean {
  if (words.length < 2) return true;
  for (let at = 0; at + 2 <= words.length; at++) if (before.includes(words.slice(at, at + 2))) return true;
  return false;
}

/** Whether the clause of a number tells that it is of all parts, by how many they are: 三笔钱75.8万元 after three sums. */
export function countsParts(total: Mention, parts: readonly Mention[]): boolean {
  const [first, last] = [parts[0] as Mention, parts.at(-1) as Mention];
  const clause = clauseBefore(total);
  if (!COUNTS.isIn(clause, 0, Math.min(clause.length, FIRST))) return false;
  const { count = '', rest = '' } = HEAD.exec(clause)?.groups ?? {};
  if (count === '' || EACH.test(rest.slice(1))) return false;
  const told = count === '两' ? 2 : /\d/u.test(count) ? Number(count) : Number(parseHanInteger(count) ?? 0);
  if (told !== parts.length) return false;
  // The measure is of the parts: 笔 of 三笔钱, 类 of 三类对象.
  const words = rest.slice(1).replace(EMPTY, '');
  return isSaid(words, first.text.slice(Math.max(0, first.start - NEAR), last.end));
}
