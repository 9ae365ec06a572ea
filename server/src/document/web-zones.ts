import { endingOf, FINISHED } from './endings.ts';
import { isEmpty } from './lines.ts';
import { squeeze, textOf } from './line-text.ts';
import { markOf } from './marks.ts';
import type { Line } from './model.ts';
import { isOrgan } from './organ.ts';
import type { Page } from './page-edges.ts';
import { mayBeSure, WIDEST_WEB, webLineOf, type WebLine } from './web-lines.ts';
import { MENU_WORDS } from './web-words.ts';

/** A line above or below the body of the text. */
interface Zoned {
  readonly line: Line;
  readonly text: string;
  web: WebLine | null;
}

/**
 * Lines that a web page puts around a report. Above the first sentence and below the last one a label and its value are
 * enough; between them, where a report has labels of its own, only what no report says.
 */
export function webLines({ lines, source, found }: Page): Line[] {
  const inked = lines.filter((line) => !isEmpty(line) && !found.has(line.index));
  let head = 0;
  while (head < inked.length && !isBody(inked[head] as Line, source)) head++;
  let tail = inked.length;
  while (tail > head && !isBody(inked[tail - 1] as Line, source)) tail--;
  const zoned = (part: readonly Line[]): Zoned[] => part.map((line) => zonedOf(line, source));
  const body = inked.slice(head, tail).filter((line) => isSure(line, source));
  const above = zoned(inked.slice(0, head));
  const below = zoned(inked.slice(tail));
  belowBody(below, inked[tail - 1] ?? null, source);
  return [...residueOf(above), ...body, ...residueOf(below)];
}

function zonedOf(line: Line, source: string): Zoned {
  const text = line.width > WIDEST_WEB ? '' : textOf(source, line);
  return { line, text, web: text === '' ? null : webLineOf(text) };
}

function isSure(line: Line, source: string): boolean {
  return line.width <= WIDEST_WEB && mayBeSure(source, line) && webLineOf(textOf(source, line))?.proof === 'sure';
}

/** Words of a sentence, or a heading of the text. */
function isBody(line: Line, source: string): boolean {
  const text = source.slice(line.textStart, line.textEnd);
  if (text.includes('。') || (line.width >= 30 && text.includes('，'))) return webLineOf(text) === null;
  return (markOf(text)?.level ?? 9) <= 2;
}

/** A source told under a table, at the end of a text, is the table's. */
function belowBody(zoned: Zoned[], last: Line | null, source: string): void {
  let above = last;
  let links = false;
  let web = false;
  for (const one of zoned) {
    const { line, text } = one;
    if (links && one.web === null && isLink(one)) one.web = { kind: 'related', proof: 'beside', open: null };
    if (one.web?.proof === 'zone' && one.web.kind === 'published' && !web && !endsText(above, source)) one.web = null;
    if (one.web?.kind === 'published' && one.web.proof === 'beside' && /^\d/u.test(text)) one.web = null;
    links = last !== null && one.web !== null && (links || (one.web.kind === 'related' && isHead(text)));
    web = one.web !== null;
    above = line;
  }
}

/** 相关文章： with nothing behind it: links follow. */
function isHead(text: string): boolean {
  return /^(?:相关|延伸|推荐|更多|友情).{2}[:：]?$/u.test(squeeze(text));
}

const LINK_WIDTH = 50;

function isLink({ line, text }: Zoned): boolean {
  return (
    line.width <= LINK_WIDTH && !isOrgan(text) && !/[。；！？]|^附|^\d{4}年\d{1,2}月\d{1,2}日$/u.test(squeeze(text))
  );
}

/** The end of a sentence, a date, the name of a 机关. */
function endsText(line: Line | null, source: string): boolean {
  if (!line) return true;
  if ((endingOf(source, line.textStart, line.textEnd) & FINISHED) !== 0) return true;
  const text = squeeze(textOf(source, line));
  return /日[）)]?$/u.test(text) || isOrgan(text);
}

const MEETING = /^(?:会议)?(?:地点|主持|参加|出席|列席|缺席|记录|议题|参会)/u;
/** So many words of menus one below the other prove each other. */
const MENU_LINES = 4;

/** Of lines that need others beside them those that have such. Other lines part them. */
function residueOf(zoned: Zoned[]): Line[] {
  valuesOf(zoned);
  namesInMenus(zoned);
  const out: Line[] = [];
  let group: Zoned[] = [];
  const close = (): void => {
    out.push(...provenOf(group));
    group = [];
  };
  zoned.forEach((one, i) => {
    const meeting = one.web?.proof === 'beside' && [i - 1, i + 1].some((at) => MEETING.test(zoned[at]?.text ?? ''));
    if (one.web && !meeting) group.push(one);
    else close();
  });
  close();
  return out;
}

/** A word of a menu alone on its line: a title or a heading may be the same word. */
function isMenuWord({ text, web }: Zoned): boolean {
  return web?.kind === 'navigation' && MENU_WORDS.has(squeeze(text));
}

function provenOf(group: readonly Zoned[]): Line[] {
  const seeds = group.filter(({ web }) => web?.proof === 'zone' || web?.proof === 'sure');
  const menu = group.filter(({ web }) => web?.kind === 'navigation');
  if (seeds.length === 0 && new Set(menu.map(({ text }) => text)).size < MENU_LINES) return [];
  let site = false;
  return group.flatMap((one, i) => {
    const { line, web } = one;
    if (web?.proof === 'below') return site ? [line] : [];
    if (isMenuWord(one) && ![group[i - 1], group[i + 1]].some((other) => other?.web?.kind === 'navigation')) return [];
    site ||= web?.kind === 'site';
    return [line];
  });
}

const LONGEST_NAME = 6;

/** A site's own name among the words of its menu, one a line: 首页 / 走进云岭 / 政务公开. */
function namesInMenus(zoned: readonly Zoned[]): void {
  for (let i = 2; i < zoned.length; i++) {
    const [above, one, below] = [zoned[i - 2], zoned[i - 1], zoned[i]] as [Zoned, Zoned, Zoned];
    if (one.web !== null || one.line.width > LONGEST_NAME || !/^[㐀-鿿]+$/u.test(squeeze(one.text))) continue;
    if ([above, below].every(({ text }) => MENU_WORDS.has(squeeze(text))))
      one.web = { kind: 'navigation', proof: 'beside', open: null };
  }
}

const DATE_VALUE = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const TITLE_END = /(?:报告|总结|汇报|请示|通知|函|纪要|意见|方案|计划|决定|公告|通告|批复)$/u;
const LONGEST_VALUE = 40;

/** A label may have its value on the line below: 索引号： / 11500/2024-00021. */
function valuesOf(zoned: readonly Zoned[]): void {
  zoned.forEach(({ web }, i) => {
    const value = zoned[i + 1];
    if (web?.open == null || !value || value.web !== null) return;
    if (isValueOf(web.open, value, zoned[i + 2] ?? null)) value.web = { kind: web.kind, proof: 'beside', open: null };
  });
}

/** By its form, or because the next label stands right below it. */
function isValueOf(label: string, { line, text }: Zoned, next: Zoned | null): boolean {
  if (line.width > LONGEST_VALUE) return false;
  if (/索引/u.test(label)) return /^[\dA-Z_/.\- ]{4,}$/iu.test(text);
  if (/日期|时间/u.test(label)) return DATE_VALUE.test(text);
  if (/字号|文号/u.test(label)) return /〔\d{4}〕\d+号$/u.test(text);
  return next?.web?.open != null && (/标题|名称/u.test(label) || !TITLE_END.test(text));
}
