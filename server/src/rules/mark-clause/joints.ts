/** A place where a mark certainly is missing or wrong. */
export interface Joint {
  /** Its group `gap` is the place of the mark: empty where one is missing. */
  readonly pattern: RegExp;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  /** Where it is not 、 */
  readonly mark?: string;
}

/** Most paragraphs have none of it. */
export const LIKELY =
  /工作(?:开展|组织|举办)|[导门位室员](?:责任|牵头|分管|主管|包保|联系)[领部单科人]|[责抓](?:分管|主要领导|一把手|镇长|副|班子)|[。]为|[依严]有法必|依执法必|严违法必|立法严格|执法公正|司法全民|边纵向|底横向|村大事|镇矛盾/u;

const WHO = '领导|部门|单位|人员|科室|人';
const DUTY = '责任|牵头|分管|主管|包保|联系';
/** What a leader does in the sentence of duties. */
const LEADS = '负总责|负主责|亲自抓|具体抓|直接抓|牵头抓';
const LEADER = '分管|主要领导|一把手|镇长|副(?:镇长|书记|县长|主任|局长|职)|班子成员';
/** Sayings of several members, as far as they run into each other. */
const SAYINGS = [
  ['有法可依', '有法必依', '执法必严', '违法必究'],
  ['科学立法', '严格执法', '公正司法', '全民守法'],
  ['横向到边', '纵向到底'],
  ['纵向到底', '横向到边'],
  ['小事不出村', '大事不出镇', '矛盾不上交'],
] as const;

/** Two members of a saying without a mark between them. */
function joined(first: string, second: string): Joint {
  return {
    pattern: new RegExp(`${first}(?<gap>)${second}`, 'dgu'),
    what: '之间缺顿号',
    why: '几个并列的说法之间用顿号隔开',
    todo: '补上顿号',
  };
}

export const JOINTS: readonly Joint[] = [
  {
    pattern: new RegExp(`(?<duty>${DUTY})(?:${WHO})(?<gap>)\\k<duty>(?:${WHO})`, 'dgu'),
    what: '之间缺顿号',
    why: '并列的几个主体之间用顿号隔开',
    todo: '补上顿号',
  },
  {
    pattern: new RegExp(`(?:${LEADS})(?<gap>)(?:${LEADER})[^，。；：、]{0,6}(?:抓|负责|配合|落实)`, 'dgu'),
    what: '之间缺标点',
    why: '几个人各负其责，是并列的分句，中间用逗号或顿号隔开',
    todo: '补上逗号',
    mark: '，',
  },
  {
    pattern:
      /(?<=^(?:（[\d一二三四五六七八九十]{1,3}）|\d{1,2}\.|[一二三四五六七八九十]{1,3}是)?|[，。；：])(?:深化|加强|抓好|做好|强化|完善)[^，。；：、的]{2,12}工作(?<gap>)(?:开展|组织|举办)[^，。；：、]{2,16}(?:活动|行动|培训|检查|整治)(?=[，。；]|$)/dgu,
    what: '是两句话，中间缺逗号',
    why: '前后是两个动宾结构，各说一件事，中间应当停顿',
    todo: '补上逗号',
    mark: '，',
  },
  {
    pattern:
      /(?<gap>。)为[^，。；]{2,30}(?:奠定|打下|提供|营造|创造)了[^，。；]{0,14}(?:基础|保障|支撑|条件|氛围)(?=。)/dgu,
    what: '没有主语，前面不应断句',
    why: '“为……奠定了基础”说的是前一句的作用，断成两句就不知道是什么奠定了基础',
    todo: '前面的句号改为逗号',
    mark: '，',
  },
  ...SAYINGS.flatMap((members) => members.slice(1).map((next, i) => joined(members[i] as string, next))),
];
