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
  /[无没](?:有)?其[他它]|外无|全部按|均按上述|仅此|[没无]有?例外|(?:上述|以上)[二两三四五六](?:种|类|项|个)/u;
const KINDS =
  /([二两三四五六七八])(?:大)?(?:类|种|档|个(?:等次|等级|部分|档次|层次|渠道|来源|板块|类别|年龄段)|部分|块)/u;
const INDUSTRIES = /一[产、].{0,2}二[产、].{0,2}三(?:次)?产业[^，。；]{0,16}$|三次产业[^，。；]{0,16}$/u;
/** Labels of which the whole is made: each row is complete when all of it is named. */
const COMPLETE: readonly (readonly RegExp[])[] = [
  [/第?一产业?|农业/u, /第?二产业?|工业/u, /第?三产业?|服务业/u],
  [/男/u, /女/u],
  [/(?<!不)合格|达标/u, /不合格|未达标/u],
  [/汉族/u, /少数民族/u],
  [/线上|网上/u, /线下|窗口|现场/u],
  [/税收/u, /非税/u],
];

function isAgeRow(labels: readonly string[]): boolean {
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  return (
    labels.length >= 3 &&
    /岁/u.test(last) &&
    /以上/u.test(last) &&
    /岁/u.test(first) &&
    /(?<!\d)0|以[下内]|不满|未满/u.test(first)
  );
}

function isNamedRow(labels: readonly string[]): boolean {
  return COMPLETE.some(
    (row) =>
      row.length <= labels.length &&
      row.every((word) => labels.some((label) => word.test(label))) &&
      labels.every((label) => row.some((word) => word.test(label))),
  );
}

/** Whether the words say that the shares are all there are. */
export function isComplete({ labels, head, tail }: ListWords): boolean {
  const last = labels.at(-1) ?? '';
  if (REST.test(last)) return true;
  if (NOTHING_ELSE.test(tail)) return true;
  const count = KINDS.exec(head)?.[1] ?? KINDS.exec(tail)?.[1];
  if (count !== undefined && Number(parseHanInteger(count) ?? 0) === labels.length) return true;
  return (labels.length === 3 && INDUSTRIES.test(head)) || isNamedRow(labels) || isAgeRow(labels);
}

const OVERLAP = /多选|重复|交叉|兼有|兼具|同时|叠加|不唯一|可选|重叠|复选/u;

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
]; // prettier-ignore
const CLASSES = /从[^，。]{1,14}看|按[^，。]{1,12}[分看]|类型|来源|渠道|结构|方式|原因|领域|构成|分布|中[，：]/u;

/** Whether the words before a list say that it divides one whole: 从纠纷类型看. */
export function divides({ labels, head }: ListWords): boolean {
  const sides = SIDES.filter((side) => labels.some((label) => side.test(label)));
  return sides.length <= 1 && CLASSES.test(head);
}
