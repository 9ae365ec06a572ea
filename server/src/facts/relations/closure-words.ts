import { codesOf } from '../../text/codes.ts';
import { parseHanInteger } from '../../text/numerals.ts';

/** Words by which a list is told to be all there is: none beside these, nothing left out. */
const NOTHING_ELSE =
  /(?:没有|[并再别均亦也全]无|互不|无|未|不(?:再|设|留|含|存在|涉及|包括)|没)[^，。；、]{0,6}?(?:其他|其它|别的|另外|另有|另设|额外|例外|遗漏|缺项|漏项|机动|留?尾巴|死角|空白|盲区|遗留|重复|交叉|重叠|第[二三四五六七八九])|(?:此外|除此|除[^，。；]{1,12}外|之外|以外|外)[，]?[^，。；]{0,8}?(?:没有|没|[并再别]无|无|未|不)|仅此|[就只仅](?:是|有)?(?:这|上述|以上)|必居其一|非此即彼|一[分厘文]不留|(?:上述|以上|这)[^，。；]{0,8}(?:即|就是|构成|涵盖|包括|包含)[^，。；]{0,3}(?:全部|所有)|不[再另需用须]?(?:要|向|由|让)[^，。；]{0,12}(?:摊派|掏钱|出资|[承负分]担|配套|收[取费]|伸手|集资)|(?:不|没)(?:再)?掏钱|一[个户项处]不[落漏]|没有(?:不予|不|未|作废|弃|退|撤)[^，。；]{1,8}(?=[，。；])|全部列[全出]|(?:没有|[并再均亦也]无|，无|未有|不存在)[^，。；、]{0,4}?(?:在[办审调建途]|未[办结完审定]|待[办审处定]|尚[在未]|悬而未决|搁置|弃权|(?:不合格|不达标|不称职|不及格)[^率，。；]{0,3}(?:[，。；]|$))/u;
const ELSE_HINTS = codesOf('无没未不此外仅就只全必非');
/** 只有三类, 仅分两档: no more of them. */
const ONLY =
  /[只仅共](?:有|分|设|由|含|包括|涉及|限)|就(?:有|是|这)?(?=[两二三四五六七八九][个条种类样家路块处])|唯有|无非|不外乎|分[为成]|划[为分]|归[为并]|由[^。；]{1,60}(?:[组构合凑编拼]成)/u;

/** Whether the words after a list say that nothing is left out of it. */
export function saysNothingElse(words: string): boolean {
  return ELSE_HINTS.isIn(words, 0, words.length) && NOTHING_ELSE.test(words);
}

/** Whether the words before a list say that it has no more members. */
export function saysOnly(words: string): boolean {
  return ONLY.test(words);
}

/** 主要集中在, 位列前三, 三大支出方向: what follows is the most of it, and not all. */
const SOME =
  /(?:主要|重点|多数?|大[多都]数?|大部分|绝大|突出|尤其|特别)[^，。；：、\d]{0,4}?(?:集中|分布|来自|来源于|流向|涉及|发生|出[现在]|反映|投向)|(?:主要|突出|重点|多数|大多|大都)的?(?:是|有|为|在)|集中[在于]|居[前多首]|位[居列]|排[名在列]|前[两二三四五六七八九十\d]+?[位名类项个](?!月)|较(?:[多大高重]的|多|集中|突出)|[多高]发|常见|典型|最[多大高]|重点\p{Script=Han}{0,2}(?:对象|领域|人群|环节)|[两二三四五六七八九十]大(?!块|板块|部分|[队组片类])/u;
const SOME_HINTS = codesOf('主重多大突尤特集居位排前较高常典最');

/** Whether the words before a list say that it tells the most of a whole, or the first of many. */
export function leavesSome(words: string): boolean {
  return SOME_HINTS.isIn(words, 0, words.length) && SOME.test(words);
}

/** Words by which each thing is told under one name alone: 一户只填一项, 一件只记一个渠道. */
const ONE_NAME =
  /[每一][^，。；]{0,4}(?:只|仅|限)[^，。；]{0,6}[一1][^，。；]{0,3}|[每一][^，。；\d]{1,2}(?:对应|[归记算属][入为于作]?)一[^，。；\d]{1,3}(?=[，。；]|$)|[人户件个]{2}唯一|单选|只[^，。；]{0,10}[里中][选择挑]一|不(?:重复|交叉)(?:计|统计|登记|填)|互不(?:重复|交叉|重叠)/u;

const ONE_HINTS = codesOf('每一唯单只不');

/** Whether some words say that nothing is told under two names. */
export function saysOneName(words: string): boolean {
  return ONE_HINTS.isIn(words, 0, words.length) && ONE_NAME.test(words);
}

/** 三类, 4个乡镇, 四个季度; not 前三, 第三, 三年, 三成, 3万, 三分之二. */
const COUNT =
  /(?<![第前近超约逾多几之\d.十百千万亿%])([两二三四五六七八九十]|1?\d)(?![\d.十百千万亿%％月年日号时点分成倍余多来届岁期产]|[^\p{Script=Han}])(?!个(?:百分|月|工作日|多)|次产业)/gu;

const NUMERALS = codesOf('两二三四五六七八九十0123456789');

/** Whether some words tell that there are `count` of something. */
export function tellsCount(words: string, count: number): boolean {
  if (!NUMERALS.isIn(words, 0, words.length)) return false;
  for (const [, figure = ''] of words.matchAll(COUNT))
    if ((figure === '两' ? 2 : /\d/u.test(figure) ? Number(figure) : Number(parseHanInteger(figure) ?? 0)) === count)
      return true;
  return false;
}
