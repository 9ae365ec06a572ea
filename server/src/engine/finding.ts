import type { FixClass, Message, Severity } from '../rules/contract.ts';
import type { SourceEdit } from '../text/edit.ts';
import type { SourceSpan } from '../text/span.ts';

/** A repair, in edits of the source text. */
export interface Fix {
  readonly title: string;
  readonly tier: Exclude<FixClass, 'none'>;
  readonly edits: readonly SourceEdit[];
}

/** A plain value: what is said about one place of the source. Diagnostics, fixes, hovers and formats are views of it. */
export interface Finding {
  /** Stable across edits elsewhere: rule, row, quoted words and the words around them. Ignores are kept by it. */
  readonly key: string;
  readonly rule: string;
  /** The rule's title in Chinese: 比率与数字不符. */
  readonly title: string;
  /** The same in English. */
  readonly english: string;
  readonly row: string | null;
  readonly severity: Severity;
  readonly span: SourceSpan;
  readonly scope: 'place' | 'document';
  readonly message: Message;
  /** The message's three parts as one text. */
  readonly text: string;
  /** Norms in words, with addresses where there are any. */
  readonly basis: readonly string[];
  readonly fixes: readonly Fix[];
  readonly related: readonly { readonly span: SourceSpan; readonly note: string }[];
  readonly data: Readonly<Record<string, string | number | boolean>>;
}
