import { place } from '../../document/place.ts';
import { order, over, rational } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Relation } from '../model.ts';
import { areAlike, type Mention } from './mentions.ts';
import { part, plainFigure, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

const HALF = rational(1, 2);
const MORE = '已?(?:超过|超|过|逾)半数?|半数以上|大半|多半|大多数|绝大多数|占多数|[过超]半';
const LESS = '(?:不足|不到|未到|未过|不过|少于)(?:一?半数?)|尚未过半|仍未过半|近半';
/** 超过全体代表的 between the word and 半数: whose half it is. */
const SIDE_OF = '(?:已?(?:超过|超|过|逾)|不足|不到|未到|未过|未达|少于)';
const OF_BASE = new RegExp(
  `[，、（(]([^，。；、（）()\\d]{0,8}?)(${SIDE_OF}[^，。；、（）()\\d]{2,10}?的?(?:半数|一半))(?=[，。；、）)]|$|以上)`,
  'gu',
);
const SAID = new RegExp(`[，、（(]([^，。；、（）()\\d]{0,8}?)(${LESS}|${MORE})(?=[，。；、）)]|$|以上)`, 'gu');
/** 也就是说，过半数的议题, 一大半农户: more than half of the things that are named right behind. */
const OF_THINGS = new RegExp(
  `(?<=[，；：]|说|已有|已经有|已|有|为)(?:[过超]半数?|(?:超过|过)半数|半数以上|一?大半|多半|大多数|绝大多数)(?:的)?([\\u4e00-\\u9fff]{2,8})`,
  'gu',
);
const LESS_ONLY = new RegExp(`^(?:${LESS})$|^(?:不|未|少)`, 'u');
/** What is more than half of something else: 时间过半、任务过半, 投资过半. */
const OTHER = /时间|任务|投资|进度|工程|双|目标|全年|计划|增|减|降|升/u;

const EACH = /[均每]|产(?![品业销])|最[高低大小多少长短]/u;

/** Whether two numbers may be a whole and a part of it: of one unit, none told for each. */
function isOfOne(one: Mention, other: Mention): boolean {
  return (
    areAlike(one, other) && one.quantity.unit === other.quantity.unit && !EACH.test(one.lead) && !EACH.test(other.lead)
  );
}

/** The numbers that a half is told of: the one before it, and the only greater one of its unit before that. */
function pairBefore(mentions: readonly Mention[], at: number): readonly [Mention, Mention] | null {
  const own = mentions.filter(({ end }) => end <= at);
  const last = own.at(-1);
  if (!last || last.quantity.kind !== 'amount' || last.base === '' || /[。；]/u.test(last.text.slice(last.end, at)))
    return null;
  const wholes = own.filter(
    (one) => one !== last && isOfOne(one, last) && order(valueOf(one.quantity), valueOf(last.quantity)) > 0,
  );
  const [whole] = wholes;
  return whole && wholes.length === 1 && boundsOf(whole.quantity).hi !== null ? [last, whole] : null;
}

/** As pairBefore, where the words name whose half it is: every greater number may be meant. */
function pairOfBase(mentions: readonly Mention[], at: number, isLess: boolean): readonly [Mention, Mention] | null {
  const own = mentions.filter(({ end }) => end <= at);
  const last = own.at(-1);
  if (last?.quantity.kind !== 'amount' || last.base === '' || /[。；]/u.test(last.text.slice(last.end, at)))
    return null;
  const wholes = own.filter(
    (one) => one !== last && isOfOne(one, last) && order(valueOf(one.quantity), valueOf(last.quantity)) > 0,
  );
  const holds = (whole: Mention): boolean => isHalf(last, whole, isLess);
  const whole = wholes.find(holds) ?? wholes[0];
  return whole && boundsOf(whole.quantity).hi !== null ? [last, whole] : null;
}

function isHalf(own: Mention, whole: Mention, isLess: boolean): boolean {
  const sign = order(over(valueOf(own.quantity), valueOf(whole.quantity)), HALF);
  return isLess ? sign <= 0 : sign >= 0;
}

function judge(
  { block }: Pick<NumberSentence, 'block'>,
  [own, whole]: readonly [Mention, Mention],
  words: string,
  at: number,
): Relation {
  const share = over(valueOf(own.quantity), valueOf(whole.quantity));
  const isLess = LESS_ONLY.test(words);
  const holds = isHalf(own, whole, isLess);
  const marked = { role: '占比', place: place(block, at, at + words.length) };
  const percent = Number((share.n * 1000n) / share.d) / 10;
  const working = `${plainFigure(own.quantity)}÷${plainFigure(whole.quantity)}=${percent.toFixed(1)}%`;
  return relation({
    type: 'share',
    parts: [part('总数', whole.quantity), part('其中', own.quantity), marked],
    marked,
    holds,
    trust: 'certain',
    arithmetic: holds ? working : `${working}，文中写作${words}`,
  });
}

/** 通车的村已经过半——全镇28个村，通了13个: the numbers stand right behind. */
const AHEAD = new RegExp(`(${LESS}|${MORE})(?:——|：|。)(?=[^。；，：\\d]{0,14}\\d)`, 'gu');
const TELLS_ALL = /[全共总]|应|现有|辖|参加/u;

function halvesAhead({ block, start, mentions }: NumberSentence, text: string): Relation[] {
  return [...text.matchAll(AHEAD)].flatMap(({ index, 0: all, 1: words = '' }) => {
    const at = start + index;
    if (OTHER.test(text.slice(Math.max(0, index - 10), index))) return [];
    const [whole, own, next] = mentions.filter(({ start: from }) => from >= at + all.length);
    if (!whole || !own || !isOfOne(own, whole) || (next && areAlike(next, whole)) || !TELLS_ALL.test(whole.lead))
      return [];
    if (order(valueOf(whole.quantity), valueOf(own.quantity)) <= 0 || boundsOf(own.quantity).hi === null) return [];
    return [judge({ block }, [own, whole], words, at)];
  });
}

/** 科级9人，受到警告的占半数以上: the half is of some that are told without a number. */
const OF_OTHERS = /[^，。；]{2}的(?:占|就|已)*$/u;

/** 27个小组，12个完成，已经过半: halves that are told without a figure. */
export function halvesIn(sentence: NumberSentence, former: NumberSentence | undefined): Relation[] {
  const { block, start, end, items } = sentence;
  const at = block.text.indexOf('半', start);
  if (at < 0 || at >= end) return [];
  const text = block.text.slice(start, end);
  const plain =
    items.length < 2
      ? []
      : [...text.matchAll(SAID)].flatMap((match) => {
          const [all, lead = '', words = ''] = match;
          if (OTHER.test(lead) || OF_OTHERS.test(lead)) return [];
          const from = start + match.index + all.length - words.length;
          // 一半 with a figure of its own is a quantity.
          if (items.some(({ place: own }) => own.start < from + words.length && own.end > from)) return [];
          const pair = pairBefore(sentence.mentions, start + match.index);
          return pair ? [judge(sentence, pair, words, from)] : [];
        });
  return [
    ...plain,
    ...halvesBetween(sentence),
    ...halvesAhead(sentence, text),
    ...halvesOfBase(sentence, former, text),
    ...halvesOfThings(sentence, text),
  ];
}

/** 208名，过半数来自教育系统，为91名: the half is told between the two. */
const BETWEEN = new RegExp(
  `^[^，。；\\d]{0,10}[，：](?:其中)?(${MORE}|${LESS})(?:的)?[^，。；、\\d占]{2,14}[，（](?:共?计|即|为|有|共有?|达)+$`,
  'u',
);

function halvesBetween(sentence: NumberSentence): Relation[] {
  const { mentions } = sentence;
  return mentions.flatMap((own, i) => {
    const whole = mentions[i - 1];
    if (!whole || own.base === '' || !isOfOne(own, whole)) return [];
    const gap = own.text.slice(whole.end, own.start);
    const words = gap.includes('半') ? BETWEEN.exec(gap)?.[1] : undefined;
    if (words === undefined || OTHER.test(gap) || order(valueOf(own.quantity), valueOf(whole.quantity)) >= 0) return [];
    return [judge(sentence, [own, whole], words, whole.end + gap.indexOf(words))];
  });
}

/** The words around a number, up to the marks. */
function aroundOf({ lead, text, end, quantity: { unit } }: Mention): string {
  return `${lead}${unit}${/^[^，。；：、（）()\d]{0,14}/u.exec(text.slice(end, end + 14))?.[0] ?? ''}`;
}

/** What a 量词 counts where no name stands by it. */
const NAMED_BY_UNIT: Readonly<Record<string, RegExp>> = {
  户: /^(?:农户|住户|人家|村民|家庭|居民|群众|农民)/u, 名: /^(?:人|干部|代表|职工|党员|学生|老人)/u, 人: /^(?:人|代表|群众)/u, 个: /^(?:村|乡镇|项目)/u,
}; // prettier-ignore

/** Whether the things behind 过半数的 are those of the whole, and not what names the part: 过半数的通过审查的议题. */
function areOf(things: string, whole: Mention, own: Mention): boolean {
  const noun = things.slice(0, 2);
  if (aroundOf(own).includes(noun) && !aroundOf(whole).includes(noun)) return false;
  return aroundOf(whole).includes(noun) || NAMED_BY_UNIT[whole.quantity.unit]?.test(things) === true;
}

/** 研究议题120项，审查过的52项，过半数的议题经过审查: the things of the whole are named behind the half. */
function halvesOfThings(sentence: NumberSentence, text: string): Relation[] {
  if (sentence.items.length < 2) return [];
  return [...text.matchAll(OF_THINGS)].flatMap((match) => {
    const at = sentence.start + match.index;
    const words = match[0].slice(0, match[0].length - (match[1] ?? '').length).replace(/的$/u, '');
    if (PLANNED.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    const pair = pairBefore(sentence.mentions, at);
    if (pair && !isSaidAgain(pair[0], text, match.index)) return [];
    return pair && areOf(match[1] ?? '', pair[1], pair[0]) ? [judge(sentence, pair, words, at)] : [];
  });
}

/** Who some of them are, and nothing that they did: 大专以上学历的118人. */
const KIND = /学历|学位|大专|本科|[女男]性?|岁|少数民族|职称|党员的/u;

/** The part tells what was done; or what is said of the half was said of the part, or it is told to be another word for it: 也就是说，过半数的议题. */
function isSaidAgain({ lead, tail }: Mention, text: string, at: number): boolean {
  if (!KIND.test(lead)) return true;
  if (/说|即|可见|相当于|意味着|就有$|等于/u.test(text.slice(Math.max(0, at - 6), at))) return true;
  const [own, said] = [lead + tail, text.slice(at + 2, at + 24)];
  for (let i = 0; i + 2 <= own.length; i++) {
    const two = own.slice(i, i + 2);
    if (!/[的了有为是已]/u.test(two) && said.includes(two)) return true;
  }
  return false;
}

const PLANNED = /计划|力争|将|预计|到时|届时|有望|可|去年|上年/u;

/** 赞成83人，超过全体代表的半数: the half of what is named. */
function halvesOfBase(sentence: NumberSentence, former: NumberSentence | undefined, text: string): Relation[] {
  return [...text.matchAll(OF_BASE)].flatMap((match) => {
    const [whole, lead = '', words = ''] = match;
    if (OTHER.test(lead) || OTHER.test(words)) return [];
    const at = sentence.start + match.index;
    const all = [...(former?.mentions.slice(-8) ?? []), ...sentence.mentions.slice(0, 40)];
    const own = all.filter(({ quantity }) => quantity.kind === 'amount');
    const pair = pairOfBase(own, at, LESS_ONLY.test(words));
    return pair ? [judge(sentence, pair, words, at + whole.length - words.length)] : [];
  });
}
