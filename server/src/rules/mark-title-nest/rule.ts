import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { defineRule, type FixEdit } from '../contract.ts';
import { nestedIn, type Nested } from './nested.ts';

/** 书名号 within 书名号 is the single one: 《关于印发〈……〉的通知》. */
export default defineRule({
  meta: {
    id: 'mark-title-nest',
    title: '书名号里的书名号',
    english: 'Title marks within title marks',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15834'],
    needs: ['marks'],
  },
  check({ document, marks }, report) {
    const found = blocksWith(document, marks, BESIDE.knotted).flatMap((block) =>
      nestedIn(block.text).map((nested) => ({ block, nested })),
    );
    const [first, ...others] = found.map(({ block, nested }) => ({
      place: place(block, nested.open, nested.close + 1),
      text: block.text,
      nested,
    }));
    if (!first) return;
    const { open, close } = first.nested;
    const pair = `${first.text.charAt(open)}${first.text.charAt(close)}`;
    report({
      place: first.place,
      message: {
        what: `“${first.text.slice(first.nested.from, first.nested.to)}”中，书名号里面又用了“${pair}”${others.length > 0 ? `，全文共${found.length}处` : ''}`,
        why: '按标点符号用法，书名号里面还要用书名号时，外面用双书名号，里面用单书名号',
        todo: '里面的改为“〈〉”',
      },
      related: others.map((one) => ({ place: one.place, note: '同样宜用单书名号' })),
      fixes: [
        {
          title: '里面的书名号改为“〈〉”',
          tier: 'suggest',
          edits: found.flatMap(({ block, nested }) => edits(block, nested)),
        },
      ],
    });
  },
});

function edits(block: Block, { open, close }: Nested): FixEdit[] {
  return [
    { place: place(block, open, open + 1), text: '〈' },
    { place: place(block, close, close + 1), text: '〉' },
  ];
}
