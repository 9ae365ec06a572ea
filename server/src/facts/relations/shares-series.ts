import { codesOf } from '../../text/codes.ts';
import { parseHanInteger } from '../../text/numerals.ts';
import type { Quantity } from '../model.ts';
import type { NumberSentence } from './sentences.ts';
import { isShare } from './share-words.ts';

/** A percentage, fraction or tenth among others, as one share of something that is divided. */
export interface Portion {
  readonly quantity: Quantity;
  /** The words before it, back to the share before or the beginning of its clause. */
  readonly label: string;
  /** Of how many things each it is told: 两家各19%. */
  readonly times: number;
}

/** Shares told one after another. */
export interface Portions {
  readonly items: readonly Portion[];
  /** The words before the first one, and after the last one, in their sentences. */
  readonly head: string;
  /** As `head`, with the sentence before. */
  readonly before: string;
  readonly tail: string;
  /** Percentages between them that are none: changes, rates. */
  readonly others: number;
}

const BEFORE = 50;
const AFTER = 44;
/** Shares further apart are not told in one breath. */
const APART = 60;
/** A rate, a change, a mark to be reached: no share of anything. */
const NO_SHARE =
  /(?:率|[增降减升高低涨跌长快慢多少]|完成|达到|达|突破|同比[^，。；、占]*|比上年[^，。；、占]*|较[^，。；、占]*|其中[^，。；]*|[^，。；]*中的?|折|涨幅|降幅|增幅|增速|指数|得分|利息|息)(?:为|是|了|约|近|超过?|至|到|在|有){0,3}$/u;
const NO_SHARE_HINTS = codesOf('率增降减升高低涨跌长快慢多少完达突同比较其中折幅速数分息');
const BREAKS = codesOf('，。；：、');
const RATE = /率/u;
/** 优秀率, 良好率, 不及格率: shares of the grades of one scale, where no grade is told to hold another. */
const GRADE = /(?:优秀|优良|良好|优|良|中等|合格|及格|达标|称职|满意)率(?:为|是|占)?$/u;
const SAYS_SHARE = /占/u;
/** 三类合计66%, where the three were told: a sum of shares before it. */
const SUBTOTAL =
  /(?:以上|上述|[前这]?[二两三四五六七八][者项类种])[^，。；、]{0,4}(?:合计|共计|总计|累计|一共|之和|合占|共占|合|共)[^，。；、]{0,4}$/u;
/** 两家合作社各: what follows is told of each. */
const EACH = /(?:([两二三四五六七八九十])[^，。；、]{1,10})?(?:各自?|均)[^，。；、]{0,5}$/u;
const REST = /其余|其他|余下|剩余|剩下/u;
/** Beginnings of a sentence that goes on with what is left of the list before. */
const REST_BEGINS = /^[。！？]?(?:除[^。；]{1,14}外[，,]?)?(?:其余|其他|余下|剩余|剩下)/u;

function labelBetween(text: string, from: number, to: number): string {
  return text.slice(Math.max(from, to - BEFORE), to);
}

function isPortion(label: string): boolean {
  let from = label.length;
  while (from > 0 && !BREAKS.has(label.charCodeAt(from - 1))) from--;
  const clause = label.slice(from);
  if (SUBTOTAL.test(clause)) return false;
  if (GRADE.test(clause)) return true;
  return SAYS_SHARE.test(clause)
    ? !RATE.test(clause.slice(clause.indexOf('占'))) || /比率/u.test(clause)
    : !(NO_SHARE_HINTS.isIn(clause, 0, clause.length) && NO_SHARE.test(clause));
}

/** How many things a share is told of; 0 when the words do not tell. */
function timesOf(label: string, isRow: boolean): number {
  const match = EACH.exec(label);
  if (!match || isRow) return 1;
  return match[1] === undefined ? 0 : match[1] === '两' ? 2 : Number(parseHanInteger(match[1]) ?? 0);
}

const [SHARED, OPENED] = [/占|比例|比重/u, /（[^（）]*$/u];

/**
 * 第二产业占41%（工业占35%）: a share in brackets behind another one is a part of that.
 * @param from where the sentence begins
 */
export function isNested({ place: { block, start } }: Quantity, from: number): boolean {
  const open = block.text.lastIndexOf('（', start);
  if (open < from || block.text.indexOf('）', open) < start) return false;
  const words = block.text.slice(open, start);
  return (
    OPENED.test(words) &&
    SHARED.test(words) &&
    /[%％成]$|分之[一二三四五六七八九十百]+$/u.test(block.text.slice(from, open))
  );
}

