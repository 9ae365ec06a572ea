import { NOW, PAST } from './growth-times.ts';

/** What stands around a name and is none of it: times, comparisons, words of change and of telling. */
const FILLING = new RegExp(
  `${PAST}|${NOW}|\\d+月[上中下]旬|月[末底份]|上半年|[一二三四前]季度?|(?:[一二两三四五六七八九十]|\\d+)年|年末|年底|[全本]年|同比|环比|以此|由此|据此|计算|折算|测算|相比|相较|对比|比较|比|较|与|和|分别|依次|累计|合计|共计|总共|实现|完成|达到?|达|增[长加至]?|增幅|下降|减少|上升|提高|发展|扩大|升|降|涨|跌|到|至|为|是|有|共|约|近|超|仅|只|了|的|已|则|而|由|从|自|又|净|才|只|竟|一下子|已经|短短|仅仅|多|少|也|均|各|得|开始|起步|截至|经过|时|来|间|里|后|前|恰|正好|刚好|剩下?|还|仍然?|基础上|在`,
  'gu',
);
const NO_NAME = /[^\u4e00-\u9fff]/gu;

/** The words that name a number or a change, without what says only when and how much. */
export function nameOf(words: string): string {
  return words.replace(FILLING, '').replace(NO_NAME, '');
}

/**
 * Whether two names are one, or one of them is the other with more words: 可防性案件 and 辖区可防性案件.
 * @param a what is said of, which may add 量 or 数
 */
export function isSameName(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false;
  if (a.length < b.length ? b.includes(a) : a.includes(b)) return true;
  const said = a.replace(AMOUNT, '');
  return said !== a && said.length > 1 && b.includes(said);
}

/** 积案量 is said of 未化解积案, but 重复信访 not of 信访总量. */
const AMOUNT = /(?:总?[数量])$/u;

const SIZE = /[量数总件]/gu;

/** Whether two names may be one told in other words: 签证量 and 签发居民身份证 — every character of one is in the other. */
export function areNearNames(a: string, b: string): boolean {
  const [x, y] = [a.replace(SIZE, ''), b.replace(SIZE, '')];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return [...short].every((char) => long.includes(char));
}

/** 件数, 场次, 总量, 规模: a name that says only how much of a thing. */
const AMOUNT_NAME =
  /^(?:总|其|上述|前后|两年|一年|两者|两项|[一-龥])?(?:数量?|次|量|总[量数额]|规模|数字|水平|金额|面积|数目|绝对数|总体)$/u;

/** Whether a name says nothing but the unit of a number: 件数 of 件. */
export function namesUnit(name: string, unit: string): boolean {
  if (!AMOUNT_NAME.test(name)) return false;
  const own = name.replace(/(?:数量?|次|量|总[量数额]|规模|数字|水平|金额|面积|数目|绝对数|总体)$/u, '');
  return own === '' || /^(?:总|其|上述|前后|两年|一年|两者|两项)$/u.test(own) || unit.includes(own);
}
