import { runsOf, spotsOf, type Spot } from './figure-spots.ts';
import { isCut, isOpenEnded, type Page } from './page-edges.ts';
import { SHORTEST_CUT, SHORTEST_PAGE, type Numbered } from './page-number-forms.ts';

/** A text of fewer characters a page up to the number has no such page. */
const FEWEST_A_PAGE = 100;
/** Figures like 110 and 119 are names as well. */
const LAST_LONE = 99;

/**
 * Figures that cut sentences, on pages of any length: a wrap never leaves a figure alone between a full line and the rest
 * of its sentence. One that the sentence may want is proven by others only.
 */
export function cuttingFigures(candidates: readonly Numbered[], page: Page): Numbered[] {
  const runs = runsOf(candidates, SHORTEST_CUT).map((run) => spotsOf(run, page));
  const totals = runs.filter((run) => isTotal(run) && run.length > 1 && run.some((spot) => isCutAt(spot, page)));
  if (page.fullLines().width === null) return totals.flat().map(({ one }) => one);
  const figures = runs.filter((run) => !isTotal(run));
  const own = figures.some((run) => run.some(({ wanted, setOff }) => wanted && !setOff));
  const counted = figures.filter((run) => run.length > 1 && isCounted(run));
  const alone = figures
    .filter((run) => !counted.includes(run))
    .flatMap((run) => run.filter((spot) => isLone(spot, run.length > 1 || own)));
  return [...totals.flat(), ...counted.flat(), ...alone].map(({ one }) => one);
}

function isTotal([first]: readonly Spot[]): boolean {
  return first?.one.number.form === 'total';
}

function isCutAt({ above, below }: Spot, page: Page): boolean {
  return isCut(page, above, below);
}

/** Whether a figure may stand in a run: it cuts a sentence, stands apart, or begins or ends the text. */
function isSteady({ strong, setOff, above, below }: Spot): boolean {
  return strong || setOff || above === null || below === null;
}

/**
 * A run of page numbers begins with one; the first figure of a list follows its heading. Where all could be page numbers
 * one that cuts a sentence proves them, else most of them do. Figures that sentences want prove nothing unless they stand
 * apart.
 */
function isCounted(run: readonly Spot[]): boolean {
  const strong = run.filter((spot) => spot.strong);
  if (!isSteady(run[0] as Spot) || strong.length === 0) return false;
  if (!run.every(isSteady) && (strong.length < 2 || strong.length * 2 < run.length)) return false;
  return strong.some(({ wanted }) => !wanted) || (strong.length > 1 && run.every(({ setOff }) => setOff));
}

/**
 * A figure that cuts a sentence and counts with no other.
 * @param doubted figures of this text stand on lines of their own, or those it counts with are no page numbers
 */
function isLone({ one, strong, wanted, joining, setOff }: Spot, doubted: boolean): boolean {
  const { form, value } = one.number;
  if (form !== 'bare' || !strong || wanted) return false;
  if (setOff) return true;
  return !doubted && value <= LAST_LONE && one.line.start >= value * FEWEST_A_PAGE && !joining;
}

/**
 * The figures of lists: they count on at distances too short for pages, and most of those that do cut no sentence. A text
 * may have a short page; that leaves most of its pages long.
 */
export function listFigures(candidates: readonly Numbered[], page: Page): Set<Numbered> {
  const out = new Set<Numbered>();
  for (const run of runsOf(candidates, 0)) {
    const near = spotsOf(run, page).filter((spot, i) => isNear(run, i) && spot.above !== null && spot.below !== null);
    const weak = near.filter(({ strong, above }) => !strong && !isOpenEnded(page.source, above));
    if (weak.length > 1 && weak.length * 2 > near.length && near.length * 4 >= run.length) {
      for (const one of run) out.add(one);
    }
  }
  return out;
}

function isNear(run: readonly Numbered[], i: number): boolean {
  const distance = (a?: Numbered, b?: Numbered): number => (a && b ? b.line.textStart - a.line.textEnd : Infinity);
  return Math.min(distance(run[i - 1], run[i]), distance(run[i], run[i + 1])) < SHORTEST_PAGE;
}
