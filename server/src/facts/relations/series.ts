import { codesOf } from '../../text/codes.ts';
import { Kept, type Mention } from './mentions.ts';

/**
 * Numbers of one unit told one after another, each under a label of its own: 社保类12件、民政类8件、农业类6件. Whether they are parts of
 * anything is not asked here.
 */
export interface Series {
  readonly mentions: readonly Mention[];
  /** Places of the first and the last of them among the numbers that were read. */
  readonly first: number;
  readonly last: number;
}

/** Members further apart than this are not told in one breath. */
const APART = 64;
/** Marks and words between two numbers of one unit at which a list begins: what stands before is not of it. */
const OPENING = /^[中里](?!心|央)|其中|分别|依次|[：:]|组成|构成|包括|包含|来源|[看分]，|上述|以上/u;
/** Words right before a number that tell a total of what was told: it is not of the list before it. */
const TOTAL =
  /(?:(?<!公)共(?![青产建享同和])|总(?!工|部)|合计|合共|合[起拢拼]|(?<![整融联结符组综配混集场])合(?=[^\p{Script=Han}]|$)|累计|加起来|加总|相加|汇总|汇到|一起|一[处块并]儿?(?=[^\p{Script=Han}]|$|[是为有共计达])|归[拢总]|[凑筹][足成齐]|满打满算|[算加摊][下起]来|(?:^|[年季月天批次轮期]|前后|里外)下来|全部|所有|一年(?![级期])|全(?:[年县镇市区乡省局街村社队场厂园班校院团站店馆组域长程线城]|流域|卡口)|年度|(?:规模|盘子|家底)(?=(?:有|为|是|达到?)?$)|整盘)[^，。；、]{0,14}$/u;
const TOTAL_HINTS = codesOf('共总合累加汇起全度所处块并归凑筹算下模底整年');
/** 以上三条渠道所得, 这三处卡口查验: what was just told, together. */
const BACK =
  /(?:^|[，。；：！？\n])(?:以上|[^，。；：]{0,4}?(?:上述|前述|上列|这(?=[几些两二三四五六七八九十\d])))(?![^，。；：]*(?:[中里内均各每已未占尚还仍]|[增减]|超))[^，。；：]{0,24}$/u;
const BACK_HINTS = codesOf('上述这列');
const BACK_REACH = 32;
const ADD_REACH = 20;
const ADD_HINTS = codesOf('加合汇');
/** 总数不多不少，正好一千人: the word stands a clause before, with nothing but filling between. */
const FILLING = /^(?:不多不少|正好|恰好|刚好|恰是|整整?|足足|共|计|就|便|是|为|有|达到?|得|数)*$/u;
/** Said before the total's own clause: 两项相加，今年应办73件. */
const ADDED = /(?:相加|[加合]起来|加总|汇总|[算合]在一起)[，,]?[^，。；]{0,12}$/u;
const TOTAL_BEFORE =
  /(?:总(?:数|量|额|和|计|的)|合计|共计|一[共总]|加起来|相加|[算加][下起]来|合在一起|归拢)[^，。；：]{0,10}[，：][^，。；：、]*$/u;
/** 七百八十一人当晚全部安顿妥当: nothing before the number, and all of them after it. */
const ALL_AFTER =
  /^[^，。；、（\d]{0,6}?(?:无一|全部|全数|全都|悉数|均(?!衡|价|匀|分)|都(?!市|江)|一[个名人户处件]不)/u;
/** A difference, a mean or a number of another time: nothing is made up of it. */
const CHANGE =
  /(?:(?:增[长加收产幅]?|减[少收产幅]?|下降|上升|提[高升]|[多少]|降低?|升|压减|净增|超(?:过|额)?|高出|低于)[了约近]?|(?:同比|较上|比上|较去|比去)[^，。；、]{0,10}|(?:平均|人均|户均|均|每|同期|(?:去年|上年)(?![^，。；]*(?:没|未|结|遗留|旧存)))[^，。；、]{0,8})$/u;
const CHANGE_HINTS = codesOf('增减降升提多少压超高低比较均每期年');
/** What the characters between two members tell: 1: ，, 2: ；, 4: the end of a sentence, 8: of a word at which a list begins. */
const BETWEEN = new Uint8Array(0x10000);
for (const [bit, chars] of [
  [1, '，'],
  [2, '；'],
  [4, '。！？'],
  [8, '中里其分依：:成包来看上以'],
] as const)
  for (const char of chars) BETWEEN[char.charCodeAt(0)] = bit;

/** Whether a number tells a change, a mean or another time, so that it takes no part in a sum. */
export function isAside(mention: Mention): boolean {
  return mention.keep(Kept.aside, tellsAside);
}

function tellsAside({ lead }: Mention): boolean {
  return CHANGE_HINTS.isIn(lead, 0, lead.length) && CHANGE.test(lead);
}

