import { codesOf } from '../../text/codes.ts';
import type { Mention } from './mentions.ts';

/** What comes in: 新入库, 转来, 补栏, 当年发展. */
const IN =
  /新(?![冠闻型兴华城区])|[入进](?!度|一步|行|口|出)|出生|增(?![长幅速值])|补(?![助贴偿缴])|购|[收招](?![回缴费商]|益)|吸纳|接(?![回访送])|[转迁调派](?:来|到(?!位)|回)|发展|识别|登记|注册|返贫|添置?|[开设]立|创办|引进|投放|繁育|批准|认定|立案/u;
/** What goes out: 退出, 解矫, 出栏, 病故. */
const OUT =
  /[退走离亡耗销]|出(?![生资台具现口])|解[除矫聘散]|终止|期满|去世|病故|故去|辞|免职|开除|退休|毕业|[发拨](?:放|付|出)|领用|使用|支付|偿还|还本|消除|脱贫|摘帽|核减|减少|压减|清退|流失|淘汰|报废|撤|取消|关[停闭]|停业|停产|歇业|拆|[售卖]|办结|审结|执结|调结|结案|了结|化解|处置|整改|归还|接回|送走|死|灭失|砍|裁|剔|调出|借出|除名|变更为/u;
const NUL = /^(?:此后|期间|全年|年内|当年|今年|本年|年中|又|另|还|共|陆续|先后)+/u;
/** Longer words tell more than that something came or went. */
const SHORT = 10;
const HINTS = codesOf('新入进出增补购收招吸接转迁调派发展识登注返添开设创引投繁批认立');

/** Whether the words of a number tell what comes to a stock or what goes from it. */
export function flowOf({ lead, tail }: Mention): 'in' | 'out' | null {
  const words = lead.replace(NUL, '') || tail;
  // 新退出: what went is new as well.
  if (OUT.test(words)) return 'out';
  return HINTS.isIn(words, 0, words.length) && IN.test(words) ? 'in' : null;
}

/** 入矫142名、解矫131名: what comes and what goes make up nothing together. */
export function areOpposed(parts: readonly Mention[]): boolean {
  const flows = parts.map((part) => (part.lead.length <= SHORT ? flowOf(part) : null));
  return flows.includes('in') && flows.includes('out') && !flows.includes(null);
}
