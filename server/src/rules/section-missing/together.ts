import type { Kind } from '../../data/model.ts';
import type { SlotState } from '../../facts/model.ts';
import { plain } from '../../text/template.ts';
import type { Draft } from '../contract.ts';

/** One finding for each heading under which parts stand that should have their own. */
export function together(required: readonly SlotState[], kind: Kind, fields: ReadonlyMap<string, string>): Draft[] {
  const merged = required.filter(({ state }) => state === 'merged');
  const headings = [...new Set(merged.map(({ heading }) => heading))];
  return headings.flatMap((heading): Draft[] => {
    if (!heading) return [];
    const slots = merged.filter((one) => one.heading === heading).map(({ slot }) => slot);
    const names = slots.map(({ title }) => `“${title}”`).join('和');
    const several = slots.length > 1;
    return [
      {
        place: heading.place,
        severity: 'information',
        message: {
          what: several ? `${names}合写在“${heading.title}”里` : `${names}没有单独成一部分，写在“${heading.title}”里`,
          why: `${[...new Set(slots.map(({ article }) => article))].join('、')}要求单独写明`,
          todo: `宜单列，标题可用${slots.map((slot) => `“${plain(slot.heading, fields)}”`).join('和')}`,
        },
        row: `${kind.id}.${slots[0]?.id ?? ''}`,
        basis: [...new Set(slots.map(({ basis }) => basis))],
      },
    ];
  });
}
