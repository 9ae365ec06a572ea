import { magnitudesByUnit, type Magnitude } from '../../data/magnitudes.ts';
import { order, rational, type Rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import type { Finder } from './finder.ts';
import { beyondEach } from './magnitude-each.ts';
import { beyondTotal } from './magnitude-total.ts';
import { part, plainFigure, relation } from './relation.ts';

const SENTENCE = 90;
const CLAUSE = 40;
const MARKS = /[，。；：！？（）、]/u;

/** Words before a number back to the sentence's start, a few dozen characters at most. */
function sentenceBefore({ place: { block, start } }: Quantity): string {
  return (
    block.text
      .slice(Math.max(0, start - SENTENCE), start)
      .split(/[。！？]/u)
      .at(-1) ?? ''
  );
}

function clauseBefore({ place: { block, start } }: Quantity): string {
  return (
    block.text
      .slice(Math.max(0, start - CLAUSE), start)
      .split(MARKS)
      .at(-1) ?? ''
  );
}

const HAN = '\\p{Script=Han}';
/** How a sentence names a body of a sort, and those above it. */
const BODIES: Readonly<Record<NonNullable<Magnitude['of']>, { readonly names: RegExp; readonly above: RegExp }>> = {
  村: {
    names: new RegExp(`(?:全|我|本|该)村|${HAN}{2}(?<!行政|自然|贫困|示范|农)村(?!民|镇|级|组|庄|集|委)`, 'u'),
    above: /镇|乡(?!村)|县|市(?!场)|[全我]区|省|州|旗|全国|各村|个村|街道/u,
  },
  镇: {
    names: new RegExp(
      `(?:全|我|本|该)[镇乡]|(?<!${HAN})[镇乡](?=便民|中心|政府|党委|卫生院|敬老院|综治|司法所)|${HAN}{2}(?<!城|各|乡)(?:镇|乡|街道)(?!村|镇|级|居|亲|各)`,
      'u',
    ),
    above: /县|市(?!场)|[全我]区|省|州|旗|全国|各[镇乡]|个(?:镇|乡|街道)|城乡|城镇|乡镇/u,
  },
  县: {
    // 全区 may be an autonomous region.
    names: new RegExp(`(?:全|我|本|该)[县旗]|${HAN}{2}县|(?<!${HAN})县(?=${HAN})(?![级域乡])`, 'u'),
    above: /市(?!场)|省|自治区|州|全国|各县|个县|县区/u,
  },
  市: {
    names: new RegExp(`(?:全|我|本|该)市|${HAN}{2}市(?!场|民)`, 'u'),
    above: /省|自治区|全国|各市|个市|城市群|都市/u,
  },
  学校: {
    names: /(?:中心小学|中心学校|实验小学|实验中学|第[一二三四五六七八九十](?:小学|中学)|中心幼儿园|[我该本]校)/u,
    above: /全[省市县区镇乡国]|各|所|学段|阶段|教育|省|市|县|区/u,
  },
};

function speaksOf(of: NonNullable<Magnitude['of']>, sentence: string): boolean {
  const { names, above } = BODIES[of];
  return names.test(sentence) && !above.test(sentence);
}

function fits({ of, sentence: words }: Magnitude, sentence: string): boolean {
  if (words?.some((word) => sentence.includes(word)) === false) return false;
  return of === undefined || speaksOf(of, sentence);
}

function breaks({ least, most }: Magnitude, value: Rational): boolean {
  if (least !== undefined && order(value, rational(least)) < 0) return true;
  return most !== undefined && order(value, rational(most)) > 0;
}

const LEFT_OUT = /(?:约|近|超过|超|达到|达|为|有|共|仅|是|至|到|稳定在|了|逾)+$/u;

function says(row: Magnitude, clause: string): boolean {
  if (row.words && !row.words.some((word) => clause.includes(word))) return false;
  if (row.ends) {
    const bare = clause.replace(LEFT_OUT, '');
    if (!row.ends.some((word) => bare.endsWith(word))) return false;
  }
  return row.unless?.some((word) => clause.includes(word)) !== true;
}

/** A change and a difference are no sizes: 增加280元, 相差3元. */
const CHANGE = /分别|(?:增加|增长|提高|减少|下降|降低|相差|差距|缩小|多|少|增|减|降)(?:了|约|近|超)?$/u;

function faultOf(quantity: Quantity): Magnitude | null {
  const rows = magnitudesByUnit().get(scaleOf(quantity.unit).base);
  if (!rows || quantity.unit.includes('/') || quantity.place.start === 0) return null;
  const value = valueOf(quantity);
  let clause: string | null = null;
  let sentence: string | null = null;
  for (const row of rows) {
    if (!breaks(row, value)) continue;
    clause ??= clauseBefore(quantity);
    if (!says(row, clause) || CHANGE.test(clause) !== (row.change ?? false)) continue;
    if (row.of === undefined && row.sentence === undefined) return row;
    sentence ??= sentenceBefore(quantity);
    if (fits(row, sentence)) return row;
  }
  return null;
}

/** Numbers of a size that cannot be: 人均可支配收入1.86亿元, or a part far beyond the whole that the text has told. */
export const findMagnitude: Finder = (blocks) => {
  const out: Relation[] = [];
  for (const { items } of blocks) {
    for (const quantity of items) {
      if (quantity.kind !== 'amount') continue;
      const row = faultOf(quantity);
      if (!row) continue;
      const marked = part('数量', quantity);
      const arithmetic = `${row.why}，文中写作${plainFigure(quantity)}`;
      out.push(relation({ type: 'magnitude', parts: [marked], marked, holds: false, trust: 'certain', arithmetic }));
    }
    beyondTotal(items, out);
    beyondEach(items, out);
  }
  return out;
};
