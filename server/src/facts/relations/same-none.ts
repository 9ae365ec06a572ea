import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { Relation, RelationPart } from '../model.ts';
import { relation } from './relation.ts';
import type { NumberBlock } from './sentences.ts';

/** 没有发生一起森林火灾, 未发生较大以上安全事故: nothing of the kind happened. */
const NONE =
  /(?:没有|未)(?:再)?(?:发生|出现)(?:过)?(?:一|任何一?|1)?[起例件次场]?(?<kind>(?:较大|重大|特大|特别重大|亡人|一般|恶性|重特大)?)(?:及?以上)?(?:的)?(?<name>[\u4e00-\u9fff]{2,12}?)(?=[，。；])/gu;
/** Where it happened that is told of again: another place, another year, a lesson. */
const ELSEWHERE =
  /邻|外[省市县镇乡地]|周边|兄弟|吸取|汲取|教训|去年|上年|往年|历年|其他|全[省市国]|某|通报|如果|假如|以防|防止|杜绝|避免/u;
const REACH = 90;
const HEAD = 2;

/** 今年3月发生的那起较大事故, 9月份的亡人火灾: one of the kind, pointed to. */
function againIn(words: string, kind: string, name: string): { readonly at: number; readonly said: string } | null {
  // 越级上访 is not any 上访: without a degree the whole name must be said again.
  const head = kind === '' ? name : name.slice(-HEAD);
  const pattern = new RegExp(
    `(?:那|该|这)[起例件次场](?<one>${kind}[^，。；]{0,6}?${head})|月(?:份|[上中下]旬)?(?:发生)?的(?<two>${kind}[^，。；]{0,6}?${head})`,
    'u',
  );
  const match = pattern.exec(words);
  const said = match?.groups?.one ?? match?.groups?.two;
  return match && said !== undefined ? { at: match.index + match[0].length - said.length, said } : null;
}

function noneIn(block: Block, out: Relation[]): void {
  const { text } = block;
  for (const match of text.matchAll(NONE)) {
    const { kind = '', name = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const words = text.slice(end, end + REACH);
    const again = againIn(words, kind, name);
    if (
      !again ||
      ELSEWHERE.test(words.slice(0, again.at + again.said.length)) ||
      /将|力争|确保|目标/u.test(text.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    const start = end + again.at;
    const marked: RelationPart = { role: '另处', place: place(block, start, start + again.said.length) };
    const parts: RelationPart[] = [{ role: '前文', place: place(block, match.index, end) }, marked];
    const arithmetic = `前文写作“${match[0]}”，后文又写“${again.said}”`;
    out.push(relation({ type: 'same', parts, marked, holds: false, trust: 'certain', arithmetic }));
  }
}

/** What is said not to have happened, and is told of as having happened in the next words. */
export function noneAgain(blocks: readonly NumberBlock[], out: Relation[]): void {
  for (const { block } of blocks)
    if (
      block.text.includes('发生') &&
      /(?:没有|未)再?(?:发生|出现)/u.test(block.text) &&
      /[那该这][起例件次场]|月(?:份|[上中下]旬)?(?:发生)?的/u.test(block.text)
    )
      noneIn(block, out);
}
