import type { Mention } from './mentions.ts';

/** Words by which the text itself tells why its numbers do not add up. */
const OVERLAP =
  /四舍五入|尾差|舍入|略有出入|误差|(?<![无没不未][^，。；]{0,2})(?:重复|重叠|交叉)|兼有|兼具|兼任|兼类|多选|多项|口径|既[^，。；]{1,16}[又也]|(?:同时|分别)(?:属于|属|具有|符合|涉及|享受|计入|列入|参加|由)|同时(?:占|兼|有|为|是|含|占有)|[两二三](?:样|种|项|类|个|重)(?:及)?以上|不止[一两]|一[人生户员企家村案件事][^，。；]{0,4}?(?:多|数|[两二三](?![、年])|兼)|(?:允许|准许|可以?|能|最多|至多)[^，。；]{0,8}?(?:[兼跨]|[两二多几]?[至到、]?[两二三多几][门个类项班队组社科])|[兼跨](?:报|修|选|组|班|项|学)|不少人[^，。；]{0,4}[两二三多几]|互有|有的[^，。；]{0,8}又|又[是属有]|有的[^，。；]{0,8}(?:两|几|三|都|兼)|[两几三]样都|[两几三]者都|都[占沾]|分摊|不含|未含|未计入|不再?计[入算]|扣除/u;
/** 已含在办结数中, 已计入查实数: what is told beside a list was counted in it. */
const COUNTED_IN =
  /(?<![不未没])(?:含|包含|包括|计算?|统计|算|列)在[^，。；]{0,10}?(?:[数内中里]|之列)|(?<![不未没])(?:计入|算入|并入)[^，。；]{1,10}(?:[数内中]|之列)/u;
/** The sentence after may tell it as well. */
const BEYOND = 60;

/** Whether some words stand around the numbers, in each of their paragraphs, or up to `beyond` characters after them. */
function isSaidAround(words: RegExp, mentions: readonly Mention[], beyond: number): boolean {
  for (let from = 0; from < mentions.length;) {
    const first = mentions[from] as Mention;
    let to = from;
    while (mentions[to + 1]?.text === first.text) to++;
    if (words.test(first.text.slice(first.from, (mentions[to] as Mention).to + beyond))) return true;
    from = to + 1;
  }
  return false;
}

/** Whether the words around some numbers, or right after them, say that parts are counted twice or rounded. */
export function saysOverlap(mentions: readonly Mention[]): boolean {
  return isSaidAround(OVERLAP, mentions, BEYOND) || isSaidAround(COUNTED_IN, mentions, BEYOND);
}

/** Words of what came over from before: more can then be done than came in. */
const BACKED =
  /上年结转|结转|旧存|跨年|历年(?!最|来最)|(?<![于比较同跟与和])往年|遗留|存量|含[^，。；]{1,12}在内|口径|列席|旁听|特邀|多出来?的|超出(?:的|部分)|超编|富余/u;

/** Whether a part may be larger than what the text calls its whole, by the text's own words. */
export function isBacked(mentions: readonly Mention[]): boolean {
  return isSaidAround(BACKED, mentions, BEYOND);
}

/** Words of others that are neither done nor left, or of stock that the numbers do not tell. */
const EXCUSED = /其他情形[^，。；]{0,2}[有为]|(?<!大)部分|含上年|含往年|连同|加上|滚动|重复|一案多|合并|分[案流拆]/u;

/** Whether the words around a balance tell why it does not come out. */
export function isExcused(mentions: readonly Mention[]): boolean {
  return isSaidAround(EXCUSED, mentions, 0);
}
