import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** More first characters than these are no help: most places of a text hold one of them. */
const MOST = 8;
/** A range of a class with more characters than these is not listed. */
const WIDEST = 4;

/**
 * The code units with which a match of a pattern begins, as one string; null when they are not known, are many, or when
 * a match may be empty. Where none of them stands the pattern need not be tried.
 */
export function headsOf(pattern: string): string | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  const heads = new Set<string>();
  return anyOf(alternatives, heads) === 'closed' && heads.size <= MOST ? [...heads].join('') : null;
}

/** Whether a part surely takes a character, may take none, or takes one that is not known. */
type State = 'closed' | 'open' | 'unknown';

function anyOf(alternatives: readonly AST.Alternative[], heads: Set<string>): State {
  const states = alternatives.map(({ elements }) => sequence(elements, heads));
  if (states.includes('unknown')) return 'unknown';
  return states.includes('open') ? 'open' : 'closed';
}

function sequence(elements: readonly AST.Element[], heads: Set<string>): State {
  for (const element of elements) {
    const state = headOf(element, heads);
    if (state !== 'open') return state;
  }
  return 'open';
}

function headOf(element: AST.Element, heads: Set<string>): State {
  switch (element.type) {
    case 'Assertion':
      return 'open';
    case 'Character':
      return add([element.value], heads);
    case 'CharacterClass':
      return ofClass(element, heads);
    case 'Group':
    case 'CapturingGroup':
      return anyOf(element.alternatives, heads);
    case 'Quantifier': {
      const state = element.max === 0 ? 'open' : headOf(element.element, heads);
      return state === 'closed' && element.min === 0 ? 'open' : state;
    }
    default:
      return 'unknown';
  }
}

function ofClass({ negate, elements }: AST.CharacterClass, heads: Set<string>): State {
  if (negate) return 'unknown';
  for (const item of elements) {
    if (item.type === 'Character') add([item.value], heads);
    else if (item.type === 'CharacterClassRange' && item.max.value - item.min.value < WIDEST) {
      for (let code = item.min.value; code <= item.max.value; code++) add([code], heads);
    } else return 'unknown';
  }
  return 'closed';
}

function add(points: readonly number[], heads: Set<string>): State {
  for (const point of points) heads.add(String.fromCodePoint(point).charAt(0));
  return 'closed';
}
