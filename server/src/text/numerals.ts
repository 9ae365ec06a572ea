import { pow10, shift, type Decimal } from './decimal.ts';

/** Han digits by character; 两 is 2, ○ and 零 are written for 〇. */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** Powers of ten inside a group of four digits. */
const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
/** Powers of ten that close a group. */
const GROUPS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** Powers of ten that may follow a figure: 3.5万, 2千, 1.2万亿. Null for another text. */
export function multiplierOf(text: string): number | null {
  const whole = GROUPS[text];
  if (whole !== undefined) return whole;
  let power = 0;
  for (const char of text) {
    const step = PLACES[char] ?? GROUPS[char];
    if (step === undefined) return null;
    power += step;
  }
  return power;
}

/** The value of figures written one by one: 二〇二〇 is 2020. Null for one digit alone or another text. */
function parsePositional(text: string): bigint | null {
  if (text.length < 2) return null;
  let value = 0n;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return null;
    value = value * 10n + BigInt(digit);
  }
  return value;
}

/** The value of one group below ten thousand: 三千零五, 十二, 二百五 (= 250 after a named place). Null when malformed. */
function parseGroup(text: string): number | null {
  let value = 0;
  let digit: number | null = null;
  let place = 4;
  let zero = false;
  for (const char of text) {
    const power = PLACES[char];
    if (power !== undefined) {
      if (power >= place || (digit === null && (power !== 1 || value > 0)) || digit === 0) return null;
      value += (digit ?? 1) * 10 ** power;
      place = power;
      digit = null;
      zero = false;
      continue;
    }
    const next = DIGITS[char];
    if (next === undefined || digit !== null) return null;
    if (next === 0) {
      if (zero || place < 2) return null;
      zero = true;
    } else digit = next;
  }
  if (digit === null) return zero ? null : value;
  return value + digit * (place < 4 && place > 1 && !zero ? 10 ** (place - 1) : 1);
}

/** A number with 万 and 亿 in it, from its largest mark down: what stands before the last 亿 counts hundreds of millions. */
function parseGrouped(text: string): bigint | null {
  for (const [mark, power] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    const at = text.lastIndexOf(mark);
    if (at < 0) continue;
    const high = at === 0 ? null : parseGrouped(text.slice(0, at));
    if (high === null) return null;
    const rest = text.slice(at + 1);
    if (rest === '') return high * pow10(power);
    const digit = DIGITS[rest];
    if (digit !== undefined) return digit === 0 ? null : high * pow10(power) + BigInt(digit) * pow10(power - 1);
    const low = parseGrouped(/^[零〇]/.test(rest) ? rest.slice(1) : rest);
    return low === null || low >= pow10(power) ? null : high * pow10(power) + low;
  }
  const value = parseGroup(text);
  return value === null ? null : BigInt(value);
}

/** No numeral is longer; a text may hold thousands of its characters in a row. */
const LONGEST = 32;

/**
 * The whole number that a Han numeral stands for: 三百二十一, 两千零五, 二〇二〇, 一万五 (15000), 三亿二千万. Null when
 * the text is not a well-formed numeral (十三五, 百, 万).
 */
export function parseHanInteger(text: string): bigint | null {
  if (text === '' || text.length > LONGEST) return null;
  if (text.length === 1 && DIGITS[text] !== undefined) return BigInt(DIGITS[text]);
  return parsePositional(text) ?? parseGrouped(text);
}

/** A Han numeral with or without a fraction: 九十八点六. */
export function parseHan(text: string): Decimal | null {
  const point = text.indexOf('点');
  if (point < 0) {
    const whole = parseHanInteger(text);
    return whole === null ? null : { digits: whole, scale: 0 };
  }
  const whole = parseHanInteger(text.slice(0, point));
  const tail = text.slice(point + 1);
  const fraction = tail.length === 1 ? DIGITS[tail] : parsePositional(tail);
  if (whole === null || fraction === undefined || fraction === null) return null;
  return { digits: whole * pow10(tail.length) + BigInt(fraction), scale: tail.length };
}

/**
 * Two neighbouring digits that stand for a stretch: 三四十 is 30 to 40, 五六 is 5 to 6, 十七八 is 17 to 18. Null for
 * another text.
 */
export function parseHanRange(text: string): readonly [Decimal, Decimal] | null {
  if (text.length > LONGEST) return null;
  const match = /^(.*?)([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]*)$/.exec(text);
  if (!match) return null;
  const [, head = '', low = '', high = '', tail = ''] = match;
  if (DIGITS[low] === undefined || DIGITS[high] !== DIGITS[low] + 1) return null;
  const from = parseHanInteger(head + low + tail);
  const to = parseHanInteger(head + high + tail);
  return from === null || to === null || to <= from
    ? null
    : [
        { digits: from, scale: 0 },
        { digits: to, scale: 0 },
      ];
}

const NAMES = '〇一二三四五六七八九';

/** One group below ten thousand, with 零 where a place between two others is empty. */
function formatGroup(value: number, leading: boolean): string {
  let out = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = out !== '' || !leading;
      continue;
    }
    if (gap) out += '零';
    gap = false;
    out +=
      power === 1 && digit === 1 && out === '' && leading ? '十' : `${NAMES[digit]}${['', '十', '百', '千'][power]}`;
  }
  return out;
}

/** The Han numeral of a whole number ≥ 0: 321 is 三百二十一, 10005 is 一万零五. */
export function formatHan(value: bigint): string {
  if (value === 0n) return '零';
  if (value >= pow10(8)) {
    const low = value % pow10(8);
    const rest = low === 0n ? '' : low < pow10(7) ? `零${formatHan(low)}` : formatHan(low);
    return `${formatHan(value / pow10(8))}亿${rest}`;
  }
  const high = Number(value / 10000n);
  const low = Number(value % 10000n);
  const head = high === 0 ? '' : `${formatGroup(high, true)}万`;
  if (low === 0) return head;
  return head + formatGroup(low, head === '');
}

/** A figure with its multiplier: 1.2 and 万 is 12000. Null when the multiplier is none. */
export function scaled(value: Decimal, multiplier: string): Decimal | null {
  if (multiplier === '') return value;
  const power = multiplierOf(multiplier);
  return power === null ? null : shift(value, power);
}
