import { isInvisible, isWide } from '../../../server/src/text/width.ts';

/** Width of a piece of a line in cells: a wide character is 1, any other 0.5. Surrogate pairs count 1. */
export function widthOf(text: string, start = 0, end = text.length): number {
  let width = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isInvisible(code)) continue;
    width += (code >= 0xd800 && code <= 0xdfff) || !isWide(code) ? 0.5 : 1;
  }
  return width;
}
