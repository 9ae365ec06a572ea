import type { Quantity } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isNarrowed, type Rate } from './rate-names.ts';
import { isClosedRate } from './limit-names.ts';
import { countOf, LARGEST } from './rate-possible.ts';

/** Things that are dealt with one by one, and the doings whose rate is of them. */
const MATTERS: readonly (readonly [things: RegExp, doings: RegExp])[] = [
  [
    /案|纠纷|调解|调处|信访|矛盾|来信|来访|投诉|举报|工单|诉求|诉讼|复议|事项|建议|提案|议案|申请|线索|诉/u,
    /办结|办复|办理|化解|调解|调处|审结|结案|执结|胜诉|败诉|撤诉|出庭|应诉|纠错|破案|侦破|查处|成功|答复|回复|面商|处置|受理|履行|执行|维持|撤销|移送|采纳/u,
  ],
  [/问题|隐患|整改|违法|意见/u, /整改|销号|销案|清零|治理|整治|消除|处置|解决|查处|采纳/u],
  [/考试|测试|培训|考核|人员|干部|学员|职工|党员|代表|考生/u, /通过|[合及]格|参考|参训|到会|到课|持证|优秀|参会/u],
  [/[村镇乡]|街道|社区|单位|部门|企业|学校|机关|窗口|项目/u, /通过|公开|公示|验收|备案/u],
  [/样[品本]|[水采抽]样|批次|案卷|抽检|抽查|送检|评查|文书|合同/u, /合格|不合格|优秀|检出|发现|达标/u],
  [/(?:[校客货]车|车辆|电梯|锅炉|设备|器材|船舶)[^，。]*(?:检验|检测|年检)/u, /合格|通过/u],
  [/贫困户|监测户|困难户|软弱涣散/u, /脱贫|退出|摘帽|转化/u],
  [/决策|文件|合同|协议|文书/u, /审查|备案|公开|评估|论证/u],
];

const NO_THING =
  /^(?:次|场|场次|期|人次|天|日|年|月|个月|小时|轮|遍|批|班|步|岁|度|个季度|个工作日|季度|学期|届|.*元|.*米|.*里|.*亩|公顷|吨|.*克|件次|户次|批次?.*次|大|块|类|种|级|档|方面|层次|等次|部分|环节|阶段)$/u;

/** 四个等次, 三个方面: kinds of things and no things. */
const KINDS = /^(?:等[次级]|档次?|级别|类[别型]?|方面|阶段|环节|层[次级]|批次|月|季度|年度|梯队|维度|角度|选项|选择)/u;

function isOfKinds({ unit, place: { block, end } }: Quantity): boolean {
  return unit === '个' && KINDS.test(block.text.slice(end, end + 2));
}

/** A number of things of which a rate can be: not money, not times, not kinds. */
export function isThings(quantity: Quantity): boolean {
  const count = countOf(quantity);
  return (
    count !== null &&
    count > 1n &&
    count <= LARGEST &&
    (quantity.unit === '批次' || !NO_THING.test(quantity.unit)) &&
    !isOfKinds(quantity)
  );
}

/** The words around a number within its marks. */
export function around(quantity: Quantity): string {
  const { block, end } = quantity.place;
  return clauseBefore(quantity) + (/^[^，。；：、（）()\d]*/u.exec(block.text.slice(end, end + 30))?.[0] ?? '');
}

/** Things that are dealt with one by one, whatever is done with them. */
const SINGLE = /^(?:件|起|宗|例|封|栋|份)$/u;
const MOST_NAME = 7;
/** Rates that are told of others than the matters. */
const OF_OTHERS =
  /满意|知晓|覆盖|参与|群众|入住|使用|出租|网上|线上|准确|录入|诉前|万人|发案|发生|致死|死亡|就业|安置|公开|归档|音像|记录|留痕|上网|上传|公示/u;
