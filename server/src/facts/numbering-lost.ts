import { isSentenceLike } from '../document/endings.ts';
import type { Block, Document, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { formatHan } from '../text/numerals.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import type { Numbered } from './numbering-families.ts';
import { withNumber } from '../document/marks.ts';
import { rankOf } from './numbering-forms.ts';

/** The document, and which of its paragraphs have a number. */
export interface Page {
  readonly document: Document;
  readonly isNumbered: (block: Block) => boolean;
  /** What may be left of a mark, by the mark. */
  readonly patterns: Map<string, RegExp>;
}

/** A number that a scanner or a copy lost, or took for something else. */
export interface Lost {
  readonly n: number;
  /** What is left of the mark; the whole line where nothing is. */
  readonly place: Place;
  /** What of it gives way to `text`; of no length where nothing is left. */
  readonly gap: Place | SourceSpan;
  /** The mark as it should be, or as much of it as is missing. */
  readonly text: string;
  /** Something of the mark is left, so that it was a mark for certain. */
  readonly sure: boolean;
}

/** What Han numerals are taken for: strokes, kana, letters, other characters. */
const HAN_LIKE: readonly string[] = [
  '',
  '-－—–―ーー_',
  'ニ=＝工',
  '≡ミ彡Ξ工',
  '匹皿',
  '伍',
  '穴',
  '匕',
  'ハ入',
  '丸',
  '+＋†',
];
/** What figures are taken for. */
const FIGURE_LIKE: readonly string[] = ['0OoQ〇○', '1lI|i!', '2Zz', '3', '4', '5Ss', '6bG', '7', '8B', '9gq'];

const OPENS = '[（(〔［[<〈{【]';
const CLOSES = '[）)〕］\\]>〉}】]';
const JUNK = '[^\\p{L}\\p{N}（(）)〔〕［］\\[\\]]{0,2}';

function classOf(chars: string): string {
  return `[${chars.replace(/[\\\]^-]/gu, '\\$&')}]`;
}

/** What the numeral n may have become, itself included. */
function numeralLike(n: number, han: boolean): string {
  if (!han) return [...String(n)].map((figure) => classOf(FIGURE_LIKE[Number(figure)] ?? figure)).join('\\s*');
  const ones = n % 10 === 0 ? '' : classOf(`${formatHan(BigInt(n % 10))}${HAN_LIKE[n % 10] ?? ''}`);
  const ten = n < 10 ? '' : classOf(`十${HAN_LIKE[10] ?? ''}`);
  return n > 19 ? formatHan(BigInt(n)) : ten + ones;
}

/**
 * Words that headings begin with. A Han numeral right before one of them is a mark that lost its 、; before any other
 * word it may be the word's own: 三农, 一系列, 四好农村路.
 */
const HEADING_WORDS =
  '(?:加强|加快|加大|强化|完善|健全|推进|推动|深化|深入|落实|抓好|抓实|狠抓|规范|提升|提高|坚持|优化|创新|压实|严格|聚焦|突出|存在|主要|下一|今后|工作|扎实|着力|全面|认真|持续|夯实|筑牢|党政|履行|法治|保障|组织|切实|进一步|基本|总体|指导|开展|做好|促进|构建|打造|实施|牢固|改进|问题|原因)';
/** What a figure right before a word may count: 2个, 3月, 5万元. */
const COUNTED =
  '[一二三四五六七八九十百千万亿\\d个项条大类种次批届级季年月日号期家户人轮部会站米元倍里亩度点步场所处线厂位名件]';

/** What may be left of the mark of n at the start of a paragraph, by the form of its siblings. */
function remains(sample: string, n: number): RegExp {
  const han = !/\d/u.test(sample);
  const like = numeralLike(n, han);
  if (sample.startsWith('第')) {
    const unit = /部分|[章节条编]/u.exec(sample)?.[0] ?? '';
    return new RegExp(`^第\\s*${like}?\\s*${unit}[、：:]?`, 'u');
  }
  if (/[）)〕\]]/u.test(sample)) {
    return new RegExp(
      `^(?:${OPENS}\\s*(?:${like}|${JUNK})\\s*${CLOSES}、?|${OPENS}\\s*${like}(?![^（(]*[）)])|${like}\\s*${CLOSES})`,
      'u',
    );
  }
  const point = han ? '[、,，。·;；]' : '[.．、,，。·]';
  const bare = han ? `${formatHan(BigInt(n))}(?=${HEADING_WORDS})` : `${n}(?!${COUNTED})`;
  return new RegExp(`^(?:${like}\\s*${point}|${point}|${bare})(?=\\s*[“《]?\\p{Script=Han})`, 'u');
}

const END = /[。；;！？”，、：:]$/u;
/** Longest paragraph that may be a heading whose number was lost. */
export const HEADING_LENGTH = 30;

