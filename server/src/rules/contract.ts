import type { Document, Place } from '../document/model.ts';
import type { FactName, Facts } from '../facts/model.ts';
import { named } from '../facts/replacement.ts';
import type { SourceSpan } from '../text/span.ts';

/** error: certainly wrong and shameful in print · warning: an editor would send it back · information: worth a look · hint: house style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type Group =
  'section' | 'heading' | 'number' | 'term' | 'law' | 'formula' | 'word' | 'mark' | 'form' | 'page' | 'suspect';

/** safe: may run on save and in bulk · suggest: needs a person's click · none. */
export type FixClass = 'safe' | 'suggest' | 'none';

/** A message in a clerk's words, in three parts that each stand as a sentence without its end mark. */
export interface Message {
  /** What is wrong, quoting the text that it judges: “截止11月底”用词不当 */
  readonly what: string;
  /** Why, naming the norm or the fact: “截止”是停止，“截至”后接时点 */
  readonly why: string;
  /** What to do: 改为“截至11月底” */
  readonly todo: string;
}

/** One change that a fix makes: the words at `place` become `text`. */
export interface FixEdit {
  readonly place: Place | SourceSpan;
  readonly text: string;
}

export interface FixDraft {
  /** As a button: 改为“截至” */
  readonly title: string;
  readonly tier: Exclude<FixClass, 'none'>;
  readonly edits: readonly FixEdit[];
}

export interface Related {
  readonly place: Place | SourceSpan;
  readonly note: string;
}

/** What a rule says about one place, before the engine carries it home to the source. */
export interface Draft {
  readonly place: Place | SourceSpan;
  readonly message: Message;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** The data row that spoke. */
  readonly row?: string;
  /** Where they differ from the rule's own: ids of data/basis.yaml, or a source in words. */
  readonly basis?: readonly string[];
  readonly fixes?: readonly FixDraft[];
  readonly related?: readonly Related[];
  /** It judges political wording: the settings, the comments in the text and the filters know such findings as one group. */
  readonly political?: boolean;
  /** The finding is about the whole document; its place is only where it is shown. */
  readonly scope?: 'document';
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

export interface RuleMeta<N extends FactName = FactName> {
  readonly id: `${Group}-${string}`;
  /** In Chinese, a few words. */
  readonly title: string;
  /** The same in English, for an editor that is shown in another language than the drafts. */
  readonly english: string;
  readonly severity: Severity;
  /** trial: on, but one step lower in the README's table · stable. */
  readonly maturity: 'trial' | 'stable';
  readonly fix: FixClass;
  /** Ids of data/basis.yaml. */
  readonly basis: readonly string[];
  readonly needs: readonly N[];
  /** Silent unless the settings name it with a severity. */
  readonly off?: true;
  /**
   * Its defects come from scanning and copying as often as from the writer: in a text that looks scanned they are one step
   * less grave and told together.
   */
  readonly mechanical?: true;
  /** Its repairs leave the look of the words as it is, so that they may be made in quotations and titles as well. */
  readonly alike?: true;
  /** More findings than this in one text are told as one. */
  readonly together?: number;
}

/** What a rule sees: the document and the facts that it asked for. */
export type View<N extends FactName> = Pick<Facts, N> & { readonly document: Document };

export interface Rule<N extends FactName = FactName> {
  readonly meta: RuleMeta<N>;
  /** Pure: no clock, no IO, no state between calls. */
  check(view: View<N>, report: (draft: Draft) => void): void;
}

/** A rule as the engine holds it, whatever facts it needs. */
export interface AnyRule {
  readonly meta: RuleMeta;
  check(view: Facts, report: (draft: Draft) => void): void;
}

/** Declares a rule; the facts in `needs` are the only ones that its `check` can see. */
export function defineRule<const N extends FactName>(rule: Rule<N>): AnyRule {
  return rule;
}

/** The button that writes the right words in a hit's place; none where they are not known. */
export function rewording(place: Place, right: string | null, tier: FixDraft['tier'] = 'suggest'): readonly FixDraft[] {
  if (right === null) return [];
  return [{ title: `改为${named(right)}`, tier, edits: [{ place, text: right.slice(saidBefore(place, right)) }] }];
}

/** How many of the right words stand before the hit already, as 常态化开展 in 常态化开展扫黑除恶: they are not written twice. */
function saidBefore({ block, start, end }: Place, right: string): number {
  for (let n = Math.min(right.length - 1, start); n > 1; n--) {
    const words = right.slice(0, n);
    if (block.text.startsWith(words, start - n) && !block.text.slice(start, end).startsWith(words)) return n;
  }
  return 0;
}

/** Whether a draft speaks of political wording is what its data row says. */
export function politicalOf({ political }: { readonly political?: boolean }): Pick<Draft, 'political'> {
  return political === true ? { political } : {};
}