/** Whether the words of a number tell a total. */
export function saysTotal(mention: Mention): boolean {
  return mention.keep(Kept.total, tellsTotal);
}

function tellsTotal(mention: Mention): boolean {
  const { lead } = mention;
  if (TOTAL_HINTS.isIn(lead, 0, lead.length) && TOTAL.test(lead)) return true;
  if (mention.glued !== null && isBareTotal(mention)) return true;
  if (saysBack(mention) || isAdded(mention)) return true;
  return lead.length < 6 && FILLING.test(lead) && (isTotalBefore(mention) || isBareTotal(mention));
}

/** Whether the words of a number point back to what was just told. */
export function saysBack(mention: Mention): boolean {
  return mention.keep(Kept.back, tellsBack);
}

function tellsBack({ text, start, from }: Mention): boolean {
  const first = Math.max(0, Math.min(from, start) - 12, start - BACK_REACH);
  return BACK_HINTS.isIn(text, first, start) && BACK.test(text.slice(first, start));
}

function isAdded({ text, start }: Mention): boolean {
  const first = Math.max(0, start - ADD_REACH);
  return ADD_HINTS.isIn(text, first, start) && ADDED.test(text.slice(first, start));
}

function isTotalBefore({ text, start, from, lead }: Mention): boolean {
  const first = Math.max(from, start - BACK_REACH);
  return start - lead.length > first && TOTAL_BEFORE.test(text.slice(first, start));
}

/** 两类121件都已答复: how many sorts were just told. */
const KINDS = /^(?:类|项|者|笔|路|级|线|块|支|组|批|档|部分|种)$/u;

/** Whether nothing is said before a number but how many sorts there are, and after it what goes for all of them. */
export function isBareTotal({ text, start, end, lead, glued, mark }: Mention): boolean {
  const isBare = glued
    ? KINDS.test(glued.quantity.unit) && '，。；'.includes(text.charAt(glued.start - 1))
    : lead === '' && mark === '，' && text.charAt(start - 1) === '，';
  return isBare && ALL_AFTER.test(text.slice(end, end + 16));
}

/** A list as it is being read. */
interface Open {
  readonly places: number[];
  /** How strong the marks between its members are; 0 for one member alone. */
  strength: number;
  /** A list of changes: nothing is made up of them. */
  readonly aside: boolean;
}

/** The bits of all characters in [from, to). */
function bitsIn(text: string, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at++) bits |= BETWEEN[text.charCodeAt(at)] as number;
  return bits;
}

/** Whether a number goes on with a list; the strength of the marks before it, or 0. */
function continues({ strength, aside }: Open, before: Mention, mention: Mention): number {
  const { text, start } = mention;
  if (before.text !== text || start - before.end > APART) return 0;
  const bits = bitsIn(text, before.end, start);
  if ((bits & 4) !== 0) return 0;
  // The strongest mark between: 1 for 、, 2 for ，, 3 for ；.
  const own = (bits & 2) !== 0 ? 3 : (bits & 1) !== 0 ? 2 : 1;
  if (strength > 0 && own > strength) return 0;
  if (mention.depth > 0 && text.slice(before.end, start).includes('）')) return 0;
  if ((bits & 8) !== 0 && OPENING.test(text.slice(before.end, start))) return 0;
  // 分别增加2件、3件和5件: what is said of the first goes for all.
  const isBare = own === 1 && mention.lead === '';
  if (isAside(mention) !== aside && !(aside && isBare)) return 0;
  return saysTotal(mention) ? 0 : own;
}

/** The last list in the unit of a number, in brackets or out of them. */
function openFor(all: readonly Open[], mentions: readonly Mention[], { base, depth }: Mention): Open | undefined {
  for (let i = all.length - 1; i >= 0; i--) {
    const one = mentions[(all[i] as Open).places[0] as number] as Mention;
    if (one.base === base && one.depth > 0 === depth > 0) return all[i];
  }
  return undefined;
}

/**
 * All series of two members and more among some numbers, in order of their first members.
 * @param bases the units that are asked for; all where none are named
 */
export function seriesIn(mentions: readonly Mention[], bases: readonly string[] | null = null): Series[] {
  const all: Open[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.base === '' || (bases !== null && !bases.includes(mention.base)) || mention.qualifies) continue;
    const own = openFor(all, mentions, mention);
    const strength = own ? continues(own, mentions[own.places.at(-1) as number] as Mention, mention) : 0;
    if (own && strength > 0) {
      own.places.push(i);
      own.strength = Math.max(own.strength, strength);
    } else all.push({ places: [i], strength: 0, aside: isAside(mention) });
  }
  const out: Series[] = [];
  for (const { places, aside } of all) {
    if (places.length < 2 || aside) continue;
    const [first, last] = [places[0] as number, places.at(-1) as number];
    out.push({ mentions: places.map((at) => mentions[at] as Mention), first, last });
  }
  return out;
}
