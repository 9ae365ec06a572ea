import type { Block, Document, Place } from '../../document/model.ts';
import { isOrgan } from '../../document/organ.ts';
import { place, textAt } from '../../document/place.ts';
import { defineRule, type Draft, type Message } from '../contract.ts';
import { dateForm } from './date-form.ts';
import { townOf } from './town.ts';

const DATE_LINE = /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?$/u;
/** No such line is longer: （2023年12月26日） */
const DATE_LENGTH = 13;

/**
 * 署名 and 成文日期 at the end of a report (《党政机关公文处理工作条例》 Art. 9): both are there, the name agrees with the
 * title, the date is written as GB/T 9704 wants it. Copies on the web drop the sign-off, so its absence is only
 * information unless the text carries 发文字号 or 签发人.
 */
export default defineRule({
  meta: {
    id: 'form-sign-off',
    title: '署名和成文日期',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gongwen-tiaoli-9', 'gbt-9704'],
    needs: ['kind'],
  },
  check({ document, kind }, report) {
    if (!kind?.kind.signed) return;
    for (const draft of [absence(document), otherTown(document), dateForm(document)]) if (draft) report(draft);
  },
});

function absence(document: Document): Draft | null {
  const { header, closing } = document;
  const lacks = [hasName(document) ? '' : '署名', closing?.date ? '' : '成文日期'].filter((word) => word !== '');
  const shown = closing?.date?.place ?? closing?.issuer ?? lastSentence(document);
  if (lacks.length === 0 || !shown || isSignedAbove(document)) return null;
  const redHead = header.docNumber !== null || header.signer !== null;
  const message: Message = {
    what: `文末没有${lacks.join('和')}`,
    why: '《党政机关公文处理工作条例》第九条把发文机关署名和成文日期列为公文的组成部分',
    todo: `在正文之后补上${lacks.join('和')}`,
  };
  return {
    place: shown,
    scope: 'document',
    ...(redHead ? {} : { severity: 'information' as const }),
    message,
    basis: ['gongwen-tiaoli-9'],
  };
}

/** What was issued may follow the sign-off: 关于印发……的通知, a report with annexes. */
function isSignedAbove({ blocks, header }: Document): boolean {
  const above = (block: Block): string => blocks[block.index - 1]?.text ?? '';
  const isDate = ({ text }: Block): boolean => text.length <= DATE_LENGTH && DATE_LINE.test(text);
  return blocks.some((block, i) => i >= header.blocks && isDate(block) && isOrgan(above(block)));
}

/** A 署名, or a short line above the date that may well be one. */
function hasName({ blocks, closing }: Document): boolean {
  if (closing === null) return false;
  const above = blocks[closing.from - 1]?.text ?? '';
  return closing.issuer !== null || (above !== '' && above.length <= 30 && !/[。；：！？]$/u.test(above));
}

/** The last sentence of the body: there the sign-off should follow. */
function lastSentence({ blocks, header }: Document): Place | null {
  const last = blocks.at(-1);
  if (!last || last.index < header.blocks) return null;
  const start = last.text.lastIndexOf('。', last.text.length - 2) + 1;
  return place(last, start, last.text.length);
}

/** Title and 署名 name different towns: a report copied from a neighbour, or last year's frame of another place. */
function otherTown({ header, closing }: Document): Draft | null {
  const title = header.title[0];
  const issuer = closing?.issuer;
  if (!title || !issuer) return null;
  const titled = townOf(textAt(title));
  const signed = townOf(textAt(issuer));
  if (titled === null || signed === null || titled === signed) return null;
  return {
    place: issuer,
    message: {
      what: `署名“${textAt(issuer)}”与标题中的“${titled}”不是同一个机关`,
      why: '署名应与标题中的发文机关一致',
      todo: '核对标题和署名',
    },
    basis: ['gongwen-tiaoli-9'],
    related: [{ place: title, note: '标题' }],
  };
}
