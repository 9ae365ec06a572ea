import { defined } from '../../base/assert.ts';
import type { Slogan } from '../../data/slogans.ts';
import type { Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import type { Enumeration } from '../../facts/model.ts';
import { defineRule, politicalOf, type Draft, type Severity } from '../contract.ts';
import { differenceOf, isCurrent, rowsOf, type Difference } from './members.ts';
import { disorderedRuns } from './runs.ts';

/** Numeric slogans whose listed members are too few, too many, wrong or in another order; series told out of order. */
export default defineRule({
  meta: {
    id: 'number-slogan',
    title: '数字口号与所列内容不符',
    english: 'Numeric slogan does not match its members',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['enumerations', 'year'],
  },
  check({ document, enumerations, year }, report) {
    const lists = enumerations.filter(({ shape }) => shape === 'list');
    for (const one of lists) {
      const draft = judge(one, year?.year ?? null);
      if (draft) report(draft);
    }
    for (const block of document.blocks) {
      for (const { row, places } of disorderedRuns(block)) {
        if (year && !isCurrent(row, year.year)) continue;
        if (!lists.some(({ members }) => touches(members, places))) report(order(row, row.members, places));
      }
    }
  },
});

function touches(a: readonly Place[], b: readonly Place[]): boolean {
  return a.some((one) =>
    b.some((other) => one.block === other.block && one.start < other.end && other.start < one.end),
  );
}

function judge(one: Enumeration, year: number | null): Draft | null {
  const rows = rowsOf(one.stated.text, year);
  if (one.members.length !== one.stated.count) return count(one, rows);
  const difference = differenceOf(one.members, rows);
  if (!difference) return null;
  const { row, members } = difference;
  return difference.kind === 'order' ? order(row, members, one.members) : wrongMember(one, difference);
}

/** Only a row that was read at its source is loud. */
function severityOf({ confidence, quiet }: Slogan): Severity {
  if (quiet === true) return 'hint';
  return confidence === 'verified' ? 'warning' : 'information';
}

/** A series without its formula is worth a look at most. */
function orderSeverity(row: Slogan, places: readonly Place[]): Severity {
  const { block, end } = span(places);
  const loud = row.formula?.some((words) => block.text.startsWith(words, end)) ?? true;
  const severity = severityOf(row);
  return loud || severity !== 'warning' ? severity : 'information';
}

function series(members: readonly string[]): string {
  return members.join('、');
}

/** All members, from the first to the last. */
function span(places: readonly Place[]): Place {
  const first = defined(places[0], 'a series has members');
  return place(first.block, first.start, places.at(-1)?.end ?? first.end);
}

/** A list right after the slogan is its definition; one before it, or in another paragraph, may belong to other words. */
function count({ stated, members }: Enumeration, rows: readonly Slogan[]): Draft | null {
  const [row] = rows;
  const first = members[0];
  const definition = first?.block === stated.place.block && first.start > stated.place.start;
  if (!row && !definition) return null;
  return {
    place: stated.place,
    severity: definition && (!row || severityOf(row) === 'warning') ? 'warning' : 'information',
    ...(row ? { row: row.id, ...politicalOf(row) } : {}),
    message: {
      what: `“${stated.text}”旁边列了${members.length}项`,
      why: row ? `“${stated.text}”指${series(row.members)}` : `“${stated.text}”应为${stated.count}项`,
      todo: '核对所列各项有无遗漏或多出',
    },
    related: members.map((member, i) => ({ place: member, note: `第${i + 1}项` })),
    data: { stated: stated.count, found: members.length },
  };
}

/** The words of the members alone: other words may stand before the first and after the last of them. */
function wordsOf(at: Place, members: readonly string[]): Place {
  const text = textAt(at);
  const member = members.find((words) => text.includes(words));
  const start = at.start + (member === undefined ? 0 : text.indexOf(member));
  return member === undefined ? at : place(at.block, start, start + member.length);
}

function order(row: Slogan, members: readonly string[], listed: readonly Place[]): Draft {
  const places = listed.map((at) => wordsOf(at, members));
  return {
    place: span(places),
    severity: orderSeverity(row, places),
    row: row.id,
    ...politicalOf(row),
    message: {
      what: `“${places.map(textAt).join('、')}”次序有误`,
      why: `规范次序为${series(members)}`,
      todo: `改为“${series(members)}”`,
    },
    fixes: [
      {
        title: `改为“${series(members)}”`,
        tier: 'suggest',
        edits: places.map((at, i) => ({ place: at, text: members[i] ?? textAt(at) })),
      },
    ],
  };
}

function wrongMember(one: Enumeration, { row, index, members }: Difference & { readonly kind: 'member' }): Draft {
  const at = one.members[index] ?? one.stated.place;
  return {
    place: at,
    severity: 'information',
    row: row.id,
    ...politicalOf(row),
    message: {
      what: `“${one.stated.text}”中没有“${textAt(at)}”`,
      why: `“${one.stated.text}”指${series(members)}`,
      todo: `对照改为“${members[index] ?? ''}”，本地另有规定的除外`,
    },
  };
}
