import { codesOf } from '../../text/codes.ts';
import { meets, type Interval } from '../../text/interval.ts';
import { order, rational, times } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import { indicatorOf, periodIn, type Indicator } from '../indicator.ts';
import type { Facts, Quantity } from '../model.ts';
import { isTurned, looksLike, sizeOf } from './same-figures.ts';
import { plansFrom } from './same-plans.ts';

/** What the whole report says of its numbers: its own year, and where its plans begin. */
export interface Frame {
  /** 2023年; empty where it is not known. */
  readonly year: string;
  /** Index of the block with which the plans begin. */
  readonly plans: number;
}

/** The frame of a text. */
export function frameOf(facts: Omit<Facts, 'relations'>): Frame {
  return { year: facts.year ? `${facts.year.year}年` : '', plans: plansFrom(facts) };
}

/** Words that say too little: every report does all of these many times. */
const GENERIC =
  /^(?:开展|举办|组织|召开|参加|参与|培训|发放|印发|制作|受理|办理|办结|完成|投入|投资|安排|检查|排查|整改|发现|处理|查处|立案|调解|化解|新建|新增|增加|减少|增长|建成|总|各类|其他|其中|有关|相关|项目|资金|活动|人员|群众|问题|案件|纠纷|隐患|企业|宣传|资料|服务|任务|工作|重点|重大|工程|改造|建设|开工|竣工|实施|推进|落实|支持|带动|惠及|覆盖|累计|约|占|同比|比上年|较上年|个)*$/u;
/** Whole words that name what a place has once, whenever it is told. */
const STATIC =
  /^(?:下?辖|现?有|共有|设有?|划分为?)?((?:行政村|村民小组|自然村|社区|居委会|村委会|村（社区）|村居|村（居）|户籍人口|常住人口|总人口|总面积|行政区域面积|辖区面积|区域面积|国土面积|在编人员|在职干部职工|干部职工|党支部|基层党组织|网格|省定贫困村|贫困村))(?=$|[均都全已中发实完仍未有的设建创])/u;

/** Last characters of those names. */
const STATIC_LAST = codesOf('村组区会）居口积员工部格');

function staticName(words: string): string | undefined {
  return STATIC_LAST.isIn(words, 0, words.length) ? STATIC.exec(words)?.[1] : undefined;
}

const HAD_ONCE = /^(?:行政村|村民小组|自然村|社区)(?=[、和，])|^省定贫困村/u;

const VERB = /^.{0,8}?(受理|办理|办结|立案|查处|化解|调解|处置|新建|建成|培训|发放|聘请|审核|收到|接待)(.{4,})$/u;

/** 完成城镇新增就业 is told of 城镇新增就业 as well. */
const DONE = /^(?:完成|实现|达到|确保)(?!率)(.{4,})$/u;

/** A whole number of things or a measured value; not a length of time nor a bare figure. */
export function isCounted({ unit, upper, denominator }: Quantity): boolean {
  return upper === null && denominator === undefined && unit !== '' && !'年月天岁倍分'.includes(unit);
}

/** The year's own number is told with 全年, 今年 or nothing. */
const YEARLY = /^(?:全年|今年|本年|年内|当年|目前)?$/u;

function periodOf(period: string, { year }: Frame): string {
  const plain = period.replace(/^截[至止]/u, '').replace(/(?:度|全年|年?[底末]|12月31日|12月底)$/u, '');
  return YEARLY.test(plain) || plain === year ? '' : plain;
}

/** 全镇 and 我镇 are one place, 全县 another. */
function levelOf(scope: string): string {
  return scope.replace(/^(?:全|我|本|该)/u, '').replace(/^各.*|^辖区.*|^[区境域]内$|域$/u, '');
}

const NAME =
  /[\p{Script=Han}]{2}(?:村|社区|镇|乡|街道|县|区|局|所|站|中心|公司|医院|学校|小学|中学|大队|园区|银行|法院|检察院)/gu;
const NOT_A_NAME =
  /[全我本各该每有辖个]|(?:先行|示范|试验|开发|功能|新|校|小|老|街|片|库|辖|牧|林|矿)区|行政村|自然村|贫困村|示范村|辖区|全区|社区|城区|园区|景区|山区|地区|灾区|农村|乡村|集镇|城镇/u;
const SENTENCE = 80;

