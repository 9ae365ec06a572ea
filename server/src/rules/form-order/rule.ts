import type { Document, Place } from '../../document/model.ts';
import { isOrgan } from '../../document/organ.ts';
import { textAt, whole } from '../../document/place.ts';
import { defineRule } from '../contract.ts';

/** Elements by their names, in the order in which the norm has them (《党政机关公文处理工作条例》 Art. 9, GB/T 9704 7.1). */
const ORDER = [
  '发文机关标志',
  '发文字号',
  '签发人',
  '标题',
  '主送机关',
  '附件说明',
  '署名',
  '成文日期',
  '抄送',
] as const;

interface Element {
  readonly name: (typeof ORDER)[number];
  readonly place: Place;
}

/** An element of a paper that stands below one that it should stand above. Only with a red head: copies without it are set anyhow. */
export default defineRule({
  meta: {
    id: 'form-order',
    title: '公文要素的次序',
    english: 'Order of the parts of a document',
    severity: 'information',
    maturity: 'trial',
    fix: 'none',
    basis: ['gongwen-tiaoli-9', 'gbt-9704'],
    needs: [],
  },
  check({ document }, report) {
    const { issuer, docNumber } = document.header;
    if (!issuer || !docNumber || !/文件$/u.test(issuer.block.text)) return;
    const elements = elementsOf(document).sort((a, b) => positionOf(a) - positionOf(b));
    for (let i = 1; i < elements.length; i++) {
      const [above, below] = [elements[i - 1] as Element, elements[i] as Element];
      if (ORDER.indexOf(below.name) >= ORDER.indexOf(above.name)) continue;
      report({
        place: below.place,
        message: {
          what: `${below.name}“${textAt(below.place)}”写在${above.name}之后`,
          why: `按《党政机关公文处理工作条例》第九条和公文格式标准，${below.name}在${above.name}之前`,
          todo: `把${below.name}移到${above.name}前面`,
        },
        related: [{ place: above.place, note: above.name }],
      });
      return;
    }
  },
});

function positionOf({ place: { block, start } }: Element): number {
  return block.span.start + start;
}

function elementsOf({ header, closing, blocks }: Document): Element[] {
  const { issuer, docNumber, signer, title, addressee } = header;
  const date = closing?.date?.place ?? null;
  const after = date ? blocks.slice(date.block.index + 1) : [];
  const name = closing?.issuer ?? (isOrgan(after[0]?.text ?? '') && after[0] ? whole(after[0]) : null);
  const note = after.find(({ text }) => /^附件[：:]\s?(?:1[.．、])?\p{Script=Han}/u.test(text));
  const copies = blocks.find(({ text }) => /^抄送[：:]/u.test(text));
  // 发文字号 and 签发人 stand in one line, which copies cut in two in either order.
  const beside = signer && docNumber && Math.abs(signer.block.index - docNumber.block.index) <= 1;
  const found: readonly (readonly [Element['name'], Place | null | undefined])[] = [
    ['发文机关标志', issuer],
    ['发文字号', docNumber],
    ['签发人', beside ? null : signer],
    ['标题', title[0]],
    ['主送机关', addressee],
    ['附件说明', note ? whole(note) : null],
    ['署名', name],
    ['成文日期', date],
    ['抄送', copies ? whole(copies) : null],
  ];
  return found.flatMap(([name, place]) => (place ? [{ name, place }] : []));
}
