import { textAt } from '../../document/place.ts';
import { SKIPPED } from '../../facts/relations/count.ts';
import { defineRule } from '../contract.ts';
import { reportWrong } from '../relation-draft.ts';

/** A stated number of things, and another number of things told beside it: 以下三个方面 and 一是…二是. */
export default defineRule({
  meta: {
    id: 'number-count',
    title: '所列项数与所说不符',
    english: 'Number of items does not match the list',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(
      relations,
      ['count'],
      {
        what: ({ parts }, marked) =>
          marked.role === SKIPPED
            ? `序号跳到了“${textAt(marked.place)}”`
            : parts.filter(({ role }) => role.startsWith('第')).length > 1
              ? `这里说“${textAt(marked.place)}”，所列的是${parts.length - 1}项`
              : `这里说“${textAt(marked.place)}”，与所列的不符`,
        todo: () => '核对所列各项有无遗漏或多出，或改正所说的项数',
      },
      report,
    );
  },
});
