import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { BlockFigures, FigureRun } from '../../facts/figures.ts';
import { defineRule } from '../contract.ts';
import { isOwn, numeralDraft, type Miswritten } from '../numeral-draft.ts';

const YEAR = 0x5e74;
const ZERO = 0x30;
const HAN = 0x4e00;
/** Before a length of time (近20年, 第10年度), a second year of a range, a letter or a figure of something else. */
const LENGTH =
  /(?:[A-Za-z\d.．、/—–－~～至到’'第近前约过满历余超后每隔达这共为了用期刑计判]|连续|累计|不足|未来|最近|下个|上个|未满|为期|有效)$/u;
/** What follows a year and no length of time. */
const NAMED =
  /^年(?:度|(?:1[0-2]|0?[1-9])月(?!来)(?:(?:[12]\d|3[01]|0?[1-9])日)?|[上下]半年|[一二三四]季度|底(?![蕴线气部座色子下])|末(?![端梢])|初(?![步见具期始显创中心级学])(?!期))/u;
/** A year may lie so far from the one that the text reports on. */
const NEAR = 5;
/** Years in Han figures with the Arabic nought: 二0二三年. */
const NOUGHT = /[一二][〇○零0一二三四五六七八九]{3}(?=年)/gu;

/** 21年度, 二0二三年: a year has its four figures, all of them of one writing (GB/T 15835 5.1.4). */
export default defineRule({
  meta: {
    id: 'mark-year-digits',
    title: '年份的写法',
    english: 'How a year is written',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15835'],
    needs: ['figures', 'year'],
  },
  check({ figures, year }, report) {
    const found: Found = { short: [], mixed: [] };
    for (const own of figures) collect(own, year?.year ?? null, found);
    const abridged = numeralDraft(found.short, {
      what: (written) => `年份“${written}”只写了后两位`,
      why: '按数字用法的国家标准，年份写全四位数字，不简写',
      tier: 'suggest',
    });
    const mixed = numeralDraft(found.mixed, {
      what: (written) => `年份“${written}”里汉字数字与“0”混用`,
      why: '一个年份要么全用阿拉伯数字，要么全用汉字数字，汉字的零写作“〇”',
      tier: 'safe',
    });
    for (const draft of [abridged, mixed]) if (draft) report(draft);
  },
});

interface Found {
  readonly short: Miswritten[];
  readonly mixed: Miswritten[];
}

/** One pass over the figures for both: a run of two before 年, a run that begins with 0 behind a Han character. */
function collect({ block, runs }: BlockFigures, year: number | null, out: Found): void {
  const { text } = block;
  let noughts = false;
  for (const run of runs) {
    if (run.type !== 'arabic') continue;
    if (run.end - run.start === 2 && year !== null && text.charCodeAt(run.end) === YEAR) {
      const found = shortAt(block, run, year);
      if (found) out.short.push(found);
    }
    if (text.charCodeAt(run.start) === ZERO && text.charCodeAt(run.start - 1) >= HAN) noughts = true;
  }
  if (noughts) out.mixed.push(...mixedIn(block));
}

function shortAt(block: Block, { start, end }: FigureRun, year: number): Miswritten | null {
  const { text } = block;
  const figures = text.slice(start, end);
  const rest = NAMED.exec(text.slice(end, end + 10))?.[0];
  const full = 2000 + Number(figures);
  if (rest === undefined || Math.abs(full - year) > NEAR || LENGTH.test(text.slice(Math.max(0, start - 2), start)))
    return null;
  const at = place(block, start, end + rest.length);
  const edits = [{ place: place(block, start, end), text: `${full}` }];
  return isOwn(at) ? { place: at, right: `${full}${rest}`, edits } : null;
}

/** Asked only of blocks with a run of figures that begins with 0 behind a Han character. */
function mixedIn(block: Block): Miswritten[] {
  return [...block.text.matchAll(NOUGHT)].flatMap(({ index, 0: written }) => {
    const at = place(block, index, index + written.length);
    return written.includes('0') && isOwn(at) ? [{ place: at, right: written.replace(/[0○零]/gu, '〇') }] : [];
  });
}
