import type { LedgerItem, LedgerResult } from '../../server/src/protocol.ts';

/** What the tree of the ledger holds: parts of the report, in them numbers; numbers of one indicator stand together. */
export type LedgerNode = PartNode | IndicatorNode | NumberNode;

export interface PartNode {
  readonly type: 'part';
  readonly id: string;
  readonly title: string;
  readonly above: string;
  readonly children: readonly (IndicatorNode | NumberNode)[];
}

export interface IndicatorNode {
  readonly type: 'indicator';
  readonly id: string;
  readonly title: string;
  readonly children: readonly NumberNode[];
}

export interface NumberNode {
  readonly type: 'number';
  readonly id: string;
  readonly item: LedgerItem;
  /** The node above tells the indicator. */
  readonly named: boolean;
  readonly result: LedgerResult;
}

/** The nodes of a ledger in order of place; parts without a fitting number are left out. */
export function nodesOf(result: LedgerResult): PartNode[] {
  const byPart = groups(result.items, ({ part }) => part);
  return [...byPart].map(([part, items]) => {
    const { title = '', above = '' } = result.parts[part] ?? {};
    return { type: 'part', id: `part-${part}`, title, above, children: childrenOf(result, part, items) };
  });
}

function childrenOf(result: LedgerResult, part: number, items: readonly LedgerItem[]): PartNode['children'] {
  const number = (item: LedgerItem, named: boolean): NumberNode => {
    return { type: 'number', id: item.key, item, named, result };
  };
  const byIndicator = groups(items, ({ indicator, key }) => indicator || key);
  return [...byIndicator].map(([title, own], index) => {
    const [first] = own;
    if (own.length === 1 && first) return number(first, false);
    const children = own.map((item) => number(item, true));
    return { type: 'indicator', id: `indicator-${part}-${index}`, title, children };
  });
}

function groups<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const out = new Map<K, T[]>();
  for (const item of items) {
    const list = out.get(keyOf(item));
    if (list) list.push(item);
    else out.set(keyOf(item), [item]);
  }
  return out;
}

/** All numbers at or below a node. */
export function numbersOf(node: LedgerNode): NumberNode[] {
  return node.type === 'number' ? [node] : node.children.flatMap(numbersOf);
}
