import type { Document } from '../document/model.ts';
import type { CheckResult } from '../engine/check.ts';
import type { Finding, Fix } from '../engine/finding.ts';
import { POLITICAL, speaksOf } from '../engine/severity.ts';
import { partsOf } from '../facts/slots.ts';
import type { SourceSpan } from '../text/span.ts';
import { nameOf } from './checklist.ts';
import { preferredFix } from './fixes.ts';
import { blockAt } from './selection.ts';

/** all: every finding · political: those about political wording · numbers: those about numbers and dates. */
export type ReviewFilter = 'all' | 'political' | 'numbers';

const NAMES: Readonly<Record<Exclude<ReviewFilter, 'all'>, string>> = { political: POLITICAL, numbers: 'number' };

/** A finding as one goes through them one by one. */
export interface ReviewItem {
  readonly finding: Finding;
  /** Tells it from the others of the text: its key, counted where words that were copied share it. */
  readonly id: string;
  /** Index of its part. */
  readonly part: number;
  readonly political: boolean;
  /** The fix that needs no choice; null where there is none, or several. */
  readonly fix: Fix | null;
}

export interface Review {
  /** 全文, 标题和开头, and the parts of the report by their headings. */
  readonly parts: readonly string[];
  /** In order of place. */
  readonly items: readonly ReviewItem[];
}

/** What is about the text as a whole, and what stands before the first part. */
const WHOLE = 0;
const HEAD = 1;

/** The findings of a text by its parts. */
export function reviewOf({ document, findings }: CheckResult): Review {
  const parts = new Parts(document);
  const seen = new Map<string, number>();
  const idOf = ({ key }: Finding): string => {
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}-${String(nth)}`;
  };
  const items = findings.map((finding): ReviewItem => ({
    finding,
    id: idOf(finding),
    part: parts.of(finding),
    political: speaksOf(POLITICAL, finding),
    fix: preferredFix(finding),
  }));
  return { parts: parts.names, items };
}

/** The findings that a filter lets through. */
export function fitting(items: readonly ReviewItem[], filter: ReviewFilter): readonly ReviewItem[] {
  return filter === 'all' ? items : items.filter(({ finding }) => speaksOf(NAMES[filter], finding));
}

/** In which part of the report something stands. */
export class Parts {
  readonly names: readonly string[];
  private readonly starts: readonly number[];

  constructor(document: Document) {
    const tops = partsOf(document);
    this.names = ['全文', '标题和开头', ...tops.map(nameOf)];
    this.starts = tops.map(({ place }) => place.block.span.start);
  }

  /** Index among the names. */
  of({ scope, span }: Pick<Finding, 'scope' | 'span'>): number {
    if (scope === 'document') return WHOLE;
    return HEAD + this.starts.filter((start) => start <= span.start).length;
  }
}

/** Words of the text with some of what stands around them, in restored text. */
export interface Quoted {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** So many characters are quoted on each side, and of the words themselves. */
const AROUND = 18;
const LONGEST = 80;
const CUT = '……';
const ENDS = '。！？；';

/** The words that a finding is about; null of one about the whole text. */
export function quoted(document: Document, { scope, span }: Pick<Finding, 'scope' | 'span'>): Quoted | null {
  if (scope === 'document') return null;
  const first = blockAt(document, span.start);
  const last = blockAt(document, span.end);
  if (!first || first.block !== last?.block) {
    return { before: '', text: shorten(rawText(document, span)), after: '' };
  }
  const { block, at } = first;
  const end = Math.max(at, last.at);
  return {
    before: before(block.text, at),
    text: shorten(block.text.slice(at, end)),
    after: after(block.text, end),
  };
}

function rawText({ source }: Document, { start, end }: SourceSpan): string {
  return source.slice(start, end).replace(/\s+/gu, ' ').trim();
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}${CUT}${text.slice(-LONGEST / 2)}`;
}

function before(text: string, at: number): string {
  const start = Math.max(0, at - AROUND);
  const near = text.slice(start, at);
  const stop = Math.max(...[...ENDS].map((mark) => near.lastIndexOf(mark)));
  return stop >= 0 ? near.slice(stop + 1) : start > 0 ? CUT + near : near;
}

function after(text: string, at: number): string {
  const near = text.slice(at, at + AROUND);
  const stop = near.search(/[。！？；]/u);
  return stop >= 0 ? near.slice(0, stop + 1) : at + AROUND < text.length ? near + CUT : near;
}
