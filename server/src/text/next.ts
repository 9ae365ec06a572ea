/**
 * Where the next of some marks stands, for places that only move on: asked for every opening mark of a text, the closing
 * ones are searched once, and not from each to the end of the text.
 * @returns for an offset that is no smaller than the one before, that of the first mark from there on; −1 when none is left
 */
export function nextIn(text: string, mark: string): (from: number) => number {
  let at = -2;
  return (from) => {
    if (at !== -1 && at < from) at = text.indexOf(mark, from);
    return at;
  };
}
