import { kindFrom } from '../../server/src/data/kinds.ts';
import type { Kind, Sentence, Slot } from '../../server/src/data/model.ts';
import { partScaffold, scaffold, sentenceScaffold } from '../../server/src/features/scaffold.ts';
import { readKinds } from '../tables/kinds.ts';
import type { Output } from './output.ts';

/** A snippet as VS Code reads it. */
interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const SCOPE = 'gongwen,markdown,plaintext';

/** snippets/gongwen.code-snippets: whole reports, parts and common sentences, all from server/data/kinds. */
export function snippets(): Output[] {
  const entries = readKinds().map(kindFrom).flatMap(ofKind);
  const names = entries.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`two snippets are named ${twice}`);
  return [
    { path: 'snippets/gongwen.code-snippets', text: JSON.stringify(Object.fromEntries(entries), null, 2) + '\n' },
  ];
}

function ofKind(kind: Kind): [string, Snippet][] {
  return [
    [`${kind.title}：全文`, made(kind.prefixes, scaffold(kind, {}, 'snippet'), `${kind.title}全文模板`)],
    ...kind.slots.map((slot, i) => ofPart(kind, slot, i)),
    ...kind.sentences.map((sentence) => ofSentence(kind, sentence)),
  ];
}

function ofPart(kind: Kind, slot: Slot, index: number): [string, Snippet] {
  const body = `${partScaffold({ kind, slot }, null, {}, 'snippet', { usual: index + 1 })}\n$0`;
  return [`${kind.title}：${slot.title}`, made(slot.prefixes, body, `${kind.title}“${slot.title}”部分`)];
}

function ofSentence(kind: Kind, sentence: Sentence): [string, Snippet] {
  const body = `${sentenceScaffold(sentence, {}, 'snippet')}$0`;
  return [`${kind.title}：${sentence.title}`, made(sentence.prefixes, body, sentence.title)];
}

function made(prefix: readonly string[], body: string, description: string): Snippet {
  return { scope: SCOPE, prefix, body: body.split('\n'), description };
}
