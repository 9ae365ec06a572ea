import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { mayBeMeasured, measureAt } from './enumeration-measure.ts';
import { membersFrom, membersIn, type Members } from './enumeration-members.ts';
import { readCount } from './enumeration-number.ts';
import { OPENING_QUOTE, type FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';

/** The noun behind a number, a name in quotation marks in it: “零案村”, 主导产业, 推介会4场's nothing. */
const NOUN = '[\\u4e00-\\u9fff“”]{0,16}?';
/** What stands between 分别 and the first of the things that it deals out. */
const EACH =
  '(?:是|为|叫做?|系|位于|设[在于立]|建[在于]|落户[在于]?|分布[在于]|安排[在于]|选?在|于|由|赴|前?往|到|来自|从|对|向|给|与|同|以|就|按|围绕|针对|面向|聚焦|涉及|覆盖|服务|授予|命名为|称为)';
/** 即, 就是, 分别在: all the things counted are told next. */
export const TELLS = `(?:也?即是?(?![将使便时可日刻期])|(?:也)?就是(?![要说])|分别${EACH}|依次${EACH}|按(?:先后|顺序|次序|步骤)(?:分别|依次)?[是为]|具体[是为有]|它们是|他们是|(?:分别|依次)?(?:取名|定名|起名|名叫|名为)[为叫是]?|名单[是为]|是指)`;
/** A clause in between that speaks of each thing: 每步一个词，依次为. */
export const ASIDE = '(?:[，,][每逐][^，。；、：“（]{1,8}(?=[，,]))?';
/** 包括 may leave things out. */
const INCLUDES = '(?:主要)?(?:包括|涵盖|包含|有)';

type How = 'bracket' | 'colon' | 'tells' | 'is' | 'includes';

interface Form {
  readonly how: How;
  readonly pattern: RegExp;
}

/** How the things may be brought in behind a number and its noun; the first form that fits is taken. */
const FORMS: readonly Form[] = [
  { how: 'bracket', pattern: `(${NOUN})[（(](?:即|分别[是为]?|具体[是为])?` },
  { how: 'tells', pattern: `(${NOUN})${ASIDE}(?:[，,]|——)?(?:[\\u4e00-\\u9fff]{0,3}?)${TELLS}[：:]?` },
  { how: 'is', pattern: `(${NOUN})(?:[，,]|——)?(?:是|为|指)[：:]?(?=[\\u4e00-\\u9fff“《])` },
  { how: 'includes', pattern: `(${NOUN})[，,]?${INCLUDES}[：:]?(?=[\\u4e00-\\u9fff“《])` },
  { how: 'colon', pattern: `(${NOUN})(?:[：:]|——)(?:${TELLS})?` },
].map(({ how, pattern }) => ({ how: how as How, pattern: new RegExp(`^${pattern}`, 'u') }));

/** The first of the things does not end farther from its number. */
const FARTHEST = 56;
const STOPS = codesOf('。！？');
const MARKS = codesOf('、”》');

/** Whether a mark between things stands behind a number in its sentence. */
function marksFollow(text: string, end: number): boolean {
  const limit = Math.min(text.length, end + FARTHEST);
  for (let at = end; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (MARKS.has(code)) return true;
    if (STOPS.has(code)) return false;
  }
  return false;
}

/** Signs of FORMS and first characters of their words. */
const SIGNS = codesOf('（(：:—即是为指包涵有分依具它他名也就主');
const NEAR = 22;

/** A first look: whether a number may count things, and something that may bring them in stands close behind it. */
export function mayTell(text: string, { start, end, type }: FigureRun): boolean {
  if (!mayBeMeasured(text, end) || (type !== 'arabic' && type !== 'han')) return false;
  if (text.charCodeAt(start - 1) === OPENING_QUOTE) return false;
  return SIGNS.isIn(text, end, Math.min(text.length, end + NEAR)) && marksFollow(text, end);
}

/** Other names of the thing counted: 5个乡镇（街道、园区）. */
const KINDS =
  /^(?:乡?镇|乡|街道|办事处|村|社区|居|村居|市|县|区|旗|州|园区|开发区|林?场|单位|部门|企业|学校|组|站|所|室|中心|点|馆|班|处|队|户|次|个|人|名)$/u;
/** Words in which 为, 是 and 有 bring nothing in. */
const NO_COPULA =
  /(?:作|成|认|因|以|行|较|更|最|尤|极|转变?|[改变]|分|视|列|定|评|命名|确定|授予|只|都|均|仍|就|还|不|而|但|也|所|没|具|享|拥|占|含|设|现|特别|突出|称)$/u;
/** Doings that a preposition 为 stands before: 为群众办实事. */
const FOR = /(?:提供|解决|办|送|服务|发放|争取|减免|解难|排忧|解忧|筹|协调)/u;
const ORDINAL = /^(?:一是|一要|第一|首先|其一|[（(]?[一1][)）、.．]|①|⑴)/u;

interface Told {
  readonly how: How;
  readonly noun: string;
  readonly members: Members;
}

/** The list that a form brings in at an offset of a block. */
function listAt(block: Block, how: How, from: number): Members | null {
  const { text } = block;
  if (ORDINAL.test(text.slice(from, from + 4))) return null;
  if (how !== 'bracket') return membersFrom(block, from);
  const size = text.slice(from, from + 180).search(/[）)]/u);
  return size < 0 || /[。：]/u.test(text.slice(from, from + size)) ? null : membersIn(block, from, from + size);
}

