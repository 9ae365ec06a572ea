import type { Group } from '../rules/contract.ts';

/** The groups of rules in the order of a reading: the whole first, the marks last. */
export const GROUPS: Readonly<Record<Group, string>> = {
  section: '内容构成',
  form: '文种与格式',
  heading: '标题与层次序号',
  number: '数字与日期',
  term: '提法的时效',
  law: '法律法规名称',
  formula: '固定表述',
  word: '字词',
  mark: '标点符号',
  page: '版面',
  suspect: '疑似问题',
};

/** The group that goes across rules: political wording, whichever rule tells it. */
export const POLITICAL_TITLE = '政治性提法';
