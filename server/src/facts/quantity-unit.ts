import { unitsByFirst, type Unit } from '../data/units.ts';
import type { QuantityKind } from './model.ts';

/** What a number counts, and where the unit ends. */
export interface UnitRead {
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly end: number;
}

const LATIN = /[A-Za-z]/;

function fits(unit: Unit, text: string, at: number, han: boolean): boolean {
  if (!text.startsWith(unit.unit, at) || (han && unit.han !== true)) return false;
  const end = at + unit.unit.length;
  if (unit.not?.some((word) => text.startsWith(word, end)) === true) return false;
  return !(LATIN.test(unit.unit) && LATIN.test(text.charAt(end)));
}

function plainUnit(text: string, at: number, han: boolean): Unit | undefined {
  return unitsByFirst()
    .get(text.charAt(at))
    ?.find((unit) => fits(unit, text, at, han));
}

/** 张（次）, 元/吨: a second unit beside the first. */
function withCompanion(text: string, from: number, end: number): number {
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

/** 三成, 七成以上; 成立, 成功 and other words with 成 are none. */
function isTenths(text: string, at: number): boolean {
  return text.charAt(at) === '成' && /^(?:以[上下]|左右|多|的|[，。；、）”]|$)/.test(text.slice(at + 1, at + 3));
}

/** The unit that starts at an offset of the text; null when the number before it is no amount. */
export function readUnit(text: string, at: number, han: boolean): UnitRead | null {
  switch (text.charAt(at)) {
    case '%':
    case '‰':
      return { kind: 'percent', unit: text.charAt(at), end: at + 1 };
    case '个':
      if (text.startsWith('百分点', at + 1)) return { kind: 'point', unit: '百分点', end: at + 4 };
      break;
    case '百':
      return text.startsWith('分点', at + 1) ? { kind: 'point', unit: '百分点', end: at + 3 } : null;
    case '成':
      return han && isTenths(text, at) ? { kind: 'fraction', unit: '成', end: at + 1 } : null;
  }
  const unit = plainUnit(text, at, han);
  if (!unit) return null;
  const end = withCompanion(text, at, at + unit.unit.length);
  return { kind: unit.unit === '倍' ? 'multiple' : 'amount', unit: text.slice(at, end), end };
}
