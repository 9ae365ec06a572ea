import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** A literal that every match of one alternative holds, and how far from the match's start it can begin. */
export interface Trigger {
  readonly text: string;
  readonly min: number;
  readonly max: number;
}

/** What is known about a part of a pattern. */
interface Part {
  /** All strings that it can match, where they are few. */
  readonly exact: readonly string[] | null;
  /** Literals of which every match holds at least one; null when there is no such set. */
  readonly need: readonly Trigger[] | null;
  readonly min: number;
  readonly max: number;
}

/** A set of strings grows no further than this. */
const MOST = 64;
/** A match begins at most this far before its trigger: patterns with an open gap before the trigger are cut here. */
const REACH = 48;

const EMPTY: Part = { exact: [''], need: null, min: 0, max: 0 };

/**
 * The literals of which every match of a pattern holds at least one: where none of them stands, the pattern need not be
 * tried (the prefilter of RE2). Of lookarounds only what must follow at the end of the pattern is taken into account.
 * @throws RangeError when the pattern has no such set, or one with a literal of a single character
 */
export function triggersOf(pattern: string): Trigger[] {
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  const need = settle(anyOf(alternatives.map((alternative) => sequence(alternative, true))));
  if (!need) throw new RangeError(`no literal is sure to stand in a match of ${pattern}`);
  for (const trigger of need) {
    if (trigger.text.length < 2) throw new RangeError(`“${trigger.text}” alone would start ${pattern} too often`);
  }
  return need.map((trigger) => ({ ...trigger, max: Math.min(trigger.max, REACH) }));
}

/** The best set of a part: its own strings, or what it needs. */
function settle(part: Part): Trigger[] | null {
  const own = part.exact && !part.exact.includes('') ? part.exact.map((text) => ({ text, min: 0, max: 0 })) : null;
  return best([own, part.need].filter((set) => set !== null));
}

function anyOf(parts: readonly Part[]): Part {
  const exacts = parts.map((part) => part.exact);
  const exact = exacts.every((set) => set !== null) ? unique(exacts.flat()) : null;
  const needs = parts.map(settle);
  return {
    exact: exact && exact.length <= MOST ? exact : null,
    need: needs.every((set) => set !== null) ? merge(needs.flat()) : null,
    min: Math.min(...parts.map((part) => part.min)),
    max: Math.max(...parts.map((part) => part.max)),
  };
}

/** One alternative: runs of parts whose strings are known are joined; between them stand parts that only need something. */
function sequence(alternative: AST.Alternative, outermost = false): Part {
  const candidates: Trigger[][] = [];
  let run: readonly string[] = [''];
  let runMin = 0;
  let runMax = 0;
  let min = 0;
  let max = 0;
  let whole = true;
  const close = (): void => {
    if (!run.includes('')) candidates.push(run.map((text) => ({ text, min: runMin, max: runMax })));
  };
  const parts = alternative.elements.map(partOf);
  for (const part of outermost ? [...parts, ...following(alternative.elements.at(-1))] : parts) {
    const joined = part.exact ? cross(run, part.exact) : null;
    if (joined) run = joined;
    else {
      close();
      whole = false;
      if (part.need) candidates.push(shift(part.need, min, max));
      run = part.exact ?? [''];
      [runMin, runMax] = part.exact ? [min, max] : [min + part.min, max + part.max];
    }
    min += part.min;
    max += part.max;
  }
  close();
  return { exact: whole ? run : null, need: best(candidates), min, max };
}

function partOf(element: AST.Element): Part {
  switch (element.type) {
    case 'Assertion':
      return EMPTY;
    case 'Character':
      return known([String.fromCodePoint(element.value)]);
    case 'CharacterClass':
      return characterClass(element);
    case 'Group':
    case 'CapturingGroup':
      return anyOf(element.alternatives.map((alternative) => sequence(alternative)));
    case 'Quantifier':
      return quantifier(element);
    case 'CharacterSet':
      return { exact: null, need: null, min: 1, max: 2 };
    default:
      return { exact: null, need: null, min: 0, max: Infinity };
  }
}

/** What the last element of a pattern demands to follow, if it is a lookahead. */
function following(element: AST.Element | undefined): Part[] {
  if (element?.type !== 'Assertion' || element.kind !== 'lookahead' || element.negate) return [];
  const [only, ...others] = element.alternatives;
  if (only && others.length === 0) return only.elements.map(partOf);
  return [anyOf(element.alternatives.map((alternative) => sequence(alternative)))];
}

function known(exact: readonly string[]): Part {
  const lengths = exact.map((text) => text.length);
  return { exact, need: null, min: Math.min(...lengths), max: Math.max(...lengths) };
}

function characterClass(element: AST.CharacterClass): Part {
  const wide: Part = { exact: null, need: null, min: 1, max: 2 };
  if (element.negate) return wide;
  const units: string[] = [];
  for (const item of element.elements) {
    if (item.type === 'Character') units.push(String.fromCodePoint(item.value));
    else if (item.type === 'CharacterClassRange' && item.max.value - item.min.value < 16) {
      for (let code = item.min.value; code <= item.max.value; code++) units.push(String.fromCodePoint(code));
    } else return wide;
  }
  return units.length <= 32 ? known(unique(units)) : wide;
}

function quantifier(element: AST.Quantifier): Part {
  const inner = partOf(element.element);
  if (element.max === 0) return EMPTY;
  if (element.min === 0 && element.max === 1 && inner.exact) {
    return { exact: unique(['', ...inner.exact]), need: null, min: 0, max: inner.max };
  }
  if (element.min === 1 && element.max === 1) return inner;
  const need = element.min > 0 ? settle(inner) : null;
  return { exact: null, need, min: inner.min * element.min, max: inner.max * element.max };
}

function cross(left: readonly string[], right: readonly string[]): string[] | null {
  if (left.length * right.length > MOST) return null;
  return unique(left.flat().flatMap((head) => right.map((tail) => head + tail)));
}

function shift(set: readonly Trigger[], min: number, max: number): Trigger[] {
  return set.map((trigger) => ({ text: trigger.text, min: trigger.min + min, max: trigger.max + max }));
}

/** The set that speaks least often: long literals first, then few of them. */
function best(sets: readonly (readonly Trigger[])[]): Trigger[] | null {
  const rank = (set: readonly Trigger[]): number =>
    Math.min(4, ...set.map((trigger) => trigger.text.length)) * 1000 - set.length;
  let chosen: Trigger[] | null = null;
  for (const set of sets.map(merge)) {
    if (set.some((trigger) => trigger.min > REACH)) continue;
    if (!chosen || rank(set) > rank(chosen)) chosen = set;
  }
  return chosen;
}

/** One entry a literal; a literal that holds another one of the set (of two characters or more) is covered by it. */
function merge(set: readonly Trigger[]): Trigger[] {
  const kept: Trigger[] = [];
  for (const trigger of [...set].sort((a, b) => a.text.length - b.text.length)) {
    const at = kept.findIndex((other) => other.text.length > 1 && trigger.text.includes(other.text));
    const other = kept[at] ?? kept.find((same) => same.text === trigger.text);
    if (!other) {
      kept.push(trigger);
      continue;
    }
    const inside = trigger.text.indexOf(other.text);
    kept[kept.indexOf(other)] = {
      text: other.text,
      min: Math.min(other.min, trigger.min + inside),
      max: Math.max(other.max, trigger.max + inside),
    };
  }
  return kept;
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