/** Whether a paragraph without a number may be a heading that lost it. */
export function mayBeHeading({ text }: Block): boolean {
  return text.length <= HEADING_LENGTH && !END.test(text) && /\p{Script=Han}/u.test(text);
}

/** A mark that is missing. */
interface Sought {
  readonly n: number;
  /** The mark of a sibling. */
  readonly sample: string;
  readonly written: string;
  readonly pattern: RegExp;
}

/** Patterns are kept for one reading: a long text may lack the same mark many times. */
function soughtIn({ patterns }: Page, sample: string, n: number): Sought | null {
  const written = withNumber(sample, n);
  if (written === null) return null;
  const pattern = patterns.get(written) ?? remains(sample, n);
  patterns.set(written, pattern);
  return { n, sample, written, pattern };
}

/** What is left of a mark at the start of a paragraph without a number, or of a line inside any. */
function remainsIn({ document, isNumbered }: Page, block: Block, { pattern, written, sample, n }: Sought): Lost | null {
  for (const at of lineStarts(document, block)) {
    if (at === 0 && isNumbered(block)) continue;
    const left = pattern.exec(block.text.slice(at, at + FARTHEST))?.[0];
    if (left === undefined || left.trim() === written) continue;
    if (at > 0 && !(SENTENCE_BEFORE.test(block.text.slice(at - 2, at)) && CLOSED.test(left))) continue;
    const found = place(block, at, at + left.length);
    return { n, place: found, gap: found, text: written, sure: true };
  }
  return /^[一二三四五六七八九十]+、/u.test(sample) ? hangingIn(document, block, n) : null;
}

/** A mark is told by so many characters, the bracket that would close a phrase included. */
const FARTHEST = 40;
/** Inside a paragraph a number follows a finished sentence, and keeps its bracket or its point. */
const SENTENCE_BEFORE = /[。！？；][”’）》]?$/u;
const CLOSED = /[）)〕］\]>〉}】、.．]$/u;

/** Where the lines of a block begin in its text. */
function lineStarts({ lines }: Document, { lines: [first, last], map }: Block): number[] {
  const out = [0];
  for (let i = first + 1; i <= last; i++) {
    const line = lines[i];
    if (!line || line.textEnd <= line.textStart) continue;
    const at = map.toBlock(line.textStart);
    if (map.toSource(at, 'after') === line.textStart) out.push(at);
  }
  return out;
}

/**
 * 、 at the start of a line, where no 、 can stand: 二 before it was lost. Behind a finished sentence or a heading only, since
 * a copy may cut a list of names before its 、 too.
 */
function hangingIn(document: Document, block: Block, n: number): Lost | null {
  for (const at of lineStarts(document, block)) {
    if (block.text.charAt(at) !== '、') continue;
    const before = block.text.slice(0, at);
    if (!SENTENCE_BEFORE.test(before.slice(-2)) && isSentenceLike(before)) continue;
    const start = block.map.toSource(place(block, at, at).start, 'after');
    const gap = sourceSpan(start, start);
    return { n, place: place(block, at, at + 1), gap, text: formatHan(BigInt(n)), sure: true };
  }
  return null;
}

/**
 * The numbers missing before a member, found again in the paragraphs before it as marks of which something is left. All
 * of them or none.
 * @param missing the numbers, rising
 * @param between the paragraphs from the former member on; the first one is numbered itself
 */
export function lostIn(page: Page, { mark }: Numbered, missing: readonly number[], between: readonly Block[]): Lost[] {
  const sure: Lost[] = [];
  let next = 0;
  for (const n of missing) {
    const sought = soughtIn(page, mark.text, n);
    let found: Lost | null = null;
    while (sought && !found && next < between.length) found = remainsIn(page, between[next++] as Block, sought);
    if (!found) return [];
    sure.push(found);
  }
  return sure;
}

/** Lines without a number that may be the headings that lost them. */
export function headingsIn({ mark }: Numbered, missing: readonly number[], lines: readonly Block[]): Lost[] {
  const one = missing.length === 1;
  if (!one && lines.length !== missing.length) return [];
  return lines.flatMap((block, i) => {
    const n = (one ? missing[0] : missing[i]) ?? 0;
    const text = withNumber(mark.text, n);
    return text === null
      ? []
      : [{ n, place: place(block, 0, block.text.length), gap: place(block, 0, 0), text, sure: false }];
  });
}

/** The mark of a member that the reading took for one though its number cannot be read: `-、`. */
export function unreadable({ block, mark }: Numbered, n: number): Lost | null {
  const text = withNumber(mark.text, n);
  const at = place(block, 0, mark.length);
  return text === null || rankOf(mark) !== 1 ? null : { n, place: at, gap: at, text, sure: true };
}
