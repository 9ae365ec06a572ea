import type { Block } from '../../document/model.ts';
import { codesOf } from '../../text/codes.ts';
import { rational } from '../../text/rational.ts';
import { RATIO_SIGN, SELDOM_SIGN } from '../../text/signs.ts';
import type { Relation } from '../model.ts';
import {
  agrees,
  agreesExactly,
  averageRelation,
  divisionsOf,
  isNear,
  type Division,
  type Setting,
} from './average-divide.ts';
import { eachOf, type Each } from './average-each.ts';
import { inversesIn } from './average-inverse.ts';
import { meansOf } from './average-list.ts';
import { ratiosOf } from './average-ratio.ts';
import type { Finder } from './finder.ts';
import { areAlike, type Mention } from './mentions.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

/** How far back the total and the number of things may stand, in numbers. */
const BACK = 6;
const [FIVE_QUARTERS, THREE_HALVES, FOUR] = [rational(5, 4), rational(3, 2), rational(4)];

/** What two wordings share: 党委会 of 平均每月召开党委会 and 召开镇党委会. */
function sharesWord(words: string, other: string): boolean {
  for (let at = 0; at + 2 <= words.length; at++) if (other.includes(words.slice(at, at + 2))) return true;
  return false;
}

const EACH_WORDS =
  /平均|[\u4e00-\u9fff]均|每一?(?:[百千万])?(?:个?月|个?季度|个?工作日|[\u4e00-\u9fff])|召开|开展|举办|组织|发放|使用|投入/gu;
/** The words before an average turn to a part of what was told, or to something else. */
const TURNS = /其中|；|此外|另外?|同时|而/u;

/** Of readings whose totals differ, those that the average names, or that stand in its own part of the sentence. */
function closest({ average }: Setting, all: readonly Division[]): readonly Division[] {
  if (new Set(all.map(({ total }) => total)).size < 2) return all;
  const name = average.lead.replace(EACH_WORDS, '');
  const byName = all.filter(({ total }) => sharesWord(name, `${total.lead}${total.tail}`));
  if (byName.length > 0 && new Set(byName.map(({ total }) => total)).size === 1) return byName;
  const isNearby = ({ total, count }: Division): boolean =>
    [total, ...(count ? [count] : [])].every(
      (one) => one.text === average.text && one.start < average.start && !turnsBetween(one, average),
    );
  const own = all.filter(isNearby);
  if (own.length > 0 && own.length < all.length) return own;
  const near = all.filter((division) => isNear(average.quantity, division, FOUR));
  return near.length > 0 ? near : all;
}

function turnsBetween(one: Mention, average: Mention): boolean {
  return TURNS.test(one.text.slice(one.end, average.start));
}

function sizes(divisions: readonly Division[]): number {
  return new Set(divisions.map(({ value: { n, d } }) => `${n}/${d}`)).size;
}

/** Whether the words leave no choice: one total, and one count or none but the months of a year. */
function isClear(divisions: readonly Division[]): boolean {
  if (new Set(divisions.map(({ total }) => total)).size !== 1) return false;
  const named = divisions.filter(({ count }) => count !== null);
  if (named.length === 0) return divisions.length <= 2 || sizes(divisions) <= 2;
  return new Set(named.map(({ count }) => count)).size === 1 || sizes(named) === 1;
}

/** So many readings that all come near the average and none of which gives it leave no doubt. */
function isWrongAnyway({ average }: Setting, likely: readonly Division[]): boolean {
  return likely.length <= MOST_READINGS && likely.every((division) => isNear(average.quantity, division, THREE_HALVES));
}

const MOST_READINGS = 3;

function ofAverage(setting: Setting): Relation | null {
  const { average, each } = setting;
  const divisions = divisionsOf(setting);
  const likely = closest(setting, divisions);
  const right =
    likely.find((division) => agrees(average.quantity, division)) ??
    divisions.find((division) => agreesExactly(average.quantity, division));
  if (right) return averageRelation(setting, right, true);
  const clear = isClear(likely);
  const named = likely.filter(({ count }) => count !== null);
  const told = named[0] ?? likely.at(-1);
  if (!told) return null;
  if (each.rate !== 'average') return ofPrice(setting, named, clear);
  if (!clear && isWrongAnyway(setting, likely)) return averageRelation(setting, likely[0] as Division, true);
  return isNear(average.quantity, told, FOUR) ? averageRelation(setting, told, clear) : null;
}

