import { codesOf } from '../text/codes.ts';
import { readable, squeeze } from './line-text.ts';
import type { Line } from './model.ts';
import { LABELS, MENU_WORDS, TOOL_WORDS, type Label, type Proof, type ValueForm, type WebKind } from './web-words.ts';

export type { WebKind } from './web-words.ts';

/** What a line is by its own words. */
export interface WebLine {
  readonly kind: WebKind;
  readonly proof: Proof;
  /** The only label of a line that has nothing behind it: its value may be the next line. */
  readonly open: string | null;
}

const DATE = String.raw`\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?`;
const CLOCK = String.raw`[-T]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d)?`;
const DAY = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/u;
const STAMP = new RegExp(`^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}${CLOCK}$`, 'u');
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
const MARKS = /[-·•|｜/【】[\]（）()×~～]/gu;

/** The cross that closes a window. */
const CLOSE = /^[[【]?关闭[×xX][】\]]?$/u;

const SEPARATORS = /[>＞»›→]/u;
const HOME = /^(?:网站|本站)?(?:首页|主页)[>＞»›→/-]/u;
const QR_CODE =
  /^(?:请?(?:用|使用)?(?:手机|微信)?)?(?:扫一扫|扫码|扫描二维码|扫二维码|扫描)(?:$|.{0,8}(?:手机|关注|打开|分享|浏览|当前页|本页|微信|公众号))[^，。；]{0,16}$/u;
const NEIGHBOUR = /^(?:上|下)一(?:篇|条|页)(?:文章|新闻|信息)?(?:[:： >]|$|没有了|已无)/u;
const FOOTER =
  /(?:[\p{Script=Han}]ICP[备证](?:案号)?|公网安备|网站标识码|Copyright|All ?Rights ?Reserved|©|^版权所有|版权所有[:：©]|版权所有$)/iu;
const SITE_NOTE =
  /^(?:本站已?支持IPv6|建议(?:您)?使用.{2,30}(?:浏览器|分辨率|浏览)|违法和不良信息举报|中国互联网(?:违法|举报)|政府网站找错|网站总?访问量)/iu;

/** Reads a line of so many cells at most. */
export const WIDEST_WEB = 100;

const SENTENCE = /[，。；！？]/u;
/** First characters of the lines that are proven wherever they stand. */
const SURE_FIRST = codesOf(
  `${[...LABELS].map(([word, { proof }]) => (proof === 'sure' || proof === 'zone' ? word[0] : '')).join('')}${[...TOOL_WORDS.keys()].map((word) => word[0]).join('')}网本首主上下请用使手微扫-·•*○●◆■▪【[（(|｜>＞»0123456789`,
);

/** Whether a line may be a web page's own by its words alone: what is left of the others is not looked at. */
export function mayBeSure(source: string, line: Line): boolean {
  return SURE_FIRST.has(source.charCodeAt(line.textStart));
}

/**
 * What a line would be if it were a web page's own; null where its words are no page's. Whole lines only: none of these
 * is a sentence.
 */
export function webLineOf(text: string): WebLine | null {
  if (SENTENCE.test(text)) return null;
  const words = squeeze(text);
  return labelled(words) ?? buttons(words) ?? navigation(text, words) ?? footer(words);
}

/** What a line of a web page tells, where its own words say it. */
export function webKindOf(source: string, start: number, end: number): WebKind | null {
  return webLineOf(readable(source, start, end))?.kind ?? null;
}

const RANK: readonly Proof[] = ['below', 'beside', 'zone', 'sure'];

interface Found {
  readonly label: Label;
  readonly word: string;
  readonly start: number;
  /** Where its value begins. */
  readonly end: number;
}

/** Labels with their values: 发布时间：2023-01-12 来源：本站 浏览次数：123 次. */
function labelled(words: string): WebLine | null {
  const rest = words.replace(OPENING, '');
  const line = rest.slice(FIRST_STAMP.exec(rest)?.[0].length ?? 0);
  const found = labelsIn(line);
  const [first] = found;
  if (!first || first.start > 0) return bracketed(words);
  for (const [i, { label, end }] of found.entries()) {
    if (!isValue(label.value, line.slice(end, found[i + 1]?.start ?? line.length))) return null;
  }
  const labels = found.map(({ label }) => label);
  const best = labels.reduce((a, b) => (RANK.indexOf(b.proof) > RANK.indexOf(a.proof) ? b : a));
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

function isValue(form: ValueForm, value: string): boolean {
  const bare = value.replace(CLOSING, '').replace(/[【[（(|｜]+$/u, '');
  return VALUES[form].test(bare) || VALUES[form].test(value);
}

/** Buttons and menus side by side: 【打印本页】【关闭窗口】, 首页 政务公开 互动交流. */
function buttons(words: string): WebLine | null {
  if (CLOSE.test(words)) return { kind: 'tool', proof: 'zone', open: null };
  const line = words.replace(MARKS, '');
  const tools = consumed(line, TOOL_WORDS);
  if (tools) {
    const sure = tools.some((word) => TOOL_WORDS.get(word) === 'sure');
    return { kind: 'tool', proof: sure ? 'sure' : tools.length > 1 ? 'zone' : 'beside', open: null };
  }
  const menu = consumed(line, MENU_WORDS);
  return menu && { kind: 'navigation', proof: menu.length > 2 ? 'zone' : 'beside', open: null };
}

const LONGEST_WORD = Math.max(...[...TOOL_WORDS.keys(), ...MENU_WORDS.keys()].map((word) => word.length));

/** The words of a list that a line consists of, the longest first; null where it has others. */
function consumed(line: string, list: ReadonlyMap<string, Proof>): string[] | null {
  const out: string[] = [];
  let at = 0;
  while (at < line.length) {
    let length = Math.min(LONGEST_WORD, line.length - at);
    while (length > 0 && !list.has(line.slice(at, at + length))) length--;
    if (length === 0) return null;
    out.push(line.slice(at, at + length));
    at += length;
  }
  return out.length > 0 ? out : null;
}

function navigation(text: string, words: string): WebLine | null {
  if (HOME.test(words)) return { kind: 'navigation', proof: 'sure', open: null };
  if (NEIGHBOUR.test(text)) return { kind: 'related', proof: 'sure', open: null };
  if (QR_CODE.test(words)) return { kind: 'tool', proof: 'sure', open: null };
  if (LABELS.get(words)?.kind === 'related') return { kind: 'related', proof: 'zone', open: null };
  if (STAMP.test(words)) return { kind: 'published', proof: 'zone', open: null };
  if (DAY.test(words)) return { kind: 'published', proof: 'beside', open: null };
  const steps = words.split(SEPARATORS);
  if (steps.length > 2 && steps.every((step) => step.length <= 16 && !/[，、：]/u.test(step))) {
    return { kind: 'navigation', proof: 'zone', open: null };
  }
  return null;
}

function footer(words: string): WebLine | null {
  if (FOOTER.test(words)) return { kind: 'site', proof: 'zone', open: null };
  return SITE_NOTE.test(words) ? { kind: 'site', proof: 'zone', open: null } : null;
}
