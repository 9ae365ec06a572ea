import type { Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { Break, Odd } from '../../facts/numbering-breaks.ts';
import { markPlace } from '../../facts/numbering-families.ts';
import type { Family } from '../../facts/numbering.ts';
import { defineRule, type Draft, type Related } from '../contract.ts';
import { halfBrackets, type HalfBracket } from './half-brackets.ts';

/** A number in another writing, and the family to which it belongs. */
interface Stranger {
  readonly odd: Odd;
  readonly found: Break;
}

/**
 * Siblings that are numbered by two systems: 一、（二）三、. How one system is written (（一） or (一), 1. or 1、) is what
 * heading-mark judges by the norm; here no form is wrong by itself, only the mixture.
 */
export default defineRule({
  meta: {
    id: 'heading-style',
    title: '同级序号写法不一',
    english: 'Headings of one level numbered in different styles',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-9704'],
    needs: ['numbering', 'style'],
  },
  check({ document, numbering, style: { headings } }, report) {
    for (const kind of kindsOf(numbering)) report(mixture(kind));
    const half = halfBrackets(document, numbering, headings);
    if (half.length > 0) report(bracket(half));
  },
});

/** Each kind of mixture once: （二） among 一、, 第二部分 among 一、 */
function kindsOf(numbering: readonly Family[]): Stranger[][] {
  const kinds = new Map<string, Stranger[]>();
  for (const { rank, breaks } of numbering) {
    for (const found of breaks) {
      for (const odd of found.odd) {
        const kind = `${rank} ${writtenAs(odd).replace(/[一二三四五六七八九十\d]+/u, '')}`;
        const same = kinds.get(kind);
        if (same) same.push({ odd, found });
        else kinds.set(kind, [{ odd, found }]);
      }
    }
  }
  return [...kinds.values()];
}

function writtenAs({ block, length }: Odd): string {
  return block.text.slice(0, length);
}

function oddPlace({ block, length }: Odd): Place {
  return place(block, 0, length);
}

function mixture(kind: readonly Stranger[]): Draft {
  const [{ odd, found }, ...others] = kind as [Stranger, ...Stranger[]];
  const many = kind.length > 1;
  const sibling = (found.former ?? found.at).mark;
  return {
    place: oddPlace(odd),
    message: {
      what: many
        ? `“${writtenAs(odd)}”等${kind.length}处序号与同级序号写法不一`
        : `序号“${writtenAs(odd)}”与同级序号写法不一`,
      why: `与它前后相接的序号写作“${sibling.text}”，同一层次应用同一种序号`,
      todo: many ? `改为“${odd.text}”，其余各处照改` : `改为“${odd.text}”`,
    },
    related: [
      ...others.map(({ odd: other }) => ({ place: oddPlace(other), note: `序号“${writtenAs(other)}”` })),
      ...neighbours(found),
    ],
    fixes: [
      {
        title: many ? `统一${kind.length}处序号` : `改为“${odd.text}”`,
        tier: 'suggest',
        edits: kind.map(({ odd: one }) => ({ place: oddPlace(one), text: one.text })),
      },
    ],
    data: { count: kind.length },
  };
}

function neighbours({ former, at }: Break): Related[] {
  return [former, at].flatMap((one) => (one ? [{ place: markPlace(one), note: '同级的序号' }] : []));
}

/** 1） in one list and （1） in another of the same level. */
function bracket(half: readonly HalfBracket[]): Draft {
  const [first, ...others] = half as [HalfBracket, ...HalfBracket[]];
  return {
    place: first.place,
    severity: 'information',
    message: {
      what: `“${first.written}”等${half.length}处序号只有半边括号，文中同一层次另有写作“${first.text}”的`,
      why: '第四层序号写作“（1）”，一篇之内写法应一致',
      todo: `改为“${first.text}”，其余各处照改`,
    },
    related: others.map(({ place: at, written }) => ({ place: at, note: `序号“${written}”` })),
    fixes: [
      {
        title: `补全${half.length}处序号的括号`,
        tier: 'suggest',
        edits: half.map(({ place: at, text }) => ({ place: at, text })),
      },
    ],
    data: { count: half.length },
  };
}