/** 每亩补贴150元 of 3200亩, 共48万元: told as a price, it need not be all that the total is for. */
function ofPrice(setting: Setting, named: readonly Division[], clear: boolean): Relation | null {
  const near = named.filter((division) => isNear(setting.average.quantity, division, FIVE_QUARTERS));
  const best = near.find(({ months }) => months === 12 || months === 1);
  return best && clear ? averageRelation(setting, best, true) : null;
}

/** How much of the paragraph before an average is read for times: 上半年, 五年来. */
const WORDS = 40;

/** 上述, 平均下来: the words go on with what was told before. */
const GOES_ON = /^(?:平均|折合|人均|户均|亩均|村均)|上述|以上|这些|前述/u;

/** The last numbers told before a sentence: in the two sentences before it, or the paragraph that it goes on with. */
function toldBefore(block: NumberBlock, at: number, before: NumberBlock | undefined): Mention[] {
  const told = block.sentences.slice(Math.max(0, at - 2), at);
  const { start, end } = block.sentences[at] as NumberSentence;
  const isNext = at === 0 && before?.block.index === block.block.index - 1;
  const earlier = isNext && GOES_ON.test(block.block.text.slice(start, end)) ? before.sentences.slice(-2) : [];
  return [...earlier, ...told].flatMap(({ mentions }) => mentions.slice(-BACK)).slice(-BACK);
}

/** What households, people and villages get or have may be told sentences after their number; fields are told by crop. */
function isOfAll({ unit, rate }: Each, words: string): boolean {
  return rate === 'average' && (unit !== '亩' || GOES_ON.test(words));
}

const SHARED_OUT = /平均(?:分|摊|承担|负担)|均摊|平摊|分摊/u;

/** 平均每月召开党委会5次、 before 镇长办公会2次: the average before goes for the number as well. */
function isListed({ mark, lead }: Mention): boolean {
  return (mark === '、' || mark === '和' || mark === '及') && !/[均每共总]|其中/u.test(lead);
}

/** The averages of a sentence with what they are told for. */
function averagesIn({ mentions, block, start }: NumberSentence): (readonly [number, Each])[] {
  const out: (readonly [number, Each])[] = [];
  for (const [i, mention] of mentions.entries()) {
    const last = out.at(-1);
    const hinted = isHinted(mention);
    if (mention.quantity.kind !== 'amount' || (!hinted && last?.[0] !== i - 1) || mention.qualifies) continue;
    const each = hinted ? eachOf(mention.lead, SHARED_OUT.test(block.text.slice(start, mention.start))) : null;
    if (each) out.push([i, each]);
    else if (last?.[0] === i - 1 && isListed(mention) && areAlike(mention, mentions[i - 1] as Mention))
      out.push([i, last[1]]);
  }
  return out;
}

/** 户均3000元，其中脱贫户户均4200元: of a total and a count that give one average, another one is of some of them. */
function withoutGroups(relations: Relation[]): Relation[] {
  if (relations.length < 2) return relations;
  const base = ({ parts }: Relation): string =>
    parts
      .filter(({ role }) => role !== '平均')
      .map(({ place: { block, start } }) => `${block.index}:${start}`)
      .join();
  const held = new Set(relations.flatMap((one) => (one.verdict === 'checked' ? [base(one)] : [])));
  return relations.filter((one) => one.verdict === 'checked' || !held.has(base(one)));
}

/** ；城区站均5.2台: of those of one sort of place. */
const OF_AREA =
  /[；，](?:城区|城镇|城关|山区|农村|平原|丘陵|川区|牧区|坝区|库区|核心区|示范区|边远)[^，。；\d]{0,4}均$/u;

/** 户均2100元，其中西岭村户均2800元; 其中小麦单产: an average of some of them only, told with no number of theirs. */
function isOfSome(mentions: readonly Mention[], at: number, own: ReadonlySet<Mention | undefined>): boolean {
  for (let i = at; i > 0 && own.has(mentions[i]); i--) {
    const { gap } = mentions[i] as Mention;
    if (OF_AREA.test(gap)) return true;
    if (/其中[^，。；：]{2}/u.test(gap)) return !/其中[^，。；：]{0,2}[均每平]/u.test(gap);
    if (/[；。]/u.test(gap)) return false;
  }
  return false;
}

