import * as v from 'valibot';
import { areInOrder, markOfItem, rankOfForm } from '../facts/style-forms.ts';

/** One of several ways to write something; null takes back what a file below says. */
const way = <const T extends readonly string[]>(options: T, message: string) =>
  v.nullable(v.picklist(options, message));

const NOT_A_LIST = '应为一组序号，由高到低，如 [一、, （一）, 1., （1）]';

/** A list with one mark that cannot be is no list: the levels below would take its place. */
const headings = v.pipe(
  v.nullable(
    v.pipe(
      v.array(v.union([v.string(), v.number()], NOT_A_LIST), NOT_A_LIST),
      v.check(
        (items) => items.every((item) => rankOfForm(markOfItem(item)) !== null),
        ({ input }) =>
          `里的“${input.map(markOfItem).find((form) => rankOfForm(form) === null) ?? ''}”不是认得的序号写法，可用的如 一、（一）1. 1、（1）① 第一部分 第一章`,
      ),
      v.check(
        (items) => areInOrder(items.map(markOfItem)),
        '的各层序号应由高到低，不重复：第一部分（第一章）、一、、（一）、1.、（1）、①，可以跳过其中几种',
      ),
    ),
  ),
  v.title('各层序号的写法'),
  v.description('由高到低写出各层标题的序号，数字是举例：[一、, （一）, 1., （1）]。没有写到的层次不查。'),
);

const closing = v.strictObject(
  {
    issuer: v.optional(
      v.pipe(
        way(['required', 'none'], '应为 required（要署名）或 none（只写日期，不署名）'),
        v.title('署名'),
        v.description('文末是否写发文机关署名：required（写）、none（不写，只写成文日期）。'),
      ),
    ),
    date: v.optional(
      v.pipe(
        way(['arabic', 'han'], '应为 arabic（2024年1月5日）或 han（二〇二四年一月五日）'),
        v.title('成文日期的数字'),
        v.description('成文日期用哪种数字：arabic（2024年1月5日）、han（二〇二四年一月五日）。'),
      ),
    ),
    ending: v.optional(
      v.pipe(
        way(['required', 'none'], '应为 required（以“特此报告”结束）或 none（不写“特此报告”）'),
        v.title('“特此报告”'),
        v.description(
          '报告是否以“特此报告。”结束：required（写）、none（不写）。只管按这一句结束的报告，请示、函等不受影响。',
        ),
      ),
    ),
  },
  '应由“项目: 值”组成，如 date: arabic',
);

const matters = v.strictObject(
  {
    headings: v.optional(headings),
    brackets: v.optional(
      v.pipe(
        way(['full', 'half'], '应为 full（全角）或 half（半角）'),
        v.title('圆括号'),
        v.description(
          '正文里括住汉字的圆括号：full（全角，（））、half（半角，()）。序号的括号由 headings 定，引文、书名号里的不动。',
        ),
      ),
    ),
    quotes: v.optional(
      v.pipe(
        way(['curly', 'corner', 'straight'], '应为 curly（弯引号）、corner（直角引号）或 straight（直引号）'),
        v.title('引号'),
        v.description(
          '正文里的引号：curly（弯引号，“”）、corner（直角引号，「」）、straight（直引号，""）。书名号里的不动。',
        ),
      ),
    ),
    closing: v.optional(v.pipe(closing, v.title('文末'), v.description('署名、成文日期、结束语的写法。'))),
  },
  '应由“项目: 值”组成，如 quotes: curly',
);

/** `style` of `.gongwen.yaml`. */
export const style = v.pipe(
  matters,
  v.title('本单位的格式要求'),
  v.description(
    '序号、括号、引号、文末的写法：新起草的报告和补写的部分按它写，文稿按它查（form-style）。没有写的不查；写 null 则不再沿用下层配置的要求。',
  ),
);

/** The keys that a map within the style has; null for any other place of a file. */
export function keysOfStyle(path: readonly (string | number)[]): readonly string[] | null {
  const where = path.join('.');
  if (where === 'style') return Object.keys(matters.entries);
  return where === 'style.closing' ? Object.keys(closing.entries) : null;
}
