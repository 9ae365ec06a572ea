import { textAt } from '../../document/place.ts';
import { codesOf } from '../../text/codes.ts';
import { exceeds, meets, point } from '../../text/interval.ts';
import { HUNDRED, rational, times, toShortDecimal } from '../../text/rational.ts';
import { showDecimal } from '../../text/decimal.ts';
import { totalOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { part, relation } from './relation.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';
import { isShare, saidOf } from './share-words.ts';
import { isContinued, isNested, portionsIn, type Portions } from './shares-series.ts';
import { addedUp, judgedIn, sumIn } from './shares-signs.ts';
import { divides, isComplete, isNamedRow, isOpposed, isOverlapping, type ListWords } from './shares-whole.ts';

const ALL = point(rational(1));
/** How far before the first share and after the last one words say what the list is. */
const BEFORE = 60;
const AFTER = 30;
/** So far before a share the words stand that tell it to be a sum of others. */
const CLAUSE = 16;
/** A longer list is no list of shares that somebody wrote in one sentence. */
const MOST = 20;

const REST = /(?:其余|其他|其它|剩余|余下|剩下)[^，。；、]{0,10}$/u;
/** 三类合计66%: a sum of shares before it, and none of the list. */
const SUBTOTAL =
  /(?:合计|共计|总计|累计|一共|之和|合占|共占|相加|[二两三四五六七八]者)[^，。；、]{0,6}$|(?:^|[，。；])(?:这|以上|上述)?[二两三四五六七八](?:类|项|种|级|部分)(?:问题|人员|群体)?就?占[^，。；、]{0,4}$/u;
/** 其他12类均不足一成: one share told of several things. */
const SEVERAL = /(?:均|各|都)(?:仅|只|约)?(?:占|为|是|在)?$/u;
/** 占比最大，达62%: the word of the share stands a clause before. */
const RANKED = /占比[^，。；、：占]{0,6}[，、](?:达到?|为|高达)$/u;
/** 镇级承担30%: shares of a cost. */
const BORNE = /(?:承担|负担|分担|出资|自筹|配套|补助|补贴|投入)$/u;
/** 、邻里 between two shares: a name without a verb of its own. */
const BARE = /^[，、；]?(?:和|及|以及|与)?[\u4e00-\u9fffA-Z]{0,10}$/u;
const CHANGE = /[增降减升长少高低涨跌]|率|完成|达到|超过|同比|比上年/u;

const BORNE_LAST = codesOf('担资筹套助贴入');

/** 三分之一用于: what a share goes to may be told after it. */
const USED = '用'.charCodeAt(0);

/** Whether a percentage is a share of the list that the share before it began. */
function belongs(quantity: Quantity, from: number, begun: boolean): boolean {
  const { block, start } = quantity.place;
  const gap = block.text.slice(Math.max(from, start - BEFORE), start);
  const spent = block.text.charCodeAt(quantity.place.end) === USED;
  if (!begun && !spent && !(gap.includes('占') || gap.includes('比') || BORNE_LAST.has(gap.charCodeAt(gap.length - 1))))
    return false;
  if (SUBTOTAL.test(gap)) return false;
  if (spent && block.text.startsWith('用于', quantity.place.end)) return true;
  if (saidOf(quantity, from) || RANKED.test(gap) || BORNE.test(gap)) return true;
  if (!begun) return false;
  return REST.test(gap) || (BARE.test(gap) && !CHANGE.test(gap));
}

/** 基本称职和不称职两个等次合占: a sum of others than those told before. */
const OF_OTHERS =
  /(?:^|[，、；])([\u4e00-\u9fff]{2,8}?)(?:和|与|及|、)([\u4e00-\u9fff]{2,8}?)(?:[两二三](?:者|类|种|项|级|档|个[\u4e00-\u9fff]{2}))?(?:合计|合|共|一共|总共|加起来)占?$/u;

function isSumOfOthers(gap: string, items: readonly Item[]): boolean {
  const [, one = '', other = ''] = OF_OTHERS.exec(gap) ?? [];
  return one !== '' && items.length > 0 && !items.some(({ label }) => label.includes(one) || label.includes(other));
}

interface Item {
  readonly quantity: Quantity;
  /** The words between the share before and this one. */
  readonly label: string;
  readonly base: string;
}

/** A new list begins: another base, another side of the matter. */
function turns(label: string): boolean {
  return /[；。][^；。]{0,20}(?:中，|看，|分，)|[^其]中，[^，]*占/u.test(label);
}

/** A list of shares as it is being read. */
interface Group {
  readonly items: Item[];
  /** The words before percentages among them that were not read as shares of the list. */
  readonly skipped: string[];
  /** One share is told of several things. */
  open: boolean;
}

/** A percentage between shares that is none itself: a change, a rate, a sum. */
const NO_SHARE = /[增降减升长高低涨跌]|率|完成|其中/u;

/** The lists of shares in a sentence, those within 其中 left out. */
class GroupReader {
  readonly groups: Group[] = [];
  #own: Group = { items: [], skipped: [], open: false };
  #nested = false;
  #from: number;
  readonly #text: string;

  constructor({ block, start, items }: NumberSentence) {
    this.#text = block.text;
    this.#from = start;
    for (const [i, quantity] of items.entries()) {
      const before = Math.max(this.#from, items[i - 1]?.place.end ?? start);
      if (isShare(quantity) && !isNested(quantity, start)) this.#read(quantity, before);
    }
    this.groups.push(this.#own);
  }

  #read(quantity: Quantity, before: number): void {
    const { start, end } = quantity.place;
    const gap = this.#text.slice(Math.max(before, start - BEFORE), start);
    // 两类 of 两类占近七成 is a number of its own.
    const own = this.#text.slice(Math.max(this.#from, start - CLAUSE), start);
    const others = isSumOfOthers(this.#text.slice(Math.max(this.#from, start - BEFORE), start), this.#own.items);
    if (!others && (SUBTOTAL.test(own) || !belongs(quantity, before, this.#own.items.length > 0))) {
      this.#own.skipped.push(gap);
      return;
    }
    const label = this.#text.slice(Math.max(this.#from, start - BEFORE), start);
    const base = saidOf(quantity, Math.max(this.#from, start - BEFORE))?.base ?? '';
    this.#from = end;
    const first = this.#own.items[0];
    if (first && (turns(label) || (base.length > 1 && base !== first.base))) this.#begin();
    if (this.#own.items.length > 0 && label.includes('其中')) this.#nested = true;
    if (this.#nested && REST.test(label)) this.#nested = false;
    if (SEVERAL.test(gap)) this.#own.open = true;
    if (!this.#nested) this.#own.items.push({ quantity, label, base });
  }

  #begin(): void {
    this.groups.push(this.#own);
    this.#own = { items: [], skipped: [], open: false };
    this.#nested = false;
  }
}

const JOINT = /^(?:、|和|及|与|以及)$/u;
const NAMES = /([^，。；：、（）()]+(?:[、和及与][^，。；：、（）()]+)+)$/u;

/** 优秀、良好、合格案卷占比依次为: the names stand before as many numbers side by side. */
function labelsOf(group: readonly Item[], head: string): string[] {
  const labels = group.map(({ label }, i) => (i === 0 ? (/[^，。；：]*$/u.exec(label)?.[0] ?? '') : label));
  if (!labels.slice(1).every((label) => JOINT.test(label))) return labels;
  const names = (NAMES.exec(head)?.[1] ?? '').split(/[、和及与]/u);
  return names.length === labels.length ? names : labels;
}

function wordsAround(group: readonly Item[]): ListWords {
  const [first, last] = [group[0] as Item, group.at(-1) as Item];
  const { block, start } = first.quantity.place;
  const { end } = last.quantity.place;
  const tail = block.text.slice(end, end + AFTER);
  const head = block.text.slice(Math.max(0, start - BEFORE), start);
  return {
    labels: labelsOf(group, head),
    head,
    tail: tail.slice(0, tail.includes('。') ? tail.indexOf('。') : AFTER),
  };
}

/** 占 right before the number: 比重 and 占比 may each be of a thing of its own. */
const PLAIN = /^[，、；]?[^，。；、]{0,16}占(?:了|到)?(?:大?约|近)?$/u;

function isPlainList(group: readonly Item[]): boolean {
  return group.every(({ label }, i) => (i === 0 ? /占[^，。；]{0,8}$/u : PLAIN).test(label));
}

/** Whether shares that come to more than all are of one whole. */
function isDivided(group: readonly Item[], words: ListWords): boolean {
  return isOpposed(words) || (group.length > 2 && isPlainList(group) && divides(words));
}

/** Shares that come to so much are no slip: each of them is of all, as where people choose several things. */
const FAR_OVER = point(rational(3, 2));

/** Whether another share stands among those of a list, so that more than these make the whole. */
function isOpen({ open, skipped }: Group): boolean {
  return open || skipped.some((gap) => !NO_SHARE.test(gap) && !SUBTOTAL.test(gap));
}

/** Names of two things beside which there is no third one. */
const SEX = /[男女]/u;

/** 男性占37.8%，女性占63.2%，持证的占一半: the names of the first two are all there is, whatever is told besides. */
function rowOf(read: Group): Group {
  const items = read.items.slice(0, 2);
  if (read.items.length < 3) return read;
  const { labels } = wordsAround(items);
  return labels.every((label) => SEX.test(label)) && isNamedRow(labels) ? { ...read, items } : read;
}

function judge(all: Group): Relation | null {
  const read = rowOf(all);
  const group = read.items;
  if (group.length < 2 || group.length > MOST) return null;
  const words = wordsAround(group);
  if (isOverlapping(words)) return null;
  const total = addedUp(group.map(({ quantity }) => ({ quantity, times: 1 })));
  const complete = isComplete(words) && !isOpen(read);
  if (!complete && (!exceeds(total, ALL) || exceeds(total, FAR_OVER) || !isDivided(group, words))) return null;
  const parts = group.map(({ quantity }) => part('占比', quantity));
  const whole = totalOf(group.map(({ quantity }) => quantity));
  const working = `${group.map(({ quantity }) => textAt(quantity.place)).join('+')}=${showDecimal(toShortDecimal(times(whole, HUNDRED), 2))}%`;
  const holds = meets(total, ALL);
  return relation({
    type: 'shares',
    parts,
    marked: parts.at(-1) as (typeof parts)[number],
    holds,
    trust: 'certain',
    arithmetic: holds ? working : `${working}，${complete ? '各部分合计应为100%' : '各部分合计超过了100%'}`,
  });
}

/** 5/10 + 3/10 + 3/10 is not all: a row that several signs together tell to be a whole. */
function judgeRow(told: Portions): Relation | null {
  const judged = judgedIn(told);
  if (!judged) return null;
  const { row, holds } = judged;
  const parts = row.items.map(({ quantity }) => part('占比', quantity));
  const words = row.items.map(({ quantity, times: n }) => `${textAt(quantity.place)}${n > 1 ? `×${n}` : ''}`).join('+');
  const working = `${words}=${showDecimal(toShortDecimal(times(sumIn(row.items), HUNDRED), 2))}%`;
  return relation({
    type: 'shares',
    parts,
    marked: parts.at(-1) as (typeof parts)[number],
    holds,
    trust: 'certain',
    arithmetic: holds ? working : `${working}，各部分合计应为100%`,
  });
}

/** Lists of shares in the sentences of a paragraph. */
export function listsIn(block: NumberBlock, former?: NumberBlock, later?: NumberBlock): Relation[] {
  return block.sentences.flatMap((sentence, i) => {
    if (!sentence.items.some(isShare)) return [];
    const before = i > 0 ? block.sentences[i - 1] : former?.sentences.at(-1);
    const next = block.sentences[i + 1] ?? later?.sentences[0];
    // What is left of this list follows in the next sentence, which is read together with it.
    if (next && isContinued(next, sentence)) return [];
    const lists = hasSeveral(sentence.items)
      ? new GroupReader(sentence).groups.flatMap((group) => judge(group) ?? [])
      : [];
    return lists.length > 0 ? lists : portionsIn(sentence, before).flatMap((row) => judgeRow(row) ?? []);
  });
}

/** Whether two of some numbers are shares. */
function hasSeveral(items: readonly Quantity[]): boolean {
  let shares = 0;
  for (const quantity of items) if (isShare(quantity)) shares++;
  return shares > 1;
}
