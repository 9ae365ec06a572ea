import type { Kind } from '../data/model.ts';
import { NO_STYLE, type Style } from '../facts/style.ts';
import { partScaffold, scaffold, sentenceScaffold } from './scaffold.ts';

/** A snippet that comes out of a kind of official writing: the whole text, one part, one sentence. */
export interface KindSnippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  /** In the snippet syntax of editors. */
  readonly body: string;
  readonly description: string;
  /** It is a whole text. */
  readonly whole: boolean;
}

/** The snippets of a kind, built-in or of a team's own, in the style of the office: both come from the same rows. */
export function kindSnippets(kind: Kind, style: Style = NO_STYLE): KindSnippet[] {
  const { title, prefixes, slots, sentences } = kind;
  return [
    {
      name: `${title}：全文`,
      prefixes,
      body: scaffold(kind, {}, 'snippet', style),
      description: `${title}全文模板`,
      whole: true,
    },
    ...slots.map((slot, i) => ({
      name: `${title}：${slot.title}`,
      prefixes: slot.prefixes,
      body: `${partScaffold({ kind, slot }, null, {}, 'snippet', { usual: i + 1, style })}\n$0`,
      description: `${title}“${slot.title}”部分`,
      whole: false,
    })),
    ...sentences.map((sentence) => ({
      name: `${title}：${sentence.title}`,
      prefixes: sentence.prefixes,
      body: `${sentenceScaffold(sentence, {}, 'snippet', style)}$0`,
      description: sentence.title,
      whole: false,
    })),
  ];
}
