import type { Document } from '../../document/model.ts';

/** How the part of plans opens: 2024年工作安排, 今年政府工作的总体要求, 下步打算. */
const OPENS =
  /(?:工作(?:安排|任务|重点|部署|打算|计划|思路|目标|总体)|目标任务|奋斗目标|主要任务|预期目标|总体要求|总体思路|指导思想)|(?:下一?步|明年|来年|今后|未来|今年).{0,6}(?:工作|打算|计划|安排|目标|任务)|^.{0,6}(?:今后五年|未来五年)/u;
const OPENING = 36;

interface Known {
  readonly document: Document;
}

/**
 * Index of the block with which the plans of a report begin; beyond its end when it has none. What is told after it is
 * meant to be: the reports close with their plans.
 */
export function plansFrom({ document: { blocks } }: Known): number {
  // The first lines may tell of both parts.
  for (let i = 2; i < blocks.length; i++) {
    const { text = '' } = blocks[i] ?? {};
    if (OPENS.test(text.slice(0, OPENING))) return i;
  }
  return blocks.length;
}
