import { place, textAt } from '../../document/place.ts';
import { defineRule } from '../contract.ts';

const UPWARD: ReadonlySet<string> = new Set(['报告', '请示']);
/** What a red head ends in. */
const HEAD = /文件$/u;

/**
 * 签发人 of a paper that goes upwards (《党政机关公文处理工作条例》 Art. 9). Only where the red head and 发文字号 are both there: copies
 * without them have left the head out as a whole.
 */
export default defineRule({
  meta: {
    id: 'form-signer',
    title: '上行文的签发人',
    english: 'Signer of a document to a higher level',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gongwen-tiaoli-9', 'gbt-9704'],
    needs: ['kind'],
  },
  check({ document: { header, blocks }, kind }, report) {
    const { issuer, docNumber, signer } = header;
    const type = kind?.kind.type ?? '';
    if (!issuer || !docNumber || signer || kind?.kind.signed !== true || !UPWARD.has(type)) return;
    // A note that only the name is missing from, or a form of it that was not understood, is there.
    if (!HEAD.test(issuer.block.text) || blocks.slice(0, header.blocks).some(({ text }) => /签\s?发/u.test(text)))
      return;
    const end = place(docNumber.block, docNumber.end, docNumber.end);
    report({
      place: docNumber,
      message: {
        what: `发文字号“${textAt(docNumber)}”旁没有签发人`,
        why: `${type}是上行文，《党政机关公文处理工作条例》第九条规定上行文应当标注签发人姓名`,
        todo: '在发文字号右侧标注“签发人：×××”',
      },
      fixes: [{ title: '加上“签发人：”', tier: 'suggest', edits: [{ place: end, text: '　　签发人：' }] }],
    });
  },
});
