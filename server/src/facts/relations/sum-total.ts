import { areAlike, type Mention } from './mentions.ts';
import { kinshipOf, mayOverlap } from './sum-kinds.ts';
import { labelOf } from './sum-parts.ts';

/** Parts told before their total: 甲5件、乙3件，合计8件. */
export interface Addition {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  readonly labels: readonly string[];
  /** The words leave no doubt that the total is the sum of just these parts. */
  readonly certain: boolean;
}

const REACH = 16;
/** Words that say: what was just told, together. */
const STRONG =
  /(?:合计|总计|共计|一共|总共|两[项者类处家]共|[三四五六七八九十]者?[项类]?[合共]计?|以上[^，。；]{0,4}共|上述[^，。；]{0,4}共|累计|合共)(?:有|为|达|达到|是)?$/u;
const TOGETHER = /以上|上述|合计|总计|共计|一共|总共|合共/u;
/** Words that may say so: 全年共受理, 全年累计拆除. */
const WEAK =
  /(?:全年|全镇|全县|全市|全街道|全局|年内|两年|三年|四年|五年|[两三四五六]次|[两三四五六]批|[两三四五六]个|总)[^，。；]{0,4}(?:共|累计|计|合)/u;
/** What a part's words may not say: another total, a change, a part of a part. */
const NO_PART =
  /共|总|累计|合计|其中|增|减|比上|同比|超|平均|均|每|较|降|升|其余|余下|剩|折合|同期|去年|上年|占(?![道地用补])/u;

/** 以上共有学校17所、学生4275人: the second total is told with the first one's words. */
function isTotal(mention: Mention, before: Mention | undefined): 'strong' | 'weak' | null {
  const { lead } = mention;
  if (mention.mark === '、' && before && TOGETHER.test(before.lead) && !areAlike(before, mention)) {
    return 'strong';
  }
  if (!/[共计]/u.test(lead)) return null;
  if (lead === '共' || STRONG.test(lead) || TOGETHER.test(lead)) return 'strong';
  return WEAK.test(lead) ? 'weak' : null;
}

/** Numbers of the total's unit that stand before it, back to where the list begins. */
function partsBefore(mentions: readonly Mention[], at: number): { parts: Mention[]; whole: boolean } {
  const total = mentions[at] as Mention;
  const parts: Mention[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 2 * REACH); i--) {
    const mention = mentions[i] as Mention;
    if (mention.depth !== total.depth || !areAlike(mention, total)) continue;
    if (NO_PART.test(mention.lead)) return { parts, whole: false };
    parts.unshift(mention);
  }
  return { parts, whole: at <= 2 * REACH };
}

/** Times, batches, or names that exclude each other. */
function belongTogether(labels: readonly string[], unit: string): boolean {
  const kinship = kinshipOf(labels, unit);
  return kinship !== 'none' && kinship !== 'likely';
}

/** 分别为186件、213件和197件: numbers told in a row without names. */
function areInARow([first, ...others]: readonly Mention[]): boolean {
  return first !== undefined && /分别/u.test(first.lead) && others.every(({ lead }) => lead === '');
}

function additionAt(mentions: readonly Mention[], at: number, strength: 'strong' | 'weak'): Addition | null {
  const total = mentions[at] as Mention;
  const { parts, whole } = partsBefore(mentions, at);
  if (parts.length < 2) return null;
  const labels = parts.map(labelOf);
  const unit = total.quantity.unit;
  const row = areInARow(parts);
  const named = row || belongTogether(labels, unit);
  const clean = whole && (row || !labels.some((label) => label === '' || mayOverlap(label)));
  return { total, parts, labels, certain: named || (strength === 'strong' && clean) };
}

/** All totals among some numbers that sum up those before them. */
export function additionsIn(mentions: readonly Mention[]): Addition[] {
  const out: Addition[] = [];
  for (let at = 2; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    const strength = mention.base !== '' ? isTotal(mention, mentions[at - 1]) : null;
    const found = strength && additionAt(mentions, at, strength);
    if (found) out.push(found);
  }
  return out;
}
