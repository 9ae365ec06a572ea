import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { defineRule } from '../contract.ts';
import { nestsIn, type Nest } from './nests.ts';

interface Found extends Nest {
  readonly block: Block;
}

/** A bracket within a bracket of the same kind, a quotation in “” within one in “” */
export default defineRule({
  meta: {
    id: 'mark-nested',
    title: '括号、引号里又用同样的括号、引号',
    english: 'Brackets or quotation marks within the same ones',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15834'],
    needs: ['marks'],
    mechanical: true,
  },
  check({ document, marks }, report) {
    const blocks = blocksWith(document, marks, BESIDE.knotted);
    const found = blocks.flatMap((block): Found[] => nestsIn(block.text).map((nest) => ({ block, ...nest })));
    const [first, ...others] = found;
    if (!first) return;
    const at = ({ block, inner }: Found): ReturnType<typeof place> => place(block, inner[0], inner[1] + 1);
    const brackets = first.mark === '（';
    report({
      place: at(first),
      message: {
        what: `${brackets ? '括号里面又用了同样的括号' : '引号里面又用了双引号'}${others.length > 0 ? `，全文这样的共${String(found.length)}处` : ''}`,
        why: brackets
          ? '同一形式的括号尽量不套用，读者分不清哪一个与哪一个相配'
          : '引号里面还要用引号时，外面用双引号，里面用单引号',
        todo: brackets ? '外面的改为方括号“［］”，或者改写句子' : '里面的改为单引号“‘’”',
      },
      related: others.map((one) => ({ place: at(one), note: '同样套用' })),
      fixes: [
        {
          title: brackets ? '外面的括号改为“［］”' : '里面的引号改为“‘’”',
          tier: 'suggest',
          edits: found.filter(({ mark }) => mark === first.mark).flatMap(editsOf),
        },
      ],
    });
  },
});

function editsOf({ block, mark, outer, inner }: Found): { place: ReturnType<typeof place>; text: string }[] {
  const [[open, close], [left, right]] = mark === '（' ? [outer, '［］'] : [inner, '‘’'];
  return [
    { place: place(block, open, open + 1), text: left as string },
    { place: place(block, close, close + 1), text: right as string },
  ];
}
