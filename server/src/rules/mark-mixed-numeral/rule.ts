import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { BlockFigures } from '../../facts/figures.ts';
import { codesOf } from '../../text/codes.ts';
import { defineRule } from '../contract.ts';
import { isOwn, numeralDraft, type Miswritten } from '../numeral-draft.ts';
import { valueOf, writtenPlain } from './value.ts';

const POWERS = codesOf('十百千万亿');
/**
 * A mixed number before what it counts: 千克, 百分点, 百强, 十佳 and the like are words of their own. No year, no code and no
 * second number of a range is one.
 */
const MIXED =
  /(?<![A-Za-z\d.．第年—–－~～“:：+＋×/-])(?:\d{1,4}(?=[万亿])|\d{1,3})(?:\.\d+)?(?:[十百千万亿]+(?:零\d{1,3}|\d{1,2}(?=[十百千])))*[十百千万亿]*(?=[余多来几元人名户个件吨亩册份斤次台辆套只头株棵家，。；、）]|平方|公[里斤顷]|立方|$)/uy;
/** Only 万 and 亿 stand behind figures. */
const MIX = /\d[十百千]|\d[万亿]+零?\d/u;
/** A number begins with so many characters before its point. */
const HEAD = /\d{1,4}\.$/u;

/** 3千余册, 2百多人, 3万5千亩: figures with Han numerals for their places (GB/T 15835: only 万 and 亿 may follow figures). */
export default defineRule({
  meta: {
    id: 'mark-mixed-numeral',
    title: '阿拉伯数字与“十百千”混用',
    english: 'Arabic figures mixed with Chinese numerals',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15835'],
    needs: ['figures'],
  },
  check({ figures }, report) {
    const draft = numeralDraft(figures.flatMap(mixedIn), {
      what: (written) => `“${written}”混用了阿拉伯数字和汉字数字`,
      why: '按数字用法的国家标准，阿拉伯数字后面可以用“万”“亿”作单位，“十”“百”“千”要写成数字',
      tier: 'suggest',
    });
    if (draft) report(draft);
  },
});

function mixedIn({ block, runs }: BlockFigures): Miswritten[] {
  const out: Miswritten[] = [];
  let taken = 0;
  for (const { start, end, type } of runs) {
    if (type !== 'arabic' || start < taken || !POWERS.has(block.text.charCodeAt(end))) continue;
    const found = mixedAt(block, start);
    if (!found) continue;
    taken = found.place.end;
    out.push(found);
  }
  return out;
}

/** The mixed number whose whole part, or whose fraction, begins at `start`. */
function mixedAt(block: Block, start: number): Miswritten | null {
  const { text } = block;
  const head =
    text.charAt(start - 1) === '.' ? (HEAD.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0) : 0;
  MIXED.lastIndex = start - head;
  const written = MIXED.exec(text)?.[0];
  if (written === undefined || !MIX.test(written)) return null;
  const value = valueOf(written);
  const at = place(block, start - head, start - head + written.length);
  return value === null || !isOwn(at) ? null : { place: at, right: writtenPlain(value, written) };
}
