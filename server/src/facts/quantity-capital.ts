import { add, decimal, type Decimal } from '../text/decimal.ts';
import { parseHan } from '../text/numerals.ts';
import type { NumberRead, Reading } from './quantity-number.ts';

/** The capitals and the numerals that they stand for. */
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾佰仟';
const NUMERALS = '一二三四五六七八九十百千';

function valueOf(figures: string): Decimal | null {
  const plain = [...figures].map((char) => (CAPITALS.includes(char) ? NUMERALS.charAt(CAPITALS.indexOf(char)) : char));
  return parseHan(plain.join(''));
}

/** The digit of one capital. */
function digitOf(capital: string): number {
  return CAPITALS.indexOf(capital) + 1;
}

/** What follows 元: 整, or 零伍角贰分. */
const REST = /[元圆](?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?[整正]?/y;

/** An amount of money in capitals, whose figures are [at, end): 壹万伍仟元整, 叁佰贰拾元伍角. */
export function readCapitals(text: string, at: number, end: number): Reading | null {
  const whole = valueOf(text.slice(at, end));
  REST.lastIndex = end;
  const rest = REST.exec(text);
  if (!whole || !rest) return null;
  const [words, tenths = '', hundredths = ''] = rest;
  const withTenths = tenths === '' ? whole : add(whole, decimal(digitOf(tenths), 1));
  const value = hundredths === '' ? withTenths : add(withTenths, decimal(digitOf(hundredths), 2));
  const number: NumberRead = {
    start: at, digitsEnd: end, end, value, upper: null, approximate: null, multiplier: '', han: true,
  }; // prettier-ignore
  return { kind: 'amount', number, value, upper: null, denominator: null, unit: '元', end: end + words.length };
}
