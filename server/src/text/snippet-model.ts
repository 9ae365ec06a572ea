/**
 * What a snippet is made of, in the syntax of VS Code (TextMate's with choices). All offsets count UTF-16 code units of
 * the snippet's body; spans are half-open. Words keep what they were written as (`raw`) beside what they mean
 * (`value`), so that a snippet prints as it was written.
 */
export interface Words {
  readonly value: string;
  readonly raw: string;
}

interface At {
  readonly start: number;
  readonly end: number;
}

/** Text that means itself. */
export interface SnippetText extends At, Words {
  readonly kind: 'text';
}

/** A field to fill: `$1`, `${1}`, `${1:甲}`, `${1|甲,乙|}`, `${1/…/…/}`. Number 0 is where the cursor comes to rest. */
export interface SnippetStop extends At {
  readonly kind: 'stop';
  readonly number: number;
  readonly content: Bare | Default | Choice | Changed;
}

/** What the editor knows by itself: `$CURRENT_YEAR`, `${TM_SELECTED_TEXT:默认}`, `${CURRENT_MONTH/^0//}`. */
export interface SnippetVariable extends At {
  readonly kind: 'variable';
  readonly name: string;
  readonly content: Bare | Default | Changed;
}

export type SnippetNode = SnippetText | SnippetStop | SnippetVariable;

/** Nothing beside number or name. */
export interface Bare {
  readonly form: 'bare';
  /** Whether it stands in braces. */
  readonly braced: boolean;
}

/** What stands there at first. */
export interface Default {
  readonly form: 'default';
  readonly children: readonly SnippetNode[];
}

/** Words of which one is chosen, the first one at first. */
export interface Choice {
  readonly form: 'choice';
  readonly options: readonly Words[];
}

/** The value changed by a pattern. */
export interface Changed {
  readonly form: 'changed';
  readonly transform: Transform;
}

export interface Transform {
  /** Source of the pattern, without the escapes that its slashes need in a snippet. */
  readonly pattern: string;
  readonly flags: string;
  readonly format: readonly FormatPart[];
}

/** Text, or what a group of the pattern matched. */
export type FormatPart = FormatText | FormatGroup;

export interface FormatText extends Words {
  readonly kind: 'text';
}

/**
 * What a group matched, changed:
 * - plain: `$1`, `${1}` as it is
 * - case: `${1:/upcase}`
 * - choice: `${1:+有}`, `${1:-无}`, `${1:无}`, `${1:?有:无}`: words for a group that matched something, and for one that did not
 */
export type FormatGroup = { readonly kind: 'group'; readonly group: number } & (
  | { readonly form: 'plain'; readonly braced: boolean }
  | { readonly form: 'case'; readonly name: string }
  | { readonly form: '+' | '-' | ':' | '?'; readonly matched: Words | null; readonly unmatched: Words | null }
);

/** Something that an editor takes otherwise than it was meant, and says nothing of. */
export interface SnippetFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface ParsedSnippet {
  readonly nodes: readonly SnippetNode[];
  /** In order of place. */
  readonly faults: readonly SnippetFault[];
}
