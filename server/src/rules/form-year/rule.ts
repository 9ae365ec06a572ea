import { whole } from '../../document/place.ts';
import { defineRule } from '../contract.ts';

/** The report's year is nowhere said: what depends on it (dated terms, plans, editions of laws) cannot be judged. */
export default defineRule({
  meta: {
    id: 'form-year',
    title: '看不出报告年度',
    english: 'The report’s year cannot be seen',
    severity: 'information',
    maturity: 'stable',
    fix: 'none',
    basis: ['editing-practice'],
    needs: ['kind', 'year'],
  },
  check({ document, kind, year }, report) {
    const first = document.blocks[0];
    if (!kind?.kind.yearly || year || !first) return;
    report({
      place: document.header.title[0] ?? whole(first),
      scope: 'document',
      message: {
        what: `看不出这份${kind.kind.title}报告的是哪一年`,
        why: '标题、发文字号、开头和成文日期都没有写明年份，按年度判断的用语、规划和法规无从核对',
        todo: '在标题中写明年度，或在设置中填写报告年度',
      },
    });
  },
});
