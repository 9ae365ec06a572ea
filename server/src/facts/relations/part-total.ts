import type { Quantity } from '../model.ts';
import { areAlike, type Mention } from './mentions.ts';

/** A number of new things and the total that they are in. */
export type Pair = readonly [added: Quantity, total: Quantity];

/** 总数达, 总处理能力达到, 累计超过: words right before a total. */
const TOTAL = /(总|累计|保有量|合计)([^，。；总]{0,10}?)(?:分别)?(?:已|增至|增加到|达到?|超过?|突破|为|有|到)*$/u;
/** What is new: 新增, 新建, 净增, 年内完成. */
const NEW = /新[增建设开引签认培登获评入添接改吸创办]|净增|又有|再[获添]/u;
/** Beside 累计 alone these are new as well: 完成改造86个、累计217个. */
const OF_NOW = /今年|本年|当年|年内|全年|完成|新/u;
const NO_NEW = /总(?!部)|累计|共有|现有|目标|增长|增加值|增速|增收/u;
/** 总数, 总量: of whatever was just told. */
const GENERIC = /^(?:数量?|量|规模|计|数)?$/u;

/** Whether a total's words speak of the thing that the words of the new number speak of. */
function isOfOneThing(added: Mention, total: Mention): boolean {
  const match = TOTAL.exec(total.lead);
  if (!match) return false;
  const [, , thing = ''] = match;
  const before = total.lead.slice(0, match.index).replace(/[、“”的]/gu, '');
  if (/累计.*为$/u.test(total.lead) || /投资|完成/u.test(thing)) return false;
  const words = added.clause + added.tail;
  if (thing !== '' && !GENERIC.test(thing)) return words.includes(thing.slice(-2));
  return before === '' || /^(?:全[市县镇区省乡国]|目前|现)$/u.test(before) || words.includes(before.slice(-2));
}

function isNew({ clause }: Mention, now = false): boolean {
  return (NEW.test(clause) || (now && OF_NOW.test(clause))) && !NO_NEW.test(clause);
}

/** 累计2172个, 累计达到: the number and nothing else that would be counted. */
const JUST_TOTAL = /^累计(?:已|达到?|超过?|突破|有)*$/u;

/** The numbers that are told in a row with the one at `at`: 30家、16家和5家. */
function rowFrom(mentions: readonly Mention[], at: number): Mention[] {
  const out = [mentions[at] as Mention];
  for (let i = at + 1; i < mentions.length && out.length < 5; i++) {
    const mention = mentions[i] as Mention;
    if (mention.lead !== '' || mention.mark === '') break;
    out.push(mention);
  }
  return out;
}

function rowBefore(mentions: readonly Mention[], at: number): Mention[] {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const mention = mentions[i] as Mention;
    if (/分别|新增/u.test(mention.clause)) return rowFrom(mentions, i);
  }
  return [];
}

/** 分别新增4部、10部，累计分别达到22部、31部: each with its own. */
function pairsOfRows(mentions: readonly Mention[], at: number): Pair[] {
  const totals = rowFrom(mentions, at);
  const added = rowBefore(mentions, at);
  if (totals.length < 2 || added.length !== totals.length || !added.some((one) => isNew(one))) return [];
  return totals.flatMap((total, i) => {
    const one = added[i] as Mention;
    return areAlike(one, total) ? [[one.quantity, total.quantity] as const] : [];
  });
}

/** The new number that a total is told beside: the last one in its unit, with nothing but rates between them. */
function pairAt(mentions: readonly Mention[], at: number): Pair[] {
  const total = mentions[at] as Mention;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const added = mentions[i] as Mention;
    if (!areAlike(added, total)) continue;
    const near = added.depth === total.depth && isNew(added, JUST_TOTAL.test(total.lead)) && isOfOneThing(added, total);
    return near ? [[added.quantity, total.quantity]] : [];
  }
  return [];
}

/** New things beside the totals that they are in. */
export function growingPairs(mentions: readonly Mention[]): Pair[] {
  const out: Pair[] = [];
  for (let at = 1; at < mentions.length; at++) {
    const { lead } = mentions[at] as Mention;
    if (!/[总累保合]/u.test(lead) || !TOTAL.test(lead)) continue;
    out.push(...(lead.includes('分别') ? pairsOfRows(mentions, at) : pairAt(mentions, at)));
  }
  return out;
}
