import { countOf, COUNT } from '../calendar-words.ts';

/** A length of time as it is written: 共20天, 长达两年半, 为期三个月. */
export interface Duration {
  /** The words that tie it to a stretch of time: 共, 历时, 为期; empty when none stand before it. */
  readonly mark: string;
  /** Where these words begin. */
  readonly from: number;
  /** Offsets of figures and unit in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** Offsets of the figures. */
  readonly number: { readonly start: number; readonly end: number };
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** In halves of the unit: 两年半 is 5. */
  readonly halves: number;
  /** near: somewhat less or more · over: 多, 余, 超 · exact. */
  readonly about: 'exact' | 'near' | 'over';
  /** 内 stands behind it: 两个月内. */
  readonly inside: boolean;
}

const TERMS =
  '公示期|公告期|有效期|试用期|试行期|过渡期|建设期|实施期|服务期|合同期|租赁期|承包期|经营期|质保期|管护期|禁渔期|休渔期|封山期|供暖期|采暖期|取暖期|整改期|工期|任期|聘期|租期|会期|展期|假期|学制|周期|期限|(?:征求意见|公开|宣传|活动|集训|培训|试点|执行|协议|保质|保修|养护|轮换|隔离|观察|考察|挂职|矫正|封闭|限行|特护|戒严)期';
const MARK = String.raw`(?:前后|满打满算|头尾|连头带尾|掐头去尾|拢共|统共|里外里|整整|(?<![调完平齐规修工])整|历时|为时|为期|长达|跨度|时长|时间|(?:总|全部|合同|实际|整个|建设|施工|改造|土建)?(?:${TERMS})|有效|试行|总计|共计|合计|一共|总共|共|历经|连[演办唱播展开干守打下转晒坐跑](?:了)?|(?:持续|连续|不间断|一连)(?:[\u4e00-\u9fff]{1,2}了|开展|值守|值班|奋战|坚守|作业|运行|运营|封闭|停电|停水|执勤|巡查)?|用时|耗时|费时|在这|这|征求意见|公开征求意见|公示|公告|公开|经过|时隔|已有|已|有|正好|恰好|恰|刚好|足足|仅用|只用|用了|用满|历满|满|首尾|不多不少|张榜|一[\u4e00-\u9fff]就是|(?<![同近前后中末早短长晚本一二三四五六七八九十上下每学])[\u4e00-\u9fff]{1,3}期(?=限?(?:为|是|：|共|\d|[一二两三四五六七八九十半])))`;
const DURATION = new RegExp(
  String.raw`(?<mark>${MARK}{0,3}(?:开展|进行|举办|组织|推进|实施|整治|工作|培训|轮训|集训|授课|展出|封闭|隔离|停课|闲置|空置|荒废|停用|关停|沿用|服役|检查|排查|走访|值守|奋战|连算|限?定?为|长|达|是|(?:干|用|花|忙|持续|坚持|奋战|施工|做|开|办)了|(?<![长短迟早快慢多少加减推]|[^前]后|前)[\u4e00-\u9fff]{1,2}了|了|：|:)*(?:整整|足足|整|满)?)(?<about>大约|约|将近|接近|近|超过|超|逾)?(?<![\d.上下])(?<count>${COUNT}|半)(?<more>多|余|来)?(?:(?<half>个半月|年半)|(?<unit>个?多?月|个季度|个?整?年|天|日|个?自然[日天]|个?日历[日天]|个整?[日天]|整天|周|个?星期|个?礼拜))(?<tail>多|有余|左右|以上)?`,
  'gu',
);

/** 个季度 is reckoned as three months. */
const UNITS: readonly (readonly [RegExp, Duration['unit']])[] = [
  [/月|季/u, 'month'],
  [/年/u, 'year'],
  [/[天日]/u, 'day'],
  [/./u, 'week'],
];
/** What shows that it counts something else: 30日内, 三天两夜, 第5天, 一周年, 十年级. */
const OTHER = /^(?:前|后|以前|以后|之前|之后|[一二两三四五六七八九十\d]+夜|年|级|度|刊|报|制|期)/u;
const INSIDE = /^(?:以|之)?内/u;
const NOT_BEFORE = /[第每逢至到—\-.前近后]$|每(?:期|次|场|天|月|年|人|班|批)[^，。]{0,6}$/u;

const NOT_BEFORE_MARK = /[第每逢至到—\-.]$/u;

interface Groups {
  readonly mark: string;
  readonly count: string;
  readonly about?: string;
  readonly more?: string;
  readonly half?: string;
  readonly unit?: string;
  readonly tail?: string;
}

function halvesOf(count: string, half: boolean): number | null {
  if (count === '半') return 1;
  const value = countOf(count);
  return value === null || value === 0 ? null : value * 2 + (half ? 1 : 0);
}

function aboutOf({ about, more, tail, unit }: Groups): Duration['about'] {
  if (more !== undefined || (unit ?? '').includes('多') || /多|余|以上/u.test(tail ?? '')) return 'over';
  if (/超|逾/u.test(about ?? '')) return 'over';
  return about !== undefined || tail === '左右' ? 'near' : 'exact';
}

/** A bare 月 names a month unless 个 stands before it; a year of four figures is a date. */
function isLength(unit: string, count: string): boolean {
  if (unit.endsWith('月') && !unit.startsWith('个')) return false;
  return !(unit === '年' && /^\d{3,}$/u.test(count)) && !(unit === '日' && count === '半');
}

/** All lengths of time in [from, to) of a text. */
export function durationsIn(text: string, from: number, to: number): Duration[] {
  const out: Duration[] = [];
  const words = text.slice(from, to);
  if (!/[天日月年周期拜季]/u.test(words)) return out;
  for (const found of words.matchAll(DURATION)) {
    const groups = found.groups as unknown as Groups;
    const { mark, count } = groups;
    const unit = groups.half ?? groups.unit ?? '';
    const quarters = unit === '个季度' ? 3 : 1;
    const own = halvesOf(count, groups.half !== undefined);
    const halves = own && own * quarters;
    const end = found.index + found[0].length;
    if (halves === null || !isLength(unit, count) || OTHER.test(text.slice(from + end, from + end + 4))) continue;
    const before = words.slice(Math.max(0, found.index - 12), found.index);
    if ((mark === '' ? NOT_BEFORE : NOT_BEFORE_MARK).test(before)) continue;
    const start = found.index + mark.length + (groups.about?.length ?? 0);
    out.push({
      mark,
      from: from + found.index,
      start: from + start,
      end: from + end,
      number: { start: from + start, end: from + start + count.length },
      unit: UNITS.find(([test]) => test.test(unit))?.[1] ?? 'day',
      halves,
      about: aboutOf(groups),
      inside: INSIDE.test(text.slice(from + end, from + end + 2)),
    });
  }
  return out;
}
