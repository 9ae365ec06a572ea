import type { Document, Place } from '../../document/model.ts';
import { textAt } from '../../document/place.ts';
import { writtenDay } from '../../facts/sign-off.ts';
import type { ClosingStyle } from '../../facts/style.ts';
import type { Draft } from '../contract.ts';

/** Since GB/T 9704—2012 the date is written in Arabic figures. */
const ARABIC_SINCE = 2013;

/**
 * The form of 成文日期: 2021年3月5日, without leading zeros, in Arabic figures, with 年月日. Where the office says which
 * figures it uses, that is another rule's.
 */
export function dateForm(document: Document, style: ClosingStyle['date']): Draft | null {
  const date = document.closing?.date;
  if (!date) return null;
  const written = textAt(date.place);
  if (date.value.day === null && date.value.month !== null) return withoutDay(date.place, document);
  const figures = /\d{4}/u.test(written) ? 'arabic' : 'han';
  if (style !== null && figures !== style) return null;
  const right = writtenDay(date.value, style ?? 'arabic');
  const reason = right === null ? null : reasonOf(written, style === 'han' ? null : date.value.year);
  if (right === null || reason === null) return null;
  const text = /^[（(]/u.test(written) ? `${written[0]}${right}${written.at(-1)}` : right;
  return draft(date.place, written, text, reason);
}

/** 2023年12月: copies are sometimes put on the web so, a paper with a red head has its day. */
function withoutDay(place: Place, { header }: Document): Draft {
  const redHead = header.docNumber !== null || header.signer !== null;
  return {
    place,
    ...(redHead ? {} : { severity: 'information' as const }),
    message: {
      what: `成文日期“${textAt(place)}”没有写明日`,
      why: '按公文格式标准，成文日期写全年、月、日，以会议通过或者负责人签发的日期为准',
      todo: '补上日',
    },
    basis: ['gbt-9704'],
  };
}

/** @param year of a date that should be in figures; null where Han numerals are right */
function reasonOf(written: string, year: number | null): string | null {
  if (/号[）)]?$/u.test(written)) return '成文日期的日写作“日”，不写“号”';
  if (!/年.*月.*日/u.test(written)) return '成文日期要写全年、月、日';
  if (/年0|月0/u.test(written)) return '月、日不编虚位（1不编为01）';
  if (!/\d{4}/u.test(written) && year !== null && year >= ARABIC_SINCE) return '成文日期用阿拉伯数字';
  return null;
}

function draft(place: Place, written: string, right: string, reason: string): Draft {
  return {
    place,
    message: {
      what: `成文日期“${written}”写法不合规范`,
      why: `按公文格式标准，${reason}`,
      todo: `改为“${right}”`,
    },
    basis: ['gbt-9704'],
    fixes: [{ title: `改为“${right}”`, tier: 'safe', edits: [{ place, text: right }] }],
  };
}
