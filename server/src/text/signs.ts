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
/** Words that turn a sentence begin so: 但, 然而, 同时, 仍, 还, 也, 依然, 尚. */
export const TURN_SIGN = 1 << 12;
/** Words for what comes next begin so: 下一步, 明年, 来年, 今后; and 第一. */
export const NEXT_SIGN = 1 << 13;
/** 例 in 条例. */
const ORDINANCE_SIGN = 1 << 14;

/** All of the groups. */
export const ANY_SIGN = TITLE_SIGN | BLANK_SIGN | BRACKET_SIGN | SELF_SIGN | TURN_SIGN | NEXT_SIGN | ORDINANCE_SIGN;

const GROUPS: readonly (readonly [bit: number, chars: string])[] = [
  [TITLE_SIGN, '《'],
  [BLANK_SIGN, '【Xx×_＿Ｘｘ'],
  [BRACKET_SIGN, '（(['],
  [SELF_SIGN, '我'],
  [TURN_SIGN, '但然同仍还也依尚'],
  [NEXT_SIGN, '下明来今第'],
  [ORDINANCE_SIGN, '例'],
];

/** Each character of a group with the group's bit. */
export function* signs(): Generator<readonly [code: number, bit: number]> {
  for (const [bit, chars] of GROUPS) {
    for (let i = 0; i < chars.length; i++) yield [chars.charCodeAt(i), bit];
  }
}

/** The groups in which these characters are; 0, which tells nothing, where one of them is in none. */
export function signsOf(chars: readonly string[]): number {
  const bits = chars.map((char) => GROUPS.find(([, group]) => group.includes(char))?.[0] ?? 0);
  return bits.includes(0) ? 0 : bits.reduce((all, bit) => all | bit, 0);
}