function inSentence(block: NumberBlock, at: number, earlier: NumberBlock | undefined): Relation[] {
  const sentence = block.sentences[at] as NumberSentence;
  const { mentions, start } = sentence;
  const averages = averagesIn(sentence);
  const own = new Set(averages.map(([i]) => mentions[i]));
  const others = (some: readonly Mention[]): Mention[] => some.filter((one) => !own.has(one));
  const told = averages.flatMap(([i, each]) => {
    const average = mentions[i] as Mention;
    if (isOfSome(mentions, i, own) || isOfLess(average, start)) return [];
    const words = block.block.text.slice(Math.max(0, start - WORDS), average.end);
    const before = others(mentions.slice(0, i)).slice(-BACK);
    const near = [...before, ...others(mentions.slice(i + 1, i + 3))];
    const found = ofAverage({ average, each, around: near, words });
    if (found) return [found];
    if (!isOfAll(each, block.block.text.slice(start, average.start))) return [];
    const told = [...toldBefore(block, at, earlier), ...before];
    return ofAverage({ average, each, around: told, words }) ?? [];
  });
  return withoutGroups(told);
}

/** A character of every word that tells an average. */
const HINTS = codesOf('均每产');

/** 每公里52万元（不含桥涵）, 剔除城区后村均33万元: told of less than all that was told before. */
const LESS_AFTER = /^[^，。；]{0,6}[（(，][^，。；）)]{0,6}(?:不含|未含|不计|未计|不包括|剔除|扣除|除外|另计)/u;
const LESS_BEFORE = /剔除|扣除|除去|刨除|(?:不含|不计)[^，。；]{0,10}[，后]|(?:其余|余下|剩下|剩余|其他)的?\d/u;
const LESS_HINTS = codesOf('不未剔扣除另刨余剩其');

function isOfLess({ text, start, end }: Mention, from: number): boolean {
  if (!LESS_HINTS.isIn(text, Math.max(from, start - 40), Math.min(text.length, end + 20))) return false;
  return LESS_AFTER.test(text.slice(end, end + 20)) || LESS_BEFORE.test(text.slice(Math.max(from, start - 40), start));
}

function isHinted({ text, start, from }: Mention): boolean {
  return HINTS.isIn(text, Math.max(from, start - 24), start);
}

const [FIELD, SINGLE, YIELD] = ['亩', '单', '产'].map((char) => char.charCodeAt(0));
const EACH = codesOf('均每');

/** Whether a sentence speaks of averages. */
function speaksOfAverages({ block: { text }, start, end }: NumberSentence): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (EACH.has(code)) return true;
    if (code !== YIELD) continue;
    const before = text.charCodeAt(at - 1);
    if (before === FIELD || before === SINGLE) return true;
  }
  return false;
}

/** Whether a block speaks of averages at all. */
function hasAverages({ text, signs }: Block): boolean {
  if ((signs & SELDOM_SIGN) !== 0 && (text.includes('均') || text.includes('每') || text.includes('亩产'))) return true;
  return (signs & RATIO_SIGN) !== 0 && text.includes('单产');
}

function inBlock(block: NumberBlock, before: NumberBlock | undefined): Relation[] {
  if (!hasAverages(block.block)) return [];
  return block.sentences.flatMap((sentence, i) =>
    speaksOfAverages(sentence) ? [...inSentence(block, i, before), ...meansOf(sentence), ...inversesIn(sentence)] : [],
  );
}

/** Averages with the total and the number of things, those of numbers listed before them, and ratios of two counts. */
export const findAverage: Finder = (blocks) => {
  const out: Relation[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as NumberBlock;
    if ((block.block.signs & (SELDOM_SIGN | RATIO_SIGN)) === 0) continue;
    for (const one of inBlock(block, blocks[i - 1])) out.push(one);
    if ((block.block.signs & RATIO_SIGN) !== 0) for (const one of ratiosOf(block)) out.push(one);
  }
  return out;
};
