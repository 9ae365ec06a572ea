import { textAt } from '../../document/place.ts';
import { order, rational } from '../../text/rational.ts';
import { boundsOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { changeIn } from './growth-words.ts';
import { isClosedRate, mayBeOver } from './limit-names.ts';
import type { Finder } from './finder.ts';
import { namedRate } from './rate-names.ts';
import { part, relation } from './relation.ts';
import { before, type NumberSentence } from './sentences.ts';
import { isWhole, saidOf } from './share-words.ts';

const ALL = rational(1);

function isOverAll(quantity: Quantity): boolean {
  if (quantity.kind !== 'percent' || quantity.upper) return false;
  const { lo } = boundsOf(quantity);
  // Half a digit more than 100% is not yet a contradiction; 100% itself is the common case.
  return (
    order(lo, ALL) >= 0 &&
    order({ n: quantity.value.digits, d: 10n ** BigInt(quantity.value.scale) }, hundred(quantity)) > 0
  );
}

function hundred({ unit }: Quantity): { n: bigint; d: bigint } {
  return { n: unit === '‰' ? 1000n : 100n, d: 1n };
}

/** A share of a plan, of a norm or of another year's number may be above 100%. */
const MEASURE =
  /任务|计划|目标|预算|指标|年初|上年|去年|同期|标准|定额|应|基数|(?:19|20)\d\d年|能力|产能|资产|净|本金|注册资本|生产总值|GDP|收入/u;
/** What can fall below nothing. */
const SIGNED = /利润|亏损|收益|逆差|顺差|赤字|增速|增幅|净|负|温|贷差|存差|盈余|现金流/u;

/** A rate that goes from one value to another has its name before the first: 森林覆盖率由68.4%提高到105.2%. */
const MOVED = /率[^，。；：、率]{0,14}$/u;

/** 满意度 and the like are shares of those who were asked. */
const DEGREE = /(满意|知晓)度(?:均|都|已)?(?:达到?|为|是|高达)?$/u;

function rateName(quantity: Quantity, sentence: NumberSentence, last: Quantity | undefined): string | null {
  const named = namedRate(quantity);
  if (named) return named.name;
  const degree = DEGREE.exec(before(quantity, 10, sentence.start))?.[1];
  if (degree !== undefined) return `${degree}率`;
  const { block, start } = quantity.place;
  if (!last || last.kind !== 'percent') return null;
  const gap = block.text.slice(last.place.end, start);
  if (
    !/^(?:逐步|稳步|大幅)?(?:提高|提升|上升|增加|增长|升|变化|调整|扩大)(?:到|至|为)(?:了|今年的|目前的|现在的)?$/u.test(
      gap,
    )
  )
    return null;
  const words = block.text.slice(Math.max(sentence.start, last.place.start - 36), last.place.start);
  const name = /[\u4e00-\u9fff]{1,12}率/u.exec(words.slice(Math.max(0, words.lastIndexOf('率') - 12)))?.[0];
  return name !== undefined && (MOVED.test(words) || /率[^。；率]{0,24}[由从][^。；率]*$/u.test(words)) ? name : null;
}

function shareRole(quantity: Quantity, from: number): string | null {
  const said = saidOf(quantity, from);
  if (!said || MEASURE.test(before(quantity, 24, from))) return null;
  return isWhole(said.base) || said.base.length >= 2 ? '占比' : null;
}

function fallRole(quantity: Quantity, from: number): string | null {
  const words = before(quantity, 30, from);
  const gap = /[，、（(；：]?[^，、（(；：。]*$/u.exec(words)?.[0] ?? '';
  const change =
    changeIn(gap) ?? changeIn(/(?:同比|下降|减少|降低|压减|压缩|降幅)[^，。；：]{0,6}$/u.exec(gap)?.[0] ?? '');
  if (change?.direction !== 'down' || SIGNED.test(words)) return null;
  return '降幅';
}

function judge(quantity: Quantity, last: Quantity | undefined, sentence: NumberSentence): Relation | null {
  const from = Math.max(sentence.start, last?.place.end ?? 0);
  const name = rateName(quantity, sentence, last);
  const role =
    name === null ? (shareRole(quantity, from) ?? fallRole(quantity, from)) : isClosedRate(name) ? name : null;
  if (role === null) return null;
  const marked = part(role, quantity);
  return relation({
    type: 'limit',
    parts: [marked],
    marked,
    holds: false,
    trust: mayBeOver(role) ? 'likely' : 'certain',
    arithmetic: `${role}最多是100%，文中写作${textAt(quantity.place)}`,
  });
}

/** Percentages above 100 of what is a part of a whole: 办结率103.5%, 占比104%, 下降120%. */
export const findLimit: Finder = (blocks) =>
  blocks.flatMap((block) => {
    if (!block.items.some(isOverAll)) return [];
    return block.sentences.flatMap((sentence) =>
      sentence.items.flatMap((quantity, i) =>
        isOverAll(quantity) ? (judge(quantity, sentence.items[i - 1], sentence) ?? []) : [],
      ),
    );
  });
