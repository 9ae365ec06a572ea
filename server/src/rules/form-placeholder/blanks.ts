import { lazy } from '../../base/lazy.ts';
import { memoByObject } from '../../base/memo.ts';
import { kinds } from '../../data/kinds.ts';
import type { Kind } from '../../data/model.ts';
import { CLEARED, PLANNED } from '../../facts/fields.ts';
import { codesOf } from '../../text/codes.ts';
import { fieldsOf } from '../../text/template.ts';

/** A stretch of a paragraph that stands for words still to come. */
export interface Blank {
  readonly start: number;
  readonly end: number;
}

/** A character of a prompt in brackets. */
const PROMPT = '[^（）()【】\\[\\]]';
/** Places of which a report's own is the likeliest: villages, firms and schools are anonymised on purpose. */
const PLACE = '镇|乡(?!村)|街道|县|区(?![块别域间])|市(?!场)|省(?![略去级])';
/** Measure words, not the beginning of 项目, 场所, 条例. */
const COUNTED =
  '余?(?:件次|人次|件(?!事)|次(?![序级])|名(?!称)|户(?!籍)|场(?![所地])|份(?!额)|项(?!目)|起(?![来草])|条(?![例件])|篇|万元|亿元|公里|亩|%)';
/** What stands before and behind a run of X that is no part of a Latin word, a number or a formula. */
const RUN = '(?<![A-Za-z0-9+＋×=＝.\\-—])';
const END = '(?![A-Za-z0-9+＋])';
/** Surnames before ×× make an anonymised person. */
const SURNAME =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦昌马苗方俞任袁柳史唐费廉岑薛雷贺倪汤罗毕郝安常乐傅齐康伍余元顾孟黄穆萧尹姚邵汪毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁邓郁洪包石崔吉龚程邢裴陆荣翁段侯武刘龙叶黎白文曾关廖申尚聂欧]';
/** What follows an anonymised name of another unit, or a model, an edition, a person. */
const NAMED =
  '某|年代|年级|后|公司|集团|企业|村|社区|小区|学校|小学|中学|大学|医院|厂|店|路|巷|弄|号|栋|幢|楼|室|型|系列|版|染色体|银行|案|、|等人|同志|的|之间';

const PROMPTS: readonly RegExp[] = [
  // （此处填写……） （待补充） （请核实）
  new RegExp(`[（(【[](?:此处|这里)(?:请)?(?:填|写|插入|补|加上|根据|简述|列)${PROMPT}{0,40}[）)】\\]]`, 'gu'),
  new RegExp(`[（(【[](?:请|待|需)(?:填(?!写?人)写?|补充|补齐|补写|核实|核对)${PROMPT}{0,20}[）)】\\]]`, 'gu'),
  new RegExp(
    `[（(【[](?:具体)?(?:数据|数字|内容|情况|名称|日期)(?:待|请|需)(?:填(?!写?人)写?|补充|核实|核对)${PROMPT}{0,10}[）)】\\]]`,
    'gu',
  ),
  // 培训____次
  /(?<=[\p{Script=Han}，。、：；（“\d])(?:_{3,}|＿{2,})(?=[\p{Script=Han}，。、；）”\d]|$)|^(?:_{3,}|＿{2,})(?=\p{Script=Han})/gu,
];

