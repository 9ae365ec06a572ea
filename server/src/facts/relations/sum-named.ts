import { codesOf } from '../../text/codes.ts';
import { areAlike, type Mention } from './mentions.ts';
import { kinshipOf, mayOverlap } from './sum-kinds.ts';
import { labelOf } from './sum-parts.ts';
import { areRelated, fill, monthsOf, withoutPeriod, type Months } from './sum-periods.ts';
import { namedBy, type Named } from './sum-words.ts';

/** Parts told somewhere before their total, whose words name them: 四镇合计, 用工、融资两类, 全年. */
export interface Addition {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  /** The words leave no doubt that the total is the sum of just these parts. */
  readonly certain: boolean;
}

const REACH = 32;
/** What a part's words may not say: another total, a change, a part of a part. */
const NO_PART =
  /(?<!公)共(?![青产建享同和])|总(?!工|部)|累计|合计|其中|增(?!设)|减|比上|同比|超|平均|均|每|较|降|升|其余|余下|剩|折合|同期|(?:去年|上年)(?!结转|遗留|未)|占(?![道地用补])/u;

/** A character of each of these. */
const NO_PART_HINTS = codesOf('共总累合其增减比超平均每较降升余剩折期去上占');

function isNoPart(lead: string): boolean {
  return NO_PART_HINTS.isIn(lead, 0, lead.length) && NO_PART.test(lead);
}

/** The last numbers of the total's unit before it, `most` at most, back to one that is none of its parts. */
function partsBefore(mentions: readonly Mention[], at: number, most: number): Mention[] {
  const total = mentions[at] as Mention;
  const parts: Mention[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH) && parts.length < most; i--) {
    const mention = mentions[i] as Mention;
    if (mention.depth !== total.depth || mention.qualifies || !areAlike(mention, total)) continue;
    // 其中教育a元、卫生b元，两项合计: the first of them.
    const first = mention.lead.startsWith('其中') ? mention.lead.slice(2) : mention.lead;
    if (isNoPart(first)) break;
    parts.unshift(mention);
    if (first !== mention.lead) break;
  }
  return parts;
}

/** Times, batches, or names that exclude each other. */
function belongTogether(labels: readonly string[], unit: string): boolean {
  const kinship = kinshipOf(labels, unit);
  return kinship !== 'none' && kinship !== 'likely';
}

/** 分别为186件、213件和197件: numbers told in a row without names. */
function rowIn(parts: readonly Mention[]): Mention[] | null {
  for (let i = parts.length - 1; i >= 0; i--) {
    const { lead, clause } = parts[i] as Mention;
    if (lead === '') continue;
    return i < parts.length - 1 && /分别|依次|先后/u.test(clause) ? parts.slice(i) : null;
  }
  return null;
}

/** 用工、融资两类: the parts that bear these names. */
function byNames(mentions: readonly Mention[], at: number, names: readonly string[]): Mention[] | null {
  const total = mentions[at] as Mention;
  const parts = names.map((name) =>
    mentions.slice(Math.max(0, at - REACH), at).findLast((one) => areAlike(one, total) && labelOf(one).includes(name)),
  );
  return parts.every((one) => one !== undefined) && new Set(parts).size === names.length ? parts : null;
}

/** 四镇合计: the last four. */
function byCount(mentions: readonly Mention[], at: number, count: number): Addition | null {
  const total = mentions[at] as Mention;
  const parts = partsBefore(mentions, at, count);
  if (parts.length !== count) return null;
  const row = rowIn(parts);
  if (row) return row.length === count ? { total, parts, certain: true } : null;
  const labels = parts.map(labelOf);
  const apart = labels.some((label) => label === '' || mayOverlap(label));
  return { total, parts, certain: !apart || belongTogether(labels, total.quantity.unit) };
}

/** A first look at the last number that may be a part: it ends a row, or tells of a stretch of the year. */
function mayFollowPeriods(mentions: readonly Mention[], at: number): boolean {
  const total = mentions[at] as Mention;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const mention = mentions[i] as Mention;
    if (mention.depth !== total.depth || mention.qualifies || !areAlike(mention, total)) continue;
    return mention.lead === '' || monthsOf(mention.clause) !== null;
  }
  return false;
}

/** 上半年23件，下半年31件，全年56件; 一至四季度依次为. */
function byPeriods(mentions: readonly Mention[], at: number, whole: Months): Addition | null {
  const total = mentions[at] as Mention;
  if (!mayFollowPeriods(mentions, at)) return null;
  const parts = partsBefore(mentions, at, 12);
  if (parts.length < 2) return null;
  const row = rowIn(parts);
  const last = row ? null : monthsOf((parts.at(-1) as Mention).clause);
  if (!row && !last) return null;
  const all = withoutPeriod(total.lead.replace(/累计|合计|[总共]计?/gu, ''));
  if (row) {
    if (whole[0] !== 1 || whole[1] !== 12) return null;
    const { clause } = row[0] as Mention;
    const months = /[一1]至?到?(?:四季度|12月)|四个季度|各季度|上、?下半年/u.test(clause);
    return months ? { total, parts: row, certain: areRelated(withoutPeriod(clause), all) } : null;
  }
  for (let from = parts.length - 2; from >= Math.max(0, parts.length - 6); from--) {
    const list = parts.slice(from);
    const periods = list.map(({ clause }) => monthsOf(clause));
    if (!periods.every((one) => one !== null) || !fill(periods, whole)) continue;
    const certain = list.every(({ clause }) => areRelated(withoutPeriod(clause), all));
    return { total, parts: list, certain };
  }
  return null;
}

/** The numbers of a sentence, and those before it. */
interface Numbers {
  readonly mentions: readonly Mention[];
  readonly first: number;
  readonly wide: readonly Mention[];
  readonly own: number;
}

function additionAt({ mentions, wide, own, first }: Numbers, at: number, named: Named): Addition | null {
  const far = own + at - first;
  const { count, names, months } = named;
  const called = names.length > 1 ? byNames(wide, far, names) : null;
  if (called) return { total: mentions[at] as Mention, parts: called, certain: true };
  if (count !== null && count > 1) return byCount(wide, far, count) ?? byCount(mentions, at, count);
  return months ? byPeriods(wide, far, months) : null;
}

/** All totals of a sentence whose words name the parts, or tell how many they are. */
export function additionsIn(run: Numbers): Addition[] {
  const { mentions, first } = run;
  const out: Addition[] = [];
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    const named = mention.base === '' ? null : namedBy(mention);
    const found = named && additionAt(run, at, named);
    if (found) out.push(found);
  }
  return out;
}
