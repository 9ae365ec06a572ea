import type { OffsetMap } from '../text/map.ts';
import type { BlockOffset, SourceOffset, SourceSpan } from '../text/span.ts';

/** A physical line of the file. Offsets point into the source. */
export interface Line {
  readonly index: number;
  readonly start: SourceOffset;
  /** Without the line break. */
  readonly end: SourceOffset;
  /** First and one past the last character that is neither blank nor invisible; equal on a blank line. */
  readonly textStart: SourceOffset;
  readonly textEnd: SourceOffset;
  /** Blanks before the text, in cells (U+3000 counts 1, a space 0.5, a tab 2). */
  readonly indent: number;
  /** Width of the text in cells, blanks between its characters included. */
  readonly width: number;
  /** The text has no blank, no invisible and no full-width figure in it: it is restored text as it stands. */
  readonly plain: boolean;
  /** Some character of the line is invisible. */
  readonly invisible: boolean;
  /** It has a mark that titles and headings do without: ，。；：！？ */
  readonly sentenceLike: boolean;
  /** Groups of text/signs.ts that the line has a character of. */
  readonly signs: number;
  /** What stands side by side in the line: bits of text/beside.ts. */
  readonly beside: number;
  /** A form feed stands before the line. */
  readonly pageBreak: boolean;
}

/**
 * A logical paragraph, as the writer meant it: wraps joined, page numbers out, blanks beside Han characters dropped,
 * full-width digits and letters folded to ASCII. Every character of `text` stands for exactly one of the source.
 */
export interface Block {
  readonly index: number;
  readonly text: string;
  readonly map: OffsetMap;
  /** Its source span, from its first to its last character. */
  readonly span: SourceSpan;
  /** Indexes of its first and last physical line. */
  readonly lines: readonly [number, number];
  /** Groups of text/signs.ts that some line of it has a character of: where they have none, the block has none. */
  readonly signs: number;
}

/** A stretch of a block. */
export interface Place {
  readonly block: Block;
  readonly start: BlockOffset;
  readonly end: BlockOffset;
}

/** 1 一、 2 （一） 3 1. 4 （1） 5 ① */
export type Level = 1 | 2 | 3 | 4 | 5;

/** A numbering mark at the start of a block. */
export interface Mark {
  readonly level: Level;
  /** As written, in the restored text: `一、`, `(一)`, `1.`. */
  readonly text: string;
  /** What it counts: 3 for 三、, （三）, 3. ; null when it cannot be read (`-、`). */
  readonly value: number | null;
  /** Length of the mark in the block, blanks after it not included. */
  readonly length: number;
}

/** A heading of the report and what stands under it. */
export interface Heading {
  /** 1-5 by its mark; an unmarked part title of a report is level 1. */
  readonly level: Level;
  readonly mark: Mark | null;
  /** The heading's words without the mark and without a closing 。or ：. */
  readonly title: string;
  /** The title's place in its block. */
  readonly place: Place;
  /** The paragraph's text goes on in the same block: （一）加强领导。我镇…… */
  readonly runIn: boolean;
  /** Indexes of the blocks of the whole section, this heading's own block included: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly children: readonly Heading[];
}

/** A block that begins with a numbering mark but is no heading: 1.我镇……，……；…… */
export interface Item {
  readonly mark: Mark;
  readonly place: Place;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** What stands above the body. Absent parts are null. */
export interface Header {
  readonly issuer: Place | null;
  /** 发文字号 遂镇府〔2020〕157号 */
  readonly docNumber: Place | null;
  /** 签发人, the name only. */
  readonly signer: Place | null;
  /** One place per block that the title stands in (a title may be cut over several lines). */
  readonly title: readonly Place[];
  /** The title's lines joined. */
  readonly titleText: string;
  /** 主送机关, without its colon. */
  readonly addressee: Place | null;
  /** Number of blocks that belong to the header. */
  readonly blocks: number;
}

/** 署名 and 成文日期 at the end. */
export interface Closing {
  readonly issuer: Place | null;
  readonly date: { readonly place: Place; readonly value: CalendarDate } | null;
  /** Index of the first block of the closing. */
  readonly from: number;
}

export type ResidueType = 'page-number' | 'running-header' | 'stray-mark' | 'furniture' | 'invisible' | 'markup';

/** Characters of the file that are not the writer's words. */
export interface Residue {
  readonly type: ResidueType;
  readonly span: SourceSpan;
}

/** What the file says about itself to gongwen: `<!-- gongwen-disable term-dated：引用原文 -->`. */
export interface Directive {
  readonly action: 'disable' | 'disable-next' | 'enable';
  /** Rule ids or groups; empty means all. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly span: SourceSpan;
  /** The directive stands before this block. */
  readonly block: number;
}

/** The page as it was read. */
export interface Document {
  readonly source: string;
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  readonly residue: readonly Residue[];
  readonly directives: readonly Directive[];
  /** Cells of a full line where lines were cut by force, else null: every paragraph stands on one line. */
  readonly wrapWidth: number | null;
  readonly header: Header;
  readonly closing: Closing | null;
  /** Top headings; the others hang below them. */
  readonly outline: readonly Heading[];
  /** All headings in order of place. */
  readonly headings: readonly Heading[];
  readonly items: readonly Item[];
}
