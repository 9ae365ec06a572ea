import { codesOf } from '../../text/codes.ts';
import { flowOf } from './flow-words.ts';
import type { Mention } from './mentions.ts';

/** What is left, by a word that says: all the rest. */
export const ALL_REST =
  /(?:其余|其它|余下|剩余|剩下|[仅只][余剩]|尚[余剩缺差]|[还仍][余剩缺差]|缺口|结余|节余)(?:(?![还尚共另]有)[^，。；、（）]){0,14}$/u;
/** 其余全部裁决，裁决102件: the number follows in the next clause. */
const REST_BEFORE =
  /[，。；](?:其余|余下|剩余|剩下)(?![^，。；]*[还尚共另]有)[^，。；]{0,20}，(?![^，。；]*[当其]中)[^，。；、\d的]{0,6}$/u;
/** What is left: not done, carried over, absent. */
const REST =
  /(?:还有|尚有|[仍尚还][属无]|结转(?:至|到|下|今|明|次)|转(?:入)?下年|没有[完办参到通]|未完|缺[考席勤编]|空[编缺]|请假|在[办审]|待[办审整拨付])[^，。；、（）]{0,14}$|^(?:不(?:符合|合格|达标)|(?:目前|年末|年底|仍|尚|还|暂)*未(?!来|成年|婚|经|知|公开))[^，。；、（）]{0,14}$|^因[^，。；]*未[^，。；（）]{0,6}$/u;
/** 4件正在办理, 7件尚未办结: the words may stand after the number. */
const REST_AFTER =
  /^(?:正在|仍在|尚在|尚未|还未|暂未|仍未|未能|未[办审完整化答]|在[办审]|待[办审]|结转|留待|没有[完办])/u;
/** What is done. */
const DONE =
  /(?:已经?|全部|均|完成|[办审执调判裁签清付完交]结|结案|结清|裁决|判决|化解|整改|销号|办理|处理|处置|解决|答复|回复|通过|符合|合格|达标|使用|支出|支付|拨付|实到|实际|参考|到会|出席|参加|参训|拆除|拆|搬|迁|复耕|到位|筹集|收缴|入库|缴纳|归还|完工|竣工|了结|查[处实否结]|签订|交付|开通|安置|退还|接种|录入|新改|新建|改建|兑现|发放|验收|落实|继续有效|建成|投产|改造|治理|销售|收回|偿还|消化|脱贫|报废|放[贷款]|在线|上架|到场|回来|废止|失效|撤回|终止|取消|移送|不予|盘活|利用|腾空|装好|修复|恢复|认领|录用|搬走|交房|通了)/u;
/** Stock that came over: it adds to what came in. */
const STOCK =
  /(?:上年|去年|上年度|往年|年初|期初|上期|上月|历年)[^，。；]{0,6}(?:结转|结余|未[结办完]|没[有办完结]|旧存|遗留|滚存|转入|余额|存量)|^(?:结转|旧存|原有)|结转[^，。；]{0,4}案/u;
export const SKIP = /其中|同比|上年同期|比上年|增|减|平均|人均|每|共计|合计|总计|占(?![道地用补])/u;

/** What there is to be done, whatever verbs stand with it. */
const WHOLE =
  /应|反馈|申请|申报|选派|列入|纳入|需|安排|收到|受理|排查|发现|交办|新收|接到|接收|登记|摸排|现有|辖区|报名|立项|下达|计划|总|合计|共计|清理|任务|全[县镇市区乡省]/u;

export type Role = 'stock' | 'done' | 'rest' | 'whole' | 'other';

/** How far before a number 其余 may stand when a clause is between. */
const BEFORE = 32;
/** A character of every word that tells what is left. */
const HINTS = codesOf('余剩未缺空请在待不转还尚没正仍留结');

function isHinted({ text, start, end, from, to }: Mention): boolean {
  return HINTS.isIn(text, Math.max(from, start - BEFORE), start) || HINTS.isIn(text, end, Math.min(to, end + 3));
}

/** 收入不足五万元的还剩两个: what is left of another class than what the words before spoke of. */
const CLASS = /([^，。；]{2,})的(?:[还尚仅只]|目前)?[剩余有][^，。；]{0,6}$/u;
/** 没有出列的还剩三个: the class is what is not done. */
const NOT_DONE = /[闲空剩余欠差]|未|没|尚|待|正在|在办|需|缺|不(?![足到满少低超])/u;

function isOfAnother({ clause, text, start }: Mention): boolean {
  // The class may hold a number of its own.
  const words = clause.includes('的') ? CLASS.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1] : undefined;
  return words !== undefined && !NOT_DONE.test(words);
}

/** 其余正在整改；重大隐患还剩3处: the rest was told, and this is of something else. */
const TOLD = /(?:其余|余下|剩余)[^，。；]*[；。]/u;

/** 除甲12项、乙9件外，其余142项: several things are excepted, and not in one unit. */
const BUT_FOR_SEVERAL = /除[^。；，]*\d[^。；，]*[、和及与][^。；，]*\d[^。；，]*外[，,]?(?:其余|其他|余下|剩余)$/u;
const LIST = 60;

