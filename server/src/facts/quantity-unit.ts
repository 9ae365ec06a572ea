import { codesOf } from '../text/codes.ts';
import { unitsByFirst, type Unit } from '../data/units.ts';
import type { QuantityKind } from './model.ts';

/** What a number counts, and where the unit ends. */
export interface UnitRead {
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly end: number;
  /** 半 follows: 一成半, 三年半, 一倍半. */
  readonly half?: boolean;
  /** What follows 成 in tenths of it: 6 of 三成六. */
  readonly tenths?: bigint;
}

/** A Latin unit ends where the letters end. */
const LATIN = /[A-Za-z]/;

/** Whether some words stand at an offset. Most are ruled out by a character: the engine's own search costs more than a look at it. */
function standsAt(words: string, text: string, at: number): boolean {
  for (let i = 0; i < words.length; i++) if (text.charCodeAt(at + i) !== words.charCodeAt(i)) return false;
  return true;
}

function fits({ unit, not, han: hasHan }: Unit, text: string, at: number, han: boolean): boolean {
  if (!standsAt(unit, text, at) || (han && hasHan !== true)) return false;
  const end = at + unit.length;
  if (not !== undefined) for (const word of not) if (standsAt(word, text, end)) return false;
  return !(unit.charCodeAt(0) < 0x80 && LATIN.test(text.charAt(end)));
}

function plainUnit(text: string, at: number, han: boolean): Unit | undefined {
  const units = unitsByFirst().get(text.charCodeAt(at));
  if (units) for (const unit of units) if (fits(unit, text, at, han)) return unit;
  return undefined;
}

const PERCENT = 0x25;
const PER_MILLE = 0x2030;
const PIECE = '个'.charCodeAt(0);
const HUNDRED = '百'.charCodeAt(0);
const COMPANIONS = codesOf('/（(');

/** 张（次）, 元/吨: a second unit beside the first. */
function withCompanion(text: string, from: number, end: number): number {
  if (!COMPANIONS.has(text.charCodeAt(end))) return end;
  const next = text.charAt(end);
  if (next === '/') {
    const second = plainUnit(text, end + 1, false);
    return second ? end + 1 + second.unit.length : end;
  }
  if ((next === '（' || next === '(') && '）)'.includes(text.charAt(end + 2)) && end + 2 < text.length) {
    return plainUnit(text, end + 1, false) && end > from ? end + 3 : end;
  }
  return end;
}

/** What is done with so many tenths: 外销四成走批发市场. Such verbs begin no word with 成. */
const TENTHS_DEED = codesOf('走靠用卖销送运供去进出从向投');

/** What shows that 成 is a tenth: a mark of inexactness, an end, 半; or a verb before it where a noun follows. */
const TENTHS =
  /^(?:以[上下]|左右|多|半|的|均|由|归|用[于在]|来自|[一二三四五六七八九][，。；、：）”]|[，。；、：）”]|$)/;
const TENTHS_AFTER = /(?:[近超约达过逾占有余的降增减低高了至到为及和、，。；：（]|不足|不到)[一二两三四五六七八九十]+$/;
/** 其余两成为家庭纠纷: 为 is a verb of its own. */
const REST_TENTHS = /(?:其余|余下|剩下|剩余)的?[一二两三四五六七八九]$/;
/** Words that begin with 成: 三成立, 成功, 成员, 成效. */
const OTHER_TENTHS = codesOf('立功为员效本果绩长就熟分品型器片都渝人交套批组');

/** 三成, 七成以上, 近四成村民; 成立, 成功 and other words with 成 are none. */
function isTenths(text: string, at: number): boolean {
  if (!text.startsWith('成', at)) return false;
  if (TENTHS.test(text.slice(at + 1, at + 3))) return true;
  const before = text.slice(Math.max(0, at - 5), at);
  if (text.charAt(at + 1) === '为') return REST_TENTHS.test(before);
  const next = text.charCodeAt(at + 1);
  if (TENTHS_DEED.has(next) && /[一二两三四五六七八九]$/u.test(before)) return true;
  return !OTHER_TENTHS.has(next) && TENTHS_AFTER.test(before);
}

/** Units that 半 adds one half to. */
const HALVED = codesOf('年成倍天里时');
/** 半 begins a word of its own: 三年半数以上. */
const OTHER_HALF = codesOf('数径挂导成月年途');

function isHalved(text: string, end: number): boolean {
  return text.charAt(end) === '半' && HALVED.has(text.charCodeAt(end - 1)) && !OTHER_HALF.has(text.charCodeAt(end + 1));
}

function halved(text: string, read: UnitRead): UnitRead {
  return isHalved(text, read.end) ? { ...read, end: read.end + 1, half: true } : read;
}

const DIGITS = '一二三四五六七八九';
/** What ends a number: a mark, or a word that tells more of it. */
const ENDS = codesOf('，。；、：）”的为是由用均左以且并从走靠归被在给去交留');

/** 三成六 is 36%; 三成五个 is none. */
function withTenths(text: string, read: UnitRead): UnitRead {
  const digit = DIGITS.indexOf(text.charAt(read.end));
  const next = read.end + 1;
  if (read.end >= text.length || digit < 0 || (next < text.length && !ENDS.has(text.charCodeAt(next))))
    return halved(text, read);
  return { ...read, end: next, tenths: BigInt(digit + 1) };
}

/** The unit that starts at an offset of the text; null when the number before it is no amount. */
export function readUnit(text: string, at: number, han: boolean): UnitRead | null {
  const code = text.charCodeAt(at);
  if (code === PERCENT) return { kind: 'percent', unit: '%', end: at + 1 };
  if (code === PER_MILLE) return { kind: 'percent', unit: '‰', end: at + 1 };
  if (code === PIECE || code === HUNDRED) {
    const point = code === PIECE ? at + 1 : at;
    if (text.startsWith('百分点', point)) return { kind: 'point', unit: '百分点', end: point + 3 };
  }
  if (han && isTenths(text, at)) return withTenths(text, { kind: 'fraction', unit: '成', end: at + 1 });
  const unit = plainUnit(text, at, han)?.unit;
  if (unit === undefined) return null;
  const end = withCompanion(text, at, at + unit.length);
  const whole = end === at + unit.length ? unit : text.slice(at, end);
  return halved(text, { kind: unit === '倍' || unit === '番' ? 'multiple' : 'amount', unit: whole, end });
}