/** A share right after the one before it: 18%、43%和45%. */
function isBare(label: string): boolean {
  return /^(?:、|和|及|与|以及|，)$/u.test(label);
}

interface Reader {
  readonly items: Portion[];
  /** Percentages that were passed over between them. */
  others: number;
  /** Those passed over after the last of them. */
  passed: number;
}

function begun(): Reader {
  return { items: [], others: 0, passed: 0 };
}

function headOf({ place: { block, start } }: Quantity, from: number): string {
  return block.text.slice(Math.max(from, start - BEFORE), start);
}

function tailOf({ place: { block, end } }: Quantity): string {
  return block.text.slice(end, end + AFTER);
}

function closed({ items, others }: Pick<Reader, 'items' | 'others'>, from: number): Portions[] {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 2) return [];
  return [
    {
      items,
      head: headOf(first.quantity, from),
      before: headOf(first.quantity, 0),
      tail: tailOf(last.quantity),
      others,
    },
  ];
}

/** Whether a share goes on with those before it. */
function goesOn(before: Quantity, { place: { block, start } }: Quantity): boolean {
  return (
    before.place.block === block &&
    start - before.place.end <= APART &&
    !/。/u.test(block.text.slice(before.place.end, start))
  );
}

/** 其中教育占31%、卫生占15%: shares within a share, up to what is left of the whole. */
class Nest {
  #within = false;

  holds(label: string): boolean {
    if (label.includes('其中')) this.#within = true;
    else if (this.#within && REST.test(label)) this.#within = false;
    return this.#within;
  }
}

/** The rows of shares in a sentence. */
function rowsIn({ block, start, items }: NumberSentence): Portions[] {
  const out: Portions[] = [];
  let own = begun();
  const nest = new Nest();
  const shares = items.filter((one) => isShare(one) && !isNested(one, start));
  shares.forEach((quantity, i) => {
    const at = quantity.place.start;
    const former = shares[i - 1];
    const label = labelBetween(block.text, former ? former.place.end : start, at);
    const bare = isBare(label);
    if (own.items.length > 0 && nest.holds(label)) return;
    // 分别提高到24%、46%: what is said of the first goes for all.
    if (!isPortion(label) || (bare && own.passed > 0)) {
      own.passed++;
      return;
    }
    const last = own.items.at(-1)?.quantity;
    if (last && !goesOn(last, quantity)) {
      out.push(...closed(own, start));
      own = begun();
    }
    const next = shares[i + 1];
    const isRow = (next && isBare(block.text.slice(quantity.place.end, next.place.start))) || bare;
    if (own.items.length > 0) own.others += own.passed;
    own.passed = 0;
    own.items.push({ quantity, label, times: timesOf(label, isRow === true) });
  });
  return [...out, ...closed(own, start)];
}

/** Whether a sentence tells what is left of the shares in the one before it. */
export function isContinued({ block, start, items }: NumberSentence, before: NumberSentence | undefined): boolean {
  const first = items.find(isShare);
  if (!before || !first || !before.items.some(isShare)) return false;
  return first.place.start - start < 28 && REST_BEGINS.test(block.text.slice(start, first.place.start));
}

/** The last row of the sentence before with the share that this one begins with. */
function joined(sentence: NumberSentence, before: NumberSentence): Portions[] {
  const former = before.items.filter(isShare);
  const labelled = former.map((quantity, i) => ({
    quantity,
    label: labelBetween(before.block.text, former[i - 1]?.place.end ?? before.start, quantity.place.start),
    times: 1,
  }));
  const items = labelled.filter(({ label }) => isPortion(label));
  const rest = sentence.items.find(isShare) as Quantity;
  const own = labelBetween(sentence.block.text, sentence.start, rest.place.start);
  items.push({ quantity: rest, label: own, times: timesOf(own, false) });
  return closed({ items, others: former.length + 1 - items.length }, before.start);
}

function countShares(items: readonly Quantity[]): number {
  let shares = 0;
  for (const quantity of items) if (isShare(quantity)) shares++;
  return shares;
}

/** All rows of two shares and more that a sentence tells, with the sentence before it where it goes on with that. */
export function portionsIn(sentence: NumberSentence, before: NumberSentence | undefined): Portions[] {
  const shares = countShares(sentence.items);
  if (shares === 0) return [];
  if (before && isContinued(sentence, before)) return joined(sentence, before);
  return shares > 1 ? rowsIn(sentence) : [];
}
