import { place } from '../../document/place.ts';
import { quotedIn } from '../quoted.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { wordsAt, type Moment } from './date-moments.ts';
import { SOME_YEAR, withYear } from './date-spans.ts';
import { relation } from './relation.ts';

/** Steps that come one after another, in their order. */
interface Course {
  readonly steps: readonly RegExp[];
  /** The same thing goes through all steps under several subjects: 当事人申请, 县政府受理. */
  readonly subjects: boolean;
}

const COURSES: readonly Course[] = [
  {
    subjects: true,
    steps: [
      /提出|提交|递交|申请|收到|接到|接报|举报|投诉|报案|来信|来访|反映|案发|事发|发生/u,
      /受理|登记|立案|接收|接案/u,
      /听证会|开庭|审理|庭审/u,
      /作出|审结|办结|结案|裁决|判决|裁定|化解|调解成功|达成(?:调解)?协议|签订(?:调解)?协议|签署(?:调解)?协议|答复|处罚决定/u,
      /送达/u,
      /缴纳|履行(?:到位|完毕|完)|执行(?:完毕|到位)|回访/u,
    ],
  },
  {
    subjects: false,
    steps: [
      /立项|获批/u,
      /招标|挂网/u,
      /中标|签订(?:施工)?合同/u,
      /开工|动工|开建|破土|奠基|进场施工|启动建设/u,
      /封顶|竣工|完工|建成|完成建设/u,
      /验收/u,
    ],
  },
  {
    subjects: false,
    steps: [
      /开工|动工|开建|破土|奠基|启动建设/u,
      /投入使用|投用|启用|交付|投入运行|通车|投产|投入运营|对外开放|开门迎客/u,
      /改造|扩建|升级|翻新|改扩建/u,
    ],
  },
  {
    subjects: false,
    steps: [/建成|竣工|完工|落成/u, /投入使用|投用|启用|投入运行|通车|投产|投入运营|对外开放|开门迎客/u],
  },
  {
    subjects: false,
    steps: [/建成|竣工|完工|落成/u, /改造|扩建|升级|翻新|改扩建|提质/u],
  },
  {
    subjects: false,
    steps: [/起草/u, /征求意见/u, /审议通过|审议|集体讨论/u, /印发|公布|发布|出台/u, /备案/u, /废止|失效|修订/u],
  },
  { subjects: true, steps: [/送达|签收|收到|接到|施行|生效/u, /届满|期满|到期/u] },
  { subjects: false, steps: [/施行|实施|生效/u, /废止|失效|届满|到期/u] },
  { subjects: false, steps: [/启动|开始|开班|开幕|开赛|部署/u, /结束|结业|闭幕|收官|落幕/u, /总结|验收/u] },
  { subjects: false, steps: [/报名/u, /笔试|考试|初赛/u, /面试|决赛/u, /录用|公示|聘用|上岗/u] },
  {
    subjects: false,
    steps: [/成立|设立|组建|创建|挂牌|创办/u, /更名|改名|迁址|搬迁|撤销|升格|被评为|获评|荣获|被授予|获得/u],
  },
  { subjects: false, steps: [/出生/u, /参加工作|入党|入伍|参军|任教|从警/u, /退休|退伍|去世|逝世|离任/u] },
  { subjects: false, steps: [/签订|签署|签约/u, /到期|届满|解除|终止/u] },
];

/** A case of December may be decided in March: only dates nearer than this are certainly of one year. */
const NEAR = 120;
/** How far behind a date the step that happened on it is looked for. */
const REACH = 26;
const CLAUSE_END = /[，。；！？、（(：]/u;
/** What makes the second step one of another thing. */
const ANOTHER =
  /另|其他|同类|此前|之前|上一|上次|原|重新|再次|第二|再度|曾|分别|首个|首例|其中|等[，、]|各|每|两起|二审|复查|后续|前期|拟|计划|预计|将|应|未|不|回顾/u;
/** Several cases have dates of their own. */
const MANY = /(?:[2-9]|\d{2,}|[二两三四五六七八九十]+)余?(?:件|起|宗|个|项|家|名|人次|份|部|处)/u;
/** What may stand before the second date in its clause when nothing but the same subject goes on. */
const SAME_SUBJECT =
  /^(?:并|又|也|还|已|才|最终|随后|之后|后来|后|现|该.{1,6}|其|此案|此事|项目|工程|于|在|自|从|至|到|经.{1,10}|同年|当年|次年|翌年|今年|去年)*$/u;

/** 成立于2019年, 立案时间为5月6日: what happened stands before the date. */
const STEP_BEFORE =
  /(成立|设立|组建|创建|创办|始建|建成|出生|立案|受理|开工|竣工|投用|启用|签订|印发|发布|施行|申请|报案|举报|办结|结案)(?:时间|日期)?(?:于|在|为|是|：)$/u;

interface Step {
  readonly moment: Moment;
  readonly words: string;
}

/** The words right behind a date that may say what happened on it, in its clause. */
function wordsBehind({ block: { text }, end }: Moment, limit: number): string {
  const words = text.slice(end, Math.min(limit, end + REACH));
  const clause = words.replace(/^[，,）)]/u, ' ');
  const stop = CLAUSE_END.exec(clause);
  return clause.slice(0, stop?.index ?? clause.length);
}

