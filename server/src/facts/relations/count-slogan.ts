import { place, textAt } from '../../document/place.ts';
import { readCount } from '../enumeration-number.ts';
import { leadsOf } from '../enumeration-things.ts';
import type { Enumeration, Relation } from '../model.ts';
import { relation } from './relation.ts';

/** “五维评价”, “四张清单”: a numeral, 量词 and noun in quotation marks. */
const SLOGAN =
  /“(?<number>[一二两三四五六七八九十]{1,2})(?:[个大项张条种类])?(?<noun>[^”“一二三四五六七八九十、，\d]{1,6})”/gu;
const QUOTED = /“[一二两三四五六七八九十]/u;
/** A slogan and what it stands for are not farther apart. */
const NEAR = 24;
/** Between the two the words deal with the same thing: “五维评价”机制，从…四个维度. */
const STOPS = /[。；]/u;
/** What brings in the things that a slogan stands for. */
const LEADS = /(?:[从按以由对即]|围绕|通过|依据|根据|依托|聚焦|分为?|分成)$/u;

interface Things {
  readonly from: number;
  readonly end: number;
  readonly noun: string;
}

/** Where a list and its number stand, and the noun that is counted. */
function thingsOf({ stated, members }: Enumeration): Things | null {
  const { block, start, end } = stated.place;
  const first = members[0];
  if (!first || first.block !== block || first.start > start) return null;
  const words = block.text.slice(start, end + 4).replace(/^[\d一二两三四五六七八九十]+[个大项张条种类]?/u, '');
  const lead = leadsOf(textAt(first))[0] ?? 0;
  return { from: first.start + lead, end, noun: words };
}

/** Numbers of things against the slogan beside them that is named after the same things: “五维评价”，从甲、乙、丙、丁四个维度. */
export function slogansNamed(enumerations: readonly Enumeration[]): Relation[] {
  return enumerations.flatMap((one) => {
    if (one.shape !== 'row' || one.members.length !== one.stated.count || one.members.length < 3) return [];
    const { block } = one.stated.place;
    const things = QUOTED.test(block.text) ? thingsOf(one) : null;
    if (!things) return [];
    const around = [...block.text.slice(Math.max(0, things.from - 60), things.end + 60).matchAll(SLOGAN)];
    return around.flatMap((found) => {
      const start = Math.max(0, things.from - 60) + found.index;
      const end = start + found[0].length;
      const before = end <= things.from;
      if (!before && start < things.end) return [];
      const gap = before ? block.text.slice(end, things.from) : block.text.slice(things.end, start);
      const lead = before ? gap : block.text.slice(Math.max(0, things.from - 2), things.from);
      const { number = '', noun = '' } = found.groups ?? {};
      const count = readCount(number);
      if (gap.length > NEAR || STOPS.test(gap) || !LEADS.test(lead) || count === null) return [];
      if (noun.charAt(0) !== things.noun.charAt(0) || Math.abs(count - one.stated.count) > 2) return [];
      const marked = { role: '口号', place: place(block, start + 1, end - 1) };
      const told = { role: '所说项数', place: one.stated.place };
      const holds = count === one.stated.count;
      const arithmetic = `${one.members.map(textAt).join('、')}是${one.stated.count}项${holds ? '' : `，文中写作“${textAt(marked.place)}”`}`;
      return [relation({ type: 'count', parts: [told, marked], marked, holds, trust: 'certain', arithmetic })];
    });
  });
}
