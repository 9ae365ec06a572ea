/**
 * Characters that many paragraphs are without and some rule cannot speak without. Each group is a bit above those of the
 * character's class (width.ts): the pass over the lines notes which groups a line has, at no cost.
 */
export const TITLE_SIGN = 1 << 8;
/** What blanks are left as. */
export const BLANK_SIGN = 1 << 9;
export const BRACKET_SIGN = 1 << 10;
/** 我 in 我镇, 我局. */
export const SELF_SIGN = 1 << 11;
/** Words that turn a sentence hold one: 但, 然而, 同时, 仍, 还, 也, 依然, 尚. */
export const TURN_SIGN = 1 << 12;
/** Words for what comes next begin so: 下一步, 明年, 来年, 今后; and 第一. */
export const NEXT_SIGN = 1 << 13;
/** 例 in 条例. */
const ORDINANCE_SIGN = 1 << 14;

/** Letters but X and x, and characters that no Chinese sentence has: what scanning and copying leave behind. */
export const STRAY_SIGN = 1 << 15;

/** Marks that come in pairs, and the signs that stand for them. */
export const PAIR_SIGN = 1 << 16;
/** Half-width marks that a Chinese sentence has none of. */
export const HALF_SIGN = 1 << 17;
/** The point of a number, also of full width. */
export const POINT_SIGN = 1 << 18;
/** “ */
export const QUOTE_SIGN = 1 << 19;
/** 华 in 中华人民共和国. */
export const STATE_SIGN = 1 << 20;

/** Figures of all writings. */
export const FIGURE_SIGN = 1 << 21;

/** Two bits that the class of the line's width leaves free (width.ts). */
/** ！ and ？; 均, 每, 亩 of averages; 自 of 来自; 亏, 除; 番, 倍 and 半 of changes and shares. */
export const SELDOM_SIGN = 1 << 24;
/** 比 of ratios and comparisons, 单 of 单产. */
export const RATIO_SIGN = 1 << 25;

/** All of the groups. */
export const ANY_SIGN =
  TITLE_SIGN |
  BLANK_SIGN |
  BRACKET_SIGN |
  SELF_SIGN |
  TURN_SIGN |
  NEXT_SIGN |
  ORDINANCE_SIGN |
  STRAY_SIGN |
  PAIR_SIGN |
  HALF_SIGN |
  POINT_SIGN |
  QUOTE_SIGN |
  STATE_SIGN |
  FIGURE_SIGN |
  SELDOM_SIGN |
  RATIO_SIGN;

export const ARABIC_FIGURES = '0123456789０１２３４５６７８９';
export const HAN_FIGURES = '〇零○一二两三四五六七八九十百千万亿';
/** Figures of cheques and contracts. */
export const CAPITAL_FIGURES = '壹贰叁肆伍陆柒捌玖拾佰仟';
/** Numbers that are no figures: 半, 双 */
const FIGURES = ARABIC_FIGURES + HAN_FIGURES + '半双' + CAPITAL_FIGURES;

const GROUPS: readonly (readonly [bit: number, chars: string])[] = [
  [TITLE_SIGN, '《'],
  [BLANK_SIGN, '【Xx×_＿Ｘｘ'],
  [BRACKET_SIGN, '（(['],
  [SELF_SIGN, '我'],
  [TURN_SIGN, '但然同仍还也尚'],
  [NEXT_SIGN, '下明来今第'],
  [ORDINANCE_SIGN, '例'],
  [PAIR_SIGN, '《》〈〉“”（）〔〕【】()<＜'],
  [HALF_SIGN, '!(),:;?'],
  [POINT_SIGN, '.．'],
  [QUOTE_SIGN, '“'],
  [STATE_SIGN, '华'],
  [FIGURE_SIGN, FIGURES],
  [SELDOM_SIGN, '！？均每亩自亏除番倍半'],
  [RATIO_SIGN, '比单'],
];

/**
 * First and last code unit of the stretches of {@link STRAY_SIGN}: letters, Greek and Cyrillic, lines of tables, radicals,
 * kana, private use and compatibility ideographs, letters of full width, half-width katakana, the replacement character.
 */
const STRAYS: readonly (readonly [first: number, last: number])[] = [
  ...([0x41, 0x61, 0xff21, 0xff41] as const).flatMap((a) => [[a, a + 22] as const, [a + 24, a + 25] as const]),
  [0x7c, 0x7c],
  [0x370, 0x52f],
  [0x2502, 0x257f],
  [0x2e80, 0x2fdf],
  [0x3041, 0x30fa],
  [0xe000, 0xfaff],
  [0xff61, 0xff9f],
  [0xfffd, 0xfffd],
];

/** Each character of a group with the group's bit; one of several groups comes several times. */
export function* signs(): Generator<readonly [code: number, bit: number]> {
  for (const [bit, chars] of GROUPS) {
    for (let i = 0; i < chars.length; i++) yield [chars.charCodeAt(i), bit];
  }
  for (const [first, last] of STRAYS) for (let code = first; code <= last; code++) yield [code, STRAY_SIGN];
}

/** The groups of which each of these words has a character; 0, which tells nothing, where one of them has none. */
export function signsOf(words: readonly string[]): number {
  const groupOf = (word: string): number =>
    GROUPS.find(([, group]) => [...word].some((char) => group.includes(char)))?.[0] ?? 0;
  const bits = words.map(groupOf);
  return bits.includes(0) ? 0 : bits.reduce((all, bit) => all | bit, 0);
}
