import type { SnippetNode } from './snippet-model.ts';
import { printTransform } from './snippet-transform.ts';

/** The nodes as the text of a body. A body that was read without fault prints as it was. */
export function printSnippet(nodes: readonly SnippetNode[]): string {
  return nodes.map(printNode).join('');
}

function printNode(node: SnippetNode): string {
  if (node.kind === 'text') return node.raw;
  const name = node.kind === 'stop' ? String(node.number) : node.name;
  const { content } = node;
  switch (content.form) {
    case 'bare':
      return content.braced ? `$\{${name}}` : `$${name}`;
    case 'default':
      return `$\{${name}:${printSnippet(content.children)}}`;
    case 'choice':
      return `$\{${name}|${content.options.map(({ raw }) => raw).join(',')}|}`;
    case 'changed':
      return `$\{${name}${printTransform(content.transform)}}`;
  }
}

/** All nodes, each before those within it. */
export function* allNodes(nodes: readonly SnippetNode[]): Generator<SnippetNode> {
  for (const node of nodes) {
    yield node;
    if (node.kind !== 'text' && node.content.form === 'default') yield* allNodes(node.content.children);
  }
}
