import * as v from 'valibot';
import type { Enumeration, QuantityKind } from '../facts/model.ts';
import { asTold, atLeast, ends, flag, integer, listOf, oneOf, orNull, text, told, Words } from './facts-schema-base.ts';
import { QUANTITY_KINDS, VALUES } from './facts-schema-numbers.ts';

/** The shapes of what was found in the paragraphs: figures, dates, names, terms, enumerations. */

export const Quantity = told(
  v.object({
    kind: oneOf<QuantityKind>('哪一类', QUANTITY_KINDS),
    ...VALUES,
    subject: text('说的是什么，取自前后的字句，如“受理信访件”；看不出时为空字符串。'),
    ...Words.entries,
    number: asTold(Words, '其中的数字；“三分之二”之类是整个分数。'),
  }),
  '一个数量：文字从约数的字到单位，如“近8万份”。日期、文号、条款号、电话号码、“十四五”之类不算。',
);

export const DateMention = told(
  v.object({
    ...Words.entries,
    year: orNull(integer(), '年；没有写时为 null。'),
    month: orNull(integer(), '月；没有写时为 null。'),
    day: orNull(integer(), '日；没有写时为 null。'),
  }),
  '文中的一个日期。数值照写的记：历法上没有的（13月、2月30日）也照记。',
);

export const Citation = told(
  v.object({
    name: text('名称，不含书名号；书名号里的书名号照留。'),
    marked: flag('是否写了书名号。'),
    ...ends('名称'),
  }),
  '引用的法律法规、文件的名称。',
);

export const Term = told(
  v.object({
    row: text('数据条目的代号，如 plan.pufa.7；同 check 命令的 row。'),
    term: text('条目的名称，如“七五”普法。'),
    ...Words.entries,
    historical: flag('是否在回顾过去（原、曾、期间……）。'),
    quoted: flag('是否在书名号里，或在不只含它自己的引号里。'),
  }),
  '用语表里的一个条目在文中出现。这里不判断它是否过时、是否写错，那是 check 命令的事。',
);

export const EnumerationJson = told(
  v.object({
    shape: oneOf<Enumeration['shape']>('列举的写法', {
      ordinals: '“一是……二是……”之类',
      list: '并列的几项（“三项制度”及其名称）',
      headings: '下面各段的序号',
      row: '数字前面并列的几项（道路、饮水、电网三大工程）',
      told: '冒号后面没有序号的几项',
    }),
    count: told(atLeast(0), '写明的项数。'),
    ...Words.entries,
    members: listOf(Words, '所列的各项，按先后；文字是那一项的序词、序号，或那一项本身。'),
  }),
  '写明了项数的列举，如“以下三个方面：一是……”。文字是写明项数的字句。',
);
