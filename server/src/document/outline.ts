import type { Blocks } from './blocks.ts';
import { isSentenceLike } from './endings.ts';
import { itemsOf } from './items.ts';
import type { Block, Closing, Header, Heading, Item, Level, Mark } from './model.ts';
import { place } from './place.ts';

export interface Outline {
  readonly outline: readonly Heading[];
  readonly headings: readonly Heading[];
  readonly items: readonly Item[];
}

/** Longest title behind a mark of each level; a longer first sentence is a paragraph that happens to be numbered. */
const LONGEST: Readonly<Record<Level, number>> = { 1: 60, 2: 60, 3: 36, 4: 30, 5: 30 };
/** A phrase without a comma that names what the deeper numbers below it are about may be longer. */
const LONGEST_PARENT = 90;
const UNMARKED_LONGEST = 24;
const PART_TITLE =
  /^(?:[过去今]*[一二三四五]?年来?|\d{4}年|“?十[一二三四五]五”?|今后五年|过去五年).*(?:回顾|总结|安排|任务|工作|部署|成就|成效|打算|情况)$/u;

/** A heading before its section's end and its children are known. */
interface Candidate {
  readonly level: Level;
  readonly mark: Mark | null;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly runIn: boolean;
}

/** Finds the headings among the blocks and hangs them below each other. */
export function outlineOf(
  blocks: readonly Block[],
  marks: readonly (Mark | null)[],
  { depths, tables }: Pick<Blocks, 'depths' | 'tables'>,
  header: Header,
  closing: Closing | null,
): Outline {
  const end = closing?.from ?? blocks.length;
  const body = blocks.slice(header.blocks, end);
  const numbered = body.some((block) => marks[block.index]?.level === 1);
  const candidates: Candidate[] = [];
  const items: Item[] = [];
  const lists = itemsOf();
  for (const block of body) {
    const mark = marks[block.index] ?? null;
    const depth = depths.get(block.index) ?? 0;
    const below = block.index + 1 < end ? (marks[block.index + 1] ?? null) : null;
    const found = mark
      ? marked(block, mark, (below?.level ?? 0) > mark.level)
      : tables.has(block.index)
        ? null
        : unmarked(block, depth, numbered, block.index + 1 < end);
    const item = lists.isItem(block, mark, found, below);
    if (found && !item) candidates.push(found);
    else if (mark) items.push({ mark, place: place(block, 0, mark.length) });
  }
  return { ...nest(withLost(candidates, body, marks), end), items };
}

/**
 * The candidates, with the one heading between two of level 1 that lost its number: 一、 and 三、 with a short line between
 * them that text follows. Where several lines could be it, none is taken.
 */
function withLost(
  candidates: readonly Candidate[],
  body: readonly Block[],
  marks: readonly (Mark | null)[],
): Candidate[] {
  const tops = candidates.filter(({ level, mark }) => level === 1 && mark !== null);
  const lost = tops.flatMap((top, i) => {
    const next = tops[i + 1];
    if (!next || next.mark?.value !== (top.mark?.value ?? 0) + 2) return [];
    const between = body.filter(({ index }) => index > top.block.index + 1 && index < next.block.index - 1);
    const may = between.filter(
      ({ index, text }) => marks[index] === null && isUnmarkedTitle(text) && !marks[index + 1],
    );
    return may.length === 1 ? [plain(may[0] as Block, 1)] : [];
  });
  return lost.length === 0 ? [...candidates] : [...candidates, ...lost].sort((a, b) => a.block.index - b.block.index);
}

/**
 * The heading that a numbered block begins with, or null for a numbered paragraph.
 * @param parent whether the next block is numbered one level deeper, so that this one stands above others
 */
