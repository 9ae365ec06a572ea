const OPENING = '《';
const [OPENS, CLOSES] = [0x300a, 0x300b];
/** 。！？ do not stand in a title: what they are found in was never closed. */
const [STOP, EXCLAMATION, QUESTION] = [0x3002, 0xff01, 0xff1f];

/** Where the words of a title in 《》 begin and end. */
export type Title = readonly [start: number, end: number];

/** What stands in 《》, outermost marks only. A mark that no other closes within its sentence opens nothing. */
export function titlesIn(text: string): Title[] {
  const titles: Title[] = [];
  const open: number[] = [];
  let i = text.indexOf(OPENING);
  while (i >= 0 && i < text.length) {
    const code = text.charCodeAt(i);
    if (code === OPENS) open.push(i + 1);
    else if (code === STOP || code === EXCLAMATION || code === QUESTION) open.length = 0;
    else if (code === CLOSES) close(titles, open.pop() ?? i, i);
    i = open.length > 0 ? i + 1 : text.indexOf(OPENING, i + 1);
  }
  return titles;
}

/** Adds a title in the place of those inside it. */
function close(titles: Title[], start: number, end: number): void {
  while ((titles.at(-1)?.[0] ?? -1) >= start) titles.pop();
  titles.push([start, end]);
}
