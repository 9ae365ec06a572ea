/** Last words of the names of 机关: what a 署名 or a 发文机关标志 ends in. */
const ORGAN_END =
  /(?:人民政府|政府|党委|党组|委员会|人大|政协|法院|检察院|办公室|办事处|[县区市镇乡省州旗]委|局|厅|部|办|会|处|科|股|站|所|院|中心|大队|支队|总队|执法队|公司|学校|领导小组)(?:[（(].{1,12}[）)])?$/u;

/** Marks and doings that no name has: 临江县召开行政执法工作推进会 */
const NO_NAME = /[，。；：！？,;:“”《》]|召开|举行|举办/u;

/** Whether a short line is the name of a 机关 and nothing else. */
export function isOrgan(text: string): boolean {
  return text.length >= 3 && text.length <= 40 && ORGAN_END.test(text) && !NO_NAME.test(text);
}

/** The hundred commonest surnames, and those of two characters: who signs with a name has nearly always one of them. */
const SURNAME =
  /^(?:欧阳|上官|司马|诸葛|皇甫|尉迟|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])/u;

/** Whether a line is the name of a person and nothing else: what a 述职 report is signed with. */
export function isPersonName(text: string): boolean {
  return /^[㐀-鿿]{2,4}$|^[㐀-鿿] [㐀-鿿]$/u.test(text) && SURNAME.test(text);
}
