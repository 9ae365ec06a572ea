import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** A part of a whole, or a fall, of more than 100%. */
export default defineRule({
  meta: {
    id: 'number-percent',
    title: '百分比超过100%',
    english: 'Percentage over 100',
    severity: 'warning',
    maturity: 'stable',
    fix: 'none',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(
      relations,
      ['limit'],
      {
        what: ({ parts }, marked) =>
          parts.length > 1
            ? `“${textAt(marked.place)}”超过了总数`
            : `${marked.role}“${textAt(marked.place)}”超过了100%`,
        todo: (_, marked) => `核对“${textAt(marked.place)}”；与计划数、上年数相比的，写明“完成计划的”“为上年的”`,
      },
      report,
    );
  },
});
