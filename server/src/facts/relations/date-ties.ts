import type { Duration } from './date-durations.ts';
import type { Span } from './date-spans.ts';
import { THAT_IS } from './date-text.ts';

const STRONG =
  /连头带尾|满打满算|为时|拢共|统共|里外里|历时|前后|长达|跨度|为期|持续|连续|不间断|历经|一连|整整|耗时|用时|时长|总共|共计|一共|足足|用了|用满|历满|恰|正好|刚好|首尾|不多不少|就是|期$|[会展假工租聘周]期|学制|^共.{0,2}$|^合计|^总计|^满|头尾|整$|^连.|了$/u;
const TAKEN =
  /连头带尾|满打满算|为时|拢共|统共|里外里|历时|前后|用时|耗时|长达|一共|总共|共计|合计|整整|足足|用了|用满|为期|连续|持续|恰|正好|刚好|首尾|不多不少|期$|期限|学制|(?:公示|公告|公开)|^共|^满|满$|头尾|整$|^连.|了$/u;
const TERM = /有效|期限|公示|公告|张榜|征求意见|试行|[^为长周工会展学假]期/u;
const EACH = /每|人|各/u;
const THIS = /这$/u;
/** What may stand between a stretch and the length that is said of it: 止，共 · 期间， · （. */
const DIRECT = /^(?:止|结束|为止|期间|之间|间|届满|完成|的|在)*[，,、（(]?(?:的|这|在|时间|为|期间)*$/u;
const BRACKET_CLOSED = /^[）)](?:的)?$/u;
const NEXT_CLAUSE =
  /^[^，。；：,]{0,12}[，,](?:(?:天天|每天|每日|其间|期间|中间|中途|全程|一天不|从未|无人|没有|未)[^，。；：\d]{0,10}[，,])?(?:[其期中]间|前后|这[其中]间|实际|[驻住干做守忙连])?$/u;
const NAMED_LENGTH = /^(?:来|间|时间|期间|里|中|内|期|之久|累计|总共|一共|合计)/u;
/** 10月1日至7日国庆假期的9天里, 4月1日持续到6月30日，五个月时间里 */
const WITHIN = /^(?:[^，。；：、]{0,8}(?:期间|假期|长假|期|段)的?|的|[^，。；：、]{0,8}[，,](?:在|这|的|短短|整整)*)$/u;
const IN_LENGTH =
  /^(?:[\u4e00-\u9fff]{0,4}期(?:圆满|届满|已?满|结束|间|内|里|到)|的?时间(?:里|内|中|，|完成|全部)|里|间|中，|以?内|下来|(?:累计|共|总)?(?:成交|销售|接待|签约|客流|吸引))/u;
/** What is held for the whole of a stretch, whatever else is done in it. */
const LASTING =
  /行动|整治|攻坚|会战|战役|排查|宣传|治理|大检查|专项|春训|集训|防控|值守|响应|戒备|管制|管控|封控|巡查|督查|督导|清收|清理|清查|调处|改造|施工|执勤/u;
