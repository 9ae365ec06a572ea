import type { RelationType, Verdict } from '../facts/model.ts';
import type { TickState } from './ledger-ticks.ts';

/** What a clerk calls the sorts of relations, in every view of the ledger. */
export const RELATION_WORDS: Readonly<Record<RelationType, string>> = {
  sum: '分项与总数',
  part: '部分与全体',
  remainder: '余数',
  share: '比率',
  rate: '比率能否得出',
  shares: '占比之和',
  limit: '百分比上限',
  average: '平均数',
  growth: '增减',
  same: '前后一致',
  convert: '换算',
  measure: '量词',
  magnitude: '数量级',
  count: '项数',
  year: '年份',
  date: '日期',
  weekday: '星期',
  period: '时段',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  wrong: '不符',
  unsure: '存疑',
  checked: '相符',
  unassessable: '无法核算',
};

export const TICK_WORDS: Readonly<Record<TickState, string>> = { ticked: '已核', recheck: '需重核', open: '' };
