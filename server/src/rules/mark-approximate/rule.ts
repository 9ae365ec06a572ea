import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { BlockFigures, FigureRun } from '../../facts/figures.ts';
import { isDigit } from '../../text/width.ts';
import { defineRule } from '../contract.ts';
import { isOwn, numeralDraft, type Miswritten } from '../numeral-draft.ts';

const HAN = '〇一二三四五六七八九';
const PAUSE = 0x3001;
/** 第, 前 and the like count in order; a figure, a mark of a list or a fraction before it makes a list of figures. */
const BEFORE = '(?<![A-Za-z\\d零〇一二三四五六七八九十百千万两亿第前后头上下初数卷图表附约.．/、，。；：】—-])';
/** What is counted: words that are never counted in order as 级, 类, 期, 月, 号 are. */
const UNIT =
  '(?=[十百千万亿]?(?:个(?!月份)|家|名(?!次)|户|人|年(?!级|度|份|代|制|期|生|均|段)|岁|里(?!程)|公里|亩|倍|成|分钟|小时|天|只|头|辆|间|座|遍|次(?!产|分|会|全|序|方|性|党)|吨|公斤|元|千|百|万|亿))';
const ARABIC = new RegExp(`${BEFORE}(\\d{1,2})、(\\d{1,2})${UNIT}`, 'u');
const WRITTEN = new RegExp(
  `${BEFORE}((?:[二三四五六七八九]?十)?[一二三四五六七八九])、([二两三四五六七八九])${UNIT}`,
  'u',
);
/** The numbers are those of several things: 分别为3、4个. */
const EACH = /分别|依次|各|先后|其中/u;
const LOOK = 8;
const REACH = 20;

/** 三、四个, 3、4个: two neighbouring numbers that stand for one that is not known exactly (GB/T 15835 4.2.2, GB/T 15834 4.5.3.4). */
export default defineRule({
  meta: {
    id: 'mark-approximate',
    title: '概数的写法',
    english: 'How an approximate number is written',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-15835', 'gbt-15834'],
    needs: ['figures'],
  },
  check({ figures }, report) {
    const found: Miswritten[] = [];
    for (const own of figures) collect(own, found);
    const draft = numeralDraft(found, {
      what: (written) => `概数“${written}”中间用了顿号`,
      why: '相邻的两个数字连用表示概数，用汉字，中间不加顿号；加了顿号，成了并列的两个数',
      tier: 'suggest',
    });
    if (draft) report(draft);
  },
});

function collect({ block, runs }: BlockFigures, out: Miswritten[]): void {
  const { text } = block;
  for (const run of runs) {
    // The figures behind the mark of 三、四个 are a run; those before it need not be one.
    if (text.charCodeAt(run.start - 1) !== PAUSE) continue;
    if (run.type !== 'han' && !(run.type === 'arabic' && isDigit(text.charCodeAt(run.start - 2)))) continue;
    const found = approximateAt(block, run);
    if (found) out.push(found);
  }
}

function approximateAt(block: Block, { start, type }: FigureRun): Miswritten | null {
  const { text } = block;
  const from = Math.max(0, start - LOOK);
  const found = (type === 'han' ? WRITTEN : ARABIC).exec(text.slice(from, start + LOOK));
  if (!found) return null;
  const [written, low = '', high = ''] = found;
  const begin = from + found.index;
  if (begin + low.length + 1 !== start) return null;
  const right = type === 'han' ? ofHan(low, high) : ofArabic(Number(low), Number(high));
  const at = place(block, begin, begin + written.length);
  // What opens a paragraph is the number of a heading: 一、两年来的工作.
  if (begin === 0 || right === null || EACH.test(text.slice(Math.max(0, begin - REACH), begin)) || !isOwn(at))
    return null;
  return { place: at, right };
}

/** 七、八 is 七八; 三、五 is said for a few as well. */
function ofHan(low: string, high: string): string | null {
  const first = HAN.indexOf(low.slice(-1));
  const second = high === '两' ? 2 : HAN.indexOf(high);
  return isPair(first, second) ? low + (first === 1 && low.length === 1 ? '两' : high) : null;
}

function ofArabic(low: number, high: number): string | null {
  const tens = Math.floor(low / 10);
  if (Math.floor(high / 10) !== tens || !isPair(low % 10, high % 10)) return null;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : HAN.charAt(tens)}十`;
  const [first, second] = [HAN.charAt(low % 10), HAN.charAt(high % 10)];
  if (tens > 0) return head + first + second;
  return low === 1 ? '一两' : low === 2 ? '两三' : first + second;
}

function isPair(low: number, high: number): boolean {
  return low >= 1 && (high === low + 1 || (low === 3 && high === 5));
}
