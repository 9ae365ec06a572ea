import { place } from '../../document/place.ts';
import { countOf, COUNT } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { sentenceEnd, sentenceStart } from './date-text.ts';
import { relation } from './relation.ts';

const BEFORE = /(?:比|较|相较于?)$/u;
const LATER_BY = new RegExp(
  String.raw`^[^，。；]{0,16}?(?<side>早|提前|晚|迟|推迟|延后)了?(?:整整)?(?<count>${COUNT})年(?!级)`,
  'u',
);

/** 时隔五年，继2016年之后，2023年再次 */
const APART = new RegExp(String.raw`时隔(?:整整)?(?<count>${COUNT})年(?!级|多|余)`, 'u');

/** Two years of a sentence that are said to lie so far apart; a year begun may count. */
function apart({ block, moments }: DatedBlock): Relation[] {
  const { text } = block;
  const found = text.includes('时隔') ? APART.exec(text) : null;
  const count = countOf(found?.groups?.count ?? '');
  if (!found || count === null) return [];
  const end = found.index + found[0].length;
  const [from, to] = [sentenceStart(text, found.index, found.index - 60), sentenceEnd(text, end, end + 60)];
  const own = moments.filter((one) => one.start >= from && one.end <= to && one.year !== null && !one.titled);
  const [a, b] = own;
  if (own.length !== 2 || a?.year == null || b?.year == null || a.source !== 'written' || b.source !== 'written')
    return [];
  const right = Math.abs(b.year - a.year);
  const part: RelationPart = {
    role: '相隔年数',
    place: place(block, end - 1 - (found.groups?.count ?? '').length, end),
  };
  const holds = Math.abs(right - count) <= 1;
  const shown = `${a.year}年与${b.year}年相隔${right}年`;
  return [
    relation({
      type: 'year',
      parts: [{ role: '年份', place: a.mention.place }, { role: '年份', place: b.mention.place }, part],
      marked: part,
      holds,
      trust: 'certain',
      arithmetic: holds ? shown : `${shown}，文中写作时隔${found.groups?.count ?? ''}年`,
    }),
  ];
}

/** Two years and how many lie between them: 设立于2003年，比2008年设立的……早五年. */
export function distanceRelations(dated: DatedBlock): Relation[] {
  return [...apart(dated), ...laterBy(dated)];
}

function laterBy({ block, moments }: DatedBlock): Relation[] {
  const { text } = block;
  if (moments.length < 2 || !/[早晚迟]|提前|推迟|延后/u.test(text)) return [];
  return moments.flatMap((moment, i) => {
    const first = moments[i - 1];
    const { start, end } = moment.mention.place;
    if (first?.sentence !== moment.sentence || first.source !== 'written' || moment.source !== 'written') return [];
    if (first.year === null || moment.year === null || !BEFORE.test(text.slice(Math.max(0, start - 4), start)))
      return [];
    const found = LATER_BY.exec(text.slice(end, end + 28));
    const { side = '', count = '' } = found?.groups ?? {};
    const years = found && countOf(count);
    if (!found || years === null) return [];
    const early = side === '早' || side === '提前';
    const right = moment.year - first.year;
    const holds = right === (early ? years : -years);
    const at = end + found[0].length;
    const part: RelationPart = { role: '相差年数', place: place(block, at - 1 - count.length - side.length, at) };
    const shown = `${first.year}年比${moment.year}年${right < 0 ? '晚' : '早'}${Math.abs(right)}年`;
    return [
      relation({
        type: 'year',
        parts: [{ role: '年份', place: first.mention.place }, { role: '比较年份', place: moment.mention.place }, part],
        marked: part,
        holds,
        trust: 'certain',
        arithmetic: holds ? shown : `${shown}，文中写作${side}${count}年`,
      }),
    ];
  });
}