/** The first form that fits behind a number, and its list. */
function toldAt(block: Block, at: number): Told | null {
  const tail = block.text.slice(at, at + 48);
  for (const { how, pattern } of FORMS) {
    const found = pattern.exec(tail);
    if (!found) continue;
    const noun = found[1] ?? '';
    if ((how === 'is' || how === 'includes') && NO_COPULA.test(noun)) continue;
    const members = listAt(block, how, at + found[0].length);
    if (members) return { how, noun, members };
  }
  return null;
}

function wordsOf(items: readonly Place[]): string[] {
  return items.map(({ block, start, end }) => block.text.slice(start, end));
}

/** Some thing is made like the noun that was counted: 三个村是甲村、乙村. */
function areOfNoun(names: readonly string[], noun: string): boolean {
  const last = noun.replace(/[”」]/gu, '').at(-1);
  return last !== undefined && names.slice(0, -1).every((name) => name.endsWith(last));
}

/** Names made alike of several words: 跳河救人的甲、扑灭山火的乙. */
function areBuiltAlike(names: readonly string[]): boolean {
  const lengths = names.map((name) => name.length);
  const of = names.map((name) => name.split('的').length);
  return names.length > 2 && Math.max(...lengths) - Math.min(...lengths) <= 2 && of.every((n) => n === of[0]);
}

/** Three names or more, none longer than a few characters: 李文、张国强、赵敏; 茶叶、蚕桑、食用菌. */
function areShort(names: readonly string[]): boolean {
  return names.length > 2 && names.every((name) => name.length > 1 && name.length <= 4);
}

/** Whether the words leave no doubt that the list tells what was counted, and all of it. */
function isClear({ how, noun, members }: Told, block: Block): boolean {
  const names = wordsOf(members.items);
  if (names.every((name) => KINDS.test(name))) return false;
  if (how === 'tells') return !members.further;
  if (how === 'bracket') return members.alike || names.every((name) => name.length <= 14);
  const like = members.alike || areOfNoun(names, noun) || (how === 'colon' ? areBuiltAlike(names) : areShort(names));
  if (how === 'colon') return like || '。' === block.text.charAt(members.end) || members.end === block.text.length;
  return like && !FOR.test(names.at(-1) ?? '');
}

