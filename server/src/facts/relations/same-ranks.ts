import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { parseHanInteger } from '../../text/numerals.ts';
import { NEXT_SIGN } from '../../text/signs.ts';
import type { BlockFigures } from '../figures.ts';
import type { Relation, RelationPart } from '../model.ts';
import { relation } from './relation.ts';

/** 列全市第三, 排名第三: a place among others, and of which they are. */
const RANK =
  /(?:列|居|排|获|取得|评为|考核|评比|评价|测评|总分)[^，。；第]{0,8}?(?<of>全[国省市县区州]|[省市县]里|[省市县])?[^，。；第]{0,6}第(?<rank>[一二三四五六七八九十\d]{1,3})/gu;
/** 全市第四的这一名次, 这一全市第四的位次: the place told before. */
const AGAIN =
  /(?:(?:这一|这个|该)[^，。；第]{0,6}第(?<before>[一二三四五六七八九十\d]{1,3})(?:名|位)?的[^，。；]{0,4}?|第(?<behind>[一二三四五六七八九十\d]{1,3})(?:名|位)?的?(?:这一|这个|该|这)[^，。；]{0,4}?)(?:名次|位次|排名|成绩|座次)|(?:拿到|取得|获得|夺得|得到|摘得|能有|有了|守住|保住|争得|来之不易的)(?:这一|这个|该)第(?<plain>[一二三四五六七八九十\d]{1,3})(?:名|位)(?!次)/gu;
/** So far back the place was told. */
const REACH = 120;

interface Told {
  readonly rank: string;
  readonly at: Place;
}

function valueOf(rank: string): number {
  return Number(/^\d/u.test(rank) ? rank : (parseHanInteger(rank) ?? 0n));
}

/** The places that are told in some words of a block or of the one before, each with its numeral. */
function ranksIn(block: Block, from: number, to: number): Told[] {
  return [...block.text.slice(from, to).matchAll(RANK)].map((found) => {
    const rank = found.groups?.rank ?? '';
    const end = from + found.index + found[0].length;
    return { rank, at: place(block, end - rank.length - 1, end) };
  });
}

function claim(one: Told, two: Told): Relation {
  const parts: [RelationPart, RelationPart] = [
    { role: '前文', place: one.at },
    { role: '另处', place: two.at },
  ];
  const words = `“第${two.rank}”：前文写作“第${one.rank}”`;
  return relation({ type: 'same', parts, marked: parts[1], holds: false, trust: 'certain', arithmetic: words });
}

function isTold({ text, signs }: Block): boolean {
  return (signs & NEXT_SIGN) !== 0 && text.includes('第') && /[名位]次|排名|(?:这[个一]|该)第/u.test(text);
}

/** Places among others that are told again with another number: 列全市第三……这一全市第四的名次. */
export function ranksAgain(figures: readonly BlockFigures[]): Relation[] {
  const out: Relation[] = [];
  figures.forEach(({ block }, i) => {
    if (!isTold(block)) return;
    for (const found of block.text.matchAll(AGAIN)) {
      const rank = found.groups?.before ?? found.groups?.behind ?? found.groups?.plain ?? '';
      const start = found.index + found[0].indexOf(`第${rank}`);
      const former = figures[i - 1]?.block;
      const near =
        former?.index === block.index - 1
          ? ranksIn(former, Math.max(0, former.text.length - REACH), former.text.length)
          : [];
      const own = ranksIn(block, Math.max(0, found.index - REACH), found.index);
      const told = own.length > 0 ? own : near;
      const [one] = told;
      // Of two places told before, either may be meant.
      if (
        !one ||
        told.some((other) => valueOf(other.rank) !== valueOf(one.rank)) ||
        valueOf(one.rank) === valueOf(rank)
      )
        continue;
      out.push(claim(one, { rank, at: place(block, start, start + rank.length + 1) }));
    }
  });
  return out;
}