const ASKED = /群众|受访|对象|家长|代表|评价|测评|问卷|走访|发放|[收回]回/u;
/** What is said of persons one by one. */
const OF_PERSONS = /(?:通过|[合及]格|过关|优秀|优良|持证|参考|参训|结业|录用)$/u;
const PERSONS = /^(?:名|人|位|户|份)$/u;
/** What is voted by persons one by one. */
const OF_VOTES = /(?:赞成|得票|同意|支持)$/u;
const VOTING = /票|表决|选举|到会|与会/u;

const PLACE =
  /(?:[村镇乡县校园店场馆院库站所点]|街道|社区|单位|部门|企业|公司|小学|中学|机关|机构|窗口|项目|工程|中心|阵地|基地)$/u;
/** What is said of a place as one: it is built or not, passes or not. */
const OF_PLACES =
  /(?:开工|复工|竣工|完工|投产|建成|落地|出列|退出|摘帽|创建|验收|通过|达标|合格|优秀|优良|评定|命名)$/u;
const ANY_REST = /^(?:年终|年末|年底|期末|一次性?|首次|年度|总体|综合|验收|考核|创建|评估|检查)*$/u;
/** Each of the places is looked at: 逐家验收, 一企一评. */
const ONE_BY_ONE = /逐[一家个户所座村校点]|一[\u4e00-\u9fff]一[评查验档策]/u;
/** The places are looked at one by one, and no samples of what is theirs. */
const JUDGED = /验收|评定|评级|考核|评估|复核|创建|评比|评审|督[查导察]/u;
const SAMPLED = /抽检|检测|抽样|监测|样品|批次/u;

/** 达标率55%，其余的限期整改: the things are told one by one. */
const ONES_LEFT =
  /^[^。；\d]{0,4}，(?:其余|余下|剩下|剩余|其他|另外|另有)(?:的(?![^，。；]{0,4}[指项])|[\d一二两三四五六七八九十]+[家个所座处])/u;
const LEFT = 16;

/** 11个重点项目开工率, 9个阵地参加验收，达标率: a rate of places. */
function isOfPlaces({ name, verb, percent }: Rate, total: Quantity, between: string): boolean {
  if (!OF_PLACES.test(verb) || SAMPLED.test(between)) return false;
  if (ONES_LEFT.test(percent.place.block.text.slice(percent.place.end, percent.place.end + LEFT))) return true;
  const rest = name.slice(0, -1 - verb.length);
  const { text } = total.place.block;
  if (PLACE.test(rest)) return text.startsWith(rest, total.place.end);
  return (ANY_REST.test(rest) && JUDGED.test(between)) || ONE_BY_ONE.test(between);
}

/** The name of a rate tells of what it is, which other numbers than that of the places count: 快检样品合格率. */
const OTHER_THINGS = /(?:样[品本]|水样|菜品|产品|药品|商品|食品|医保|公交|航班|资金)$/u;

/** What is said of persons one by one, or voted by them. */
function isOfPersons({ verb }: Rate, { unit }: Quantity, words: string): boolean {
  return (OF_PERSONS.test(verb) && unit !== '户') || (OF_VOTES.test(verb) && VOTING.test(words));
}

/**
 * Whether a rate may be of a number of things.
 * @param between the words between them
 */
export function isRateOf(rate: Rate, total: Quantity, between: string): boolean {
  const words = around(total);
  const narrow = isNarrowed(rate.name, rate.verb) && !/一次|按期|及时/u.test(rate.name);
  // 化解52件，化解率86.7%: what was done is the part, and its whole stands elsewhere.
  const rest = OTHER_THINGS.exec(rate.name.slice(0, -1 - rate.verb.length))?.[0];
  if (rest !== undefined && !words.includes(rest)) return false;
  if (narrow || (rate.verb.length > 1 && clauseBefore(total).endsWith(rate.verb))) return false;
  if (PERSONS.test(total.unit) && isOfPersons(rate, total, words + between)) return true;
  if (rate.name.endsWith('满意率')) return ASKED.test(words) && PERSONS.test(total.unit);
  if (SINGLE.test(total.unit) && rate.name.length <= MOST_NAME && isClosedRate(rate.name) && !OF_OTHERS.test(rate.name))
    return true;
  return (
    MATTERS.some(([things, doings]) => doings.test(rate.verb) && things.test(words)) || isOfPlaces(rate, total, between)
  );
}

