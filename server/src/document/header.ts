import type { Block, Header, Mark, Place } from './model.ts';
import { isOrgan } from './organ.ts';
import { place, textAt, whole } from './place.ts';
import { DOC_NUMBER, isSubtitle, SIGNER, titleOf } from './title.ts';

/** The header stands in the first blocks or nowhere. */
const ZONE = 14;
/** The line below 纪要标志 that says who printed the minutes and when; it looks like a sign-off. */
const IMPRINT = /^[^，。；：]{2,30}\d{4}年\d{1,2}月\d{1,2}日$/u;
const ADDRESSEE = /^[^。；！？]{2,80}[：:]$/u;
const ADDRESSED =
  /(?:委|政府|局|厅|部|办|院|会|组|处|中心|代表|同志们|领导|公司|学校|单位|科室|股室|村|社区|街道|乡镇|企业|商户)[^，]{0,4}[：:]$/u;

/** Reads 发文机关标志, 发文字号, 签发人, title and 主送机关 from the first blocks. */
export function headerOf(
  blocks: readonly Block[],
  marks: readonly (Mark | null)[],
  depths: ReadonlyMap<number, number>,
): Header {
  const zone = zoneOf(blocks, marks);
  const title = titleOf(zone, depths, blocks[zone.length]);
  const firstTitle = title[0]?.block.index ?? zone.length;
  const above = zone.slice(0, firstTitle);
  const subtitle = zone.find(({ index, text }) => index === (title.at(-1)?.block.index ?? -2) + 1 && isSubtitle(text));
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
    blocks: Math.max(issuer ? issuer.index + 1 : 0, subtitle ? subtitle.index + 1 : 0, ...used),
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
