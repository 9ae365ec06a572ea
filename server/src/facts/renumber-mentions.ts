import { withNumber } from '../document/marks.ts';
import type { Block, Document, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import type { Numbered } from './numbering-families.ts';
import { valueOf } from './numbering-forms.ts';
import type { Family } from './numbering.ts';

/** The words at `place` become `text`. */
export interface Rewriting {
  readonly place: Place;
  readonly text: string;
}

/** A member that gets another number. */
export interface Change {
  readonly one: Numbered;
  readonly to: number;
}

/** Words of the text that point at a numbered heading: 见第三部分, 前述第（二）项. */
export interface Mentions {
  /** Those that certainly point at a heading whose number changes. */
  readonly sure: readonly Rewriting[];
  /** Those that may. */
  readonly unsure: readonly Place[];
}

const NUMERAL = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
/** 第三部分, 第（二）项; 第三、四部分 speaks of several. */
const MENTION = new RegExp(
  `第(${NUMERAL}|[（(](?:${NUMERAL})[）)])((?:[、和至—-]第?[（(]?(?:${NUMERAL})[）)]?)*)(部分|章|节|条|项|点)`,
  'gu',
);
/** Words that point into this very text. */
const POINTING = /(?:见|参照|按照|前述|上述|前文|上文|下文|后文|文中|本报告|本文|本部分|本章|同)的?$/u;
/** Words that point into another one. */
const FOREIGN = /(?:[》”]|纲要|规划|意见|方案|条例|办法|规定|决定|通知|法律|(?<!本)报告|文件|法)的?$/u;
/** Units of what a family of a rank counts. */
const UNITS: Readonly<Record<number, string>> = {
  [-3]: '编',
  [-2]: '部分章',
  [-1]: '节',
  0: '条',
  1: '部分',
  2: '项点',
};

interface Found {
  readonly block: Block;
  readonly at: number;
  readonly text: string;
  readonly numeral: string;
  readonly unit: string;
  readonly several: boolean;
  readonly pointing: boolean;
}

/** Where the text speaks of numbers that a family is about to change. */
export function mentionsOf(
  { blocks, source }: Document,
  families: readonly Family[],
  family: Family,
  changes: readonly Change[],
): Mentions {
  const units = UNITS[family.rank];
  if (units === undefined || !source.includes('第')) return { sure: [], unsure: [] };
  const only = !families.some((other) => other !== family && other.rank === family.rank);
  const scope = only ? blocks : sectionOf(blocks, family);
  const jumbled = family.breaks.some(({ kind }) => kind === 'disorder');
  const sure: Rewriting[] = [];
  const unsure: Place[] = [];
  for (const found of scope.flatMap(mentionsIn)) {
    if (!units.includes(found.unit)) continue;
    const value = valueOf(found.numeral.replace(/[（()）]/gu, ''));
    const bearing = changes.filter(({ one }) => one.mark.value === value);
    if (bearing.length === 0) continue;
    const at = place(found.block, found.at, found.at + found.text.length);
    const text = certain(found, family, only && !jumbled) ? withNumber(found.text, bearing[0]?.to ?? 0) : null;
    if (text !== null) sure.push({ place: at, text });
    else unsure.push(at);
  }
  return { sure, unsure };
}

/** Whether the words can mean no other heading: one family of the level, one member of the number, pointed at. */
function certain({ several, pointing, numeral }: Found, { members }: Family, clear: boolean): boolean {
  const value = valueOf(numeral.replace(/[（()）]/gu, ''));
  return clear && pointing && !several && members.filter(({ mark }) => mark.value === value).length === 1;
}

/** The paragraphs from the family's parent to its last member's own text. */
function sectionOf(blocks: readonly Block[], { parent, members, from }: Family): readonly Block[] {
  return blocks.slice(parent?.block.index ?? from, (members.at(-1)?.block.index ?? from) + 1);
}

function mentionsIn(block: Block): Found[] {
  if (!block.text.includes('第')) return [];
  return [...block.text.matchAll(MENTION)].flatMap(
    ({ index, 0: text, 1: numeral = '', 2: more = '', 3: unit = '' }) => {
      const before = block.text.slice(Math.max(0, index - 8), index);
      const pointing = POINTING.test(before);
      // 第一部分 at the start of a paragraph is the heading itself.
      if (index === 0 || (!pointing && FOREIGN.test(before))) return [];
      return [{ block, at: index, text, numeral, unit, several: more !== '', pointing }];
    },
  );
}
