import { parseHanInteger } from '../../text/numerals.ts';

/** What is read of a list of shares to tell whether it leaves anything out. */
export interface ListWords {
  /** The words before each share, back to the share before. */
  readonly labels: readonly string[];
  /** The words before the first share. */
  readonly head: string;
  /** The words after the last one. */
  readonly tail: string;
}

const REST = /其余|其他|其它|剩余|余下|剩下|另外/u;
const NOTHING_ELSE =
  /[无没](?:有)?其[他它]|(?:没有|不|未)另[设有外]|外无|全部按|均按上述|仅此|[没无]有?例外|(?:上述|以上)[二两三四五六](?:种|类|项|个)|[二两三四五六]者(?:涵盖|构成|组成|覆盖|即为?)全部|涵盖(?:了)?(?:全部|所有)|[无没]有?第[三四五六七]/u;
const KINDS =
  /([二两三四五六七八])(?:大)?(?:类|种|档|级|个(?:等次|等级|部分|档次|层次|渠道|来源|板块|类别|年龄段|入口|途径|方面|环节|选项)|部分|块|者|方)/u;
/** 归并为三个窗口: what is divided into so many has no more of them. */
const DIVIDED =
  /(?:分|归并|归集|划|整合)(?:为|成)?[^，。；、\d]{0,4}([二两三四五六七八])(?:个|条|类|种|级|块|档|段|项)/u;
/** The first three of more. */
const FOREMOST = /前[二两三四五六七八]|居前|主要[是为有]?[二两三四五六七八]|突出|较多|集中在|排名/u;
/** 按5∶3∶2的比例分担: all of it is borne. */
const BY_RATIO = /[按依][^，。；]{0,14}(?:比例|份额)(?:进行)?(?:分担|分摊|分配|承担|负担|共担|筹集|出资|分成)/u;
const INDUSTRIES = /一[产、].{0,2}二[产、].{0,2}三(?:次)?产业[^，。；]{0,16}$|三次产业[^，。；]{0,16}$/u;
/** Labels of which the whole is made: each row is complete when all of it is named. */
const COMPLETE: readonly (readonly RegExp[])[] = [
  [/第?一产业?|农业/u, /第?二产业?|工业/u, /第?三产业?|服务业/u],
  [/男/u, /女/u],
  [/高等|高产|优质|上等/u, /中等|中产/u, /低等|低产|劣质|下等/u],
  [/非公有制|民营|非国有/u, /(?<!非)公有制|国有/u],
  ...[...'省市县区镇乡村'].map((level) => [
    new RegExp(`本${level}|${level}内`, 'u'),
    new RegExp(`外${level}|${level}外`, 'u'),
  ]),
  [/一产|第一产业|农业/u, /二产|第二产业|工业/u, /三产|第三产业|服务业/u],
  [/(?<!不)合格|达标/u, /不合格|未达标/u],
  [/汉族/u, /少数民族/u],
  [/线上|网上/u, /线下|窗口|现场/u],
  [/税收/u, /非税/u],
  [/赞成|同意/u, /(?:反对|不赞成|不同意)/u, /弃权/u],
];

/** A scale from one end to the other: 大专及以上, 高中, 初中及以下. */
function isScale(labels: readonly string[]): boolean {
  if (labels.length < 3) return false;
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  const [up, down] = [/以上/u, /以[下内]|不满|未满|不足/u];
  return (up.test(first) && down.test(last)) || (down.test(first) && up.test(last));
}

/** 优秀, 良好, 合格, 不合格: the worst is told, so are the others. */
function isGraded(labels: readonly string[]): boolean {
  return (
    labels.length > 2 &&
    /优秀|很好|^好|满意/u.test(labels[0] ?? '') &&
    /不(?:合格|称职|满意|达标)|^差/u.test(labels.at(-1) ?? '')
  );
}

/** Whether the labels name all that there is: 男, 女. */
export function isNamedRow(labels: readonly string[]): boolean {
  return COMPLETE.some(
    (row) =>
      row.length <= labels.length &&
      row.every((word) => labels.some((label) => word.test(label))) &&
      labels.every((label) => row.some((word) => word.test(label))),
  );
}

/** 占40%、占11%。两类合起来232个: as many as were told, which need not be all there are. */
const ECHOED =
  /^[，。；、]?(?:[这以][上一]?|上述|前)?[二两三四五六七八](?:大)?(?:类|种|项|者|档|级|部分|方面|个\p{Script=Han}{2})(?!(?:之和|比例|占比|覆盖|涵盖|构成|组成|(?:[之以]外|外)[，]?(?:再|别|并|也)?[没无未不]))/u;

/** ，优秀和称职两个等次合占97.6%: a sum of those that were told. */
const SUMMED =
  /^[，。；][^，。；]{0,16}[二两三四五六](?:大)?(?:类|种|项|者|档|级|部分|方面|个\p{Script=Han}{2})(?:合计|合|共|一共|总共|加起来)/u;

/** Whether what follows a list only takes up how many were told. */
export function echoesCount(tail: string): boolean {
  return ECHOED.test(tail) || SUMMED.test(tail);
}

function isCounted({ labels, head, tail }: ListWords): boolean {
  if (FOREMOST.test(head)) return false;
  const count = (DIVIDED.exec(head) ?? KINDS.exec(head) ?? (echoesCount(tail) ? null : KINDS.exec(tail)))?.[1];
  return count !== undefined && Number(parseHanInteger(count) ?? 0) === labels.length;
}

