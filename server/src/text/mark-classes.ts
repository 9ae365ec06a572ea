/** Marks that come in pairs. */
export const PAIRED = ['《》', '〈〉', '“”', '（）', '〔〕', '【】'] as const;
/** Classes of marks; each half of a pair is a class of its own. */
const SIGNS = [
  '，；',
  '。！？',
  '、',
  '：',
  ',;:',
  '.．',
  '()',
  '?!',
  '<＜',
  '…',
  '-–—―─~～－',
  '·',
  ' ',
  ...PAIRED.join(''),
];
/** What stands before 法 in names of laws: 婚姻法, 物权法. */
export const BEFORE_LAW = '业人付任保全兴养包同员地姻察展师开批承护施权染民治济理生略疫益织罚罪育营血行裁资防障非';
/** Characters that count, and those at the ends and beginnings of clauses. */
const CLAUSE = [
  ...['一二三', '四五六七八九十', '第其', '①②③④⑤⑥⑦⑧⑨⑩', '是', '要', '先次'],
  ...['作', '开组举', '导门位室员', '牵分主包联副班', '责', '抓', '为', '依', '有执违', '严', '法', '公', '全', '正'],
  ...['边底村镇', '纵横大矛'],
];
/** What stands before 法 is a class of its own, but for what has one already. */
const WORDS = [...CLAUSE, [...BEFORE_LAW].filter((char) => !CLAUSE.join('').includes(char)).join('')];
const CHARS = [...SIGNS, ...WORDS];

export const SHIFT = 6;
/** Number of classes that there may be. */
export const WIDTH = 1 << SHIFT;
export const OTHER = WIDTH - 1;
const HAN = WIDTH - 2;
export const DIGIT = WIDTH - 3;
export const ALL: readonly number[] = Array.from({ length: WIDTH }, (_, i) => i);
/** The classes whose characters are Han. */
export const HANS: readonly number[] = [HAN, ...WORDS.map((_, i) => SIGNS.length + i)];

/** The classes of some characters. */
export function classesOf(chars: string): readonly number[] {
  return [...chars].map((char) => CHARS.findIndex((one) => one.includes(char)));
}

/** The class of a character that is none of those above. */
export function commonClass(han: boolean, digit: boolean): number {
  return han ? HAN : digit ? DIGIT : OTHER;
}

/** The characters that have a class of their own, with it. */
export function* markClasses(): Generator<readonly [code: number, own: number]> {
  for (const [own, chars] of CHARS.entries()) for (const char of chars) yield [char.charCodeAt(0), own];
}