/** 举办为期10天的: held within the stretch, so that it may be shorter. */
const HELD = /^[，,](?:[\u4e00-\u9fff]{0,4}(?:举办|举行|开展|组织|启动|进行|实施|推进|参加))了?$/u;
const PLAN = /^(?:行动|攻坚|整治|计划|规划|试点|建设|提升|任期|改革)/u;
/** Between a length and the stretch behind it: 为期三个月的整治行动（, 有效期三年，自. */
const LEADS_IN =
  /^(?:来|间|时间|期)?(?:的?[^，。；（()）]{0,14})?[（(]$|^(?:，|,)?(?:即|自|从|由|时间为|为|是|：|:)+$/u;
const LEADS_ON = /^(?:的[^，。；（()）]{0,16})?(?:自|从|由|于)$/u;
/** 十年禁渔从 A 算起，于 B 届满 */
const NAMED_ON = /^[^，。；（()）\d的]{1,8}(?:自|从|由)$/u;
/** 三年行动（2021—2023年） */
const YEARS_OF =
  /^(?:(?:来|间|时间|期间|[^，。；（()）]{0,8}(?:行动|攻坚|规划|计划|方案))?[（(]|[^，。；（()）]{0,8}(?:行动|攻坚|规划|计划|方案)(?:[，,：]|的)?(?:(?:执行|实施|规划|建设|行动|有效|工作)(?:期限?|年限|周期|时间)|期限|周期|起止(?:年份|时间)?)?(?:为|是|自|从|即|：)*)$/u;
/** 值守了十天, not 历时 or 用了: some of the days may have gone by otherwise. */
const DID = /(?<![干用花忙历持续坚持奋战挂守做建修])了$/u;
/** What goes on all the time. */
const GOES_ON = /持续|历时|延续|进行|不间断|一连/u;
/** Behind two dates that only a length makes one stretch: ，首尾都算， before it. */
const PAIR_GAP =
  /^[\u4e00-\u9fff]{1,8}[，,](?:[^，。；：\d]{0,10}(?:算|计|相加|一起|在内|不[多少差缺落][^，。；]{0,4})(?:[，,][\u4e00-\u9fff]{0,2})?|[从由][^，。；：\d]{1,8}[到至][^，。；：\d]{1,8})?$/u;
/** The whole from one date to the other. */
const WHOLE = /从.+[到至]|前后|首尾|头尾|连头带尾|拢共|统共|总|恰|正好|刚好|不多不少|满打满算/u;
/** A length that begins before the first date or goes on after the second one. */
const ELSEWHERE = /^(?:如一日|[以之]?[来前后]|的?[保质]|党龄|工龄|教龄|合同)|^多?(?:前|后)/u;
/** “一百天”整治，一天不多: a slogan that is meant by the word. */
const BY_THE_WORD = /^[”"]?[^，。；：\d]{0,14}[，,](?:正好|恰好|不多不少|一天[也都]?(?:不|没)[^，。；]{1,8})/u;

/** 五年间，也就是 */
const YEARS_THAT_ARE = new RegExp(String.raw`^(?:来|间|里|时间|期间)?${THAT_IS}(?:自|从)?$`, 'u');
const RECKONED = /^[^，。；：\d（()）]{0,16}[，,](?:从|自|由)$/u;
const RECKONS = /[起开]?始?[算计]起?|为止|[算计]起/u;
/** Between a stretch and the length that its own subject has: ，冬修水利一共干了. */
const SUBJECT = /^[，,][^，。；：\d]{1,12}$/u;

/** 有效期, 公示: the last day is reckoned from the first one. */
export function isTerm({ mark }: Duration): boolean {
  return TERM.test(mark);
}

/** A length must fit its stretch, only must not be longer, or says nothing of it. */
export type Tie = 'both' | 'longer' | null;

/** How a length after a stretch belongs to it: it must fit, or only must not be longer. */
export function tieAfter(text: string, span: Span, duration: Duration): Tie {
  const { mark, end } = duration;
  const gap = text.slice(span.to.end, duration.from);
  const rest = text.slice(end, end + 6);
  if (mark === '' || THIS.test(mark)) {
    const within = withinTie(text, span, duration, gap);
    if (within || mark === '') return within ?? (duration.inside ? null : unmarkedTie(gap, rest, duration));
  }
  if (duration.inside) return null;
  if (span.paired) return pairTie(gap, rest, duration);
  if (span.events) return eventTie(gap, mark, text.slice(span.to.end, span.to.end + 8));
  if (THIS.test(mark)) return /[近前后]$/u.test(gap) ? null : 'both';
  const direct = DIRECT.test(gap);
  if (!isTied(mark, gap)) return null;
  if (isRun(duration) && !span.anchored && !(direct && duration.unit === 'year')) return null;
  return clauseTie(span, duration, gap, rest);
}

/** Whether a mark tells how long two events lie apart: 工期, 历时; the 租期 of what was opened in the end is another time. */
function isSpent(mark: string, over: string): boolean {
  if (!TAKEN.test(mark)) return false;
  return (
    !/期$/u.test(mark) || /(?:为|会|展|工|训|建设|施工|公示|公告)期$/u.test(mark) || /届满|期满|到期|终止/u.test(over)
  );
}

/** How a length behind what begins and what ends belongs to the time between them. */
function eventTie(gap: string, mark: string, over: string): Tie {
  if (!isSpent(mark, over) || !(NEXT_CLAUSE.test(gap) || PAIR_GAP.test(gap))) return null;
  return DID.test(mark) ? 'longer' : 'both';
}

/** How a length behind two dated doings belongs to the time between them; without a plain word it may only be longer. */
function pairTie(gap: string, rest: string, duration: Duration): Tie {
  const { mark } = duration;
  if (
    !TAKEN.test(mark) ||
    /走过|历经|经过/u.test(mark) ||
    isTerm(duration) ||
    (/期$/u.test(mark) && !/[为会展工]期$/u.test(mark))
  )
    return null;
  if (!PAIR_GAP.test(gap) || ELSEWHERE.test(rest) || EACH.test(gap)) return null;
  return WHOLE.test(mark + gap) ? 'both' : 'longer';
}

/** How the words between a stretch and a length that bears a mark tie the two. */
function clauseTie(span: Span, { mark }: Duration, gap: string, rest: string): Tie {
  const direct = DIRECT.test(gap);
  const next = NEXT_CLAUSE.test(gap);
  if (DID.test(mark)) return direct || next ? 'longer' : null;
  const isOfOther = rest.startsWith('的') || (!direct && EACH.test(gap));
  if (direct || next) return isOfOther || (!direct && TERM.test(mark)) ? 'longer' : 'both';
  if (HELD.test(gap)) return 'longer';
  if (isLasting(span, gap)) return 'both';
  return farTie(span, mark, gap, rest);
}

/** A length whose clause has words of its own before it. */
function farTie(span: Span, mark: string, gap: string, rest: string): Tie {
  if (SUBJECT.test(gap) && !EACH.test(gap) && !TERM.test(mark)) {
    const whole = span.anchored && LASTING.test(gap) && GOES_ON.test(mark);
    return whole && !rest.startsWith('的') ? 'both' : 'longer';
  }
  return /[，,（(]$/u.test(gap) && !/^共|计$/u.test(mark) ? 'longer' : null;
}

/** 自3月1日至6月30日，集中开展……宣传，为期三个月: one doing that fills the whole stretch, and no other number beside it. */
function isLasting({ anchored }: Span, gap: string): boolean {
  return (
    anchored && /^[，,][^。；：\d]{2,34}[，,]$/u.test(gap) && LASTING.test(gap) && !/培训|考察|学习|竞赛/u.test(gap)
  );
}

/** Terms of documents are tied to a stretch beside them only. */
function isTied(mark: string, gap: string): boolean {
  return STRONG.test(mark) || (TERM.test(mark) && (DIRECT.test(gap) || NEXT_CLAUSE.test(gap)));
}

/** 4月1日启动，5月20日收官，一百天里: a length without a mark that looks back at the whole stretch. */
function withinTie(text: string, span: Span, { end, inside }: Duration, gap: string): Tie {
  // 30日内 is a term.
  if (inside && (!(span.anchored || span.events || span.paired) || text.charAt(end - 1) === '日')) return null;
  if (/^[，,]?[“"]$/u.test(gap) && BY_THE_WORD.test(text.slice(end, end + 32))) return 'both';
  if (span.paired && !PAIR_GAP.test(gap)) return null;
  return (WITHIN.test(gap) || span.paired) && IN_LENGTH.test(text.slice(end, end + 6)) ? 'both' : null;
}

/** 2020—2022年三年间, （2021—2023年）三年行动 */
function unmarkedTie(gap: string, rest: string, { unit }: Duration): Tie {
  if (DIRECT.test(gap) && gap.length <= 4 && unit === 'year' && NAMED_LENGTH.test(rest)) return 'both';
  // 6月1日至6月5日（5天）
  if (/^[（(](?:共|计|合计)?$/u.test(gap) && /^[）)]/u.test(rest)) return 'both';
  // 1月至6月，7个月来; 4月至9月一个季度，
  if (
    unit === 'month' &&
    /^[，,]?$/u.test(gap) &&
    (gap === '' ? /^(?:[，。]|[里间内])/u : /^(?:来|里|间|时间)/u).test(rest)
  )
    return 'both';
  return BRACKET_CLOSED.test(gap) && PLAN.test(rest) ? 'both' : null;
}

/** 连续18个月保持第一 began before the months that are told; 连续开展18天 did not. */
function isRun({ mark, unit }: Duration): boolean {
  return /(?:连续|持续)$/u.test(mark) && (unit === 'month' || unit === 'year');
}

const ENDING = /^[^，。；]{0,4}(?:届满|期满|到期|收官|结束|为止|止)/u;
const LASTS = /不多不少|整整|会期|展期|假期|集训期|培训期|历时|为期|工期/u;

/** A length without a mark of its own before a stretch: 培训两天（5月6日至8日）, 三年行动（2021—2023年）, 十年禁渔从. */
function plainTieBefore(text: string, { to, tight }: Span, { unit, inside }: Duration, gap: string): boolean {
  if (unit === 'day') return tight && !inside && /^[（(]$/u.test(gap);
  if (unit !== 'year') return false;
  return (
    YEARS_OF.test(gap) ||
    YEARS_THAT_ARE.test(gap) ||
    (NAMED_ON.test(gap) && ENDING.test(text.slice(to.end, to.end + 8)))
  );
}

/** How a length before a stretch belongs to it: 为期三个月的整治行动（3月至5月）. */
export function tieBefore(text: string, span: Span, duration: Duration): Tie {
  const gap = text.slice(duration.end, span.from.start);
  if (plainTieBefore(text, span, duration, gap)) return 'both';
  if (duration.inside || !(STRONG.test(duration.mark) || TERM.test(duration.mark))) return null;
  if (span.paired) return /^[，,：:]$/u.test(gap) && LASTS.test(duration.mark) ? 'longer' : null;
  if (LEADS_IN.test(gap)) return 'both';
  // 连续五年评上先进，从2014年起算，到2017年为止
  if (span.anchored && RECKONED.test(gap) && RECKONS.test(span.between + text.slice(span.to.end, span.to.end + 3)))
    return 'both';
  // 会期一天，5月8日开幕，5月12日闭幕
  if (/^[，,]$/u.test(gap) && span.anchored && (LASTS.test(duration.mark) || (span.events && isTerm(duration))))
    return 'both';
  return span.anchored && LEADS_ON.test(gap) ? 'both' : null;
}

/** Inside 自9月1日起公开征求意见30日，至9月30日结束; 自3月1日起30日，至3月30日. */
export function tieInside(text: string, { from, to, events }: Span, { mark, inside, from: at, end }: Duration): Tie {
  if (events) {
    const [lead, rest] = [text.slice(from.end, at), text.slice(end, to.mention.place.start)];
    return TAKEN.test(mark) && NEXT_CLAUSE.test(lead) && /^[，,](?:[并于在至到]{1,2}|直到)?$/u.test(rest)
      ? 'both'
      : null;
  }
  if (mark === '' && !inside && /^起(?:算|计)?[，,]?$/u.test(text.slice(from.end, at)))
    return /^[，,、]?(?:至|到)$/u.test(text.slice(end, to.mention.place.start)) ? 'both' : null;
  return !inside && (STRONG.test(mark) || TERM.test(mark)) ? 'both' : null;
}
