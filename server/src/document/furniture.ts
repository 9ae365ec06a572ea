import { lazy } from '../base/lazy.ts';
import { measureFullLines } from './full-lines.ts';
import { isEmpty } from './lines.ts';
import { textOf } from './line-text.ts';
import type { Line, ResidueType } from './model.ts';
import { numberedHeaders } from './numbered-headers.ts';
import { pageNumberOf, WIDEST_NUMBER, type Numbered } from './page-number-forms.ts';
import { countedPages } from './page-numbers.ts';
import { runningHeaders } from './running-headers.ts';
import { webLines } from './web-zones.ts';

/** Marks that end or go on: the sentence that one of them belongs to has lost it. */
const STRAY = /^[，。、；：！？”’）》」』〕】,.;:!?)"'…—·]{1,3}$/u;

/** What is found shows more: a line below a page number, for instance, is the end of the text once the number is out. */
const ROUNDS = 4;

/** What a line is, if not the writer's words. `stray-mark` is only a candidate: a mark that its sentence lacks goes back to it. */
export function residueLines(lines: readonly Line[], source: string): Map<number, ResidueType> {
  const found = new Map<number, ResidueType>();
  const figures: Numbered[] = [];
  for (const line of lines) {
    if (isEmpty(line) || line.width > WIDEST_NUMBER) continue;
    const text = textOf(source, line);
    if (STRAY.test(text)) {
      found.set(line.index, 'stray-mark');
      continue;
    }
    const number = pageNumberOf(text);
    if (number?.form === 'framed') found.set(line.index, 'page-number');
    else if (number) figures.push({ line, number });
  }
  const page = { lines, source, found, fullLines: lazy(() => measureFullLines(lines, source)) };
  for (let round = 0; round < ROUNDS; round++) {
    const before = found.size;
    add(found, numberedHeaders(page), 'running-header');
    add(found, webLines(page), 'furniture');
    const open = figures.filter(({ line }) => !found.has(line.index));
    add(found, countedPages(open, page), 'page-number');
    add(found, runningHeaders(page), 'running-header');
    if (found.size === before) break;
  }
  return found;
}

function add(found: Map<number, ResidueType>, lines: readonly Line[], type: ResidueType): void {
  for (const line of lines) found.set(line.index, type);
}
