import type { Block, Document } from '../../document/model.ts';
import { place, whole } from '../../document/place.ts';
import { defineRule } from '../contract.ts';
import { numeralDraft, type Miswritten } from '../numeral-draft.ts';

/** 附件说明 begins so; further lines have a number each, or 附件 once more. */
const FIRST = /^附件(?:[一二三四五六七八九十]{1,2}|\d{1,2})?[：:](?! *$)/u;
const LINE =
  /^(?:附件([一二三四五六七八九十]{1,2}|\d{1,2})?([：:]))? ?(?:([一二三四五六七八九十]{1,2}|\d{1,2})[.．、] ?)?(.+?)([。；;，,、]?)$/u;
/** Several names in one line, or an address: read by nobody here. */
const MORE = /\d[.．、]\s?\p{Script=Han}|附件|https?:|\.(?:docx?|xlsx?|pdf|wps|zip|rar)/iu;
/** So many lines may stand between the text and its sign-off. */
const LONGEST = 8;

interface Line {
  readonly block: Block;
  readonly colon: string;
  readonly name: string;
}

/** 附件说明 below the text and above the sign-off: 附件：1. ×××, names without marks behind them (GB/T 9704). */
export default defineRule({
  meta: {
    id: 'form-attachment',
    title: '附件说明的写法',
    english: 'How annexes are listed',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gbt-9704'],
    needs: [],
  },
  check({ document }, report) {
    const lines = linesOf(document);
    const draft = numeralDraft(lines?.flatMap((line, i) => miswritten(line, i, lines.length)) ?? [], {
      what: (written) => `附件说明“${written}”写法不合规范`,
      why: '按公文格式标准，附件说明写“附件：”和名称，有几个的用“1.”“2.”标注顺序号，名称后不加标点符号，名称不用书名号',
      tier: 'suggest',
    });
    if (draft) report(draft);
  },
});

/** The lines right above the sign-off, from 附件： on; null where there are none or they cannot be read. */
function linesOf({ blocks, closing, header }: Document): Line[] | null {
  if (!closing?.date) return null;
  const above = blocks.slice(Math.max(header.blocks, closing.from - LONGEST), closing.from);
  const from = above.findIndex(({ text }) => FIRST.test(text));
  if (from < 0) return null;
  const lines = above.slice(from).map(lineOf);
  const read = lines.filter((line) => line !== null);
  return read.length === lines.length ? read : null;
}

function lineOf(block: Block): Line | null {
  const found = LINE.exec(block.text);
  const [, , colon = '', number, name = ''] = found ?? [];
  const bare = /^《([^《》]+)》$/u.exec(name)?.[1] ?? name;
  if (!found || MORE.test(bare) || bare.length > 60 || /。/u.test(bare)) return null;
  return colon === '' && number === undefined ? null : { block, colon, name: bare };
}

function miswritten({ block, colon, name }: Line, index: number, count: number): Miswritten[] {
  const number = count > 1 ? `${index + 1}. ` : '';
  const right = `${index === 0 ? `附件${colon}` : ''}${number}${name}`;
  const same = block.text.replace(/．/gu, '.').replace(/ /gu, '') === right.replace(/ /gu, '');
  return same
    ? []
    : [{ place: whole(block), right, edits: [{ place: place(block, 0, block.text.length), text: right }] }];
}
