import { markOf } from '../document/marks.ts';
import type { Document, Heading } from '../document/model.ts';
import type { Facts } from '../facts/model.ts';
import { standsInPlans } from '../facts/planning.ts';
import { partsOf } from '../facts/slots.ts';

/** What is repeated of a plan is no longer than this; a longer one is cut and says so. */
const LONGEST = 80;

/** The parts of a report that tell what is planned for the year after it. */
export function planParts({ document, slots, year }: Pick<Facts, 'document' | 'slots' | 'year'>): Heading[] {
  if (!year) return [];
  return partsOf(document).filter((heading) => standsInPlans(document, slots, year.year, heading.place));
}

/** 特此报告, the annexes' list and what a text ends with stand below the last part, but are no plan. */
const ENDING = /^(?:特此|[妥当]否|以上|附件|（?此件|（?联系人)/u;

/** What is planned, one line for each thing: the paragraphs of the plans, those that count 一是……二是…… taken apart. */
export function plannedIn(document: Document, parts: readonly Heading[]): string[] {
  const above = new Set(
    document.headings.filter(({ runIn, from, to }) => !runIn && to - from > 1).map(({ from }) => from),
  );
  const end = document.closing?.from ?? document.blocks.length;
  return (
    parts
      .flatMap(({ from, to }) => document.blocks.slice(from, to))
      .filter(({ index, text }) => !above.has(index) && index < end && !ENDING.test(text))
      .flatMap(({ text }) => text.slice(markOf(text)?.length ?? 0).split(/(?=[一二三四五六七八九十]是(?!否))/u))
      // 围绕以下三个方面开展： announces plans and is none
      .filter((words) => !/[：:]\s*$/u.test(words))
      .map((words) => shortened(words.replace(/^[一二三四五六七八九十]是/u, '')))
      .filter((words) => words !== '')
  );
}

/** As a prompt can hold it: without the brackets that close one. */
function shortened(words: string): string {
  const clean = words
    .replace(/[【】]/gu, '')
    .replace(/[。；;，：:]+$/u, '')
    .trim();
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1)}…`;
}
