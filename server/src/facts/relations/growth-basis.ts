import type { Quantity } from '../model.ts';

/** Rates of these are told at constant prices or on a basis of their own: the numbers beside them do not give them. */
const OWN_BASIS =
  /(?<!单位|元)(?:地区|国内)?(?<!单位地区|元地区|单位国内|元国内)生产总值|(?<!单位|元)GDP|(?<!单位[^，]{0,6}|元[^，]{0,6})增加值|(?:总|工业|农业|渔业|牧业|林业|建筑业|规上)产值|经济总量|固定资产投资|可比|口径|剔除|扣除|不变价|实际增|因素/u;
/** 总产值5.8亿元，比上年的5.3亿元增长…: the rate is said to be of the two numbers. */
const OUTPUT = /产值/gu;
/** Whether the name of the numbers or what is said right after says that the rate has a basis of its own. */
export function hasOwnBasis(lead: string, { place: { block, end } }: Quantity, plain = false): boolean {
  const after = /^[^。；，]{0,12}/u.exec(block.text.slice(end, end + 12))?.[0] ?? '';
  return (plain ? lead.replace(OUTPUT, '') : lead).search(OWN_BASIS) >= 0 || OWN_BASIS.test(after);
}
