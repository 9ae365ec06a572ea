import { escaped } from './template.ts';

/** Words that stand as they are, or a place that a writer fills in, with what it asks for. */
export type Piece = string | { readonly prompt: string };

/** The text with its open places as 【prompt】. */
export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `【${piece.prompt}】`)).join('');
}

/** The text in the snippet syntax of editors: every open place is a tab stop of its own. */
export function snippetOf(pieces: readonly Piece[]): string {
  let stops = 0;
  return pieces
    .map((piece) => (typeof piece === 'string' ? escaped(piece) : `$\{${++stops}:${escaped(piece.prompt)}}`))
    .join('');
}

/** How many places are open. */
export function openIn(pieces: readonly Piece[]): number {
  return pieces.filter((piece) => typeof piece !== 'string').length;
}
