import { AUTOMATON_MAGIC } from './automaton.ts';
import { StartFilter, type StartTables } from './start-filter.ts';

/** A node of the keyword tree while the double array is being built. */
interface Node {
  readonly children: Map<number, Node>;
  readonly patterns: number[];
  fail: Node | null;
  slot: number;
}

/**
 * Compiles patterns into the bytes that `Automaton.open` reads. A pattern's id is its place in the list.
 * @throws RangeError on an empty pattern
 */
export function compileAutomaton(patterns: readonly string[]): Uint8Array {
  const units = frequentFirst(patterns);
  const classOf = new Map(units.map((unit, i) => [unit, i + 1]));
  const root = newNode();
  patterns.forEach((pattern, id) => insert(root, pattern, id, classOf));
  const order = breadthFirst(root);
  link(root, order);
  const { base, check } = place(root, order, units.length);
  const slots = base.length;
  const fail = new Int32Array(slots);
  const out = new Int32Array(slots);
  const outputs = [0];
  for (const node of order) {
    fail[node.slot] = node.fail?.slot ?? 0;
    if (node.patterns.length === 0) continue;
    out[node.slot] = outputs.length;
    outputs.push(node.patterns.length, ...node.patterns);
  }
  const { twos, threes } = startsOf(patterns);
  const fours = base.flatMap((value, slot) => [
    value,
    place4(check[slot] ?? -1),
    place4(fail[slot] ?? 0),
    out[slot] ?? 0,
  ]);
  const words = [
    AUTOMATON_MAGIC,
    slots,
    units.length,
    patterns.length,
    outputs.length,
    twos.length,
    threes.length,
    ...units,
    ...fours,
    ...outputs,
    ...patterns.map((pattern) => pattern.length),
    ...twos,
    ...threes,
  ];
  return new Uint8Array(Int32Array.from(words).buffer);
}

/** Where the four numbers of a slot begin; a slot that none leads to stays −1. */
function place4(slot: number): number {
  return slot < 0 ? -1 : slot * 4;
}

/** A table of the filter has so many bits for each pattern, so that one place in so many passes by chance. */
const ROOM = 128;
const FEWEST_WORDS = 64;

/** The tables that tell where a pattern may begin, large enough for these patterns. */
function startsOf(patterns: readonly string[]): StartTables {
  const short = patterns.filter((pattern) => pattern.length < 3).length;
  const tables = { twos: tableFor(short), threes: tableFor(patterns.length - short) };
  const filter = new StartFilter(tables);
  for (const pattern of patterns) filter.add(pattern);
  return tables;
}

function tableFor(count: number): Int32Array {
  return new Int32Array(Math.max(FEWEST_WORDS, 2 ** Math.ceil(Math.log2((count * ROOM) / 32 + 1))));
}

function newNode(): Node {
  return { children: new Map(), patterns: [], fail: null, slot: -1 };
}

/** All code units of the patterns, the frequent ones first: small classes keep the double array dense. */
function frequentFirst(patterns: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}

function insert(root: Node, pattern: string, id: number, classOf: ReadonlyMap<number, number>): void {
  if (pattern === '') throw new RangeError(`pattern ${id} is empty`);
  let node = root;
  for (let i = 0; i < pattern.length; i++) {
    const unit = classOf.get(pattern.charCodeAt(i)) ?? 0;
    let next = node.children.get(unit);
    if (!next) node.children.set(unit, (next = newNode()));
    node = next;
  }
  node.patterns.push(id);
}

function breadthFirst(root: Node): Node[] {
  const order = [root];
  for (const node of order) order.push(...node.children.values());
  return order;
}

/** Failure links: to the node of the longest proper suffix; its patterns end here too. */
function link(root: Node, order: readonly Node[]): void {
  for (const node of order) {
    for (const [unit, child] of node.children) {
      let fail = node.fail;
      while (fail && !fail.children.has(unit)) fail = fail.fail;
      child.fail = fail?.children.get(unit) ?? root;
      child.patterns.push(...child.fail.patterns);
    }
  }
}

/** Gives every node its slot: the children of a node go to the first base where all their slots are free. */
function place(root: Node, order: readonly Node[], classes: number): { base: number[]; check: number[] } {
  const base: number[] = [0];
  const check: number[] = [-1];
  const taken: boolean[] = [true];
  root.slot = 0;
  let free = 1;
  for (const node of order) {
    const units = [...node.children.keys()].sort((a, b) => a - b);
    const first = units[0];
    if (first === undefined) continue;
    while (taken[free]) free++;
    let at = Math.max(0, free - first);
    while (units.some((unit) => taken[at + unit])) at++;
    base[node.slot] = at;
    for (const [unit, child] of node.children) {
      child.slot = at + unit;
      taken[child.slot] = true;
      check[child.slot] = node.slot;
    }
  }
  const size = order.reduce((most, node) => Math.max(most, base[node.slot] ?? 0), 0) + classes + 1;
  return {
    base: Array.from({ length: size }, (_, slot) => base[slot] ?? 0),
    check: Array.from({ length: size }, (_, slot) => check[slot] ?? -1),
  };
}
