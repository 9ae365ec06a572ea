/** What stands before the name of most laws and may be left out when they are cited. */
export const STATE_PREFIX = '中华人民共和国';

/** The name without the state's name before it; the state's name alone stays. */
export function withoutState(name: string): string {
  return name.length > STATE_PREFIX.length && name.startsWith(STATE_PREFIX) ? name.slice(STATE_PREFIX.length) : name;
}

/** Equal for two spellings of one name: with or without the state's name, blanks, full or half-width brackets. */
export function lawKey(name: string): string {
  const plain = /[\s\u3000()]/u.test(name)
    ? name
        .replace(/[\s\u3000]+/gu, '')
        .replace(/\(/gu, '（')
        .replace(/\)/gu, '）')
    : name;
  return withoutState(plain);
}

/** The title without the issuer before 关于: 国务院办公厅关于…… → 关于……. */
export function withoutIssuer(title: string): string {
  return title.replace(/^(?:(?:中共中央|国务院)(?:办公厅)?[、，\s]?)+(?=关于)/u, '');
}

/**
 * Equal for two titles that differ in nothing but punctuation, the word 年 after a year, the dash between years, or the
 * issuer before 关于.
 */
export function looseKey(name: string): string {
  return withoutIssuer(lawKey(name))
    .replace(/(\d{4})年/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The title's words without the years in brackets at its end: 法治政府建设实施纲要; null when it bears none. */
export function withoutYears(name: string): string | null {
  const bare = name.replace(/[（(]?(?:19|20)\d{2}年?[-—–－―~～至到]*(?:19|20)\d{2}年?[）)]?$/u, '');
  return bare === name || bare === '' ? null : lawKey(bare);
}
