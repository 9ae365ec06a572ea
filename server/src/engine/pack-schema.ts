import * as v from 'valibot';
import { LEVELS } from './config-schema.ts';

/**
 * The word lists in `.gongwen/terms`: the one source of what is checked here, of schemas/gongwen-terms.schema.json and of
 * the completion that editors make of it.
 */

const TEXT = '应为文字，含特殊符号时请加引号';
const text = v.pipe(
  v.string(TEXT),
  v.check((value) => value.trim() !== '', '不能为空'),
);
const word = v.pipe(
  text,
  v.check((value) => !/[\r\n]/u.test(value), '应写在一行里'),
);
const LIST = '应为一组词语，每行一个，前面加“- ”';

/** One word, or several; with what an editor shows beside it. */
const words = (description: string) =>
  v.pipe(
    v.union(
      [word, v.pipe(v.array(word, LIST), v.minLength(1, '至少写一个'))],
      '应为一个词，或一组词（每行一个，前面加“- ”）',
    ),
    v.description(description),
    v.transform((value) => (typeof value === 'string' ? [value] : value)),
  );

const DATE = '应为日期，如 2024-01-01';
const date = v.pipe(v.string(DATE), v.isoDate(DATE));

const level = v.picklist(
  ['error', 'warning', 'information', 'hint'],
  '只能是 error（必改）、warning（建议）、information（提示）、hint（参考）之一',
);

/** Where the words stand: what is beside them makes them wrong, or right. */
const NEIGHBOURS = {
  ledBy: v.optional(words('前面紧接这些词之一时才算；“^”是句首。')),
  notLedBy: v.optional(words('前面紧接这些词之一时不算。')),
  followedBy: v.optional(words('后面紧接这些词之一时才算；“$”是句尾。')),
  notFollowedBy: v.optional(words('后面紧接这些词之一时不算。')),
  subject: v.optional(words('同一分句里，前面十个字以内有这些词之一时才算。')),
  object: v.optional(words('同一分句里，后面十个字以内有这些词之一时才算。')),
};

export const TermEntry = v.pipe(
  v.strictObject(
    {
      id: v.optional(
        v.pipe(
          text,
          v.regex(/^team(?:\.[\w一-鿿-]+)+$/u, '应以 team. 开头，后面用汉字、字母、数字、连字符，如 team.普法办'),
          v.description('条目的代号，以 team. 开头；不写则由词语本身定。'),
        ),
      ),
      find: words('要找的词语，一个或几个；至少两个字。'),
      right: v.optional(v.pipe(word, v.description('应当写成什么；不写则只提示，不给替换。'))),
      why: v.optional(v.pipe(word, v.description('为什么，一句话，句末不加句号。'))),
      source: v.optional(v.pipe(word, v.description('依据，如本单位的文件名、文号。'))),
      severity: v.optional(v.pipe(level, v.description('级别；不写是 warning（建议）。')), 'warning'),
      from: v.optional(v.pipe(date, v.description('从哪一天起才是正确的提法（早于这一天的报告里用了会提示）。'))),
      to: v.optional(v.pipe(date, v.description('到哪一天为止是正确的提法（晚于这一天的报告里用了会提示）。'))),
      except: v.optional(words('含有要找的词语、但本身正确的较长的词语，不提示。')),
      ...NEIGHBOURS,
      replaces: v.optional(words('由本条代替的内置条目的代号，那些条目不再提示。')),
      political: v.optional(v.pipe(v.boolean('只能是 true 或 false'), v.description('是否属于政治性提法。'))),
      year: v.optional(
        v.pipe(
          v.number('应为年份'),
          v.integer('应为年份'),
          v.description('例句按哪一年的报告判断；不写则由有效期推定。'),
        ),
      ),
      bad: v.optional(words('应当提示的例句：gongwen test 用它检验本条。')),
      good: v.optional(words('不应提示的例句：gongwen test 用它检验本条。')),
    },
    '应由“项目: 值”组成，如 find: 法宣办',
  ),
  v.check(({ find }) => find.every((one) => one.trim().length >= 2), '的“find”太短：一个字的词到处都是，至少两个字'),
  v.check(({ from, to }) => from === undefined || to === undefined || from <= to, '的“from”晚于“to”'),
  v.check(({ find, right }) => right === undefined || !find.includes(right), '的“right”与“find”相同'),
);

const allowEntry = v.union(
  [
    word,
    v.strictObject({
      word: v.pipe(word, v.description('可用的词语。')),
      why: v.optional(v.pipe(word, v.description('为什么可用，给同事看。'))),
    }),
  ],
  '应为一个词，或“word: 词语”加“why: 理由”',
);

export const TermsFile = v.strictObject({
  terms: v.optional(
    v.pipe(
      v.array(TermEntry, '应为一组条目，每条前面加“- ”'),
      v.title('本单位的用语'),
      v.description('本单位规定的写法：每条写明要找的词语、应当写成什么、为什么。'),
    ),
    [],
  ),
  allow: v.optional(
    v.pipe(
      v.array(allowEntry, LIST),
      v.title('可用的词语'),
      v.description('本单位确认可用的词语（机构简称、地名、项目名等），用语检查不再提示。'),
    ),
    [],
  ),
  severity: v.optional(
    v.pipe(
      v.record(
        v.string(),
        v.picklist(LEVELS, '只能是 error、warning、information、hint、off（不查）之一'),
        '应为“代号: 级别”的列表',
      ),
      v.title('内置条目的级别'),
      v.description('检查项、类别或内置条目的代号 → 级别；off 是不查。.gongwen.yaml 里写了的，以它为准。'),
    ),
    {},
  ),
});

export type TermEntryValue = v.InferOutput<typeof TermEntry>;
