import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { mayHave } from '../../document/signs.ts';
import { POINT_SIGN } from '../../text/signs.ts';
import { isDigit } from '../../text/width.ts';
import { defineRule, type Draft } from '../contract.ts';

/** Days known by their date, month and day in figures. */
const KNOWN = new Set(['12.4', '6.26', '3.15', '4.15', '5.12', '11.9', '12.1', '6.5', '3.8', '4.26', '12.2', '6.16']);
const POINT = /\d[.．]\d/u;
const DATE = /(?<![\d.])(\d{1,2})([.．])(\d{1,2})(?![\d.%])(?=”?(\p{Script=Han}{0,8}))/u;
const DAY =
  /^(?:国家|国际|世界|全国|联合国)?(?:宪法|法制|法治|禁毒|消费者|维权|国家安全|防灾|消防|交通安全|安全生产|税收|知识产权|环境|艾滋病|妇女)/u;
const AMOUNT = /^(?:个|万|亿|千|百|元|级|版|米|公里|倍|成|分|折|吨|人|平方|小时|时代|代|天|年|月)/u;

/** Days named by month and day: “12·4”, not “12.4”. */
export default defineRule({
  meta: {
    id: 'mark-interpunct',
    title: '日期简称的间隔号',
    english: 'Middle dot in the name of a day',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gbt-15834'],
    needs: [],
    mechanical: true,
  },
  check({ document }, report) {
    for (const block of document.blocks) {
      if (!mayHave(block, POINT_SIGN) || !POINT.test(block.text)) continue;
      for (const dot of ['.', '．']) {
        for (let at = block.text.indexOf(dot); at >= 0; at = block.text.indexOf(dot, at + 1)) {
          const draft = judge(block, at);
          if (draft) report(draft);
        }
      }
    }
  },
});

/** Longest stretch around a point that decides: a digit too many before it, the name of a day after it. */
const BEFORE = 3;
const AFTER = 14;

/** What is to be said of the point at `at`, if it stands in the date of a named day. */
function judge(block: Block, at: number): Draft | null {
  const { text } = block;
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return null;
  const from = Math.max(0, at - BEFORE);
  const found = DATE.exec(text.slice(from, at + AFTER));
  if (!found || from + found.index + (found[1]?.length ?? 0) !== at) return null;
  const [written, month = '', , day = '', next = ''] = found;
  const start = from + found.index;
  const quoted = text.charAt(start - 1) === '“' && text.charAt(start + written.length) === '”';
  if (!isDay(Number(month), Number(day), next, quoted)) return null;
  return {
    place: place(block, start, start + written.length),
    message: {
      what: `“${written}”中间用了圆点`,
      why: '以月日命名的日子，月和日之间用间隔号“·”，用圆点会被读成小数',
      todo: `改为“${month}·${day}”`,
    },
    fixes: [{ title: `改为“${month}·${day}”`, tier: 'safe', edits: [{ place: place(block, at, at + 1), text: '·' }] }],
  };
}

/** Whether the figure names a day: a known one in quotation marks, or any date before the name of a day. */
function isDay(month: number, day: number, next: string, quoted: boolean): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return DAY.test(next) || (quoted && KNOWN.has(`${month}.${day}`) && !AMOUNT.test(next));
}