/** What is said of each of some things: that it is judged so, or done. */
const SAID_OF =
  /评为|评定|等次|整改|办结|完成|达标|合格|优秀|优良|良好|满意|通过|化解|履行|销号|采纳|公开|建成|验收|规范|齐全|挂牌|成功|拆除|[已未没有]|了结|贴|挂|评|获|受|列|纳|赞成|同意|反对|弃权|支持|认可|具[有备]|持|配[备齐套]|设[立置]|建[立起]|成立|安装|开[展通放工]|参[加与]|接[受通入]|取得|达到|拿到|完善|落实|入驻|实[行施现]|推行|缴|签|上[线报]|运行|复工|脱贫|败诉|胜诉|纠错|撤诉|结案|处[置理分罚]|治理|改[造善]|申[报请]|报[送到名]|按[时期]|及时|逾期|使用|采用|运用|编制|制定|组建|聘请|实到|缺席|出[庭席勤]|晋[升级]|提[拔前]|录用|上岗|持证/u;
/** Additions are no whole of which others are a share. */
const NEW = /新[增建开发设签引](?!的)|引进|培育|增加|减少|增至|关停|其中/u;

/** What is measured, not counted. */
const MASS = /水质|投资|面积|资金|金额|收入|支出|人口|产[值量]|用[水电]|土地|耕地|[数重]量|比[重例]|占比|空气/u;
const THERE_ARE = /(?:共|计|现|总|合|有|为|达)+$/u;
/** The name of the things stands so near behind their number. */
const HEAD = 10;

const COUNTED = /(?:[个家所座处栋台件份名户条项起宗]?数量?|总数)$/u;

/** Told one by one, so that what is said of some of them is said of each. */
const ONES = /^(?:件|起|宗|例|份|卷|封|名|人|位|户|栋|辆|台|批次|张)$/u;
/** What 的 stands behind is a noun, or people and things that are not the total's. */
const NO_DOING =
  /人口|资金|投资|面积|金额|收入|支出|户籍|[老残中青少]年?人|妇女|儿童|群众|产[值量业]|岁|第[一二三四五\d]|年级|[地耕林]地$/u;

/** 企业 of 评为优秀的企业家数: what is counted; empty where only what is said of it stands (已拆除的). */
function nounOf(subject: string): string {
  return subject.slice(subject.lastIndexOf('的') + 1).replace(COUNTED, '');
}

/** What some of a number of persons are: 女性, 退休人员, 中共党员. */
const PERSON =
  /^(?:其中)?(?:[女男]性?|(?:中共)?党员|团员|少数民族|退休(?:人员|干部)|青年|大学生|律师|教师|农民|退役军人|[^，。；]{0,4}(?:代表|干部|人员|学历|职称))$/u;

/** 低风险等级, 优秀等次: what each of them was judged to be. */
const GRADE = /^[^，。；的]{1,6}(?:等[级次]|档次?|评价)$/u;

/** Names that stand for any of some things: 单位 for 部门, 案件 for 纠纷. */
const GENERAL: readonly (readonly [noun: RegExp, things: RegExp])[] = [
  [/单位$/u, /部门|机关|企业|公司|学校|医院|[局所站院]|中心|机构|办/u],
  [/[村]$/u, /村|社区/u],
  [/乡镇$/u, /[乡镇]|街道/u],
  [/案件$|案$/u, /案|诉讼|纠纷|复议|诉/u],
  [/项目$/u, /工程|项目|实事/u],
  [/机构$/u, /[院所站]|中心|机构/u],
  [/样[品本]$/u, /样|批次|抽检|送检/u],
  [/网点|站点|点位$/u, /[站点]/u],
];

