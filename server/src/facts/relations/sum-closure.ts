import { leavesSome } from './closure-words.ts';
import type { Mention } from './mentions.ts';
import type { Split } from './sum-split.ts';

const NO_OTHERS = /(?:没有|无)(?:其他|弃权|无效|缺席|另外|需要?)/u;
/** The last part is all the others: 其他行业8.8亿元, 作其他处理3件. */
const OTHERS = /其他|其它|其余/u;
/** What still follows the list in words: 其余为. */
const GOES_ON = /^[^。；]{0,60}(?:其余|余下|其他(?!经济|方面))/u;
/** 其余 as the head of the next clause. */
const RESTS = /^[^，。；]{0,10}[，；](?:其余|余下|剩余|剩下|其[他它])(?![^，。；]{0,4}(?:[没无]|未有))/u;
/** 三类项目, 四个重点领域, 五大类24个: how many parts a total has, told before them. */
const COUNTED =
  /([两二三四五六七八九])(?:大?类|大领域|大块|个(?:重点)?(?:领域|方面|部分|批次|阶段|片区|档次|层级|渠道|类别)|部分|种|级|档|批)/gu;
const HAN = '零一二三四五六七八九';
/** Names in a row: A类、B类, 一级、二级, 甲、乙. */
const ROWS = [
  'ABCDEFG',
  '甲乙丙丁戊己',
  '一二三四五六七八',
  '1234567',
  '红橙黄蓝绿',
  'ⅠⅡⅢⅣⅤ',
  '优良中差',
  '大中小',
  '特大',
];

function hasNoOthers({ mentions }: Split): boolean {
  const last = mentions.at(-1) as Mention;
  return NO_OTHERS.test(last.text.slice(last.end, last.end + 20));
}

function endsWithOthers({ mentions }: Split): boolean {
  const last = mentions.at(-1) as Mention;
  if (last.depth === 0 && GOES_ON.test(last.text.slice(last.end))) return false;
  const before = mentions.at(-2) as Mention;
  const words =
    before.text === last.text ? last.text.slice(Math.max(before.end, last.start - 24), last.start) : last.lead;
  return OTHERS.test(words + (words.endsWith('，') || words.length < 2 ? last.tail : ''));
}

/** The words between the total and its first part, with those right before the total. */
function wordsAround({ total, mentions }: Split): string {
  const first = mentions[0] as Mention;
  const lead = total.text.slice(Math.max(total.from, total.start - 12), total.start);
  const own = total.text === first.text ? first.start : Math.min(total.to, total.end + 40);
  return `${lead}${total.text.slice(total.end, Math.min(own, total.end + 60))}${total.text === first.text ? '' : first.gap}`;
}

/** The words from the total to its first part, with those right before the part where these stand in another paragraph. */
function wordsBetween({ total, mentions }: Split): string {
  const first = mentions[0] as Mention;
  return total.text === first.text ? total.text.slice(total.end, first.start) : first.gap;
}

/** Whether the total is said to have as many parts as follow. */
function isCounted(split: Split): boolean {
  const words = wordsAround(split);
  for (const [, word = ''] of words.matchAll(COUNTED)) {
    if ((word === '两' ? 2 : HAN.indexOf(word)) === split.mentions.length) return true;
  }
  return false;
}

function areInSequence(labels: readonly string[]): boolean {
  const [first = ''] = labels;
  const at = labels.map((label) => label.charAt(0));
  const tail = first.slice(1);
  return (
    labels.length > 2 &&
    !labels.includes('') &&
    labels.every((label) => label.slice(1) === tail) &&
    ROWS.some((row) => row.startsWith(at.join('')) || row.endsWith(at.join('')))
  );
}

/** 医疗机构29家：县级医院3家、…… */
function followsColon({ total, mentions, labels }: Split): boolean {
  const first = mentions[0] as Mention;
  if (total.text !== first.text || labels.length < 3 || labels.includes('')) return false;
  return /^[：:](?!主要|其中|包括|如)[^，。；]*$/u.test(total.text.slice(total.end, first.start));
}

/** Whether a rest is told in words after the last part: 不合格9批次，其余样品结果未出. */
export function leavesRest({ mentions }: Split): boolean {
  const { text, end, depth } = mentions.at(-1) as Mention;
  return depth === 0 && RESTS.test(text.slice(end, end + 24));
}

/** Whether the words say that the parts are all of their total. */
export function isToldWhole(split: Split): boolean {
  if (split.goesOn || !split.closed) return false;
  const { mentions, labels, opening, adjacent } = split;
  if (hasNoOthers(split)) return true;
  if (opening === 'among') return false;
  if (endsWithOthers(split)) return labels.length > 2 || opening !== 'bare';
  const last = mentions.at(-1) as Mention;
  if (last.depth === 0 && GOES_ON.test(last.text.slice(last.end, last.end + 60))) return false;
  if (leavesSome(wordsBetween(split))) return false;
  if (opening === 'complete') return adjacent;
  if (opening === 'sorted') return !labels.includes('');
  return isCounted(split) || areInSequence(labels) || followsColon(split);
}
