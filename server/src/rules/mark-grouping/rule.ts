import { place, textAt } from '../../document/place.ts';
import type { Place } from '../../document/model.ts';
import type { Quantity } from '../../facts/model.ts';
import { defineRule, type Draft } from '../contract.ts';
import { isOwn } from '../numeral-draft.ts';

/** Whole numbers from this many figures on are grouped or not; those of four figures may do without (GB/T 15835 5.1.1). */
const LONG = 5;

/** 62,400 beside 62400: the thousands are set apart in a whole text or nowhere. */
export default defineRule({
  meta: {
    id: 'mark-grouping',
    title: '千分撇前后不一致',
    english: 'Thousands separators not used alike',
    severity: 'hint',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15835'],
    needs: ['quantities'],
  },
  check({ document, quantities }, report) {
    if (!document.source.includes(',')) return;
    const amounts = quantities.filter(({ kind }) => kind === 'amount');
    const grouped = placesOf(amounts, /^\d{1,3}(?:,\d{3})+/u);
    if (grouped.length === 0) return;
    const shortest = grouped.some((at) => at.end - at.start === LONG) ? LONG - 1 : LONG;
    const plain = placesOf(amounts, new RegExp(`^\\d{${shortest},}`, 'u'));
    const draft = plain.length > grouped.length ? drop(grouped, plain) : add(plain, grouped);
    if (draft) report(draft);
  },
});

/** Where whole parts of this form stand. */
function placesOf(amounts: readonly Quantity[], form: RegExp): Place[] {
  return amounts.flatMap(({ number }) => {
    const whole = form.exec(textAt(number))?.[0];
    const at = place(number.block, number.start, number.start + (whole?.length ?? 0));
    return whole !== undefined && isOwn(at) ? [at] : [];
  });
}

function drop(few: readonly Place[], many: readonly Place[]): Draft | null {
  return draftOf(few, many, (written) => written.replaceAll(',', ''), '去掉千分撇');
}

function add(few: readonly Place[], many: readonly Place[]): Draft | null {
  return draftOf(few, many, (written) => written.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ','), '加上千分撇');
}

function draftOf(
  few: readonly Place[],
  [other]: readonly Place[],
  rewrite: (written: string) => string,
  todo: string,
): Draft | null {
  const [first, ...others] = few;
  if (!first || !other) return null;
  return {
    place: first,
    message: {
      what: `“${textAt(first)}”与“${textAt(other)}”，千分撇有的加有的不加`,
      why: '按数字用法的国家标准，多位数分节不分节都可以，一篇之内应当一致',
      todo: `比照多数${todo}，写作“${rewrite(textAt(first))}”`,
    },
    related: [
      { place: other, note: '多数的写法' },
      ...others.map((at) => ({ place: at, note: `“${textAt(at)}”与多数不一致` })),
    ],
    fixes: [
      {
        title: `将${few.length}处${todo}`,
        tier: 'suggest',
        edits: few.map((at) => ({ place: at, text: rewrite(textAt(at)) })),
      },
    ],
    data: { count: few.length },
  };
}
