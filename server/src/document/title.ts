import { isSentenceLike } from './endings.ts';
import type { Block, Place } from './model.ts';
import { isOrgan, isPersonName } from './organ.ts';
import { whole } from './place.ts';

const TITLE_LENGTH = 70;
/** Words that titles of official writing end in. */
const KIND_WORD =
  /(?:报告|总结(?:[和及暨与、].{2,20}(?:打算|安排|思路|重点))?|汇报|请示|通知|函|纪要|意见|方案|计划|要点|公报|通报|决定|公告|通告|批复|议案|命令|决议|办法|规定|证明|声明|启事|倡议书|公示|说明|指引|规范|细则|守则|规则|规程|制度|侧记|纪实|小结|讲话|发言|致辞|的一封信|公开信|材料|启示|清单|名单|(?:落实|完成|执行|进展)情况)(?:[（(].{1,14}[）)])?$/u;
/** What stands above a title and is none: the head of a paper, a number of an issue, 发文字号. */
const MASTHEAD =
  /(?:文件|简报|专报|快报|专刊|信息)$|^[（(〔[]?(?:第.{1,6}[期号号]|\d{4}年?第?\d*[期号]?)[）)〕\]]?$|第\d{1,5}[期号]$/u;
/** 发文字号 anywhere in a line. */
export const DOC_NUMBER = /[㐀-鿿〇]{1,14}[〔[（(【]\d{2,6}[〕\]）)】]第?\d{1,5}号/u;
export const SIGNER = /签发人[:：]?\s*([㐀-鿿〇·]{2,12}(?:[、 ][㐀-鿿〇·]{2,6})*)$/u;
/** What a part of a report is called: a draft that begins with one has no title. */
const PART =
  /^(?:.{0,8}(?:基本|总体|工作|主要|完成|落实|进展|开展|存在|面临).{0,8}(?:情况|回顾|成效|做法|举措|措施|问题|不足|困难|安排|打算|计划)|下一?步.*|今后.*|.{0,10}(?:回顾|成效|打算|建议|前言|引言|背景))$/u;
const PLAIN_SHORTEST = 8;
const PLAIN_LONGEST = 40;

/**
 * The title among the blocks above the body: the block that ends in a 文种 word, with the lines above it that are its
 * beginning; else a line that stands above the body like one.
 * @param next the block behind the zone, where the body begins
 */
export function titleOf(zone: readonly Block[], depths: ReadonlyMap<number, number>, next: Block | undefined): Place[] {
  const at = zone.findIndex(
    (block, i) => isTitleEnd(block) || isTail(zone[i - 1], block) || depths.get(block.index) === 1,
  );
  if (at < 0) return plainTitle(zone, next).map(whole);
  const last = zone[at] as Block;
  let from = at;
  while (from > 0 && isTitleStart(zone[from - 1] as Block, zone[from] as Block)) from--;
  return [...zone.slice(from, at), last].map(whole);
}

function isTitleEnd({ text }: Block): boolean {
  if (MASTHEAD.test(text)) return false;
  return (
    text.length >= (/^(?:证明|声明|公告|通告|启事)$/u.test(text) ? 2 : 4) &&
    text.length <= TITLE_LENGTH &&
    KIND_WORD.test(text) &&
    !/[，。；！？,;]|[：:]$/u.test(text.replace(/《.*?》/gu, ''))
  );
}

/** The rest of a title that a wrap has cut in its last word: 关于……建设情况 above 的报告. */
function isTail(above: Block | undefined, { text }: Block): boolean {
  return text.length < 4 && KIND_WORD.test(text) && /关于/u.test(above?.text ?? '');
}

/** A line above a title's last line belongs to it when either of them is only a part: it speaks of 关于, or the other is too short. */
function isTitleStart(above: Block, below: Block): boolean {
  const { text } = above;
  if (isSentenceLike(text) || text.length > TITLE_LENGTH || isOrgan(text) || DOC_NUMBER.test(text) || SIGNER.test(text))
    return false;
  if (MASTHEAD.test(text) || KIND_WORD.test(text)) return false;
  if (isSubtitle(below.text)) return !isHead(text);
  return /关于/u.test(text) || below.text.length < 8 || /^\d{4}年|\d{4}年?度?$/u.test(text);
}

/**
 * The first line that is neither head nor name nor date, if the body begins right below it: with a sentence, a 主送机关 or
 * a subtitle. A line that could as well be the heading of a part is no title.
 */
function plainTitle(zone: readonly Block[], next: Block | undefined): Block[] {
  const at = zone.findIndex(({ text }) => !isHead(text));
  const [title, below] = [zone[at], zone[at + 1] ?? next];
  if (!title || !below || !isPlainTitle(title.text)) return [];
  const begins = isSubtitle(below.text) || /[。：:]/u.test(below.text) || isByline(below.text);
  return begins ? [title] : [];
}

function isHead(text: string): boolean {
  return MASTHEAD.test(text) || isOrgan(text) || DOC_NUMBER.test(text) || SIGNER.test(text) || isByline(text);
}

function isPlainTitle(text: string): boolean {
  return (
    text.length >= PLAIN_SHORTEST &&
    text.length <= PLAIN_LONGEST &&
    !/[，。；！？,;|]|[：:]/u.test(text) &&
    !PART.test(text) &&
    !/^[\d—（(【]/u.test(text)
  );
}

/** ——云岭镇创建示范村工作侧记 */
export function isSubtitle(text: string): boolean {
  return /^(?:——|—|──)/u.test(text) && text.length <= 50 && !/[。；]/u.test(text);
}

/** Who speaks or when, below a title: a name with an office, a date in brackets, an organ with a date. */
function isByline(text: string): boolean {
  if (text.length > 40 || /[，。；]/u.test(text)) return false;
  if (/^[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[）)]?$/u.test(text)) return true;
  const name = text.replace(/\d{4}年\d{1,2}月\d{1,2}日$/u, '').trim();
  if (name !== text && isOrgan(name)) return true;
  const parts = text.split(' ');
  return parts.length > 1 && (isPersonName(parts.at(-1) ?? '') || /\d日$/u.test(text));
}
