import { isEmpty } from '../document/lines.ts';
import type { Document, Line } from '../document/model.ts';
import { breakOf } from './ignore.ts';
import type { Item } from './tidy-items.ts';
import { GONE, visible, type Way } from './tidy-signs.ts';

/** Cells from which blanks before a paragraph are its indent; less is left over from the page. */
const INDENT = 1.5;

/**
 * What stands between the items of a tidied text. A gap stays as the writer made it: one line break, or blank lines on
 * purpose. It is made anew where residue or a page break stood in it, whose blank lines were the page's, and where the
 * page had a blank line between all its lines; Markdown keeps one blank line even then.
 */
export class Gaps {
  private readonly newline: string;
  private readonly spread: boolean;
  private readonly parted: boolean;
  private readonly margin: number;

  constructor(
    private readonly document: Document,
    private readonly roles: Uint8Array,
    items: readonly Item[],
    private readonly way: Way,
  ) {
    this.newline = breakOf(document.source);
    this.spread = document.wrapWidth !== null && this.isSpread(items);
    this.parted = this.isParted(items);
    this.margin = this.marginOf(items);
  }

  /** The text between two items; before the first (null) and after the last (null) as well. */
  between(before: Item | null, after: Item | null): { readonly text: string; readonly remade: boolean } {
    const gap = this.gapOf(before, after);
    const text = this.trailing(before) + this.breaks(gap, before, after) + (after ? this.indent(after) : '');
    return { text, remade: gap.page || this.spread };
  }

  private breaks(gap: Gap, before: Item | null, after: Item | null): string {
    if (!gap.page && !this.spread) return gap.breaks.join('');
    if (!before) return '';
    const usual = gap.breaks.find(isUsual);
    if (!after) return this.endsInBreak() ? (usual ?? '') : '';
    const newline = usual ?? this.newline;
    const blank = gap.blank && (this.way.markdown || (!this.spread && this.parted));
    return blank ? newline + newline : newline;
  }

  private gapOf(before: Item | null, after: Item | null): Gap {
    const { source, lines } = this.document;
    const from = before ? before.last : 0;
    const to = after ? after.first : lines.length - 1;
    const breaks: string[] = [];
    let [page, blank] = [false, false];
    for (let i = from; i <= to; i++) {
      const line = lines[i] as Line;
      if (i < to) {
        const text = source.slice(line.end, (lines[i + 1] as Line).start);
        breaks.push(text);
        page ||= !isUsual(text);
      }
      if (before ? i === from : false) continue;
      if (after && i === to) continue;
      if (this.roles[i] === GONE) page = true;
      else blank ||= isEmpty(line);
    }
    return { breaks, page, blank };
  }

  /** Blanks behind a line say nothing, but in Markdown, where two of them are a line break. */
  private trailing(before: Item | null): string {
    if (!before || !this.way.markdown) return '';
    const { source, lines } = this.document;
    return visible(source.slice(before.end, (lines[before.last] as Line).end));
  }

  /** The writer's own indent stays as it is; a blank or two that the page left behind go. None is added: Word does that. */
  private indent({ first, start }: Item): string {
    const { source, lines } = this.document;
    const line = lines[first] as Line;
    const blanks = visible(source.slice(line.start, start));
    if (this.way.markdown) return blanks;
    if (line.indent - this.margin < INDENT) return '';
    return this.margin === 0 ? blanks : '\u3000'.repeat(Math.round(line.indent - this.margin));
  }

  private endsInBreak(): boolean {
    const { source, lines } = this.document;
    return lines.length > 1 && lines.at(-1)?.start === source.length;
  }

  /** Whether most wrapped lines of paragraphs are followed by a blank line, so that a blank line says nothing. */
  private isSpread(items: readonly Item[]): boolean {
    const { lines } = this.document;
    let [cuts, blanks] = [0, 0];
    for (const { type, first, last } of items) {
      if (type !== 'prose') continue;
      for (let i = first + 1; i <= last; i++) {
        if (this.roles[i] === GONE || isEmpty(lines[i] as Line)) continue;
        cuts++;
        if (isEmpty(lines[i - 1] as Line)) blanks++;
      }
    }
    return blanks * 2 > cuts;
  }

  /** Whether most paragraphs have a blank line between them. */
  private isParted(items: readonly Item[]): boolean {
    let [gaps, blanks] = [0, 0];
    items.forEach((item, i) => {
      if (i === 0) return;
      const { page, blank } = this.gapOf(items[i - 1] as Item, item);
      if (page) return;
      gaps++;
      if (blank) blanks++;
    });
    return blanks * 2 > gaps;
  }

  /** Cells that stand before all wrapped lines: the page's margin, and no indent. */
  private marginOf(items: readonly Item[]): number {
    const { lines } = this.document;
    let margin = Infinity;
    for (const { type, first, last } of items) {
      if (type !== 'prose') continue;
      for (let i = first + 1; i <= last; i++) {
        const line = lines[i] as Line;
        if (this.roles[i] !== GONE && !isEmpty(line)) margin = Math.min(margin, line.indent);
      }
    }
    return margin >= INDENT && margin < Infinity ? margin : 0;
  }
}

interface Gap {
  readonly breaks: readonly string[];
  /** Residue or a page break stood in it. */
  readonly page: boolean;
  /** It has a blank line. */
  readonly blank: boolean;
}

/** Whether a line break is one that editors know; form feeds and the like come from pages. */
function isUsual(text: string): boolean {
  return text === '\n' || text === '\r\n' || text === '\r';
}
