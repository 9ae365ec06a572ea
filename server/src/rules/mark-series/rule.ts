import type { Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import type { House } from '../../facts/model.ts';
import { defineRule } from '../contract.ts';
import { spotsDraft, type SpotWords } from '../spots-draft.ts';
import { junctionsOf, type Junction } from './junctions.ts';

/** The two marks of which several may stand side by side. */
const MARKS = [
  { pair: '《》', name: '书名号' },
  { pair: '“”', name: '引号' },
] as const;

/** 《》《》 and “”“” side by side: divided by 、 or by nothing, all of them in one way. */
export default defineRule({
  meta: {
    id: 'mark-series',
    title: '并列书名号、引号之间的顿号',
    english: 'Mark between titles or quotations in a row',
    severity: 'hint',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15834-4.5.3.5'],
    needs: ['house', 'marks'],
  },
  check({ document, house, marks }, report) {
    const blocks = blocksWith(document, marks, BESIDE.series);
    for (const { pair, name } of MARKS) {
      const all = junctionsOf(blocks, pair);
      const style = styleOf(all, house);
      const strangers = style === null ? [] : all.filter(({ divided }) => divided !== (style === 'central'));
      const spots = strangers.map((one) => ({
        at: changed(one),
        right: one.divided ? '' : '、',
        shown: place(one.block, one.at, one.end),
      }));
      const draft = spotsDraft(spots, wordsOf(name, house, style === 'central', all.length - spots.length));
      if (draft) report(draft);
    }
  },
});

/** The style that holds: that of the settings, else what the text does mostly. Where it does both equally, that of the standard. */
function styleOf(all: readonly Junction[], house: House): 'gb' | 'central' | null {
  if (house !== 'text') return house;
  const divided = all.filter((one) => one.divided).length;
  if (divided === 0 || divided === all.length) return null;
  return divided * 2 > all.length ? 'central' : 'gb';
}

/** The 、 that goes, or the place for the one that comes. */
function changed({ block, at, divided }: Junction): Place {
  return place(block, at + 1, divided ? at + 2 : at + 1);
}

function wordsOf(name: string, house: House, adds: boolean, others: number): SpotWords {
  const custom = adds
    ? '中央文件在并列的书名号、引号之间习惯用顿号'
    : '按标点符号用法，标有书名号、引号的并列成分之间通常不用顿号';
  return {
    what: () => `并列的${name}之间${adds ? '没有用' : '用了'}顿号`,
    why: house === 'text' ? `文中另有${String(others)}处${adds ? '用了' : '不用'}，同一篇中应当一致` : custom,
    todo: () => (adds ? '补上顿号' : '删去顿号'),
    all: adds ? `在${name}之间补上顿号` : `删去${name}之间的顿号`,
    tier: 'suggest',
    ...(house === 'text' ? {} : { severity: 'information' }),
  };
}
