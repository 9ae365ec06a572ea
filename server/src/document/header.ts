import { isSentenceLike } from './endings.ts';
import type { Block, Header, Mark, Place } from './model.ts';
import { isOrgan } from './organ.ts';
import { place, textAt, whole } from './place.ts';

/** The header stands in the first blocks or nowhere. */
const ZONE = 14;
const TITLE_LENGTH = 70;
const DOC_NUMBER = /[㐀-鿿〇]{1,14}[〔[（(【]\d{2,6}[〕\]）)】]第?\d{1,5}号/u;
const SIGNER = /签发人[:：]?\s*([㐀-鿿〇·]{2,12}(?:[、 ][㐀-鿿〇·]{2,6})*)$/u;
const KIND_WORD =
  /(?:报告|总结(?:[和及暨与、].{2,20}(?:打算|安排|思路|重点))?|汇报|请示|通知|函|纪要|意见|方案|计划|要点|公报|通报|决定|公告|通告|批复|议案|命令|决议|办法|规定)(?:[（(].{1,14}[）)])?$/u;
const IMPRINT = /^[^，。；：]{2,30}\d{4}年\d{1,2}月\d{1,2}日$/u;
const ADDRESSEE = /^[^。；！？]{2,80}[：:]$/u;
const ADDRESSED =
  /(?:委|政府|局|厅|部|办|院|会|组|处|中心|代表|同志们|领导|公司|学校|单位|科室|股室|村|社区|街道|乡镇)[^，]{0,4}[：:]$/u;

/** Reads 发文机关标志, 发文字号, 签发人, title and 主送机关 from the first blocks. */
export function headerOf(
  blocks: readonly Block[],
  marks: readonly (Mark | null)[],
  depths: ReadonlyMap<number, number>,
): Header {
  const zone = zoneOf(blocks, marks);
  const title = titleOf(zone, depths);
  const firstTitle = title[0]?.block.index ?? zone.length;
  const above = zone.slice(0, firstTitle);
  const docNumber = firstMatch(zone, DOC_NUMBER, 0);
  const signer = firstMatch(zone, SIGNER, 1);
  const issuer = above.find((block) => isOrgan(block.text) || /文件$/u.test(block.text));
  const addressee = addresseeOf(zone, title.at(-1)?.block.index ?? -1);
  const used = [docNumber, signer, addressee, imprintOf(zone, title, blocks), ...title].map((at) =>
    at ? at.block.index + 1 : 0,
  );
  return {
    issuer: issuer ? issuerPlace(issuer) : null,
    docNumber,
    signer,
    title,
    titleText: title.map(textAt).join(''),
    addressee,
    blocks: Math.max(issuer ? issuer.index + 1 : 0, ...used),
  };
}

/** The blocks before the first heading of level 1 or 2 and before the second sentence. */
function zoneOf(blocks: readonly Block[], marks: readonly (Mark | null)[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks.slice(0, ZONE)) {
    const mark = marks[block.index];
    if (mark && mark.level <= 2) break;
    if (/[。；！？]/u.test(block.text)) break;
    out.push(block);
  }
  return out;
}

/** The block that ends in a 文种 word and the lines above it that are its beginning. */
function titleOf(zone: readonly Block[], depths: ReadonlyMap<number, number>): Place[] {
  const at = zone.findIndex((block) => isTitleEnd(block) || depths.get(block.index) === 1);
  if (at < 0) return [];
  const last = zone[at] as Block;
  let from = at;
  while (from > 0 && isTitleStart(zone[from - 1] as Block, zone[from] as Block)) from--;
  return [...zone.slice(from, at), last].map(whole);
}

function isTitleEnd(block: Block): boolean {
  const { text } = block;
  return (
    text.length >= 4 &&
    text.length <= TITLE_LENGTH &&
    KIND_WORD.test(text) &&
    !isSentenceLike(text.replace(/《.*?》/gu, ''))
  );
}

/** A line above a title's last line belongs to it when either of them is only a part: it speaks of 关于, or the other is too short. */
function isTitleStart(above: Block, below: Block): boolean {
  const { text } = above;
  if (isSentenceLike(text) || text.length > TITLE_LENGTH || isOrgan(text) || DOC_NUMBER.test(text) || SIGNER.test(text))
    return false;
  if (/文件$/u.test(text) || KIND_WORD.test(text)) return false;
  return /关于/u.test(text) || below.text.length < 8 || /^\d{4}年|\d{4}年?度?$/u.test(text);
}

/** The line below 纪要标志 that says who printed the minutes and when; it looks like a sign-off. */
function imprintOf(zone: readonly Block[], title: readonly Place[], { length }: readonly Block[]): Place | null {
  const last = title.at(-1);
  if (!last || !last.block.text.endsWith('纪要')) return null;
  const found = zone.find(({ index, text }) => index > last.block.index && index < length - 1 && IMPRINT.test(text));
  return found ? whole(found) : null;
}

function firstMatch(zone: readonly Block[], pattern: RegExp, group: number): Place | null {
  for (const block of zone) {
    if (block.text.length > 60) continue;
    const found = pattern.exec(block.text);
    const words = found?.[group];
    if (!found || words === undefined) continue;
    const start = found.index + found[0].indexOf(words);
    return place(block, start, start + words.length);
  }
  return null;
}

function issuerPlace(block: Block): Place {
  return place(block, 0, block.text.length - (/文件$/u.test(block.text) ? 2 : 0));
}

function addresseeOf(zone: readonly Block[], after: number): Place | null {
  const block = zone.find((b) => b.index > after && ADDRESSEE.test(b.text) && ADDRESSED.test(b.text));
  return block ? place(block, 0, block.text.length - 1) : null;
}
