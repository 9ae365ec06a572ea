import * as v from 'valibot';
import type { Level, ResidueType } from '../document/model.ts';
import type { SlotState } from '../facts/model.ts';
import { atLeast, ends, flag, integer, listOf, oneOf, orNull, text, told, Words } from './facts-schema-base.ts';

/** The shapes of what was read off the page: header, closing, paragraphs, outline. */

export const Header = told(
  v.object({
    issuer: orNull(Words, '发文机关标志，不含“文件”二字。'),
    docNumber: orNull(Words, '发文字号，如“云镇府〔2023〕5号”。'),
    signer: orNull(Words, '签发人的姓名，不含“签发人”三字。'),
    title: orNull(Words, '公文标题；分成几行的，text 里已接成一行。'),
    addressee: orNull(Words, '主送机关，不含冒号。'),
  }),
  '版头、标题和主送机关。没有的项为 null。',
);

export const ClosingDate = told(
  v.object({
    ...Words.entries,
    year: told(integer(), '年。'),
    month: orNull(integer(), '月；没有写时为 null。'),
    day: orNull(integer(), '日；没有写时为 null。'),
  }),
  '成文日期：文字、位置和年、月、日。汉字写的数字已换成数，数值照写的记。',
);

export const Closing = told(
  v.object({
    issuer: orNull(Words, '署名。'),
    date: orNull(ClosingDate, '成文日期。'),
  }),
  '文末的署名和成文日期。',
);

export const Block = told(
  v.object({
    text: text('段落还原后的文字。'),
    ...ends('段落'),
    pieces: listOf(
      v.strictTuple([atLeast(0), atLeast(0)]),
      '段落的文字由原文的哪些段 [start, end) 依次接成。各段长度之和等于 text 的长度，text 的第 n 个码元来自各段接起来的第 n 个码元：它们相同，只有全角的数字、字母和“％”换成了半角，保留的空白一律写成一个空格（可能来自换行）。',
    ),
  }),
  '一个自然段，被硬换行或页码拆开的已接好。',
);

const levels: readonly Level[] = [1, 2, 3, 4, 5];

const HeadingFields = v.object({
  level: told(
    v.picklist(levels),
    '层次：1 为“一、”，2 为“（一）”，3 为“1.”，4 为“（1）”，5 为“①”。没有序号的，Markdown 标题“##”为 1，多一个“#”加 1，其余为 1。',
  ),
  number: orNull(
    v.string(),
    '序号，照文中的写法，如“一、”“(一)”“1.”（全角数字换成半角，多余的空白去掉）；没有序号的标题为 null。',
  ),
  title: text('标题的文字，不含序号，不含末尾的句号或冒号。'),
  line: told(atLeast(1), '标题所在的段落从第几行开始，从 1 数；行以 LF、CRLF 或 CR 分。'),
  ...ends('标题的文字（title，不含序号）'),
  runIn: flag('标题后面是否在同一段里接着写正文，如“（一）加强领导。我镇……”。'),
  slot: orNull(
    v.string(),
    '这个标题是文种规定的哪一部分（slots 里的 id）；都不是时为 null。兼有几部分的，写排在最前的一个，其余见 slots。',
  ),
});

/** valibot cannot tell the type of a shape that holds itself. */
export interface HeadingJson extends v.InferOutput<typeof HeadingFields> {
  children: HeadingJson[];
}

export const Heading: v.GenericSchema<HeadingJson> = told(
  v.object({
    ...HeadingFields.entries,
    children: listOf(
      v.lazy(() => Heading),
      '下一层的标题，按在文中的先后。',
    ),
  }),
  '一个标题和它下面的标题。',
);

export const Residue = told(
  v.object({
    type: oneOf<ResidueType>('是什么', {
      'page-number': '页码',
      'running-header': '每页重复的页眉、页脚',
      'stray-mark': '独占一行、无处可归的标点',
      furniture: '网页上正文以外的字句（打印本页、来源……）',
      invisible: '看不见的字符（零宽空格……）',
      markup: 'Markdown 的记号、注释和代码',
    }),
    ...ends('残留'),
  }),
  '文件里不属于作者文字的一段，不在任何段落的 pieces 里。',
);

export const Slot = told(
  v.object({
    id: text('这一部分的代号，如 chengxiao。'),
    title: text('这一部分的名称。'),
    state: oneOf<SlotState['state']>('在文中的情形', {
      present: '有自己的标题',
      merged: '与别的部分合用一个标题，或只是下一层的标题',
      mentioned: '没有标题，正文里提到',
      absent: '没有',
    }),
    start: orNull(atLeast(0), '标题或提到它的字句在文件中的起点；没有时为 null。'),
    end: orNull(atLeast(0), '标题或提到它的字句在文件中的终点，不含在内；没有时为 null。'),
  }),
  '文种规定的一个部分在文中的情形。',
);
