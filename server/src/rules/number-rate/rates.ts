import type { Quantity } from '../../facts/model.ts';

/** A stated rate of something done: 信访件办结率为92.2%. */
export interface Rate {
  readonly percent: Quantity;
  /** 信访件办结率 */
  readonly name: string;
  /** What was done: 办结. */
  readonly verb: string;
  /** The rate is said to be reached (达90%), not to be exactly so. */
  readonly reached: boolean;
}

/** Doings whose rate is the number done of the number received. */
const VERBS = [
  '办结', '办复', '办理', '答复', '回复', '化解', '调解', '调处', '调结', '结案', '审结', '执结', '整改', '处置', '处理', '查处',
  '完成', '破案', '侦破', '成功', '合格', '履行', '兑现', '受理', '解决', '通过', '达标', '息访', '反馈', '销号', '采纳', '响应',
  '参训', '参学', '参考', '持证', '参会', '到会', '参保', '帮教', '安置',
]; // prettier-ignore

const NAMED = /([\u4e00-\u9fff]{2,16}率)(?:均|都|已|分别)?(达到了?|达|高达|为|是|至|到|提[高升][至到])?$/u;

/** How far before the percentage 率 can stand: 率分别达到了. */
const SAID = 6;

/** Rates of a part of what was done: within the term, at once, by mail. Their base is not the number received. */
const NARROWED =
  /(?:[按如到]期|[按及准即实限]时|一次性?|首次|初次|当场|当日|提前|平均|网上|线上|全程|前端|源头|就地|诉前|当庭|自动|首批|同比|全[省市县国区]|年均)$/u;

/** The rate whose percentage this is, or null when it is no rate of something done. */
export function rateOf(percent: Quantity): Rate | null {
  if (percent.kind !== 'percent' || percent.unit !== '%' || percent.approximate !== null || percent.upper) return null;
  const { block, start } = percent.place;
  if (!block.text.slice(Math.max(0, start - SAID), start).includes('率')) return null;
  const match = NAMED.exec(block.text.slice(Math.max(0, start - 24), start));
  const [, name = '', said = ''] = match ?? [];
  const stem = name.slice(0, -1);
  const verb = VERBS.find((word) => stem.endsWith(word));
  if (verb === undefined || /[和与及、]/u.test(stem)) return null;
  const rest = stem.slice(0, -verb.length);
  if (NARROWED.test(rest) || (verb === '成功' && !/(?:^|[解处])$/u.test(rest))) return null;
  return { percent, name, verb, reached: said.includes('达') };
}

/** Whether the words before a number say that this many were done: 已办结, 成功调处, 化解矛盾纠纷. */
export function saysDone(lead: string, { verb, name }: Rate): boolean {
  if (verb !== '成功') return lead.endsWith(verb) || lead.startsWith(verb);
  const doing = name.slice(0, -3).slice(-2);
  return lead.includes('成功') && lead.includes(doing);
}

/** Whether the clause before a number says that this many came in: 受理信访件, 共排查矛盾纠纷. */
export function saysReceived(clause: string, rate: Rate): boolean {
  return !saysDone(clause, rate) && RECEIVED.test(clause);
}

const RECEIVED =
  /受理|收到|接到|接收|收件|接处警|登记|排查|摸排|交办|转办|承办|立案|发现|抽检|抽查|检验|检测|检查|提出|来[信访电]|调解|调处|办理|共|总|应|目标|任务|计划/u;
