import { codesOf } from '../text/codes.ts';
import { readable, squeeze } from './line-text.ts';
import type { Line } from './model.ts';
import { CLOCK, isSurer, labelled, MARKS, type WebLine } from './web-labels.ts';
import { LABELS, MENU_WORDS, TOOL_WORDS, type Proof, type WebKind } from './web-words.ts';

export type { WebLine } from './web-labels.ts';
export type { WebKind } from './web-words.ts';

const DAY = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/u;
const STAMP = new RegExp(`^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}${CLOCK}$`, 'u');
/** The cross that closes a window. */
const CLOSE = /^[[【]?关闭[×xX][】\]]?$/u;

const SEPARATORS = /[>＞»›→]/u;
const HOME = /^(?:网站|本站)?(?:首页|主页)[>＞»›→/-]/u;
const QR_CODE =
  /^(?:请?(?:用|使用)?(?:手机|微信)?)?(?:扫一扫|扫码|扫描二维码|扫二维码|扫描)(?:$|.{0,8}(?:手机|关注|打开|分享|浏览|当前页|本页|微信|公众号))[^，。；]{0,16}$/u;
/** 您是第 1234 位访客 */
const VISITORS =
  /^[您你]是(?:本站|本网站|本网|本页|我们)?的?第\d[\d,]{0,11}[位个名](?:访客|访问者|访问用户|浏览者|来访者|读者|网友)$/u;
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
  `${[...LABELS].map(([word, { proof }]) => (proof === 'sure' || proof === 'zone' ? word[0] : '')).join('')}${[...TOOL_WORDS.keys()].map((word) => word[0]).join('')}网本首主上下请用使手微扫您你-·•*○●◆■▪【[（(|｜>＞»0123456789`,
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
  return labelled(words) ?? buttons(words) ?? navigation(text, words) ?? footer(words) ?? several(text);
}

const PARTS = / {2,}|[|｜]/u;

/** Several of a page's own lines side by side: 【字体：大 中 小】    打印本页. */
function several(text: string): WebLine | null {
  const parts = text.split(PARTS).filter((part) => part.trim() !== '');
  if (parts.length < 2) return null;
  let best: WebLine | null = null;
  for (const part of parts) {
    const words = squeeze(part);
    const web = labelled(words) ?? buttons(words) ?? footer(words);
    if (!web) return null;
    if (!best || isSurer(web.proof, best.proof)) best = web;
  }
  return best && { ...best, open: null };
}

/** What a line of a web page tells, where its own words say it. */
export function webKindOf(source: string, start: number, end: number): WebKind | null {
  return webLineOf(readable(source, start, end))?.kind ?? null;
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
  if (VISITORS.test(words)) return { kind: 'views', proof: 'sure', open: null };
  if (isBar(text)) return { kind: 'navigation', proof: 'zone', open: null };
  if (LABELS.get(words)?.kind === 'related') return { kind: 'related', proof: 'zone', open: null };
  if (STAMP.test(words)) return { kind: 'published', proof: 'zone', open: null };
  if (DAY.test(words)) return { kind: 'published', proof: 'beside', open: null };
  const steps = words.split(SEPARATORS);
  if (steps.length > 2 && steps.every((step) => step.length <= 16 && !/[，、：]/u.test(step))) {
    return { kind: 'navigation', proof: 'zone', open: null };
  }
  return null;
}

const BAR = /[|｜]/u;
/** A bar of menus has so many items. */
const BAR_ITEMS = 3;
const LONGEST_ITEM = 8;

/** 首页 | 走进云岭 | 政务公开: items of a menu, of which most are known; a site's own name of one cannot be. */
function isBar(text: string): boolean {
  const items = text.split(BAR).map(squeeze);
  if (items.length < BAR_ITEMS || items.some((item) => item.length > LONGEST_ITEM)) return false;
  const inked = items.filter((item) => item !== '');
  const known = inked.filter((item) => MENU_WORDS.has(item)).length;
  return inked.length >= BAR_ITEMS && known > 1 && known * 2 > inked.length;
}

function footer(words: string): WebLine | null {
  if (FOOTER.test(words)) return { kind: 'site', proof: 'zone', open: null };
  return SITE_NOTE.test(words) ? { kind: 'site', proof: 'zone', open: null } : null;
}