/** Whether a noun is that of the total, or its 量词: 24个村 and 挂牌村数, 8家 and 单位. */
function isNounOf(noun: string, total: Quantity, words: string): boolean {
  const { unit, place } = total;
  if (unit !== '个' && unit !== '' && (noun.endsWith(unit) || UNIT_OF[unit]?.test(noun) === true)) return true;
  if (noun.length >= 2 && words.includes(noun.slice(-2))) return true;
  if (GENERAL.some(([name, things]) => name.test(noun) && things.test(words))) return true;
  const head = /^[^，。；：、（）()的]{0,9}?(?=的|[，。；：、（）()]|均|都|$)/u.exec(
    place.block.text.slice(place.end, place.end + HEAD),
  )?.[0];
  const last = head?.slice(-1) ?? '';
  return [place.block.text.charAt(place.end), last].some(
    (char) => noun.length > 0 && char !== '' && noun.endsWith(char) && /[村镇乡县区校所站组户点院馆厂园场]/u.test(char),
  );
}

/** Whether the words behind a share begin with the total's noun: 企业 of 企业拿到了. */
export function isNamedBy(words: string, total: Quantity): boolean {
  const own = around(total);
  const noun = words.slice(0, 2);
  const isOther = /群众|居民|农户|村民|资金|投资|人口|面积/u.test(noun);
  if (isOther || /其中|新增/u.test(own)) return false;
  return (noun.length === 2 && own.includes(noun)) || UNIT_OF[total.unit]?.test(noun) === true;
}

/** What a 量词 counts, where the thing is called by another name. */
const UNIT_OF: Readonly<Record<string, RegExp>> = {
  家: /企业|公司|单位|机构|合作社|商户/u, 所: /学校|小学|幼儿园|中心|所/u, 座: /水库|桥|站/u, 名: /人员|干部|代表|对象|党员/u, 栋: /房屋|房|楼/u, 件: /案件|事项|件/u,
}; // prettier-ignore

/**
 * 8家企业…，评为优秀的企业 or 评为优秀的 before 占: the share is of those things.
 * @param among 8家企业中, and so of them whatever is said
 * @param proportion 评为优秀的比例: a noun may stand before 的 as well
 */
export function isSubjectOf(
  subject: string,
  total: Quantity,
  { among, proportion }: { readonly among: boolean; readonly proportion: boolean },
): boolean {
  const words = around(total);
  const isPersons = PERSONS.test(total.unit);
  if (NEW.test(words)) return false;
  if (isPersons && total.unit !== '户' && PERSON.test(subject)) return true;
  if (subject.length < 3) return false;
  if (ONES.test(total.unit) && GRADE.test(subject)) return true;
  if (!isPersons && OF_PEOPLE.test(subject)) return false;
  const noun = nounOf(subject);
  if (noun === '' || (isPersons && /者$/u.test(noun))) {
    if (NO_DOING.test(subject.replace(/的$/u, ''))) return false;
    return SAID_OF.test(subject) || (!proportion && (among || ONES.test(total.unit)));
  }
  return isOfNoun(subject, noun, total);
}

/** Whether the noun that a share is told of is that of the total. */
function isOfNoun(subject: string, noun: string, total: Quantity): boolean {
  if (MASS.test(noun.slice(-2))) return false;
  const { block, end } = total.place;
  const behind = /^[^，。；：、（）()]*/u.exec(block.text.slice(end, end + HEAD))?.[0] ?? '';
  const named = `${clauseBefore(total).replace(THERE_ARE, '')}${behind}`;
  if (subject.includes('的') || COUNTED.test(subject) || noun.endsWith(total.unit)) return isNounOf(noun, total, named);
  const last = noun.slice(-2);
  const own = clauseBefore(total).replace(THERE_ARE, '').endsWith(last) || behind.includes(last);
  return own || (SAID_OF.test(subject) && (PLACE.test(last) || isNounOf(noun, total, named)));
}

/** What is said of those who are asked or who live there, and not of the things. */
const OF_PEOPLE = /群众|居民|农户|村民|职工|受访|人口/u;
