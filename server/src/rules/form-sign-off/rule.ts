import type { Document } from '../../document/model.ts';
import { textAt } from '../../document/place.ts';
import { hasName, isSignedAbove, lastSentence } from '../../facts/sign-off.ts';
import type { ClosingStyle } from '../../facts/style.ts';
import { defineRule, type Draft, type Message } from '../contract.ts';
import { dateForm } from './date-form.ts';
import { townOf } from './town.ts';

/**
 * 署名 and 成文日期 at the end of a report (《党政机关公文处理工作条例》 Art. 9): both are there, the name agrees with the
 * title, the date is written as GB/T 9704 wants it. Copies on the web drop the sign-off, so its absence is only
 * information unless the text carries 发文字号 or 签发人.
 */
export default defineRule({
  meta: {
    id: 'form-sign-off',
    title: '署名和成文日期',
    english: 'Signature and date',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gongwen-tiaoli-9', 'gbt-9704'],
    needs: ['kind', 'style'],
  },
  check({ document, kind, style: { closing } }, report) {
    if (!kind?.kind.signed) return;
    const drafts = [absence(document, closing), otherTown(document), dateForm(document, closing.date)];
    for (const draft of drafts) if (draft) report(draft);
  },
});

/** What an office says of 署名 beside its date is another rule's. */
function absence(document: Document, style: ClosingStyle): Draft | null {
  const { header, closing } = document;
  const said = style.issuer === 'none' || (style.issuer === 'required' && closing?.date);
  const lacks = [said || hasName(document) ? '' : '署名', closing?.date ? '' : '成文日期'].filter(
    (word) => word !== '',
  );
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