/** Places and bodies that the words before a number name. */
function namesBefore({ place: { block, start } }: Quantity): string[] {
  const words =
    block.text
      .slice(Math.max(0, start - SENTENCE), start)
      .split(/[。！？；]/u)
      .at(-1) ?? '';
  return (words.match(NAME) ?? []).filter((name) => !NOT_A_NAME.test(name));
}

const APART =
  /标准的?$|其中|其余|另有|另外|分别|各(?!项|类)|平均|每|人均|剩余|尚有|部分|追加|超过|原有|原定|上报|自查|曾|增长|增加|下降|减少|同比|等$/u;
const OF_ALL = /全[省市县区镇乡村局]/u;
const REACHED = /(?:增加|增长|提高|上升|下降|减少|扩大|提升|降低|增|升|降)(?:至|到|为)了?/u;
/** 在北京奥运会上，…… and its like say of what the next clause speaks. */
const SETTING = /^(?:在|从|对|按|据|除).*(?:上|中|内|下|期间|方面|来看|看)$/u;
const SUMS = /累计|五年|三年|历年|以来|十[二三四五]五/u;

/** The words before a number: its sentence, and its clause in it. */
interface Lead {
  readonly sentence: string;
  readonly clause: string;
  /** The clause right before its own. */
  readonly former: string;
  /** The number's clause opens its sentence. */
  readonly opens: boolean;
}

function leadOf({ place: { block, start } }: Quantity): Lead {
  const from = Math.max(0, start - SENTENCE);
  const sentence =
    block.text
      .slice(from, start)
      .split(/[。！？；]/u)
      .at(-1) ?? '';
  const clauses = sentence.split(/[，：,:]/u);
  return { sentence, clause: clauses.at(-1) ?? '', former: clauses.at(-2) ?? '', opens: clauses.length === 1 };
}

/** A part of another number, a change, or one of a list whose names stand apart from it (本、专科学生). */
function isApart({ sentence, clause, former }: Lead): boolean {
  if (
    APART.test(clause.replace(REACHED, '')) ||
    (sentence.includes('其中') && !OF_ALL.test(clause)) ||
    SETTING.test(former)
  )
    return true;
  const list = clause.lastIndexOf('、');
  return list > 0 && !/[\d)）亿万个件项人户名公里米亩元次家处%]/u.test(clause.charAt(list - 1));
}

/** What a number says of what. All but its words is looked up once, when it is asked for. */
export class Saying {
  readonly quantity: Quantity;
  readonly indicator: Indicator;
  readonly #frame: () => Frame;
  #lead: Lead | null = null;
  #names: readonly string[] | null = null;
  #state: Indicator['state'] | null = null;
  #told: string | null = null;
  #scope: string | null = null;
  #isApart: boolean | null = null;
  #bounds: Interval | null = null;
  #key: string | null = null;
  #named: string | null | undefined = undefined;

  constructor(quantity: Quantity, frame: () => Frame) {
    this.quantity = quantity;
    this.#frame = frame;
    this.indicator = indicatorOf(quantity);
  }

  /** The name of what a place has once: its villages, its people. Null for anything else. */
  private get ownName(): string | null {
    if (this.#named === undefined) {
      const { words } = this.indicator;
      this.#named = (words === '' ? hadOnce(this.quantity) : (staticName(words) ?? setOnce(this.quantity))) ?? null;
    }
    return this.#named;
  }

  /** It is what a place has once. */
  get named(): boolean {
    return this.ownName !== null;
  }

