import type { Document } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { defineRule, type Draft } from '../contract.ts';
import { tooMany, withoutColon } from './line.ts';

/** Addressed to a person: 李县长： */
const PERSON = /^(?:尊敬的)?\p{Script=Han}{1,3}(?:书记|县长|市长|区长|镇长|乡长|局长|主任|部长|厅长)(?=[：:]$)/u;

/** 文种 that go to the 机关 above. */
const UPWARD: ReadonlySet<string> = new Set(['报告', '请示']);

/**
 * 主送机关 of a 报告 or a 请示 that goes upwards: one that carries 签发人 names the 机关 it is for (《党政机关公文处理工作条例》 Art. 9),
 * one above in principle and no leader in person (Art. 15), with a colon behind it (GB/T 9704). Copies on the web drop the
 * line, so that a text without 签发人 may be without it.
 */
export default defineRule({
  meta: {
    id: 'form-addressee',
    title: '主送机关',
    english: 'Addressee',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gongwen-tiaoli-9', 'gongwen-tiaoli-15', 'gbt-9704'],
    needs: ['kind'],
  },
  check({ document, kind }, report) {
    const type = kind?.kind.type ?? '';
    if (!kind?.kind.signed || !UPWARD.has(type)) return;
    const { addressee } = document.header;
    // The yearly reports on the rule of law go to the party, the congress and the government above, as their norm says.
    const many = addressee && !kind.kind.yearly ? tooMany(addressee, type) : null;
    const draft = toPerson(document, type) ?? withoutColon(document) ?? absence(document) ?? many;
    if (draft) report(draft);
  },
});

function toPerson({ header, blocks }: Document, type: string): Draft | null {
  const title = header.title.at(-1);
  const below = title && blocks[title.block.index + 1];
  const person = below && PERSON.exec(below.text)?.[0];
  if (!below || !person) return null;
  return {
    place: place(below, 0, person.length),
    severity: 'information',
    message: {
      what: `${type}主送“${person}”个人`,
      why: '《党政机关公文处理工作条例》第十五条规定，除直接交办的事项外，不得以本机关名义向上级机关负责人报送公文',
      todo: '主送上级机关',
    },
    basis: ['gongwen-tiaoli-15'],
  };
}

function absence({ header }: Document): Draft | null {
  const title = header.title.at(-1);
  if (!title || header.addressee || !header.signer) return null;
  return {
    place: title,
    message: {
      what: `标题“${textAt(title)}”之后没有主送机关`,
      why: '有签发人的是上行文，《党政机关公文处理工作条例》第九条把主送机关列为公文的组成部分',
      todo: '在标题下顶格写明主送机关，后加冒号',
    },
    basis: ['gongwen-tiaoli-9'],
  };
}
