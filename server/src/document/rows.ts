import { codesOf } from '../text/codes.ts';
import type { SourceSpan } from '../text/span.ts';
import { COLON, endingOf, FINISHED, OPEN_ENDED, SENTENCE_END } from './endings.ts';
import { squeezed } from './line-text.ts';
import { markOf } from './marks.ts';
import type { LineSigns } from './markup.ts';
import type { Line, Mark } from './model.ts';
import { isOrgan } from './organ.ts';

/** A line with words on it, and what the joining of lines asks about it. */
export interface Row {
  readonly line: Line;
  /** Its place among the rows. */
  readonly index: number;
  /** Where its words begin and end, Markdown's signs not counted. */
  readonly textStart: number;
  readonly textEnd: number;
  /** `**` between the words. */
  readonly inner: readonly SourceSpan[];
  /** Depth of a Markdown heading, 0 for any other line. */
  readonly depth: number;
  readonly mark: Mark | null;
  /** Some line between this row and the one before it is blank, and no page ends there. */
  readonly blankBefore: boolean;
  /** A page ends between this row and the one before it. */
  readonly pageBefore: boolean;
  /** Nothing but a mark, which may belong to the sentence before it. */
  readonly stray: boolean;
  readonly finished: boolean;
  readonly sentenceEnd: boolean;
  readonly openEnded: boolean;
  /** Ends in a 文种 word, as titles do. */
  readonly titleLike: boolean;
  /** Begins with ——, as the members of a list do. */
  readonly dash: boolean;
  /** Begins with a mark that closes or goes on: it belongs to the line before. */
  readonly hanging: boolean;
  /** Is the name of a 机关 and nothing else: a 署名, or the organ's line of a title. */
  readonly organ: boolean;
  /** Ends in a colon, as 主送机关 does. */
  readonly colon: boolean;
  /** Begins a block of its own whatever stands before it: 发文字号, 签发人, a date alone, a table row, a list sign. */
  readonly alone: boolean;
  /** Cells of a table that was copied: tabs between words. */
  readonly table: boolean;
}

/** No paragraph begins with one of these. */
const HANGING = codesOf('，。、；：！？）》”’,;');

const ALONE: readonly RegExp[] = [
  /^签发人/u,
  /^(?:附件|附)[:：\d]/u,
  /^(?:抄送|主送|抄报)[:：]/u,
  /^——\d{4}年/u,
  /^(?:\d{4}|[二〇○零一九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u,
  /^\S{1,12}[〔[（(【]\d{4}[〕\]）)】]第?\d{1,5}号(?:签发人.{0,20})?$/u,
];

/** What of a row its line alone does not tell. */
export type Around = Pick<Row, 'index' | 'stray' | 'blankBefore' | 'pageBefore'>;

const NO_SIGNS: readonly SourceSpan[] = [];

/** @param signs Markdown's signs on the line, if it has any */
export function rowOf(source: string, line: Line, signs: LineSigns | undefined, around: Around): Row {
  const textStart = signs?.textStart ?? line.textStart;
  const textEnd = signs?.textEnd ?? line.textEnd;
  const words = (end: number): string => (line.plain ? source.slice(textStart, end) : squeezed(source, textStart, end));
  const head = words(Math.min(textEnd, textStart + 24));
  const text = line.width <= 30 ? words(textEnd) : head;
  const ending = endingOf(source, textStart, textEnd);
  const table = isTableRow(source, line);
  return {
    line,
    textStart,
    textEnd,
    inner: signs?.inner ?? NO_SIGNS,
    // One by one: a spread in the middle of an object costs more than all else that is asked of a line.
    index: around.index,
    stray: around.stray,
    blankBefore: around.blankBefore,
    pageBefore: around.pageBefore,
    depth: signs?.depth ?? 0,
    mark: markOf(head),
    finished: (ending & FINISHED) !== 0,
    sentenceEnd: (ending & SENTENCE_END) !== 0,
    openEnded: (ending & OPEN_ENDED) !== 0,
    titleLike: isTitleLike(source, textEnd),
    dash: source.startsWith('——', textStart),
    hanging: HANGING.has(source.charCodeAt(textStart)),
    organ: line.width <= 24 && !line.sentenceLike && isOrgan(text),
    colon: (ending & COLON) !== 0,
    alone: table || signs?.list === true || source.charCodeAt(textStart) === BAR || isAlone(text),
    table,
  };
}

/** Begins a row of a table in Markdown. */
const BAR = 0x7c;

const TAB = /\t\s*\S/u;

function isTableRow(source: string, line: Line): boolean {
  return !line.plain && TAB.test(source.slice(line.textStart, line.textEnd));
}

/** First characters of the lines that stand alone, but for document numbers. */
const ALONE_FIRST = codesOf('签附抄主二一—0123456789');

function isAlone(text: string): boolean {
  if (!ALONE_FIRST.has(text.charCodeAt(0)) && !text.includes('号')) return false;
  return ALONE.some((pattern) => pattern.test(text));
}

const TITLE_LAST = codesOf('告结报示知见案划件');

/** Whether the line ends in the word of a 文种. */
function isTitleLike(source: string, end: number): boolean {
  if (!TITLE_LAST.has(source.charCodeAt(end - 1))) return false;
  return /^(?:报告|总结|汇报|请示|通知|意见|方案|计划|文件)$/u.test(source.slice(Math.max(0, end - 2), end));
}
