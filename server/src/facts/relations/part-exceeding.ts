import { codesOf, type CodeSet } from '../../text/codes.ts';
import { exceeds } from '../../text/interval.ts';
import { boundsOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import type { Mention } from './mentions.ts';
import type { Bound } from './part-named.ts';
import { mayBeRead } from './part-readings.ts';
import { rowsOf, wholeOf } from './part-read.ts';
import { Told } from './part-told.ts';
import { sizeOf } from './same-figures.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

function isMore(one: Mention, whole: Mention): boolean {
  const [a, b] = [one.quantity, whole.quantity];
  if (a.unit === b.unit && sizeOf(a) <= sizeOf(b)) return false;
  return exceeds(boundsOf(one.quantity), boundsOf(whole.quantity));
}

/** So many numbers before one may be its whole. */
const BACK = 12;
const REACH = 30;
/** Characters in the clause before a number that may tell a part, alone or with the one behind: 的, 已, 其中, 里面, 就有, 占了. */
const HINTS = codesOf('的已均');
/** 53家均在, 27家都是 behind a number. */
const [IN_ALL, WITHIN] = [codesOf('均都全'), codesOf('在属是来出')];

function isWithin({ place: { block, end } }: Quantity): boolean {
  return IN_ALL.has(block.text.charCodeAt(end)) && WITHIN.has(block.text.charCodeAt(end + 1));
}
const PAIRED = pairsOf(
  '从中内含内有包含区内域内园内库内围内中，中,中有中已中的中属中达中获中女中男中享中符中被中通中因中尚中仍中未里面里头里边就有就达就占就是就用就超占了占去全部都已都是目前当场当庭当中现已实际实到实有实发实收实检实查实缴实领累计责令督促所争所筹所募所获所发所收所抽所查所引所签',
);
/** A clause that begins so tells a mere part: 仅土建一项就占去. */
const MERE = codesOf('仅光单');
/** A total stands in the sentence: 总床位, 编制, 核定, 共有. */
const TOTALS = pairsOf(
  '总长总里总面总人总户总床总量总数总额总计总共共有编制核定在册下辖域工全镇全县全市全乡全村镇辖县辖乡辖区辖市辖现有下设',
);
/** How a clause ends that tells what came of something, or a measure: 成活, 合格, 收回, 硬化里程. */
const LAST = codesOf('中里活格标过取用奖签回还实诊出收到席场岗程积度数量金额位业');
/** 412条已亮灯, 11家属于其中的. */
const SAID = codesOf('已均全都通获达属尚仍符是在为村社');
const MARKS = codesOf('，。；：、（');
const FINAL = codesOf('。；');
/** ，有 right before a number. */
const HAS = '有'.charCodeAt(0);
/** 里面, 其中 in the clauses before. */
const CARRIED = pairsOf('其中当中里面里头里边中，们中们里占主占多占大占小占少占了居多');

/** Two characters each, by the first one. */
function pairsOf(words: string): ReadonlyMap<number, CodeSet> {
  const seconds = new Map<number, string>();
  for (let i = 0; i + 1 < words.length; i += 2) {
    const first = words.charCodeAt(i);
    seconds.set(first, (seconds.get(first) ?? '') + words.charAt(i + 1));
  }
  return new Map([...seconds].map(([first, chars]) => [first, codesOf(chars)]));
}

const FIRSTS = codesOf(
  [...PAIRED.keys(), ...TOTALS.keys(), ...CARRIED.keys()].map((code) => String.fromCharCode(code)).join(''),
);

/** Which of these a character is, as bits: most before a number are none. */
const [MARK, HINT, FIRST] = [1, 2, 4] as const;
const SIGNS = new Uint8Array(0x10000);
for (let code = 0; code < SIGNS.length; code++)
  SIGNS[code] = (MARKS.has(code) ? MARK : 0) | (HINTS.has(code) ? HINT : 0) | (FIRSTS.has(code) ? FIRST : 0);

/** A first look at the words on either side of a number. */
function isHinted({ place: { block, start, end } }: Quantity): boolean {
  const { text } = block;
  const last = text.charCodeAt(start - 1);
  if (start === 0 || MARKS.has(last)) return SAID.has(text.charCodeAt(end));
  return LAST.has(last) || (last === HAS && MARKS.has(text.charCodeAt(start - 2))) || isHintedBefore(text, start);
}

/** As isHinted, by what stands farther before. */
function isHintedBefore(text: string, start: number): boolean {
  const limit = Math.max(0, start - REACH);
  let own = true;
  for (let at = start - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    const sign = SIGNS[code] as number;
    if (sign === 0) continue;
    if ((sign & MARK) !== 0) {
      if (FINAL.has(code)) return false;
      if (MERE.has(text.charCodeAt(at + 1))) return true;
      own = false;
    } else if (own && (sign & HINT) !== 0) return true;
    else if ((sign & FIRST) !== 0) {
      const next = text.charCodeAt(at + 1);
      if (own && PAIRED.get(code)?.has(next) === true) return true;
      if (!own && (TOTALS.get(code)?.has(next) === true || CARRIED.get(code)?.has(next) === true)) return true;
    }
  }
  return false;
}

/** The numbers of a text one after another, with their values nearly, where one was asked for. */
class Row {
  readonly #items: Quantity[] = [];
  readonly #sizes: number[] = [];

  get length(): number {
    return this.#items.length;
  }

  add(one: Quantity): void {
    this.#items.push(one);
    this.#sizes.push(-1);
  }

  /** Whether some number not far before the last one is told in a unit of the same things and is less: nothing else can be exceeded. */
  mayExceed(from: number): boolean {
    const items = this.#items;
    const at = items.length - 1;
    const { kind, unit } = items[at] as Quantity;
    if (kind !== 'amount' || unit === '') return false;
    const rows = rowsOf(unit);
    const limit = Math.max(from, at - BACK);
    for (let i = at - 1; i >= limit; i--) {
      const other = items[i] as Quantity;
      if (
        (other.unit === unit || (rows !== 0 && (rowsOf(other.unit) & rows) !== 0)) &&
        other.kind === 'amount' &&
        this.sizeAt(i) < this.sizeAt(at)
      )
        return true;
    }
    return false;
  }

  private sizeAt(at: number): number {
    const known = this.#sizes[at] as number;
    return known >= 0 ? known : (this.#sizes[at] = sizeOf(this.#items[at] as Quantity));
  }
}

/** The numbers of a sentence that can be reckoned with. */
function toldIn({ mentions }: NumberSentence, at: number): Told[] {
  const out: Told[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.base !== '') out.push(new Told(mention, at, mentions[i - 1] ?? null));
  }
  return out;
}

/** The numbers of a block and of the sentences right before it, made where they are asked for. */
class Reader {
  readonly #sentences: readonly NumberSentence[];
  readonly #told: (readonly Told[] | undefined)[] = [];
  readonly #before: (readonly Told[] | undefined)[] = [];
  #index = 0;

  constructor(block: NumberBlock, before: NumberBlock | undefined) {
    const near = before?.block.index === block.block.index - 1 ? before.sentences.slice(-3) : [];
    this.#sentences = near.length === 0 ? block.sentences : [...near, ...block.sentences];
    this.#index = near.length;
  }

  private at(index: number): readonly Told[] {
    return (this.#told[index] ??= toldIn(this.#sentences[index] as NumberSentence, index));
  }

  /** The last numbers before a sentence. */
  private before(index: number): readonly Told[] {
    const known = this.#before[index];
    if (known) return known;
    let out: readonly Told[] = [];
    for (let i = index - 1; i >= 0 && out.length < BACK; i--)
      out = out.length === 0 ? this.at(i) : this.at(i).concat(out);
    return (this.#before[index] = out);
  }

  /** A number as told, with those before it; null where its words say nothing of a whole. They are asked for in order of place. */
  read(quantity: Quantity): readonly [one: Told, before: readonly Told[]] | null {
    const { start } = quantity.place;
    while (start >= (this.#sentences[this.#index]?.end ?? Infinity)) this.#index++;
    const { mentions = [] } = this.#sentences[this.#index] ?? {};
    if (!mayBeRead(mentions, quantity)) return null;
    const own = this.at(this.#index);
    const place = own.findIndex(({ mention }) => mention.quantity === quantity);
    const one = own[place];
    if (!one) return null;
    const before = this.before(this.#index);
    const first = place + before.length - BACK;
    if (first >= before.length) return [one, own.slice(place - BACK, place)];
    return [one, before.slice(Math.max(0, first)).concat(own.slice(0, place))];
  }
}

/** Numbers that are more than the whole that their words speak of. */
export function exceedingIn(blocks: readonly NumberBlock[]): Bound[] {
  const out: Bound[] = [];
  const row = new Row();
  let start = 0;
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    const from = before?.block.index === block.block.index - 1 ? start : row.length;
    start = row.length;
    let reader: Reader | null = null;
    for (const quantity of block.items) {
      row.add(quantity);
      if (!row.mayExceed(from) || !(isWithin(quantity) || isHinted(quantity))) continue;
      reader ??= new Reader(block, before);
      const read = reader.read(quantity);
      const found = read && wholeOf(...read, isMore);
      if (found) out.push(found);
    }
  });
  return out;
}
