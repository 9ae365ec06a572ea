import type { Quantity } from '../model.ts';

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

/** The words of a rate, whatever it is of. */
export interface NamedRate {
  readonly name: string;
  readonly reached: boolean;
}

/** Doings whose rate is the number done of the number received. */
const VERBS = [
  '办结', '办复', '办理', '答复', '回复', '化解', '调解', '调处', '调结', '结案', '审结', '执结', '整改', '处置', '处理', '查处',
  '完成', '破案', '侦破', '成功', '不合格', '合格', '履行', '兑现', '受理', '解决', '通过', '达标', '息访', '反馈', '销号', '采纳', '响应',
  '参训', '参学', '参考', '持证', '参会', '到会', '到课', '到场', '到位', '参保', '帮教', '安置', '出庭', '胜诉', '败诉', '纠错', '撤诉',
  '检出', '发现', '公开', '公示', '上线', '就业', '签约', '开工', '竣工', '投产', '落地', '缴纳', '签订', '评查', '备案', '审查',
  '复检', '回访', '建成', '录用', '参检', '体检', '接种', '入学', '升学', '毕业', '优秀', '优良', '领取', '发放', '验收', '出勤', '核查',
  '维持', '撤销', '执行', '移送', '批准', '登记', '采集', '巡查', '报到', '参赛', '获奖', '达产', '注册', '应诉', '服判', '调撤', '面商', '落实', '结办',
]; // prettier-ignore

function byLast(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const out = new Map<number, string[]>();
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    const own = out.get(last);
    if (own) own.push(word);
    else out.set(last, [word]);
  }
  return out;
}

const BY_LAST = byLast(VERBS);

/** 办结率 and what stands between it and its percentage: 率首次跃升到, 率（以栋计）. */
const NAMED = /([\u4e00-\u9fff]{2,16}率)(?:（[^（）]{1,8}）)?([^，。；：、（）()\d率]{0,9})$/u;
/** Words between a name and a percentage that tell of something else: a comparison, a change, a norm, a share. */
const OTHERWISE =
  /[占比较于由从]|同期|目标|标准|要求|指标|(?:[增升降减]|增[长加幅]|提[高升]|上升|下降|降低|减少|回落|下滑|下跌|压[降减])[了约近幅度达]*$/u;

/** How far before the percentage 率 can stand: 率分别达到了, 率（以栋计）. */
const SAID = 14;

/** Rates of a part of what was done: within the term, at once, by mail. Their base is not the number received. */
const NARROWED =
  /(?:[按如到]期|[按及准即实限]时|一次性?|首次|初次|当场|当日|提前|平均|网上|线上|全程|前端|源头|就地|诉前|当庭|自动|首批|同比|全[省市县国区]|年均)$/u;

const RATE = '率'.charCodeAt(0);

function hasRate(text: string, start: number): boolean {
  for (let at = start - 1; at >= start - SAID; at--) if (text.charCodeAt(at) === RATE) return true;
  return false;
}

/** The words that name a rate right before a percentage, whatever rate it is; null where none stand there. */
export function namedRate(percent: Quantity): NamedRate | null {
  const { block, start } = percent.place;
  if (!hasRate(block.text, start)) return null;
  const match = NAMED.exec(block.text.slice(Math.max(0, start - 28), start));
  const between = match?.[2] ?? '';
  if (!match || OTHERWISE.test(between) || match[1]?.endsWith('比率')) return null;
  const name = match[1] ?? '';
  // 45个项目开工率: the unit of a number before is no part of the name.
  const cut = /\d/u.test(block.text.charAt(start - match[0].length - 1)) ? 1 : 0;
  return {
    name: name.slice(cut).replace(/^(?:全[年县镇市乡]|今年|本年度)/u, ''),
    reached: between.includes('达'),
  };
}

/** What a rate's name says was done; null where it is none of these doings. */
export function verbOf(name: string): string | null {
  const stem = name.slice(0, -1);
  return BY_LAST.get(stem.charCodeAt(stem.length - 1))?.find((word) => stem.endsWith(word)) ?? null;
}

/** Rates that are not of a part in a whole, whatever number stands before them. */
const NO_PART = /[增降升长减税利费效]|贡献|收益|周转|汇|概|出生|死亡|流动|负债/u;

/** A rate of a part of what was done: 按期办结率. */
export function isNarrowed(name: string, verb: string): boolean {
  return NARROWED.test(name.slice(0, -1 - verb.length));
}

/** 报告 of 报告率: what any other rate's name ends with. */
function endOf(name: string): string | null {
  const stem = name.slice(0, -1);
  return stem.length < 2 || NO_PART.test(stem) ? null : stem.slice(-2);
}

/** The words that narrow a rate: 按期 of 按期办结率; empty where none do. */
export function narrowing({ name, verb }: Rate): string {
  return isNarrowed(name, verb) ? name.slice(0, -1 - verb.length).slice(-2) : '';
}

/** The rate whose percentage this is, or null when it is no rate of something done. */
export function rateOf(percent: Quantity, named: NamedRate | null): Rate | null {
  if ((percent.kind !== 'percent' && percent.kind !== 'fraction') || percent.upper) return null;
  const verb = named && (verbOf(named.name) ?? endOf(named.name));
  if (!named || verb === null || /和(?!解)|与|(?<!普)及(?![格时])/u.test(named.name)) return null;
  const rest = named.name.slice(0, -1 - verb.length);
  if (verb === '成功' && !/(?:^|[解处])$/u.test(rest)) return null;
  return { percent, name: named.name, verb, reached: named.reached };
}

/** Whether the words before a number say that this many were done: 已办结, 成功调处, 化解矛盾纠纷. */
export function saysDone(lead: string, { verb, name }: Rate): boolean {
  if (verb === '合格' && lead.includes('不合格')) return false;
  if (verb === '成功') return lead.includes('成功') && lead.includes(name.slice(0, -3).slice(-2));
  if (/应[到参出训]/u.test(lead) || lead.includes(`应${verb}`)) return false;
  // 应诉案件 are what came in.
  if (lead.endsWith(`${verb}案件`)) return false;
  // 参加学习 is what 参学率 is of.
  if (verb.startsWith('参') && /参[加与]/u.test(lead)) return true;
  return lead.includes(verb) || /实际?[到参训出]/u.test(lead);
}

const RECEIVED =
  /受理|收到|接到|接收|收件|接处警|登记|排查|摸排|交办|转办|承办|立案|发现|抽检|抽查|检验|检测|检查|提出|来[信访电]|调解|调处|办理|评查|抽取|共|总|应|全[县镇乡村市区]|现有|实有|在册|发生|纳入|报名|参加|走访|回访|目标|任务|计划/u;

/** Whether the clause before a number says that this many came in: 受理信访件, 共排查矛盾纠纷. */
export function saysReceived(clause: string): boolean {
  return RECEIVED.test(clause);
}
