import { codesOf, CodeSet } from '../../text/codes.ts';
import { milestoneNames, type Milestone } from '../../data/days.ts';
import { place } from '../../document/place.ts';
import { quotedIn } from '../quoted.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { indexBefore, wordsAt, type Moment } from './date-moments.ts';
import { relation } from './relation.ts';

/** Words of which each name has one: without them beside a date, no name is looked for. */
const SIGNS =
  /普查|国土调查|土地调查|小康社会|脱贫攻坚|十大|十八大|十九大|代表大会|经普|农普|人普|奥|亚运会|地震|民法典/u;
/** Each of them has one of these. */
const SIGN_CHARS = codesOf('普查康贫大奥亚震典');
/** Characters on either side of a date that may hold a name. */
const REACH = 36;
/** Between a date and a name: 2021年是, 2022年10月，. */
const LEADS =
  /^(?:零时)?[，,]?(?:既|正|也|恰好|正好)*(?:是|为|作为|迎来|系|举世瞩目的)?(?:决胜|我国|我县|我市|我镇|全国|全县|全市)?[“"]?$/u;
/** Between a name and its date: 于, 以, 的标准时点为. */
const GOES_ON = /^[”"]?(?:的)?(?<act>[^，。；\d]{0,8}?)(?:于|以|在|定于|为|是|：|定为|[（(]|自|从|的)?$/u;
const BEHIND = 14;

interface Found {
  readonly name: string;
  readonly at: number;
  readonly row: Milestone;
}

/** A name that is part of other names stands by itself: 2022年10月二十大召开. */
const SHORT = 3;
const BEGINS_NAME = new CodeSet('，。；：、“年月日自从是在到对');

/** Where a name stands that is nearest to an offset, rather behind it: it may have been named in the sentence before. */
function nearest(words: string, name: string, at: number): number {
  const behind = words.indexOf(name, at);
  return behind >= 0 ? behind : words.lastIndexOf(name, at);
}

/** The names beside one date. */
function namesBeside(text: string, { start, end }: Moment): Found[] {
  const base = Math.max(0, start - REACH);
  if (!SIGN_CHARS.isIn(text, base, Math.min(text.length, end + REACH))) return [];
  const words = text.slice(base, end + REACH);
  const sign = SIGNS.exec(words)?.[0];
  if (sign === undefined) return [];
  const out: Found[] = [];
  for (const [name, row] of milestoneNames()) {
    const at =
      name.includes(sign) && row.acts.some((act) => words.includes(act)) ? nearest(words, name, start - base) : -1;
    // 共青团十九大 is another one.
    if (at > 0 && name.length <= SHORT && !BEGINS_NAME.has(words.charCodeAt(at - 1))) continue;
    if (at >= 0 && !out.some((one) => one.at <= base + at && base + at < one.at + one.name.length))
      out.push({ name, at: base + at, row });
  }
  return out;
}

/** The date that a name is tied to, by one of its acts. */
function tied({ block: { text }, moments }: DatedBlock, { name, at, row }: Found): Moment | null {
  const end = at + name.length;
  const index = indexBefore(moments, at);
  const [before, behind] = [moments[index], moments[index + 1]];
  const acts = (words: string): boolean => row.acts.some((act) => words.startsWith(act));
  if (before?.source === 'written' && LEADS.test(text.slice(before.end, at)) && at - before.end < 16) {
    const rest = text.slice(end, end + BEHIND).replace(/^[”"]?的?/u, '');
    if (acts(rest)) return before;
  }
  if (behind?.source !== 'written' || behind.mention.place.start - end > 16) return null;
  const found = GOES_ON.exec(text.slice(end, behind.mention.place.start));
  if (!found) return null;
  const act = found.groups?.act ?? '';
  const rest = text
    .slice(behind.end, behind.end + BEHIND)
    .replace(/^(?:零时|24时)?(?:为|作为|是|起|正式|在[^，。]{2,4})*/u, '');
  return row.acts.some((one) => act.endsWith(one)) || acts(rest) ? behind : null;
}

function fits({ year, month, day }: Moment, { when, local }: Milestone): boolean {
  const [y = 0, m, d] = when.split('-').map(Number);
  if (year !== y) return local === true && (year ?? 0) < y;
  if (m === undefined || month === null) return true;
  return month === m && (d === undefined || day === null || day === d);
}

function shown(when: string): string {
  const [y, m, d] = when.split('-').map(Number);
  return `${y}年${m === undefined ? '' : `${m}月`}${d === undefined ? '' : `${d}日`}`;
}

/** Dates of what everybody knows to have happened at another time: the reference day of a census, a congress. */
export function milestoneRelations(dated: DatedBlock): Relation[] {
  const { block, moments } = dated;
  const { text } = block;
  const written = moments.filter(({ source, titled }) => source === 'written' && !titled);
  // The words beside a few dates are fewer than those of the block.
  if (written.length * 2 * REACH > text.length && !SIGNS.test(text)) return [];
  return written.flatMap((moment) =>
    namesBeside(text, moment).flatMap((found) => {
      if (tied(dated, found) !== moment || quotedIn(moment.mention.place) !== null) return [];
      const part: RelationPart = { role: '年份', place: moment.mention.place };
      const holds = fits(moment, found.row);
      const right = `${found.name}是在${shown(found.row.when)}`;
      return relation({
        type: 'year',
        parts: [{ role: '事件', place: place(block, found.at, found.at + found.name.length) }, part],
        marked: part,
        holds,
        trust: 'certain',
        arithmetic: holds ? right : `${right}，文中写作${wordsAt(moment)}`,
      });
    }),
  );
}
