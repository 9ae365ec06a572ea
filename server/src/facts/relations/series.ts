import { codesOf } from '../../text/codes.ts';
import type { Mention } from './mentions.ts';

/**
 * Numbers of one unit told one after another, each under a label of its own: 社保类12件、民政类8件、农业类6件. Whether they are parts of
 * anything is not asked here.
 */
export interface Series {
  readonly mentions: readonly Mention[];
  /** Places of the first and the last of them among the numbers that were read. */
  readonly first: number;
  readonly last: number;
}

/** Members further apart than this are not told in one breath. */
const APART = 64;
/** Marks and words between two numbers of one unit at which a list begins: what stands before is not of it. */
const OPENING = /其中|分别|依次|[：:]|组成|构成|包括|包含|来源|[看分]，|上述|以上/u;
/** Words right before a number that tell a total of what was told: it is not of the list before it. */
const TOTAL = /(?:共计?|[总合]计?|总[量数额]|累计|加起来|加总|相加|汇总|一起|全[年县镇市区乡省局街]|年度)[^，。；、]{0,14}$/u;
const TOTAL_HINTS = codesOf('共总合累加汇起全度');
/** A difference, a mean or a number of another time: nothing is made up of it. */
const CHANGE =
  /(?:(?:增[长加收产幅]?|减[少收产幅]?|下降|上升|提[高升]|[多少]|降低?|升|压减|净增|超(?:过|额)?|高出|低于)[了约近]?|(?:同比|较上|比上|较去|比去)[^，。；、]{0,10}|(?:平均|人均|户均|均|每|同期|去年|上年)[^，。；、结]{0,8})$/u;
const CHANGE_HINTS = codesOf('增减降升提多少压超高低比较均每期年');
const ENDS = codesOf('。！？');
const OPEN_HINTS = codesOf('其分依：:成包来看上以');

/** Whether a number tells a change, a mean or another time, so that it takes no part in a sum. */
export function isAside({ lead }: Mention): boolean {
  return CHANGE_HINTS.isIn(lead, 0, lead.length) && CHANGE.test(lead);
}

/** Whether the words of a number tell a total. */
export function saysTotal({ lead }: Mention): boolean {
  return TOTAL_HINTS.isIn(lead, 0, lead.length) && TOTAL.test(lead);
}

/** Whether a number goes on with the list that the one before it in its unit is of. */
function continues(before: Mention, mention: Mention): boolean {
  const { text, start } = mention;
  if (before.text !== text || start - before.end > APART || ENDS.isIn(text, before.end, start)) return false;
  if (mention.depth > 0 && text.slice(before.end, start).includes('）')) return false;
  if (OPEN_HINTS.isIn(text, before.end, start) && OPENING.test(text.slice(before.end, start))) return false;
  return !saysTotal(mention);
}

/** All series of two members and more among some numbers, in order of their first members. */
export function seriesIn(mentions: readonly Mention[]): Series[] {
  const open = new Map<string, number[]>();
  const all: number[][] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.base === '' || mention.qualifies || isAside(mention)) continue;
    const key = mention.depth === 0 ? mention.base : `${mention.base}（`;
    const own = open.get(key);
    if (own && continues(mentions[own.at(-1) as number] as Mention, mention)) own.push(i);
    else {
      const begun = [i];
      open.set(key, begun);
      all.push(begun);
    }
  }
  return all
    .filter(({ length }) => length > 1)
    .map((places) => ({
      mentions: places.map((at) => mentions[at] as Mention),
      first: places[0] as number,
      last: places.at(-1) as number,
    }));
}
