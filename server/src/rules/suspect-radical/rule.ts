import type { ScanEvidence } from '../../facts/model.ts';
import { textAt } from '../../document/place.ts';
import { defineRule, type FixEdit } from '../contract.ts';

/** Code points of radicals and compatibility ideographs in the place of characters: one finding, repaired in one go. */
export default defineRule({
  meta: {
    id: 'suspect-radical',
    title: '形似汉字的部首符号',
    english: 'Radical sign in place of a character',
    severity: 'warning',
    maturity: 'trial',
    fix: 'safe',
    basis: ['extraction'],
    needs: ['scan'],
    alike: true,
  },
  check({ scan }, report) {
    const found = scan.evidence.filter(({ sign }) => sign === 'radical');
    const [first, ...others] = found;
    if (!first) return;
    const [wrong, right] = [textAt(first.place), rightOf(first)];
    const single = found.length === 1;
    report({
      place: first.place,
      message: {
        what: single
          ? `“${wrong}”形似“${right}”，却不是通用的汉字`
          : `“${wrong}”等${found.length}处形似汉字，却不是通用的汉字`,
        why: '从PDF复制文字时，汉字常被换成形状相同的部首符号，看着一样，检索、统计和替换都会漏掉',
        todo: single ? `改为通用的“${right}”` : '全部换成通用的汉字',
      },
      related: others.map((one) => ({ place: one.place, note: `“${textAt(one.place)}”应为“${rightOf(one)}”` })),
      fixes: [
        {
          title: single ? `改为“${right}”` : `将${found.length}处换成通用的汉字`,
          tier: 'safe',
          edits: found.map((one): FixEdit => ({ place: one.place, text: rightOf(one) })),
        },
      ],
      data: { count: found.length },
    });
  },
});

function rightOf({ place, right }: ScanEvidence): string {
  return right ?? textAt(place);
}
