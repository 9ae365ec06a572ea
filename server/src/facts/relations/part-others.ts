import { codesOf } from '../../text/codes.ts';
import { exceeds } from '../../text/interval.ts';
import { thingOf } from '../indicator-thing.ts';
import { boundsOf } from '../bounds.ts';
import { clauseBefore } from '../quantity-context.ts';
import type { Quantity } from '../model.ts';
import type { Mention } from './mentions.ts';
import { ELSEWHERE } from './part-words.ts';
import type { Run } from './runs.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';

/** A whole and a part of it that is more, by their numbers. */
export interface Over {
  readonly whole: Quantity;
  readonly part: Quantity;
}

function isOver(one: Quantity, whole: Quantity): boolean {
  return exceeds(boundsOf(one), boundsOf(whole));
}

/** What a calendar's stretch is counted in. */
const SPANS: ReadonlySet<string> = new Set(['天', '日', '个月', '个季度', '季度', '周', '个星期']);
/** 全年12个月, 3月份的31天, 有效监测352天: all there are of them. */
const ALL_DAYS =
  /(?:全年|一年|年前|^前|今年前|月份?的|一周|一个?月|全月|当月|本月|有效(?:监测)?(?:天数)?|监测(?:天数|有效天数)?|有效天数)(?:共|共有|有|计|为)*$/u;
/** 达标的有, 优良, 优良天数: some of them, of what was told. */
const SOME_DAYS = /(?:的有?|的达|的为|优良(?:天数)?|达标(?:天数)?|有)(?:有|为|达|共|是)*$/u;
const OTHER_DAYS =
  /(?<!同)比|较|累计|历[时经]|连续|持续|平均|月均|同期|去年|上年|多|少|延长|提前|推迟|跨|另|近|每|耗时|用时|工期/u;
/** 高于全市平均 is said of days as 达标 is. */
const ABOVE = /[高低好优]于[^，。；]{1,6}/u;
const NEAR = 3;

/** 全年12个月，水质达标的有13个月: more days than there are. */
function daysIn({ items }: NumberSentence, out: Over[]): void {
  for (let i = 1; i < items.length; i++) {
    const part = items[i] as Quantity;
    if (!SPANS.has(part.unit) || part.approximate !== null) continue;
    for (let k = i - 1; k >= Math.max(0, i - NEAR); k--) {
      const whole = items[k] as Quantity;
      if (whole.unit !== part.unit || !ALL_DAYS.test(clauseBefore(whole))) continue;
      const lead = clauseBefore(part);
      const { text } = part.place.block;
      const isSome = SOME_DAYS.test(lead) || (lead === '' && text.startsWith('的', part.place.end));
      if (isSome && !OTHER_DAYS.test(lead.replace(ABOVE, '')) && isOver(part, whole)) out.push({ whole, part });
      break;
    }
  }
}

function hasDays({ items }: NumberBlock): boolean {
  let count = 0;
  for (const { unit } of items) if (SPANS.has(unit) && ++count > 1) return true;
  return false;
}

const EACH_PART =
  /(?:的|其中[^，。；、]{0,8}|[，；](?:已|均已|实际)[^，。；、]{2,8})(?:依次|各)?分别(?:为|有|是|达到?|共)*$/u;
const EACH_WHOLE = /(?:分别|依次|各)[^，。；\d]{0,12}$/u;

/** 两校毕业生分别有260人、315人，考上的分别为192人、338人: the numbers stand in one order. */
function listsIn({ rows }: NumberSentence, out: Over[]): void {
  rows.forEach((parts, i) => {
    if (parts.items.length < 2 || !EACH_PART.test(parts.gap) || ELSEWHERE.test(parts.gap.replace('分别', ''))) return;
    const wholes = rows
      .slice(0, i)
      .findLast(({ items }) => items.length === parts.items.length && items[0]?.unit === parts.items[0]?.unit);
    if (!wholes || !EACH_WHOLE.test(wholes.gap) || OTHER_DAYS.test(wholes.gap)) return;
    const over = parts.items.filter((part, k) => isOver(part, wholes.items[k] as Quantity));
    // Where all are more, the second list is no part of the first.
    if (over.length === 0 || over.length === parts.items.length) return;
    for (const part of over) out.push({ whole: wholes.items[parts.items.indexOf(part)] as Quantity, part });
  });
}