function marked(block: Block, mark: Mark, parent: boolean): Candidate | null {
  const { text } = block;
  if (/[；;]$/u.test(text) || TABLE_OF_CONTENTS.test(text)) return null;
  let start = mark.length;
  while (text[start] === ' ') start++;
  const stop = titleEnd(text, start);
  const runIn = stop >= 0 && stop < text.length - 1;
  let end = stop < 0 ? text.length : stop;
  if (!runIn && /[：:]/u.test(text[end - 1] ?? '')) end--;
  const title = text.slice(start, end);
  if (!isTitle(title, mark.level, parent)) return null;
  if (mark.level >= 3 && !runIn && stop >= 0 && !parent) return null;
  return { level: mark.level, mark, block, start, end, runIn };
}

/** 一、主要举措……………3 */
const TABLE_OF_CONTENTS = /(?:…|\.{3}|·{3}|．{3}) ?\d*$/u;
const HALF_STOP = /(?<=\p{Script=Han})\.(?!\d)/u;

/** Where the first sentence ends, or a blank that parts the heading from the sentence behind it; −1 when neither does. */
function titleEnd(text: string, start: number): number {
  const full = text.indexOf('。', start);
  const half = full < 0 ? text.slice(start).search(HALF_STOP) : -1;
  const stop = half < 0 ? full : start + half;
  const gap = text.indexOf(' ', start);
  return gap > start && gap < stop && /，/u.test(text.slice(gap, stop)) ? gap : stop;
}

/** Whether the first sentence of a numbered block reads like a heading. */
function isTitle(title: string, level: Level, parent: boolean): boolean {
  if (title === '' || /[；;！？]/u.test(title)) return false;
  const commas = title.match(/[，,]/gu)?.length ?? 0;
  if (level <= 2) return title.length <= LONGEST[level];
  if (/[：:]/u.test(title) || commas > 2) return false;
  return title.length <= (parent && commas === 0 ? LONGEST_PARENT : LONGEST[level]);
}

/** A part title without a number: a Markdown heading, or a short line by itself that other text follows. */
function unmarked(block: Block, depth: number, numbered: boolean, followed: boolean): Candidate | null {
  const { text } = block;
  if (depth > 0) return plain(block, Math.min(5, Math.max(1, depth - 1)) as Level);
  if (!followed || !isUnmarkedTitle(text)) return null;
  return !numbered || PART_TITLE.test(text) ? plain(block, 1) : null;
}

/** A heading that is its whole block. */
function plain(block: Block, level: Level): Candidate {
  return { level, mark: null, block, start: 0, end: block.text.length, runIn: false };
}

/** A short line without a mark that sentences or tables have. */
function isUnmarkedTitle(text: string): boolean {
  if (text.length > UNMARKED_LONGEST || text.length < 4 || isSentenceLike(text) || /[、“”（(【|]| .* /u.test(text))
    return false;
  return PART_TITLE.test(text) || !/^\d|[\d%]$/u.test(text);
}

interface Open {
  readonly candidate: Candidate;
  readonly children: Heading[];
}

/** Builds the tree: a heading's section runs to the next heading of its level or above. */
function nest(candidates: readonly Candidate[], end: number): { outline: Heading[]; headings: Heading[] } {
  const outline: Heading[] = [];
  const headings: Heading[] = [];
  const stack: Open[] = [];
  const close = (to: number, level: number): void => {
    for (let top = stack.at(-1); top && top.candidate.level >= level; top = stack.at(-1)) {
      stack.pop();
      const heading = headingOf(top, to);
      (stack.at(-1)?.children ?? outline).push(heading);
      headings.push(heading);
    }
  };
  for (const candidate of candidates) {
    close(candidate.block.index, candidate.level);
    stack.push({ candidate, children: [] });
  }
  close(end, 0);
  headings.sort((a, b) => a.from - b.from);
  return { outline, headings };
}

function headingOf({ candidate, children }: Open, to: number): Heading {
  const { level, mark, block, start, end, runIn } = candidate;
  return {
    level,
    mark,
    title: block.text.slice(start, end),
    place: place(block, start, end),
    runIn,
    from: block.index,
    to,
    children,
  };
}
