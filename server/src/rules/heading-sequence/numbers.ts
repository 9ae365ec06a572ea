const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const NUMERAL = /[一二三四五六七八九十]+|\d+/u;

/** 12 → 十二. For 1 to 99. */
function han(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${HAN[n % 10]}`;
}

/** A mark with another number: （三） and 4 → （四）. Null where the mark has no numeral (①, -、) or the number none. */
export function withNumber(mark: string, n: number): string | null {
  if (n < 1 || n > 99 || !NUMERAL.test(mark)) return null;
  return mark.replace(NUMERAL, (numeral) => (/\d/u.test(numeral) ? String(n) : han(n)));
}
