import type { Block, Place } from '../document/model.ts';
import { place, textAt } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { TELLS } from './enumeration-forward.ts';
import { joinsOf, membersFrom, membersIn, type Members } from './enumeration-members.ts';
import { readCount } from './enumeration-number.ts';
import { OPENING_QUOTE, type BlockFigures, type FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';

const NUMERAL = '[一二两三四五六七八九十]';
/** 一清单两台账, 两县一区: up to four kinds, each with its number. */
const COMPOSED = new RegExp(`^(?:${NUMERAL}{1,2}[^${NUMERAL.slice(1, -1)}”“、，。：；（(\\s]{1,6}){2,4}`, 'u');
const KIND = new RegExp(`${NUMERAL}{1,2}[^${NUMERAL.slice(1, -1)}]+`, 'gu');
/** What brings in the things behind it, a noun or a few words in between: “一办三中心”已经挂牌，即. */
const BRINGS_IN = new RegExp(`^”?[\\u4e00-\\u9fff]{0,8}?(?:[（(](?:即|指)?|[，,]?${TELLS}|——即?|[：:](?:即|指)?)`, 'u');
/** 量词 within: 一张图两个库. */
const MEASURE = /^[个大项条张本套支类种份](?=.)/u;
/** Without quotation marks only places and offices are counted so. */
const PLAIN = /^(?:省|县|区|市|镇|乡|街道|村|社区|州|旗|办|中心|站|所|园|局|厂|校|院|馆|室|队)$/u;

interface Kind {
  readonly count: number;
  readonly noun: string;
  readonly start: number;
  readonly end: number;
}

function kindsOf(words: string, at: number): Kind[] {
  return [...words.matchAll(KIND)].map((found) => {
    const [piece] = found;
    const number = /^[一二两三四五六七八九十]+/u.exec(piece)?.[0] ?? '';
    const start = at + found.index;
    const noun = piece.slice(number.length).replace(MEASURE, '');
    return { count: readCount(number) ?? 0, noun, start, end: start + piece.length };
  });
}

/** The kind that a thing is of, by its ending; by a word in it where no ending tells. Null where two kinds fit. */
function kindOf(name: string, kinds: readonly Kind[]): Kind | null {
  for (const fits of [
    ({ noun }: Kind): boolean => name.endsWith(noun),
    ({ noun }: Kind): boolean => name.endsWith(noun.slice(-1)),
    ({ noun }: Kind): boolean => name.includes(noun),
  ]) {
    const own = kinds.filter(fits);
    if (own.length === 1) return own[0] ?? null;
    if (own.length > 1) return null;
  }
  return null;
}

/** The kind whose things are not so many as it says; null where all are, or some thing is of no kind. */
function amiss(kinds: readonly Kind[], items: readonly Place[]): { kind: Kind; members: readonly Place[] } | null {
  const own = items.map((item) => kindOf(textAt(item).replace(/[”》]/gu, ''), kinds));
  if (own.some((kind) => kind === null)) return null;
  // 两镇一乡 of three 镇: only where the last character of a name says for certain what it is.
  const plain = items.every((item, i) => PLAIN.test(own[i]?.noun ?? '') && textAt(item).endsWith(own[i]?.noun ?? ' '));
  if (!plain && kinds.some((kind) => !own.includes(kind))) return null;
  const wrong = kinds.find((kind) => own.filter((one) => one === kind).length !== kind.count);
  return wrong ? { kind: wrong, members: items.filter((_, i) => own[i] === wrong) } : null;
}

/** The things, cut at a 和 between two of them: 丁县和甲区. Null where some 和 may stand in a name. */
function cutAtJoins(found: Members, kinds: readonly Kind[]): Place[] | null {
  const out: Place[] = [];
  for (const item of found.items) {
    const words = textAt(item);
    const joins = joinsOf(words);
    const sides = joins.map(
      ({ index, 0: { length } }) => [words.slice(0, index), words.slice(index + length)] as const,
    );
    const cut = sides.find(([left, right]) => kinds.some(({ noun }) => left.endsWith(noun)) && kindOf(right, kinds));
    if (joins.length > 0 && !cut) return null;
    if (!cut) out.push(item);
    else {
      const [left, right] = cut;
      out.push(place(item.block, item.start, item.start + left.length));
      out.push(place(item.block, item.end - right.length, item.end));
    }
  }
  return out;
}

function composedAt(block: Block, start: number, words: string): Enumeration | null {
  const { text } = block;
  const quoted = text.charAt(start - 1) === '“';
  const core = quoted ? words : words.replace(/(?:也?即|具体|分别|是指?|指|为|包括).*$/u, '');
  const opening = BRINGS_IN.exec(text.slice(start + core.length, start + core.length + 24))?.[0];
  if (opening === undefined) return null;
  const kinds = kindsOf(core, start);
  if (kinds.length < 2 || (!quoted && !kinds.every(({ noun }) => PLAIN.test(noun)))) return null;
  const from = start + core.length + opening.length;
  const close = /[（(][即指]?$/u.test(opening) ? text.slice(from, from + 120).search(/[）)]/u) : -1;
  const found = close > 0 ? membersIn(block, from, from + close) : membersFrom(block, from);
  if (/[：:][即指]?$/u.test(opening) && text.charAt(found?.end ?? 0) === '，') return null;
  const items = found && !found.open && !found.further ? cutAtJoins(found, kinds) : null;
  const wrong = items && amiss(kinds, items);
  if (!wrong) return null;
  const { kind, members } = wrong;
  const at = place(block, kind.start, kind.end);
  const stated = { count: kind.count, place: at, text: text.slice(kind.start, kind.end) };
  return { stated, members, shape: 'told' };
}

const TELLS_PART = /^(?:是指?|为|指|即|包括|有|：|，即)/u;

/** So far behind it each kind is told by itself. */
const NEAR = 240;

function nextIn(text: string, name: string, from: number): number {
  const at = text.slice(from, from + NEAR).indexOf(name);
  return at < 0 ? at : from + at;
}

/** One kind of a composed number that is told by itself: 四平台指综治、监管、便民. */
function partsTold(block: Block, { start, end }: FigureRun, words: string, out: Enumeration[]): number {
  const { text } = block;
  const quoted = text.charAt(start - 1) === '“';
  const kinds = kindsOf(quoted ? words : (PLAIN_KINDS.exec(words)?.[0] ?? ''), start);
  let last = end;
  for (const kind of kinds) {
    const name = text.slice(kind.start, kind.end);
    const at = kind.count > 1 && kinds.length > 1 ? nextIn(text, name, start + words.length) : -1;
    const brings = at < 0 ? undefined : TELLS_PART.exec(text.slice(at + name.length, at + name.length + 3))?.[0];
    if (brings === undefined) continue;
    const found = membersFrom(block, at + name.length + brings.length);
    if (!found || found.open || found.further || !found.alike || found.allowed.has(kind.count)) continue;
    out.push({
      stated: { count: kind.count, place: place(block, at, at + name.length), text: name },
      members: found.items,
      shape: 'told',
    });
    last = at + name.length;
  }
  return last;
}

/** 四区五镇 without quotation marks: places alone. */
const PLAIN_KINDS =
  /^(?:[一二两三四五六七八九十]+(?:省|县|区|市|镇|乡|街道|街|村|社区|州|旗|办|中心|站|所|园|局|厂|校|院|馆)){2,}/u;

/** Adds numbers of several kinds against the things told of each: “一清单两台账”，即问题清单、责任清单、销号台账. */
export function composedOf({ block, runs }: BlockFigures, out: Enumeration[]): void {
  let last = -1;
  for (const run of runs) {
    if (run.type !== 'han' || run.start < last || !mayCompose(block.text, run)) continue;
    const words = COMPOSED.exec(block.text.slice(run.start, run.start + 24))?.[0];
    const found = words === undefined ? null : composedAt(block, run.start, words);
    if (found) out.push(found);
    last = found ? found.stated.place.end + 12 : words === undefined ? run.end : partsTold(block, run, words, out);
  }
}

const ENDS = codesOf('，。、；：”（');
/** First characters of PLAIN. */
export const COMPOSED_OF = '省县区市镇乡街村社州旗办中站所园局厂校院馆室队';
const PLACES = codesOf(COMPOSED_OF);
const NUMERALS = codesOf('一二两三四五六七八九十');

/** Whether a second numeral stands a few characters behind the first. */
function mayCompose(text: string, { start, end }: FigureRun): boolean {
  if (end - start > 2 || (text.charCodeAt(start - 1) !== OPENING_QUOTE && !PLACES.has(text.charCodeAt(end))))
    return false;
  for (let at = end + 1; at <= end + 6 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (ENDS.has(code)) return false;
    if (NUMERALS.has(code)) return true;
  }
  return false;
}
