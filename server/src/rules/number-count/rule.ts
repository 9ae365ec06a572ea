import { place } from '../../document/place.ts';
import type { Enumeration } from '../../facts/model.ts';
import { formatHan } from '../../text/numerals.ts';
import { defineRule, type Draft } from '../contract.ts';

/** Beyond this the list is more likely to be another one than to be miscounted. */
const FAR = 2;

/** A stated number of things, and another number of things told after it: 以下三个方面 and 一是…二是. */
export default defineRule({
  meta: {
    id: 'number-count',
    title: '所列项数与所说不符',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['enumerations'],
  },
  check({ enumerations }, report) {
    for (const one of enumerations) {
      if (one.shape !== 'list' && one.members.length !== one.stated.count) report(draftOf(one));
    }
  },
});

/** The number alone, in the writing of the draft: 三 or 3. */
function numberIn({ stated }: Enumeration): { readonly start: number; readonly end: number; readonly han: boolean } {
  const written = /^(?:\d+|[一二两三四五六七八九十]+)/u.exec(stated.text)?.[0] ?? '';
  return { start: stated.place.start, end: stated.place.start + written.length, han: !/^\d/u.test(written) };
}

function draftOf(one: Enumeration): Draft {
  const { stated, members, shape } = one;
  const found = members.length;
  const number = numberIn(one);
  const right = number.han ? inWords(found) : String(found);
  const listed = members.map(({ block, start, end }) => block.text.slice(start, end));
  const names = shape === 'ordinals' ? `（${listed.join('、')}）` : '';
  return {
    place: stated.place,
    ...(Math.abs(found - stated.count) > FAR ? { severity: 'information' as const } : {}),
    message: {
      what: `前面说“${stated.text}”，后面列了${found}项`,
      why: `逐项数得${found}项${names}，与“${stated.text}”不符`,
      todo: `核对所列各项，或改为“${right}${stated.text.slice(number.end - number.start)}”`,
    },
    related: members.map((member, i) => ({ place: member, note: `第${i + 1}项` })),
    fixes: [
      {
        title: `改为“${right}${stated.text.slice(number.end - number.start)}”`,
        tier: 'suggest',
        edits: [{ place: place(stated.place.block, number.start, number.end), text: right }],
      },
    ],
    data: { stated: stated.count, found },
  };
}

/** 2 of things is 两. */
function inWords(count: number): string {
  return count === 2 ? '两' : formatHan(BigInt(count));
}
