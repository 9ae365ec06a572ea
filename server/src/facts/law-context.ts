import type { Place } from '../document/model.ts';

/** The whole sentence around a place, up to 。；！？ on both sides. */
export function sentenceAround({ block, start, end }: Place): string {
  const { text } = block;
  let from: number = start;
  while (from > 0 && !/[。；！？]/u.test(text.charAt(from - 1))) from--;
  let to: number = end;
  while (to < text.length && !/[。；！？]/u.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

/** The words beside a place within its sentence. */
export function beside({ block, start, end }: Place, before: number, after: number): string {
  const left = block.text.slice(Math.max(0, start - before), start).replace(/^.*[。；！？]/u, '');
  const right = block.text.slice(end, end + after).replace(/[。；！？].*$/u, '');
  return `${left}\u0000${right}`;
}

/** The text is about a change of law: making, drafting, renaming, repealing. */
export function tellsOfLawmaking(place: Place): boolean {
  return /废止|失效|修改为|更名|原《|取代|替代|代替|草案|立法|起草|征求意见|制定/u.test(beside(place, 14, 14));
}

/** The name is introduced as a short form by the writer: （以下简称《民促法》）. */
export function introducesShortName({ block, start }: Place): boolean {
  return /简称[“"《]{0,2}$/u.test(block.text.slice(Math.max(0, start - 5), start));
}

/** The sentence speaks of the time up to `year`, or of clearing away old documents. */
export function toldAsPast(place: Place, year: number): boolean {
  const sentence = sentenceAround(place);
  if (
    /废止|失效|清理|修改为|取代|替代|代替|施行前|实施前|出台前|原《|沿革|回顾|当时|曾经?[^在]|[“"]?十[一二三四]五[”"]?(?:时期|期间|以来)/u.test(
      sentence,
    )
  )
    return true;
  return [...sentence.matchAll(/(?:19|20)\d{2}(?=年)/gu)].some(([found]) => Number(found) <= year);
}