/** 全县聘用的护林员总数是 before all there are. */
const TOTAL_END = /(?:总数|总量|总共|一共|合计|总计|(?<!公)共(?:有|计)?)(?:为|是|有|达|仅|只|只有|才|也)*$/u;
/** Last characters of those words, and one of them: a look before any words are read. */
const [LAST, SUMS] = [codesOf('数量共计有为是达仅只才也'), codesOf('总共合')];
const SUM_REACH = 6;

function mayBeTotal({ text, start }: Mention): boolean {
  return LAST.has(text.charCodeAt(start - 1)) && SUMS.isIn(text, Math.max(0, start - SUM_REACH), start);
}

const SCOPE =
  /^(?:全[省市县区镇乡村校局]|本[县镇乡村局]|我[县镇乡村局]|目前|辖区|登记|在册|注册|聘用|现有|备案|在编|所有|实有|建成|的|而|但)+/u;
const APART = /另|其他|其余|此外|其中|其它|还有/u;
const HEAD = 2;

function headOf({ lead, tail }: Mention): string {
  const { narrowed, noun } = thingOf(lead, tail);
  const name = narrowed + noun;
  return name.slice(name.lastIndexOf('的') + 1).replace(/(?:总共?|一共|合计|总?[数量])$/u, '');
}

/** Whether the words of a total name all of a thing, no kind of it. */
function isAll(total: Mention, head: string): boolean {
  return (
    total.lead
      .replace(SCOPE, '')
      .replace(TOTAL_END, '')
      .replace(/[数量]$/u, '') === head
  );
}

/** What is said behind a total, where others may be told that it does not hold: 另有5名志愿者. */
function behind({ text, end }: Mention): string {
  return text.slice(end, end + 20);
}

/** 巡山的护林员有94名。全县聘用的护林员总数是89名: the whole is told behind the part. */
export function beforeTotals({ wide, own }: Run, out: Over[]): void {
  for (let i = Math.max(1, own); i < wide.length; i++) {
    const total = wide[i] as Mention;
    if (
      total.base === '' ||
      !mayBeTotal(total) ||
      !TOTAL_END.test(total.lead) ||
      APART.test(total.clause + behind(total))
    )
      continue;
    const head = headOf(total);
    if (head.length < HEAD || !isAll(total, head)) continue;
    for (let k = i - 1; k >= Math.max(0, i - NEAR); k--) {
      const part = wide[k] as Mention;
      if (part.base !== total.base) continue;
      const isSome = part.lead.includes('的') && headOf(part) === head && !ELSEWHERE.test(part.clause);
      if (isSome && isOver(part.quantity, total.quantity)) out.push({ whole: total.quantity, part: part.quantity });
      break;
    }
  }
}

/** Two lists are told with 分别 each. */
function tellsTwice({ block: { text } }: NumberBlock): boolean {
  const at = text.indexOf('分别');
  return at >= 0 && text.includes('分别', at + 2);
}

/** Days of a calendar and numbers in one order that are more than those they are some of. */
export function oversIn(blocks: readonly NumberBlock[]): Over[] {
  const out: Over[] = [];
  for (const block of blocks) {
    if (block.items.length < 2) continue;
    if (hasDays(block)) for (const sentence of block.sentences) daysIn(sentence, out);
    if (block.items.length > 3 && tellsTwice(block))
      for (const sentence of block.sentences) if (sentence.items.length > 3) listsIn(sentence, out);
  }
  return out;
}