/** Runs of X, each in a form that is hardly ever anything but a blank. */
const RUNS: readonly RegExp[] = [
  // 20XX年 X年X月X日 ×月×日
  new RegExp(`${RUN}(?:(?<!\\d)20\\d?)?[Xx×]{1,4}年(?![级均龄代后])(?:度|[Xx×\\d]{1,2}月(?:[Xx×\\d]{1,2}日)?)?`, 'gu'),
  /(?<!\d)20\d?[Xx×]{1,2}年(?![级均龄代后])(?:度|[Xx×\d]{1,2}月(?:[Xx×\d]{1,2}日)?)?/gu,
  new RegExp(`${RUN}[Xx×]{1,2}月[Xx×\\d]{1,2}日`, 'gu'),
  new RegExp(`(?<![\\d.])\\d{1,2}月[Xx×]{1,2}日`, 'gu'),
  // XX镇 ×县; a single small x is too often a letter
  new RegExp(`${RUN}(?:[Xx×]{2,4}|[X×])(?:${PLACE})(?![长民])`, 'gu'),
  new RegExp(`${RUN}(?:[Xx×]{2,4}|(?<=\\p{Script=Han})X)${COUNTED}(?![数均])`, 'gu'),
  // in xx关镇, 服务xx发展
  new RegExp(`(?<=\\p{Script=Han})(?<!${SURNAME})[Xx×]{2,4}${END}(?!${NAMED}|$)(?=\\p{Script=Han})`, 'gu'),
];
/** Signs without one of which no blank is found. */
const SIGNS = /[【Xx×_＿]|[（([](?:此处|这里|请|待|需|具体|数据|数字|内容|情况|名称|日期)/u;

/** Brackets, and with what a prompt in them begins. */
const BRACKETS = '（([';
const PROMPT_FIRST = codesOf('此这请待需具数内情名日');

/** Whether a bracket opens that a prompt may stand in. */
export function hasPrompt(text: string): boolean {
  for (const bracket of BRACKETS) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (PROMPT_FIRST.has(text.charCodeAt(at + 1))) return true;
    }
  }
  return false;
}

/** The prompts of all built-in scaffolds: 发文机关, 举措一; and those of a report begun from last year's. */
const builtIn = lazy((): ReadonlySet<string> => new Set([...kinds().flatMap(promptsOf), ...Object.values(CLEARED)]));
/** Those of a kind that a team has added. */
const own = memoByObject((kind: Kind): ReadonlySet<string> => new Set(promptsOf(kind)));

function promptsOf({ frame, slots, sentences }: Kind): string[] {
  const templates = [
    ...[frame.title, ...frame.head, frame.opening, frame.ending, ...frame.closing],
    ...slots.flatMap(({ heading, scaffold }) => [heading, scaffold]),
    ...sentences.map(({ text }) => text),
  ];
  return templates.flatMap(fieldsOf);
}

/**
 * The blanks of a paragraph in order of place; those that overlap are one.
 * @param kind of the text
 */
export function blanksIn(text: string, kind: Kind | null): Blank[] {
  if (!SIGNS.test(text)) return [];
  const found = [
    ...fields(text, kind),
    ...[...PROMPTS, ...(isCase(text) ? [] : RUNS)].flatMap((pattern) => [...text.matchAll(pattern)].map(blank)),
  ];
  const out: Blank[] = [];
  // Of those that begin together the first counts: the patterns stand from the longer to the shorter.
  for (const one of found.sort((a, b) => a.start - b.start)) {
    if (one.start >= (out.at(-1)?.end ?? 0)) out.push(one);
  }
  return out;
}

/** A paragraph about a case, in which persons and places are anonymised on purpose. */
function isCase(text: string): boolean {
  return /原告|被告|当事人|嫌疑人|涉案|案情|案例|某某|[赵钱孙李周吴郑王黄陈张刘]某|某(?:县|市|区|镇|乡|村|公司|企业|单位)/u.test(
    text,
  );
}

/** 【举措一】 as a scaffold writes it, 【上年安排：……】, a year to be looked at, and 【XX】. */
function fields(text: string, kind: Kind | null): Blank[] {
  const isPrompt = (name: string): boolean => builtIn().has(name) || (kind !== null && own(kind).has(name));
  return [...text.matchAll(/【([^【】]+)】/gu)]
    .filter(([, name = '']) => isPrompt(name) || name.startsWith(PLANNED) || /^(?:[Xx×]{1,20}|20\d\d)$/u.test(name))
    .map(blank);
}

function blank({ index, 0: all }: RegExpExecArray): Blank {
  return { start: index, end: index + all.length };
}
