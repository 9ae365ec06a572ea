import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { spotsDraft, type Spot } from '../spots-draft.ts';
import { rangesOf, type Range } from './ranges.ts';

/** The marks between the two ends of a time or a number: 2021—2025年, 3～5人. */
export default defineRule({
  meta: {
    id: 'mark-dash',
    title: '起止年份、数值之间的连接号',
    english: 'Sign between the ends of a range',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15834'],
    needs: ['marks'],
    mechanical: true,
  },
  check({ document, marks }, report) {
    const ranges = rangesOf(document, marks);
    const drafts = [doubled(ranges), years(ranges), values(ranges)];
    for (const draft of drafts) if (draft) report(draft);
  },
});

function spot({ at, whole }: Range, right: string): Spot {
  return { at, right, shown: whole };
}

/** —— and -- between figures: a dash of two cells breaks the sentence off, it does not join. */
function doubled(ranges: readonly Range[]): ReturnType<typeof spotsDraft> {
  const spots = ranges.filter(({ kind }) => kind === 'double').map((range) => spot(range, '—'));
  return spotsDraft(spots, {
    what: (shown) => `“${shown}”中间用了破折号`,
    why: '表示起止用连接号，占一个字的位置；破折号占两个字，用来解释、转折',
    todo: () => '改为一字线“—”',
    all: '都改为一字线“—”',
    tier: 'safe',
  });
}

/** Years joined by a hyphen: half of all texts have them so, and only where a text has both it looks like a slip. */
function years(ranges: readonly Range[]): ReturnType<typeof spotsDraft> {
  const all = ranges.filter(({ kind }) => kind === 'years');
  const odd = all.filter(({ at }) => textAt(at) !== '—');
  const mixed = odd.length < all.length;
  return spotsDraft(
    odd.map((range) => spot(range, '—')),
    {
      what: (shown) => `起止年份“${shown}”用“${textAt((odd[0] as Range).at)}”连接`,
      why: mixed ? '文中别处用的是一字线“—”，一篇之内应当一致' : '按标点符号用法，时间的起止用一字线“—”',
      todo: () => '改为一字线“—”',
      all: '都改为一字线“—”',
      tier: 'suggest',
      severity: mixed ? 'information' : 'hint',
    },
  );
}

/** Numbers of one text that are joined now by a hyphen, mostly by the marks of the standard. */
function values(ranges: readonly Range[]): ReturnType<typeof spotsDraft> {
  const all = ranges.filter(({ kind }) => kind === 'values');
  const count = (mark: string): number => all.filter(({ at }) => textAt(at) === mark).length;
  const usual = count('～') > count('—') ? '～' : '—';
  const odd = all.filter(({ at }) => !'—～'.includes(textAt(at)));
  if (odd.length >= count(usual)) return null;
  return spotsDraft(
    odd.map((range) => spot(range, usual)),
    {
      what: (shown) => `数值的起止“${shown}”用“${textAt((odd[0] as Range).at)}”连接`,
      why: `文中别处多用“${usual}”，一篇之内应当一致`,
      todo: () => `改为“${usual}”`,
      all: `都改为“${usual}”`,
      tier: 'suggest',
      severity: 'hint',
    },
  );
}
