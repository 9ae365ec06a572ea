/** Last words of the names of 机关: what a 署名 or a 发文机关标志 ends in. */
const ORGAN_END =
  /(?:人民政府|政府|党委|党组|委员会|人大|政协|法院|检察院|办公室|办事处|[县区市镇乡省州旗]委|局|厅|部|办|会|处|站|所|院|中心|大队|支队|总队|公司|学校|领导小组)(?:[（(].{1,12}[）)])?$/u;

/** Whether a short line is the name of a 机关 and nothing else. */
export function isOrgan(text: string): boolean {
  return text.length >= 3 && text.length <= 40 && !/[，。；：！？,;:“”《》]/u.test(text) && ORGAN_END.test(text);
}
