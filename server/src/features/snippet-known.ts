import { frameFields } from '../facts/fields.ts';
import type { SnippetNode } from '../text/snippet-model.ts';
import { printSnippet } from '../text/snippet-nodes.ts';
import { parseSnippet } from '../text/snippet.ts';
import { escaped } from '../text/template.ts';

/** What is known of a text before it is begun. */
export interface KnownOfText {
  readonly year?: number;
  readonly issuer?: string;
}

/**
 * A snippet in whose fields stands what is known: 发文机关, 年份, 下一年 hold the name and the years instead of their own
 * names, and remain fields. A body that is not well formed is left as it is.
 */
export function withKnown(body: string, known: KnownOfText): string {
  const { nodes, faults } = parseSnippet(body);
  if (faults.length > 0) return body;
  const values = frameFields(known);
  return printSnippet(nodes.map((node) => filledIn(node, values)));
}

function filledIn(node: SnippetNode, values: ReadonlyMap<string, string>): SnippetNode {
  if (node.kind !== 'stop' || node.content.form !== 'default') return node;
  const [only, ...others] = node.content.children;
  const value = only?.kind === 'text' && others.length === 0 ? values.get(only.value) : undefined;
  if (only?.kind !== 'text' || value === undefined) {
    const children = node.content.children.map((child) => filledIn(child, values));
    return { ...node, content: { ...node.content, children } };
  }
  return { ...node, content: { ...node.content, children: [{ ...only, value, raw: escaped(value) }] } };
}