const RESTS = /^[，；](?:其余|其他|余下|剩余|剩下|[^，。；\d]{2,8}?(?:零星|极少|很少|较少|少量|个别))/u;

/** Whether a part that has no number follows a list: 其余由省级承担, 水浇地零星分布. */
export function restIsTold(tail: string): boolean {
  return RESTS.test(tail) && !NOTHING_ELSE.test(tail);
}

/** Whether the words say that the shares are all there are. */
export function isComplete(words: ListWords): boolean {
  const { labels, head, tail } = words;
  // 其余由省市两级承担: a part is still told, without a number.
  if (restIsTold(tail)) return false;
  if (REST.test(labels.at(-1) ?? '') || NOTHING_ELSE.test(tail) || BY_RATIO.test(head) || isCounted(words)) return true;
  if (labels.length === 3 && INDUSTRIES.test(head)) return true;
  return isNamedRow(labels) || isScale(labels) || isGraded(labels);
}

/** 知道, 不知道: no more than all can be the one or the other. */
export function isOpposed({ labels: [first = '', second = ''] }: ListWords): boolean {
  const denied = /[不未非没](?:有)?([\u4e00-\u9fff]{2,4}?)(?:”|的|者|占)/u.exec(second)?.[1];
  return denied !== undefined && first.includes(denied) && !/[不未非没]/u.test(first);
}

const OVERLAP =
  /多选|(?<![无没不未互][^，。；]{0,2})(?:重复(?!举报|投诉|信访|上访|来访|建设|劳动)|重叠|交叉(?!评查|检查|互查|执法))|兼有|兼具|同时|叠加|有的[^，。；]{0,8}(?:[两几三兼又]|都)|[两几三][样者]都|都[占沾]|不止[一两]|[一每][人户件家村][^，。；]{0,3}(?:最多|至多|可)[^，。；]{0,6}[两二三四五几多]|不唯一|可选|复选/u;

/** Whether the shares run one into the other: several choices, 80分以上 beside 90分以上. */
export function isOverlapping({ labels, head, tail }: ListWords): boolean {
  if (OVERLAP.test(head) || OVERLAP.test(tail) || labels.some((label) => OVERLAP.test(label))) return true;
  const counted = (word: RegExp): number => labels.filter((label) => word.test(label)).length;
  return counted(/以上|超过/u) > 1 || counted(/以[下内]/u) > 1;
}

/** Sides from which people and things are described: shares of several sides do not add up. */
const SIDES = [
  /[男女]/u, /党员|团员|党外|民主党派|群众/u, /学历|大专|本科|研究生|高中|文化程度/u, /岁|青年|中青|老年|年轻/u, /族/u,
  /规上|规模以上|民营|非公|国有|外资|高新|高技术|战略性|新兴|数字/u, /基层|一线|企业|农民|干部|教师|专业技术/u,
  /夜间|凌晨|白天|傍晚|时段|高峰/u, /周末|工作日|节假日|休息日|春节|假期/u,
]; // prettier-ignore
/** Ⅱ类, 三级: classes of one scale. */
const CLASS = /[ⅠⅡⅢⅣⅤⅥ一二三四五六甲乙丙丁A-E][类级等档](?:水质|水体|质量)?[^，。；、]{0,4}占/u;
const CLASSES = /从[^，。]{1,14}看|按[^，。]{1,12}[分看]|类型|来源|渠道|结构|方式|原因|领域|构成|分布|等次|中[，：]/u;

/** What one and the same household or person may all do: 有产业的, 享受低保的. */
const DOING =
  /(?:^|[，、；])(?:其中)?(?:选择|认为|希望|了解|通过|使用|参加|参与|享受|接受|拥有|具有|发展|开展|从事|实现|有)/u;

/** Whether the words before a list say that it divides one whole: 从纠纷类型看. */
export function divides({ labels, head }: ListWords): boolean {
  const sides = SIDES.filter((side) => labels.some((label) => side.test(label)));
  if (labels.some((label) => DOING.test(label))) return false;
  return sides.length <= 1 && (CLASSES.test(head) || labels.every((label) => CLASS.test(label)));
}

/** Whether shares are of people and things seen from several sides, which do not add up. */
export function isOfManySides(labels: readonly string[]): boolean {
  return SIDES.filter((side) => labels.some((label) => side.test(label))).length > 1;
}

/**
 * 公有制 and 非公有制, 知道 and 不知道: no thing is both. With 非 each is the one or the other; 满意 and 不满意 may have 基本满意 between.
 * @param isAbove the two come to more than all
 */
export function isDenied(labels: readonly string[], isAbove: boolean): boolean {
  const [first = '', second = ''] = labels;
  if (labels.length !== 2) return false;
  const denies = (plain: string, denying: string): boolean => {
    const word = (
      isAbove
        ? /[非不未没无](?:有)?([\u4e00-\u9fff]{2,4}?)(?:”|的|者|经济|[户人]|占)/u
        : /非([\u4e00-\u9fff]{2,4}?)(?:”|的|者|经济|[户人]|占)/u
    ).exec(denying)?.[1];
    return word !== undefined && plain.includes(word) && !/[非不未没无]/u.test(plain);
  };
  return denies(first, second) || denies(second, first);
}
