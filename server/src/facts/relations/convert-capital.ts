import { place } from '../../document/place.ts';
import { codesOf } from '../../text/codes.ts';
import { showDecimal } from '../../text/decimal.ts';
import { parseHanInteger } from '../../text/numerals.ts';
import { order, rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { computed, part, plainFigure, relation } from './relation.ts';

const CAPITALS: Readonly<Record<string, string>> = {
  壹: '一', 贰: '二', 貳: '二', 叁: '三', 參: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿',
}; // prettier-ignore

const FIGURES = '[壹贰貳叁參肆伍陆柒捌玖拾佰仟零万亿萬億]';
/** 人民币壹万伍仟元整（¥, right before the figures. */
const BEFORE = new RegExp(`(${FIGURES}{2,})[元圆]整?[）)]?[，、]?[（(]?(?:小写)?[:：]?(?:人民币)?[¥￥]?$`, 'u');
/** （大写：壹万伍仟元整, right after them. */
const AFTER = new RegExp(`^[）)]?[，、]?[（(]?(?:人民币)?(?:大写)?[:：]?(?:人民币)?(${FIGURES}{2,})[元圆]整?`, 'u');
const REACH = 32;
const LEAD = codesOf('¥￥（(:：写');
const TAIL = codesOf('（(，）)大人壹贰叁肆伍陆柒捌玖');

function valueIn(words: string): bigint | null {
  return parseHanInteger([...words].map((char) => CAPITALS[char] ?? char).join(''));
}

interface Capital {
  readonly words: string;
  readonly start: number;
}

function capitalBy({ place: { block, start, end } }: Quantity): Capital | null {
  const { text } = block;
  if (LEAD.has(text.charCodeAt(start - 1))) {
    const from = Math.max(0, start - REACH);
    const found = BEFORE.exec(text.slice(from, start));
    if (found) return { words: found[1] ?? '', start: from + found.index };
  }
  if (TAIL.has(text.charCodeAt(end))) {
    const found = AFTER.exec(text.slice(end, end + REACH));
    const words = found?.[1] ?? '';
    if (found) return { words, start: end + found[0].indexOf(words) };
  }
  return null;
}

/** A sum of money in figures and in capital numerals: 人民币壹万伍仟元整（¥15000元）. */
export function findCapital(quantity: Quantity): Relation | null {
  const capital = capitalBy(quantity);
  const value = capital && valueIn(capital.words);
  if (!capital || value === null) return null;
  const { block } = quantity.place;
  const words = { role: '大写', place: place(block, capital.start, capital.start + capital.words.length) };
  const figures = part('小写', quantity);
  const holds = order(valueOf(quantity), rational(value)) === 0;
  const told = `${capital.words}元=${showDecimal({ digits: value, scale: 0 })}元`;
  const offer = computed(figures, rational(value));
  return relation({
    type: 'convert',
    parts: [words, figures],
    marked: figures,
    holds,
    trust: 'certain',
    arithmetic: holds ? told : `${told}，文中写作${plainFigure(quantity)}`,
    computed: offer ? [offer] : [],
  });
}
