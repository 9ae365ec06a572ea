import type { Kind, Slot } from '../../data/model.ts';
import type { Heading } from '../../document/model.ts';
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
    const alone = slots.length === 1 && slots[0] !== undefined && isOwnWord(heading, slots[0]);
    return [
      {
        place: heading.place,
        severity: 'information',
        message: {
          what: said(names, slots.length, heading, alone),
          why: `${[...new Set(slots.map(({ article }) => article))].join('、')}要求单独写明`,
          todo: `宜单列${alone ? '为一级标题' : ''}，标题可用${slots.map((slot) => `“${plain(slot.heading, fields)}”`).join('和')}`,
        },
        row: `${kind.id}.${slots[0]?.id ?? ''}`,
        basis: [...new Set(slots.map(({ basis }) => basis))],
      },
    ];
  });
}

/** A heading of a lower level that says of itself that it is the part. */
function isOwnWord({ level, title }: Heading, { headings }: Slot): boolean {
  const words = title.replace(/\s/gu, '');
  return level > 1 && headings.some((pattern) => pattern.test(words));
}

function said(names: string, count: number, { level, title, mark }: Heading, alone: boolean): string {
  if (alone) return `${names}写成了${level === 2 ? '（一）级' : '更低一级的'}小标题“${mark?.text ?? ''}${title}”`;
  return count > 1 ? `${names}合写在“${title}”里` : `${names}没有单独成一部分，写在“${title}”里`;
}
