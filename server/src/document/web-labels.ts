import { LABELS, TOOL_WORDS, type Label, type Proof, type ValueForm, type WebKind } from './web-words.ts';

/** What a line is by its own words. */
export interface WebLine {
  readonly kind: WebKind;
  readonly proof: Proof;
  /** The only label of a line that has nothing behind it: its value may be the next line. */
  readonly open: string | null;
}

const DATE = String.raw`\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?`;
export const CLOCK = String.raw`[-T]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d)?`;
const FIRST_STAMP = new RegExp(`^${DATE}(?:${CLOCK})?`, 'u');

const VALUES: Readonly<Record<ValueForm, RegExp>> = {
  count: /^[[【(（]?[\d,]{0,10}[\]】)）]?(?:人次|次|人)?$/u,
  date: new RegExp(`^(?:${DATE}(?:${CLOCK})?|\\d{2}-\\d{2})?$`, 'u'),
  sizes: /^[大中小默认标准特超A+\-|｜/、[\]【】（）()]{0,24}$/u,
  code: /^[\dA-Z_/.〔〕[\]-]{0,50}$/iu,
  path: /^(?:$|.{0,40}(?:首页|[>＞»›→/]).{0,80})$/u,
  short: /^[^，,；;]{0,24}$/u,
  any: /^.{0,60}$/u,
};

/** What may stand before the first label, and at either end of a line of buttons. */
const OPENING = /^[-·•*○●◆■▪【[（(|｜>＞»]+/u;
const CLOSING = /[】\]）)|｜·×xX]+$/u;

/** Signs about and between buttons. */
export const MARKS = /[-·•|｜/【】[\]（）()×~～]/gu;

const RANK: readonly Proof[] = ['below', 'beside', 'zone', 'sure'];

/** Whether the one proves more than the other. */
export function isSurer(a: Proof, b: Proof): boolean {
  return RANK.indexOf(a) > RANK.indexOf(b);
}

interface Found {
  readonly label: Label;
  readonly word: string;
  readonly start: number;
  /** Where its value begins. */
  readonly end: number;
}

/** Labels with their values: 发布时间：2023-01-12 来源：本站 浏览次数：123 次. */
export function labelled(words: string): WebLine | null {
  const rest = words.replace(OPENING, '');
  const line = rest.slice(FIRST_STAMP.exec(rest)?.[0].length ?? 0);
  const found = labelsIn(line);
  const [first] = found;
  if (!first || first.start > 0) return bracketed(words);
  for (const [i, { label, end }] of found.entries()) {
    const value = line.slice(end, found[i + 1]?.start ?? line.length);
    const last = i === found.length - 1;
    if (!isValue(label.value, value) && !(last && isValue(label.value, withoutButtons(value)))) return null;
  }
  const labels = found.map(({ label }) => label);
  const best = labels.reduce((a, b) => (isSurer(b.proof, a.proof) ? b : a));
  const open = found.length === 1 && first.end === line.length;
  return { kind: best.kind, proof: proofOf(best, labels, open), open: open ? first.word : null };
}

const COLON = /[:：]/gu;
const LONGEST_LABEL = Math.max(...[...LABELS.keys()].map((word) => word.length));

/** The labels before the colons of a line, the longest that fit: 信息来源 is not 来源. */
function labelsIn(line: string): Found[] {
  const out: Found[] = [];
  for (const { index } of line.matchAll(COLON)) {
    const to = '】])）'.includes(line[index - 1] ?? ' ') ? index - 1 : index;
    for (let from = Math.max(0, to - LONGEST_LABEL); from < to; from++) {
      const word = line.slice(from, to);
      const label = LABELS.get(word);
      if (!label) continue;
      out.push({ label, word, start: from, end: index + 1 });
      break;
    }
  }
  return out;
}

/** [体裁分类] 工作报告 */
function bracketed(words: string): WebLine | null {
  if (!words.startsWith('[') && !words.startsWith('【')) return null;
  const label = LABELS.get(words.slice(1, words.search(/[】\]]/u)));
  return label ? { kind: label.kind, proof: label.proof, open: null } : null;
}

/** A label with nothing behind it proves less, two that go together more. */
function proofOf(best: Label, labels: readonly Label[], open: boolean): Proof {
  if (open && best.proof === 'sure') return 'zone';
  const kinds = new Set(labels.map(({ kind }) => kind));
  return best.proof === 'zone' && kinds.size > 1 && kinds.has('views') ? 'sure' : best.proof;
}

const BUTTONS = new RegExp(
  `(?:${[...TOOL_WORDS.keys()].filter((word) => /^\p{L}{2,}$/u.test(word)).join('|')}|${MARKS.source})+$`,
  'u',
);

/** 字体：大中小打印本页: what stands behind the last value is the page's as well. */
function withoutButtons(value: string): string {
  return value.replace(BUTTONS, '');
}

function isValue(form: ValueForm, value: string): boolean {
  const bare = value.replace(CLOSING, '').replace(/[【[（(|｜]+$/u, '');
  return VALUES[form].test(bare) || VALUES[form].test(value);
}