/** A number beside the list that gives its length: that one counts it. */
function isExplained(block: Block, { start, end }: FigureRun, { members, how, noun }: Told): boolean {
  if (how === 'bracket' || how === 'colon') return false;
  const { text } = block;
  const near =
    text.slice(Math.max(0, start - 24), start).replace(/^.*[。；]/su, '') + text.slice(end, end + noun.length + 2);
  const others = near.match(/\d+|[一二两三四五六七八九十]+/gu) ?? [];
  return others.some((words) => members.allowed.has(readCount(words) ?? 0));
}

/** Whether so many things are certainly not what is told. */
function differs({ how, members }: Told, count: number): boolean {
  if (members.allowed.has(count)) return false;
  const least = Math.min(...members.allowed);
  return how === 'includes' || members.open ? count < least : true;
}

/** 前三名 are named one by one; 前三季度 are not. */
const RANKED = /^[名位强家]$/u;
/** The words before a number in which it counts nothing that could be listed: 第三, 十三个月, 近三年. */
const BEFORE = /(?:[第\d.一二三四五六七八九十百千几数每近约逾超后]|(?<![其剩])余|不足|不少于|至少|超过|其中有)$/u;
/** 其余3所为: words that say it is some of all; a list that only may be whole is not held against it. */
const SOME_OF_ALL = /(?:其余|其他|其它|剩余|剩下|余下|其中)的?$/u;

/** 三县一区, 一清单两台账: numbers of several kinds, which are told together (enumeration-composed). */
const COMPOSED = /^[一二两三四五六七八九十]+[\u4e00-\u9fff]{1,5}?[一二两三四五六七八九十]+[\u4e00-\u9fff]/u;
const COMPOSED_BEFORE =
  /[一二两三四五六七八九十](?!共)[\u4e00-\u9fff]{1,4}$|“[一二两三四五六七八九十][\u4e00-\u9fff]{1,4}[、，]$/u;

function isComposed(text: string, { start, type }: FigureRun): boolean {
  if (type !== 'han') return false;
  return (
    COMPOSED.test(text.slice(start, start + 12)) || COMPOSED_BEFORE.test(text.slice(Math.max(0, start - 7), start))
  );
}

/** The members as many as stated where they can be told apart so; null where only their number can be told. */
function enumeration(block: Block, run: FigureRun, count: number, told: Told, measure: string): Enumeration | null {
  const { text } = block;
  if (told.members.items.length !== count && told.members.allowed.has(count)) return null;
  if (told.members.items.length !== count && !differs(told, count)) return null;
  const noun = /^[\u4e00-\u9fff]{0,6}$/u.test(told.noun) ? told.noun : '';
  const stop = run.end + measure.length + noun.length;
  return {
    stated: { count, place: place(block, run.start, stop), text: text.slice(run.start, stop) },
    members: told.members.items,
    shape: 'told',
  };
}

/**
 * The things that a number and its noun bring in: 3个村（甲村、乙村、丙村）, 三大行动，即…, 4场，分别在…举行, 四家企业是…. Null
 * where they are no names, or where it cannot be told that they are all of them.
 */
export function toldBehind(block: Block, run: FigureRun): Enumeration | null {
  const { text } = block;
  const measure = measureAt(text, run.end);
  if (
    measure === undefined ||
    (text.charAt(run.start - 1) === '前' && !RANKED.test(measure)) ||
    BEFORE.test(text.slice(Math.max(0, run.start - 3), run.start))
  )
    return null;
  const count = readCount(text.slice(run.start, run.end));
  if (count === null || count < 2 || isComposed(text, run)) return null;
  const told = toldAt(block, run.end + measure.length);
  if (!told || !isClear(told, block) || /[\d]|、.*、/u.test(told.noun)) return null;
  const some = SOME_OF_ALL.test(text.slice(Math.max(0, run.start - 3), run.start));
  if (some && (told.how === 'colon' || told.how === 'includes')) return null;
  if (told.members.items.length !== count && isExplained(block, run, told)) return null;
  return enumeration(block, run, count, told, measure);
}
