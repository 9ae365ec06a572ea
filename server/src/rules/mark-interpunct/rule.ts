import { place } from '../../document/place.ts';
import { defineRule } from '../contract.ts';

/** Days known by their date, month and day in figures. */
const KNOWN = new Set(['12.4', '6.26', '3.15', '4.15', '5.12', '11.9', '12.1', '6.5', '3.8', '4.26', '12.2', '6.16']);
/** A figure in quotation marks, or before the name of a day. */
const DATED = /(?<![\d.])(\d{1,2})([.．])(\d{1,2})(?![\d.%])(?=”?(\p{Script=Han}{0,8}))/gu;
const DAY =
  /^(?:国家|国际|世界|全国|联合国)?(?:宪法|法制|法治|禁毒|消费者|维权|国家安全|防灾|消防|交通安全|安全生产|税收|知识产权|环境|艾滋病|妇女)/u;
const AMOUNT = /^(?:个|万|亿|千|百|元|级|版|米|公里|倍|成|分|折|吨|人|平方|小时|时代|代|天|年|月)/u;

/** Days named by month and day: “12·4”, not “12.4”. */
export default defineRule({
  meta: {
    id: 'mark-interpunct',
    title: '日期简称的间隔号',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gbt-15834'],
    needs: [],
  },
  check({ document }, report) {
    for (const block of document.blocks) {
      if (!/\d[.．]\d/u.test(block.text)) continue;
      for (const found of block.text.matchAll(DATED)) {
        if (!isDay(block.text, found)) continue;
        const [written, month = '', dot = '', day = ''] = found;
        const at = found.index + month.length;
        report({
          place: place(block, found.index, found.index + written.length),
          message: {
            what: `“${written}”中间用了圆点`,
            why: '以月日命名的日子，月和日之间用间隔号“·”，用圆点会被读成小数',
            todo: `改为“${month}·${day}”`,
          },
          fixes: [
            {
              title: `改为“${month}·${day}”`,
              tier: 'safe',
              edits: [{ place: place(block, at, at + dot.length), text: '·' }],
            },
          ],
        });
      }
    }
  },
});

/** Whether the figure names a day: a known one in quotation marks, or any date before the name of a day. */
function isDay(text: string, found: RegExpExecArray): boolean {
  const [written, month = '', , day = '', next = ''] = found;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return false;
  const quoted = text.charAt(found.index - 1) === '“';
  const closed = text.charAt(found.index + written.length) === '”';
  if (DAY.test(next)) return true;
  return quoted && closed && KNOWN.has(`${month}.${day}`) && !AMOUNT.test(next);
}
