import type { Quantity } from '../model.ts';

/** A number in the words on either side of it. */
export interface Phrase {
  readonly quantity: Quantity;
  /** The words before it up to the last mark, backwards: so sorted, those that end alike are neighbours. */
  readonly reversed: string;
  readonly behind: string;
}

const BEFORE = 14;
const BEHIND = 10;
/** So many characters that stand on either side of both numbers are no chance. */
const SET_PHRASE = 9;
const BOUNDARY = /[，。；：！？、（）()“”《》,;:\n]/u;

/** The words around a number, up to the next mark. */
export function phraseOf(quantity: Quantity): Phrase {
  const { block, start, end } = quantity.place;
  const before =
    block.text
      .slice(Math.max(0, start - BEFORE), start)
      .split(BOUNDARY)
      .at(-1) ?? '';
  const behind = block.text.slice(end, end + BEHIND).split(BOUNDARY)[0] ?? '';
  return { quantity, reversed: [...before].reverse().join(''), behind };
}

function common(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a.charAt(i) === b.charAt(i)) i++;
  return a.slice(0, i);
}

/** What a phrase may not be of: 增长, 同比 and their like are said of everything. */
const CHANGING = /增长|增加|下降|减少|同比|提高|新增|累计|等|距|标准|其他|其中|分别|平均|每|完成|培训|开展|实现/u;

/** What may stand before a set phrase: what is done with it, or nothing. */
const DONE =
  /(?:推进|推动|加快|深入|继续|全面|实施|落实|制定|出台|修订|完成|开展|组织|建成|新建|建设|加强|优化|支持|力争|确保|启动|强化|做好|抓好|执行|印发|完善|贯彻|全力|大力|积极|切实|的|了|年|和|及|将)$/u;

/** 广播 and 电视 before 节目覆盖率: the words that the phrase does not share with the other one name another thing. */
function isOther({ reversed }: Phrase, other: Phrase): boolean {
  const rest = reversed.slice(common(reversed, other.reversed).length);
  return rest !== '' && !DONE.test([...rest].reverse().join(''));
}

/** The words that stand around both numbers. */
export interface Shared {
  readonly words: string;
  /** They name a thing that has its number at any time: 95万千瓦示范项目, 降成本32条. */
  readonly isName: boolean;
}

/** The words that both phrases share around their numbers; null when they are too few to be a set phrase. */
export function sharedBy(one: Phrase, two: Phrase): Shared | null {
  if (isOther(one, two) || isOther(two, one)) return null;
  const before = [...common(one.reversed, two.reversed)].reverse().join('');
  const behind = common(one.behind, two.behind);
  const words = `${before}…${behind}`;
  if (before.length + behind.length < SET_PHRASE || before.length < 5 || CHANGING.test(words) || /\d/u.test(words))
    return null;
  return { words, isName: behind.length >= 2 || one.quantity.unit === '条' };
}