function stepsOf(moments: readonly Moment[]): Step[] {
  return moments.flatMap((moment, i) => {
    if (
      moment.titled ||
      (!moment.days && moment.year !== null) ||
      /^年?度/u.test(moment.block.text.slice(moment.end, moment.end + 2))
    )
      return [];
    const { start } = moment.mention.place;
    const before = STEP_BEFORE.exec(moment.block.text.slice(Math.max(0, start - 8), start))?.[1];
    const limit = moments[i + 1]?.mention.place.start ?? Infinity;
    return [{ moment, words: before ?? wordsBehind(moment, limit) }];
  });
}

/** Which step of a course the words tell: the first one that is named, and not as what something is called by (受理的). */
function rankIn({ steps }: Course, words: string): { readonly rank: number; readonly found: RegExpExecArray } | null {
  let best: { readonly rank: number; readonly found: RegExpExecArray } | null = null;
  steps.forEach((step, rank) => {
    const found = step.exec(words);
    if (found && (best === null || found.index < best.found.index)) best = { rank, found };
  });
  return best;
}

/** Dates of one unknown year. */
function monthsOrder(a: Moment, b: Moment): 'before' | 'after' | 'unclear' {
  const [x, y] = [withYear(a, SOME_YEAR).days, withYear(b, SOME_YEAR).days];
  if (!x || !y || a.month === null || b.month === null) return 'unclear';
  if (x[1] < y[0]) return 'before';
  return y[1] < x[0] && x[0] - y[1] <= NEAR ? 'after' : 'unclear';
}

/** Which of two dates comes first: the year of one is as sure as that of the other; without years only short steps back are certain. */
export function orderOf(a: Moment, b: Moment): 'before' | 'after' | 'unclear' {
  if (a.year === null && b.year === null) return monthsOrder(a, b);
  if (!a.days || !b.days) return 'unclear';
  if (a.days[1] < b.days[0]) return 'before';
  if (a.days[0] <= b.days[1]) return 'unclear';
  const known = (one: Moment): boolean => one.source === 'written' || one.source === 'told';
  if (known(a) && known(b)) return 'after';
  if (a.source === 'report' && known(b)) return 'unclear';
  return a.days[0] - b.days[1] <= NEAR && a.year === b.year ? 'after' : 'unclear';
}

function isSameThing(course: Course, first: Step, second: Step, rest: string): boolean {
  const { text } = first.moment.block;
  const between = text.slice(first.moment.end, second.moment.mention.place.start);
  if (between.length > 60 || ANOTHER.test(between) || MANY.test(between + rest)) return false;
  if (course.subjects) return true;
  const own = /[^，。；、,（()）]*$/u.exec(between)?.[0] ?? '';
  return SAME_SUBJECT.test(own);
}

function ordered(course: Course, first: Step, second: Step): Relation | null {
  const [a, b] = [rankIn(course, first.words), rankIn(course, second.words)];
  if (!a || !b || a.rank === b.rank) return null;
  const isOfOther = ({ words }: Step, { found }: { readonly found: RegExpExecArray }): boolean =>
    words.charAt(found.index + found[0].length) === '的' || words.slice(0, found.index).includes('的');
  if (isOfOther(first, a) || isOfOther(second, b)) return null;
  if (!isSameThing(course, first, second, second.words)) return null;
  const [early, late] = a.rank < b.rank ? [first.moment, second.moment] : [second.moment, first.moment];
  const order = orderOf(early, late);
  if (order === 'unclear') return null;
  const [earlyStep, lateStep] = a.rank < b.rank ? [a, b] : [b, a];
  const part = (role: string, { mention }: Moment): RelationPart => ({ role, place: mention.place });
  const parts = [part(earlyStep.found[0], early), part(lateStep.found[0], late)];
  const later = parts[a.rank < b.rank ? 1 : 0] as RelationPart;
  const verb = (step: typeof earlyStep, moment: Moment): string => `${step.found[0]}（${wordsAt(moment)}）`;
  return relation({
    type: 'date',
    parts,
    marked: later,
    holds: order === 'before',
    trust: 'certain',
    arithmetic: `${verb(earlyStep, early)}应在${verb(lateStep, late)}之前${order === 'before' ? '' : '，文中的日期相反'}`,
  });
}

/** Dates whose order contradicts what happened on them: 9月18日申请, 9月3日受理. */
export function orderRelations({ block, moments }: DatedBlock): Relation[] {
  if (moments.length < 2) return [];
  const steps = stepsOf(moments);
  const out: Relation[] = [];
  for (let i = 1; i < steps.length; i++) {
    const [first, second] = [steps[i - 1] as Step, steps[i] as Step];
    if (first.moment.sentence !== second.moment.sentence) continue;
    if (quotedIn(place(block, first.moment.start, first.moment.end)) !== null) continue;
    for (const course of COURSES) {
      const found = ordered(course, first, second);
      if (!found) continue;
      out.push(found);
      break;
    }
  }
  return out;
}
