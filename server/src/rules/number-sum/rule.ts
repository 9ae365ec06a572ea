import { textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { reportWrong, type RelationWords } from '../relation-draft.ts';

const WORDS: RelationWords = {
  what: (_, marked) => `${marked.role}“${textAt(marked.place)}”与所列各项之和不符`,
  todo: () => '核对总数和各项数字，改正有误的一个',
};

/**
 * Parts that exclude each other and are more than their total, and parts that are said to be all of it and do not add up.
 * A sum below the total is normal otherwise: 其中 names some of the parts.
 */
export default defineRule({
  meta: {
    id: 'number-sum',
    title: '分项与总数不符',
    english: 'Parts do not match the total',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['relations'],
  },
  check({ relations }, report) {
    reportWrong(relations, ['sum'], WORDS, report);
  },
});
