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
  '(?:大?约|近|首次|恰好?|正好|刚好|已|仅|只|均|也|就|分别|依次|将近|超过?)*(?:为|是|达到了?|达|在|高达|仅为|上升到|上升至|提高到|提高至|提升到|提升至|升至|降至|下降到|下降至)?(?:了|约|近)?';
const SHARE = new RegExp(
  `占(?:到|了|据|有)?([^，。；、：（）()占]{0,26}?)(?:的)?(?:比重|比例|比率|比|份额)?(?:的)?${SAYS}$`,
  'u',
);
const PROPORTION = new RegExp(`(?:占比|比例|比重)${SAYS}$`, 'u');

/** Whether the character before a number is one that words of a share end with: most numbers need no more than this look. */
export function maySayShare(text: string, start: number): boolean {
  const code = start > 0 ? text.charCodeAt(start - 1) : 0;
  return code >= 0x4e00 && code <= 0x9fff;
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

/** Words that say on which side of a share the number lies: 超过总数的 before 一半. */
const SIDES: readonly (readonly [RegExp, 'least' | 'most' | 'near'])[] = [
  [/超过?|逾|突破|高于|多于|不低于|不少于|至少|过了?$/u, 'least'],
  [/不足|不到|低于|少于|未达到?|未到|不超过/u, 'most'],
  [/接近|将近|近$/u, 'near'],
];
const FILLING =
  '(?:数量|总数|人数|户数|比例|大约|约|差不多|正好|恰好|刚好|恰|正|已经?|仅|只|不过|也?就是|即|相当于|等于|达到?|为|是|有|占|了|将|刚|均|共|也|还|超过?|逾|突破|高于|不足|不到|低于|未达|未到|接近|将近|近)*';
/** ，正好是 before 三分之二: nothing but the mark and words of degree stand between a number and its share. */
const BARE = new RegExp(`^[^，。；、：（）()占比率]{0,20}[，、（(]${FILLING}$`, 'u');
const OF_BASE = new RegExp(`[，、（(](${FILLING})([\u4e00-\u9fff]{2,12}?)的${FILLING}$`, 'u');

/** What a share may be told of that need not have been told itself. */
const MEASURED = /计划|任务|目标|总|全[部体]/u;
const OTHER_TIME = /上年|去年|同期|上届|往年|前年|增|减|降|升/u;
/** 查实的超过 before 三分之二: what was said of the number before is said again. */
const OF_SAID = new RegExp(`[，、（(]([\u4e00-\u9fff]{2,8}?)(?:了|到)?的(?:[户人件]数|比例)?(${FILLING})$`, 'u');

/** A share that is told without 占. */
interface BareShare {
  readonly base: string;
  /** What the number before must be told with. */
  readonly label?: string;
  readonly mark: { readonly mark?: 'least' | 'most' | 'near' };
}

/** A share that is told without 占, right behind a number: its base, and the side that is meant. */
export function bareShareOf({ kind, approximate }: Quantity, gap: string): BareShare | null {
  const sideIn = (words: string): { readonly mark?: 'least' | 'most' | 'near' } => {
    const mark = approximate === null ? SIDES.find(([sign]) => sign.test(words))?.[1] : undefined;
    return mark === undefined ? {} : { mark };
  };
  if (kind === 'fraction' && BARE.test(gap)) return { base: '', mark: sideIn(gap.slice(gap.search(/[，、（(]/u))) };
  if (!gap.includes('的') || OTHER_TIME.test(gap.slice(gap.search(/[，、（(]/u)))) return null;
  const match = OF_BASE.exec(gap);
  const base = (match?.[2] ?? '').replace(/^(?:完成|超额完成|占|已)+/u, '');
  if (match && (isWhole(base) || MEASURED.test(base))) return { base, mark: sideIn(match[1] ?? '') };
  const said = OF_SAID.exec(gap);
  return said && !MEASURED.test(said[1] ?? '') ? { base: '', label: said[1] ?? '', mark: sideIn(said[2] ?? '') } : null;
}
