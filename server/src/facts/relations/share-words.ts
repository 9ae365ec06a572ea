import type { Quantity } from '../model.ts';

/** What a percentage or fraction is said to be. */
export interface Said {
  /** The thing that it is a share of, in the words of the text: 审结案件; empty where they name none. */
  readonly base: string;
  /** Offset in the block where the words that say so begin: 占. */
  readonly at: number;
  /** 占比达到85%: more than that may be right. */
  readonly reached: boolean;
}

/** Whether a number is one share: a percentage or a fraction, and no range of them. */
export function isShare({ kind, upper }: Quantity): boolean {
  return (kind === 'percent' || kind === 'fraction') && upper === null;
}

const REACH = 40;
const SAYS =
  '(?:大?约|近|已|仅|只|均|也|就|分别|依次|将近|超过?)*(?:为|是|达到了?|达|在|高达|仅为|上升到|上升至|提高到|提高至|提升到|提升至|升至|降至|下降到|下降至)?(?:了|约|近)?';
const SHARE = new RegExp(
  `占(?:到|了|据|有)?([^，。；、：（）()占]{0,26}?)(?:的)?(?:比重|比例|比率|比|份额)?(?:的)?${SAYS}$`,
  'u',
);
const PROPORTION = new RegExp(`(?:占比|比例|比重)${SAYS}$`, 'u');

/** Whether the character before a number is one that words of a share end with: most numbers need no more than this look. */
export function maySayShare(text: string, start: number): boolean {
  return start > 0 && /[\u4e00-\u9fff]/u.test(text.charAt(start - 1));
}

/** The words of a share right before a percentage, or null. */
export function saidOf({ place: { block, start } }: Quantity, from: number): Said | null {
  const words = block.text.slice(Math.max(from, start - REACH), start);
  if (words === '' || !(words.includes('占') || words.includes('比'))) return null;
  const match = SHARE.exec(words);
  if (match) return { base: match[1] ?? '', at: start - words.length + match.index, reached: match[0].includes('达') };
  const proportion = PROPORTION.exec(words);
  return proportion
    ? { base: '', at: start - words.length + proportion.index, reached: proportion[0].includes('达') }
    : null;
}

const WHOLE = /^(?:全部|全体|总数|总量|总额|总人数|总户数|总件数|总面积|总|整体|合计|其中?|比)*(?:的)?$/u;

/** 总数, 全部: the words name no other thing than what was told. */
export function isWhole(base: string): boolean {
  return WHOLE.test(base);
}
