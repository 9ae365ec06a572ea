import {
  add,
  compare,
  decimal,
  normalise,
  parseDecimal,
  shift,
  showDecimal,
  type Decimal,
} from '../../text/decimal.ts';

const NOTHING = decimal(0);
const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const LARGE: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
const TOKEN = /\d+(?:\.\d+)?|[十百千万亿零]/gu;

/** What a number in figures and Han powers is worth: 3万5千 is 35000. Null where its powers come in no order. */
export function valueOf(written: string): Decimal | null {
  let total = NOTHING;
  let section = NOTHING;
  let figures: Decimal | null = null;
  for (const [token] of written.matchAll(TOKEN)) {
    if (token === '零') continue;
    const small = SMALL[token];
    const large = LARGE[token];
    if (small !== undefined) {
      if (figures === null) return null;
      section = add(section, shift(figures, small));
      figures = null;
    } else if (large !== undefined) {
      const group = add(section, figures ?? NOTHING);
      total = isNothing(group) ? shift(total, large) : add(total, shift(group, large));
      section = NOTHING;
      figures = null;
    } else figures = parseDecimal(token);
  }
  return add(total, add(section, figures ?? NOTHING));
}

function isNothing(value: Decimal): boolean {
  return compare(value, NOTHING) === 0;
}

/** Most places behind the point that a number in 万 or 亿 is told with. */
const PLACES: Readonly<Record<string, number>> = { 万: 2, 亿: 4 };

/** The same number in figures, with 万 or 亿 where that is how it was told or where it is short so: 3000, 3000万, 3.5万. */
export function writtenPlain(value: Decimal, written: string): string {
  const units = [written.includes('亿') ? '亿' : '', '万'];
  for (const unit of units) {
    const power = LARGE[unit];
    if (power === undefined) continue;
    const short = normalise(shift(value, -power));
    const fits = compare(short, decimal(1)) >= 0 && short.scale <= (PLACES[unit] ?? 0);
    if (fits) return showDecimal(short) + unit;
  }
  return showDecimal(normalise(value));
}
