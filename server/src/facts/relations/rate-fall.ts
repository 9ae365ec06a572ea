import { place, textAt } from '../../document/place.ts';
import { order, rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import { countOf, isPossible, LARGEST, nearestRates } from './rate-possible.ts';
import { around } from './rate-things.ts';
import { part, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

const PAST = /(?:去年|上年|往年|前年|上一年|同期|年初|20\d\d年)[^，。；]*$|[由从](?:上年|去年|年初|原来)?的?$/u;
const FALL =
  /(?:下降|减少|降低|压减|削减|下跌|回落|下滑|降幅|减幅)(?:幅度)?(?:了|达到?|高达|为|恰为|约|近|恰好|正好|整整|将近)*$/u;
/** Things that happen a whole number of times. */
const WHOLE = /^(?:起|件|宗|例|次|人|名|户|家|个|栋|所|处)$/u;

/** The percentage that is told of a fall, with the words before it. */
function isFall({ place: { block, start }, kind, approximate }: Quantity): boolean {
  return kind === 'percent' && approximate === null && FALL.test(block.text.slice(Math.max(0, start - 14), start));
}

/** 由上年的3起减少，同比下降50%: the only number of its unit, so that what it fell to is not told. */
function ofCount(percent: Quantity, { items, block }: NumberSentence, i: number): Relation | null {
  const then = items.slice(Math.max(0, i - 2), i).findLast((one) => {
    const count = countOf(one);
    return count !== null && count > 0n && count <= LARGEST && WHOLE.test(one.unit);
  });
  if (!then || !PAST.test(clauseBefore(then))) return null;
  const between = block.text.slice(then.place.end, percent.place.start);
  if (between.length > 24 || /[。；：]|平均|每/u.test(between) || isOfOther(between, then)) return null;
  if (items.some((one) => one !== then && one.kind === 'amount' && isAlike(one.unit, then.unit) && isBeside(one, then)))
    return null;
  const count = countOf(then) ?? 0n;
  const holds = isPossible(percent, count);
  if (order(valueOf(percent), rational(1)) > 0) return null;
  const marked = part('降幅', percent);
  const near = nearestRates(percent, count);
  const arithmetic = holds ? near : `${near}，得不出${textAt(percent.place)}`;
  return relation({ type: 'rate', parts: [part('上年', then), marked], marked, holds, trust: 'certain', arithmetic });
}

const PLAIN =
  /今年|本年|同比|年内|一年来|数量|[起件次户家例]数|总[数量]|案件|发案|事故|比上年|较上年|共|则|又|均|也|已|再|减少到|降[至到]|减[至到]|恰好|正好|刚好|的|，/gu;

const PAST_WORDS = /去年|上年|往年|前年|上一年|同期|年初|20\d\d年|[由从的有为共]|发生|减少|下降/gu;

/** 事故3起，直接损失下降40%: what fell is named, and is another thing than what was counted. */
function isOfOther(between: string, then: Quantity): boolean {
  const clause = between
    .slice(between.lastIndexOf('，') + 1)
    .replace(FALL, '')
    .replace(PLAIN, '');
  const own = around(then);
  if (clause.length < 2 || own.replace(PAST_WORDS, '').length < 2) return false;
  for (let at = 0; at + 2 <= clause.length; at++) if (own.includes(clause.slice(at, at + 2))) return false;
  return true;
}

/** So near that it may be what the number fell to. */
function isBeside(one: Quantity, then: Quantity): boolean {
  return Math.abs(one.place.start - then.place.start) < 40;
}

const NOTHING =
  /(?:去年|上年)[^，。；\d]{0,16}(?:没有?|未|零)(?:发生|出现|发案|新增)[^，。；\d]{0,24}，(?:今年|本年)[^，。；\d]{0,6}(?:也|仍|同样)[^。；\d]{0,16}$/u;

/** 去年没有发生，今年也没有发生，同比下降30%: there is nothing to fall from. */
function ofNothing(percent: Quantity, { start, block }: NumberSentence): Relation | null {
  const match = NOTHING.exec(block.text.slice(start, percent.place.start));
  if (!match) return null;
  const marked = part('降幅', percent);
  const from = start + match.index;
  return relation({
    type: 'rate',
    parts: [{ role: '上年', place: place(block, from, from + 2) }, marked],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: `上年是0，得不出${textAt(percent.place)}`,
  });
}

/** Falls that no whole number can give: from 3 by 50%, from nothing by 30%. */
export function fallsIn(sentence: NumberSentence): Relation[] {
  return sentence.items.flatMap((percent, i) =>
    isFall(percent) ? (ofCount(percent, sentence, i) ?? ofNothing(percent, sentence) ?? []) : [],
  );
}