function isButForSeveral({ lead, text, start }: Mention): boolean {
  return /(?:其余|其他|余下|剩余)$/u.test(lead) && BUT_FOR_SEVERAL.test(text.slice(Math.max(0, start - LIST), start));
}

/** 不属实的52条，其余正在核查: after this there is still a rest, so this is not all that is left. */
const MORE_LEFT = /^[^，。；、\d]{0,10}[，；](?:其余|余下|剩余|剩下|其[他它])/u;
const OWN_REST = /其[余他它]|余下|剩/u;

function leavesMore({ text, end, clause }: Mention): boolean {
  return MORE_LEFT.test(text.slice(end, end + 16)) && !OWN_REST.test(clause);
}

/** 三年前还只有7个: what there was before is no rest of what there is now. */
const EARLIER = /(?:[年月天周]之?前|原来|原先|此前|起初|当初|过去)[^，。；]{0,8}$/u;

function isEarlier({ text, start }: Mention): boolean {
  return EARLIER.test(text.slice(Math.max(0, start - 14), start));
}

/** 两级合算，未销号的12个: what is left of several wholes together. */
const OF_SEVERAL = /(?:合算|合起来|加起来|合在一起|两[级者项处]合计)[^。；]{0,4}，?[^，。；]{0,10}$/u;

const SEVERAL_HINTS = codesOf('合加');

function isOfSeveral({ text, start }: Mention): boolean {
  if (!SEVERAL_HINTS.isIn(text, Math.max(0, start - 24), start)) return false;
  return OF_SEVERAL.test(text.slice(Math.max(0, start - 24), start));
}

/** Whether what is left is told of another thing, another class, or of some of it: 其余乡镇还有12个村. */
export function isRestOfOther(mention: Mention): boolean {
  if (isButForSeveral(mention) || leavesMore(mention) || isEarlier(mention) || isOfSeveral(mention)) return true;
  return isOfAnother(mention) || TOLD.test(mention.gap) || /其余[^，。]*[还尚共另]有/u.test(mention.clause);
}

/** Whether a number tells what is left. */
export function isRest(mention: Mention): boolean {
  if (!isHinted(mention) || isRestOfOther(mention)) return false;
  if (REST.test(mention.clause) || ALL_REST.test(mention.clause)) return true;
  if (REST_BEFORE.test(mention.text.slice(Math.max(mention.from, mention.start - BEFORE), mention.start))) return true;
  return /^(?:另有|还有|有|其中|另外)?$/u.test(mention.lead) && REST_AFTER.test(mention.tail);
}

function isDone(mention: Mention): boolean {
  const { clause, lead, tail } = mention;
  if (/已|实际|实[到参有]/u.test(clause)) return true;
  if (WHOLE.test(clause)) return false;
  return DONE.test(clause) || /^[^，。]{0,6}已/u.test(tail) || (/^(?:其中|有|目前)?$/u.test(lead) && DONE.test(tail));
}

/** What a number is in a balance, by its words. */
export function roleOf(mention: Mention): Role {
  if (STOCK.test(mention.clause) && !/结转(?:下|至|到|明)/u.test(mention.clause)) return 'stock';
  if (isRest(mention)) return 'rest';
  if (isDone(mention)) return 'done';
  return WHOLE.test(mention.clause) ? 'whole' : 'other';
}

/** 签了, 走访了, 栽下去 */
const VERB_DONE = /\p{Script=Han}(?:了|[下出]去)$/u;

/** Whether the words of a number tell what is done of a whole. */
export function isDoneWord(mention: Mention): boolean {
  const { clause, lead, tail } = mention;
  return (
    /已|实/u.test(clause) ||
    DONE.test(clause) ||
    DONE.test(tail) ||
    VERB_DONE.test(lead) ||
    flowOf(mention) === 'out' ||
    /在[编岗册职校]|到[位岗货]|现有/u.test(clause)
  );
}

/** 省级交办的14件全部办结: a class of its own of which nothing is left. */
const SETTLED =
  /^[^，。；、]{0,6}?(?:全部|全数|悉数|均已|都已)[^，。；、]{0,4}?(?:[办审了执]结|结案|销号|清零|整改|化解|解决|处置|完成|完毕)/u;

/** Whether a number tells a class that is done in full, so that what is left is of another one. */
export function isSettled({ lead, tail }: Mention): boolean {
  return lead.endsWith('的') && lead.length > 3 && SETTLED.test(tail);
}

const ADDED = /[调转购迁补存运][入进]|新[增进购]|补[充购]|追加|增[补拨]/u;

/** Whether a number tells what came to the whole since, as 调入600吨 does: it is none of what is gone. */
export function isAdded({ lead, tail }: Mention): boolean {
  return ADDED.test(lead === '' ? tail : lead);
}

/** Whether the words of a number tell stock that came over. */
export function isStockWord({ clause }: Mention): boolean {
  return STOCK.test(clause) && !/结转(?:下|至|到|明)/u.test(clause);
}

/** Whether the words of a number tell what there is to be done. */
export function isWholeWord({ text, from, start, lead }: Mention): boolean {
  return (
    WHOLE.test(text.slice(Math.max(from, start - BEFORE), start)) || /核定|编制|规划|年初|原[有来]|共|总/u.test(lead)
  );
}
