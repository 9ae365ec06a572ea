import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { BESIDE } from '../../facts/marks.ts';
import { formatHan } from '../../text/numerals.ts';
import { defineRule, type Draft } from '../contract.ts';
import { faultOf, type Fault } from './faults.ts';
import type { Member } from './members.ts';
import { runsOf, type Run } from './runs.ts';

/** 一是…二是…二是…, 第一，…第三，…: lists in the text that are counted in words and do not count on by one. */
export default defineRule({
  meta: {
    id: 'heading-ordinal',
    title: '“一是”“二是”不相接',
    english: '“First, second …” do not follow each other',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['numbering', 'marks'],
  },
  check({ document, numbering, marks }, report) {
    const numbered = new Set(numbering.flatMap(({ members }) => members.map(({ block }) => block.index)));
    for (const { from } of document.headings) numbered.add(from);
    const end = document.closing?.from ?? document.blocks.length;
    const body = document.blocks.slice(document.header.blocks, end);
    const counts = ({ index }: Block): boolean => ((marks[index] as number) & BESIDE.twin) !== 0;
    for (const run of runsOf(body, ({ index }) => numbered.has(index), counts)) {
      const fault = faultOf(run);
      if (fault) report(draftOf(run, fault));
    }
  },
});

function placeOf({ block, at, text }: Member): Place {
  return place(block, at, at + text.length);
}

/** 三是 and 4 → 四是 */
function renamed({ text }: Member, to: number): string {
  return text.replace(/[一二三四五六七八九十]+/u, formatHan(BigInt(to)));
}

function draftOf(run: Run, { kind, at, former, changes }: Fault): Draft {
  const wanted = renamed(former, former.value + 1);
  const why = `前一项是“${former.text}”，接着应是“${wanted}”`;
  const count = changes.length;
  const slip = kind === 'slip' || (kind === 'repeat' && count === 1);
  return {
    place: placeOf(at),
    message: {
      ...{
        slip: { what: `“${at.text}”重复`, todo: `改为“${wanted}”` },
        repeat: { what: `“${at.text}”重复`, todo: slip ? `改为“${wanted}”` : `改为“${wanted}”，后面各项顺延` },
        gap: { what: `“${at.text}”之前缺“${wanted}”`, todo: '看是否漏了一项；没有漏项的，按顺序改' },
        swap: { what: `“${at.text}”次序颠倒`, todo: '核对各项次序后按顺序改' },
      }[kind],
      why,
    },
    related: run.filter((one) => one !== at).map((one) => ({ place: placeOf(one), note: '同一组的其他各项' })),
    fixes: [
      {
        title: slip ? `改为“${wanted}”` : `按顺序改，改${count}处`,
        tier: 'suggest',
        edits: changes.map(({ member, to }) => ({ place: placeOf(member), text: renamed(member, to) })),
      },
    ],
    data: { count },
  };
}
