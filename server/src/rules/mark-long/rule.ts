import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { defineRule } from '../contract.ts';

/** Of 100 edited reports each has about five sentences above 150 characters and two above 200. */
const LONGEST = 200;
const ENDS = /[。！？；…]/gu;
/** The sentence of principles and aims is long in every report; lists of names and figures read as lists. */
const FORMULA =
  /习近平新时代|指导思想|总体要求|总的要求|预期目标|主要目标|代表.{0,8}政府|一是|（一）|①|邓小平理论|“三个代表”/u;
const LIST = /、/gu;
const FEW = 12;

/** Sentences that nobody reads in one breath. */
export default defineRule({
  meta: {
    id: 'mark-long',
    title: '句子过长',
    english: 'Sentence too long',
    severity: 'hint',
    maturity: 'trial',
    fix: 'none',
    basis: ['editing-practice'],
    needs: [],
  },
  check({ document }, report) {
    const found = document.blocks.flatMap((block) => (block.text.length > LONGEST ? longIn(block) : []));
    const [first, ...others] = found;
    if (!first) return;
    const length = (at: Place): string => String(at.end - at.start);
    report({
      place: first,
      message: {
        what: `这一句有${length(first)}个字，中间没有句号、分号${others.length > 0 ? `，全文这样的句子共${String(found.length)}句` : ''}`,
        why: `一句超过${String(LONGEST)}字，读者记不住前面说了什么，主语、宾语也容易丢失`,
        todo: '在意思告一段落的地方断句',
      },
      related: others.map((at) => ({ place: at, note: `${length(at)}个字` })),
      data: { count: found.length },
    });
  },
});

function longIn(block: Block): Place[] {
  const { text } = block;
  const out: Place[] = [];
  let from = 0;
  for (const end of [...[...text.matchAll(ENDS)].map(({ index }) => index), text.length]) {
    const sentence = text.slice(from, end);
    const long = sentence.length > LONGEST && !FORMULA.test(sentence) && (sentence.match(LIST)?.length ?? 0) <= FEW;
    if (long) out.push(place(block, from, end));
    from = end + 1;
  }
  return out;
}
