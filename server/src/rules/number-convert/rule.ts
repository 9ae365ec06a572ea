import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** TODO */
export default defineRule({
  meta: {
    id: 'number-convert',
    title: '换算前后不符',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['convert'], { what: (_, marked) => `“${textAt(marked.place)}”与换算的另一数不符` }, report);
  },
});