  /** The words of its indicator, without who told it; empty where they say too little. */
  get key(): string {
    return (this.#key ??= this.ownName ?? keyOf(this.indicator.words));
  }

  get lead(): Lead {
    return (this.#lead ??= leadOf(this.quantity));
  }

  get names(): readonly string[] {
    return (this.#names ??= namesBefore(this.quantity));
  }

  get bounds(): Interval {
    return (this.#bounds ??= boundsOf(this.quantity));
  }

  get scope(): string {
    return (this.#scope ??= this.indicator.scope);
  }

  /** The time as told, and what it comes to: nothing for the report's own year. */
  get told(): string {
    return (this.#told ??= this.indicator.period);
  }

  get period(): string {
    return periodOf(this.told, this.#frame());
  }

  private get state(): Indicator['state'] {
    return (this.#state ??= this.indicator.state);
  }

  get isPlan(): boolean {
    return this.state === 'plan';
  }

  /** A value of before, or somebody else's words. */
  get isForeign(): boolean {
    return this.state === 'base' || this.state === 'quoted';
  }

  get isApart(): boolean {
    return (this.#isApart ??= isApart(this.lead));
  }

  /** It stands in the part of plans. */
  get isLate(): boolean {
    return this.quantity.place.block.index >= this.#frame().plans;
  }

  /** The level that it has reached is one whatever stretch of time led to it. */
  get isReached(): boolean {
    return SUMS.test(this.told) && REACHED.test(this.lead.clause);
  }
}

/** 14个行政村和2个社区: the number behind hides the name from those that read whole clauses. */
function hadOnce({ unit, place: { block, end } }: Quantity): string | undefined {
  return unit === '个' ? HAD_ONCE.exec(block.text.slice(end, end + 6))?.[0] : undefined;
}

/** 推进278个省定贫困村建设: a sort of village of which the province has set the number. */
function setOnce({ unit, place: { block, end } }: Quantity): string | undefined {
  return unit === '个' && block.text.startsWith(SET_ONCE, end) ? SET_ONCE : undefined;
}
const SET_ONCE = '省定贫困村';

function keyOf(words: string): string {
  if (words.length < 4 || GENERIC.test(words)) return '';
  const reached = DONE.exec(words)?.[1];
  if (reached !== undefined) return reached;
  const verb = VERB.exec(words);
  return verb ? `${verb[1] ?? ''}${verb[2] ?? ''}` : words;
}

function sameNames({ names: x }: Saying, { names: y }: Saying): boolean {
  return x.every((name) => y.includes(name)) && y.every((name) => x.includes(name));
}

/** Four paragraphs apart at most: the writer speaks of the same thing still. */
function isNear(a: Quantity, b: Quantity): boolean {
  return Math.abs(a.place.block.index - b.place.block.index) <= 4;
}

function figuresIn({ number }: Quantity): number {
  return number.end - number.start;
}

const ALL_OF_THEM = /(?:辖|辖有|下辖|管辖|共有|现有|划分为|下设)$/u;

/** 辖15个行政村 and, a little later, 16个行政村 that no other place is named with. */
function isBeyondAll(one: Saying, two: Saying): boolean {
  const [a, b] = [one.quantity, two.quantity];
  if (!isNear(a, b) || !ALL_OF_THEM.test(one.lead.clause) || two.names.length > 0) return false;
  return order(valueOf(b), valueOf(a)) > 0 && order(valueOf(b), times(valueOf(a), rational(3, 2))) < 0;
}

/** What a place has once, with figures that changed places and no other place named. */
function isSetOnce({ quantity: a, scope: x }: Saying, { quantity: b, scope: y }: Saying): boolean {
  return x === '' && y === '' && isTurned(a, b) && figuresIn(a) > 2;
}

/** Whether the words leave no doubt that two numbers that differ should be one. */
function isPlain(one: Saying, two: Saying): boolean {
  const [a, b] = [one.quantity, two.quantity];
  const slip = looksLike(a, b) && figuresIn(a) >= (one.key.length >= 8 ? 2 : one.key.length >= 6 ? 3 : 5);
  if (one.named) {
    const scopes = [one, two].filter(({ scope }) => scope !== '').length;
    return scopes === 2 || (scopes === 1 && (slip || isNear(a, b))) || isSetOnce(one, two) || isBeyondAll(one, two);
  }
  if (slip || !isNear(a, b)) return slip;
  const told = periodIn(one.lead.clause);
  if (told !== '' && told === periodIn(two.lead.clause) && one.key.length >= 6) return true;
  if (one.told !== '' && two.told !== '' && one.key.length >= 7) return true;
  return one.key.length >= 8 && one.lead.opens && two.lead.opens;
}

/** How what a place has once is called, among other words. */
const NAMED = /村|社区|[人户]口|面积|人员|职工|支部|党组织|网格/u;

function mayBeNamed({ place: { block, start, end } }: Quantity): boolean {
  return NAMED.test(block.text.slice(Math.max(0, start - 120), end + 16));
}

/** More than what rounding may make of a number, and of one with two figures that count. */
const FAR = 3;
const FAR_OF_FIGURES = 1.25;
const COUNTING = codesOf('123456789');

function hasFigures({ number: { block, start, end } }: Quantity): boolean {
  return end - start > 1 && COUNTING.has(block.text.charCodeAt(start));
}

/** Whether two numbers of one unit are so far from each other that no rounding brings them together. */
function areFar(a: Quantity, b: Quantity): boolean {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  const far = hasFigures(a) && hasFigures(b) ? FAR_OF_FIGURES : FAR;
  return x > far * y || y > far * x;
}

/** A first look at the values of two numbers of one wording, reckoned in one unit: whether they may be one, or one told wrongly. */
export function mayTellSame(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  if (isNear(a, b) || a.unit !== b.unit || isLoose(a) || isLoose(b)) return true;
  return !areFar(a, b) || looksLike(a, b) || (mayBeNamed(a) && mayBeNamed(b));
}

function isLoose({ approximate, denominator, value }: Quantity): boolean {
  return approximate !== null || denominator !== undefined || value.digits <= 0n;
}

const NOUGHT = 0x30;

/** 286: a whole number as it is written, which no rounding made. */
function isExact({ number: { block, start, end }, value: { digits, scale } }: Quantity): boolean {
  const last = block.text.charCodeAt(end - 1);
  return scale === 0 && last > NOUGHT && last <= NOUGHT + 9 && end - start <= 4 && digits < 10n ** BigInt(end - start);
}

/** Whether two numbers may be one as they are rounded; the same figures are, and others far from each other are not. */
function mayMeet(one: Saying, two: Saying): boolean {
  const [a, b] = [one.quantity, two.quantity];
  if (a.unit === b.unit && !isLoose(a) && !isLoose(b)) {
    if (a.value.digits === b.value.digits && a.value.scale === b.value.scale) return true;
    if (areFar(a, b) || (isExact(a) && isExact(b))) return false;
  }
  return meets(one.bounds, two.bounds);
}

/** Whether two numbers of one wording, reckoned in one unit, tell of the same place and time, and both of what is. */
export function tellSame(one: Saying, two: Saying): boolean {
  const [a, b] = [one.quantity, two.quantity];
  if (a.kind !== b.kind) return false;
  if (!mayMeet(one, two) && !isPlain(one, two)) return false;
  if (one.isApart || two.isApart) return false;
  if (one.isForeign || two.isForeign || !samePeriod(one, two)) return false;
  const [x, y] = [levelOf(one.scope), levelOf(two.scope)];
  if (x !== y && x !== '' && y !== '') return false;
  const whole = one.named && isBeyondAll(one, two);
  const side = sameSide(one, two) || (one.named && isTurned(a, b));
  return (whole || sameNames(one, two)) && side;
}

function samePeriod(one: Saying, two: Saying): boolean {
  const [x, y] = [one.period, two.period];
  if (x === y) return true;
  const reached = [one.isReached, two.isReached];
  return (
    (reached[0] === true || !SUMS.test(x)) &&
    (reached[1] === true || !SUMS.test(y)) &&
    reached.some(Boolean) &&
    (x === '' || y === '' || reached.every(Boolean))
  );
}

/** Both before the part of plans, or both in it. */
function sameSide(one: Saying, two: Saying): boolean {
  return one.isLate === two.isLate && one.isPlan === two.isPlan;
}

/**
 * Whether two numbers of a set phrase stand on one side of the plans and name no two times.
 * @param isName the phrase names a thing, which has its number at any time: 95万千瓦示范项目, 降成本32条
 */
export function areOfOneTime(a: Quantity, b: Quantity, isName: boolean, frame: () => Frame): boolean {
  const [one, two] = [new Saying(a, frame), new Saying(b, frame)];
  if (one.isForeign || two.isForeign) return false;
  return isName || (sameSide(one, two) && one.period === two.period);
}

/** 白果乡 and 全乡 are one place where no other is named. */
function areOnePlace(x: string, y: string): boolean {
  return x === y || x === '' || y === '' || (x.length === 1 && y.endsWith(x)) || (y.length === 1 && x.endsWith(y));
}

function conflict(one: Saying, two: Saying): boolean {
  if (!areOnePlace(levelOf(one.scope), levelOf(two.scope))) return true;
  const { block } = one.quantity.place;
  return two.names.some((name) => !block.text.includes(name) && one.names.length > 0 && !one.names.includes(name));
}

/** Whether two numbers that seem to be one are told of the same time and place, and both of what is. */
export function areTold(a: Quantity, b: Quantity, frame: () => Frame): boolean {
  const [one, two] = [new Saying(a, frame), new Saying(b, frame)];
  if (one.isForeign || two.isForeign || one.isPlan) return false;
  if ((two.isPlan || one.isLate !== two.isLate) && !/[现已]有$/u.test(two.lead.clause)) return false;
  return (one.period === two.period || one.period === '' || two.period === '') && !conflict(one, two);
}
