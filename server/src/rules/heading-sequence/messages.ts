import type { Break } from '../../facts/numbering-breaks.ts';
import { withNumber } from '../../document/marks.ts';
import { rankOf } from '../../facts/numbering-forms.ts';
import type { Lost } from '../../facts/numbering-lost.ts';
import { markBelow } from '../../facts/style-forms.ts';
import type { Message } from '../contract.ts';

/** What was said before the list about how many members it has: 四个方面, 4. */
export interface Stated {
  readonly count: number;
  readonly text: string;
}

/**
 * A heading that repeats the number of the heading right above it, with nothing between: perhaps it is the first one
 * of the level below. Which of the two is meant, only the writer knows.
 */
export function standsUnder({ kind, at, former }: Break): boolean {
  return (
    kind === 'repeat' &&
    at.mark.level === 1 &&
    former !== null &&
    former.mark.value === at.mark.value &&
    at.block.index === former.block.index + 1 &&
    !/[。；]/u.test(former.block.text)
  );
}

function whyOf({ former }: Break): string {
  return former ? `同级序号应逐一相接，前一个是“${former.mark.text}”` : '同级序号应从第一个起逐一相接';
}

/**
 * The message of a break whose number was not lost for certain.
 * @param forms how the office marks the levels
 */
export function messageOf(found: Break, stated: Stated | null, members: number, forms: readonly string[]): Message {
  const { kind, at, expected } = found;
  const mark = at.mark.text;
  const wanted = withNumber(mark, expected) ?? String(expected);
  const why = whyOf(found);
  if (kind === 'slip')
    return { what: `序号“${mark}”应为“${wanted}”`, why: `${why}，后面也按此接续`, todo: `改为“${wanted}”` };
  if (standsUnder(found)) {
    const styled = forms.length > 0 ? markBelow(forms, rankOf(at.mark), at.mark.value ?? 1) : null;
    const inner = styled ?? `（${mark.replace(/[、.．：:]$/u, '')}）`;
    return {
      what: `序号“${mark}”重复，紧接在上一个“${mark}”之下`,
      why,
      todo: `属于上一标题的，改为“${inner}”；与它并列的，改为“${wanted}”，后面的序号顺延`,
    };
  }
  if (kind === 'repeat') return { what: `序号“${mark}”重复`, why, todo: `改为“${wanted}”，后面的序号顺延` };
  if (kind === 'disorder') return { what: `序号“${mark}”次序颠倒`, why, todo: '核对各项次序后重新编号' };
  return { what: `序号“${mark}”之前缺“${wanted}”`, why, todo: whatToDo(found, wanted, stated, members) };
}

function whatToDo({ lost }: Break, wanted: string, stated: Stated | null, members: number): string {
  const [line] = lost;
  if (line) return `看“${line.place.block.text}”是否漏了序号“${wanted}”；没有漏的，按顺序重新编号`;
  if (stated?.count === members) return `前面说“${stated.text}”，这里正好${members}项，按顺序重新编号`;
  if (stated) return `前面说“${stated.text}”，这里只有${members}项，补上漏掉的“${wanted}”`;
  return '看是否漏了一项；没有漏项的，按顺序重新编号';
}

/** The message of a number that only the scanner or the copy lost. */
export function lostMessage({ at, former }: Break, { place: { block, start, end }, n }: Lost): Message {
  const wanted = withNumber(at.mark.text, n) ?? String(n);
  const neighbours = at.block === block ? '' : `，后一个是“${at.mark.text}”`;
  return {
    what: `“${block.text.slice(start, end)}”处的序号像是扫描或复制时丢失的“${wanted}”`,
    why: `${former ? `同级的前一个是“${former.mark.text}”${neighbours}` : `同级的第一个是“${at.mark.text}”`}，正缺“${wanted}”`,
    todo: `对照原件，补上“${wanted}”`,
  };
}
