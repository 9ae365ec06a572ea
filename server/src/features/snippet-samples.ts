import { frameFields } from '../facts/fields.ts';
import type { Around } from './snippet-around.ts';
import { figureFor, isFigure } from './snippet-figures.ts';

/** What is known of the text that is filled. */
interface Known {
  readonly year: number;
  readonly issuer?: string;
}

const ISSUER = '云岭镇人民政府';
/** What a writer puts into the fields that the words of their prompts do not fit. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['主送机关', '县委、县政府'],
  ['上一级主管部门', '市司法局'],
  ['会议名称', '云岭镇第十八届人民代表大会第二次会议'],
  ['姓名', '李明'],
  ['联系人', '李明'],
  ['签发人', '李明'],
  ['职务', '镇长'],
  ['机关代字', '云镇府'],
  ['序号', '5'],
  ['增减', '增长'],
]);
/** Blanks as they are typed: XX, ××, ____. */
const BLANK = /[xX×]{1,4}|_{2,}|＿{2,}/u;
const DATE = /^(?:20)?(?:\d{0,4}|[xX×_]{1,4}|20[\dxX×_]{2})年(?:[\dxX×_]{1,2}月)?(?:[\dxX×_]{1,2}日)?$/u;
const VALUE = /^(?:\d[\d.,]*[%％]?|[〇零一二三四五六七八九十百千万亿两]+)$/u;
const PLACE = /[镇乡县区市省村]|街道/u;

/**
 * Words for the fields of a text, by the words that they show at first. Figures fit together: parts make the total, and
 * shares are those of the figures beside them. What needs no other words keeps those of its prompt, which read as a
 * sentence: 举措一, 总体评价.
 * @param prompts what the fields of the text show at first
 */
export function sampler(prompts: readonly string[], known: Known): (prompt: string, around: Around) => string {
  const names = prompts.map(nameIn);
  return (prompt, around) => {
    const name = nameIn(prompt);
    const own = ownWords(name, known);
    if (own !== null) return own;
    if (name === '') return inPlaceOfBlank('XX', around, names, known);
    if (BLANK.test(name)) return inPlaceOfBlank(name, around, names, known);
    // What is a figure already is one that fits
    if (VALUE.test(name)) return name;
    return isFigure(name, around.after) ? figureFor(name, around, names) : name;
  };
}

/** What a prompt asks for: 请填写单位名称（全称） → 单位名称; of 增长/下降 the first. */
function nameIn(prompt: string): string {
  const bare = prompt
    .trim()
    .replace(/^[【[（(](.*)[】\]）)]$/u, '$1')
    .replace(/^(?:请|此处|在此)*(?:填写|填入|输入|写明|写上|注明|补充)/u, '')
    .replace(/[（(](?:请|如|例如|填|可选|选填|必填|全称|简称)[^（）()]*[）)]$/u, '')
    .trim();
  return /^\p{Script=Han}+(?:\/\p{Script=Han}+)+$/u.test(bare) ? (bare.split('/')[0] ?? bare) : bare;
}

/** The words of fields whose names say what they are. */
function ownWords(name: string, known: Known): string | null {
  const frame = frameFields({ issuer: known.issuer ?? ISSUER, year: known.year }).get(name) ?? WORDS.get(name);
  if (frame !== undefined) return frame;
  if (/^(?:上年|上一年|上年度)$/u.test(name)) return String(known.year - 1);
  if (name === '会议日期') return `${known.year + 1}年1月8日`;
  if (/(?:日期|年月日)$/u.test(name)) return `${known.year}年12月9日`;
  if (/(?:时限|期限)$/u.test(name)) return `${known.year + 1}年3月底`;
  if (/^(?:截至|截止|统计|调研|活动|检查)?时间$/u.test(name)) return `${known.year}年11月`;
  if (/^(?:联系)?电话$/u.test(name)) return '0000-0000000';
  return null;
}

/** Words for a prompt that is a blank, or a pattern with blanks: XX, XX镇, 20XX年X月X日. */
function inPlaceOfBlank(name: string, { before, after }: Around, names: readonly string[], { year }: Known): string {
  if (DATE.test(name)) return `${year}年${name.includes('月') ? '12月' : ''}${name.includes('日') ? '9日' : ''}`;
  if (/^20[xX×_]{2}$/u.test(name)) return String(year);
  return name.replace(new RegExp(BLANK, 'gu'), (_, at: number) => {
    const rest = name.slice(at).replace(BLANK, '') || after;
    if (/^年/u.test(rest)) return String(year);
    if (/^月/u.test(rest)) return '12';
    if (/^日/u.test(rest)) return '9';
    if (isFigure('', rest)) return figureFor('', { before: before + name.slice(0, at), after: rest }, names);
    if (new RegExp(`^(?:${PLACE.source})`, 'u').test(rest)) return /^县/u.test(rest) ? '青山' : '云岭';
    return /^\p{Script=Han}/u.test(rest) ? '有关' : '有关工作';
  });
}
