import * as v from 'valibot';
import type { QuantityKind, RelationType, Verdict } from '../facts/model.ts';
import type { TickState } from '../features/ledger-ticks.ts';
import {
  atLeast,
  digits,
  ends,
  flag,
  listOf,
  oneOf,
  oneOfOrNull,
  orNull,
  text,
  told,
  Words,
} from './facts-schema-base.ts';

/** The shapes of what numbers say of each other, and of the ledger that `facts --numbers` prints. */

const VERDICTS: Readonly<Record<Verdict, string>> = {
  wrong: '不符',
  unsure: '存疑，可能不符',
  checked: '核算过，相符',
  unassessable: '看得出有关系，但无法核算',
};

/** What a quantity is, for every shape that names it. */
export const QUANTITY_KINDS: Readonly<Record<QuantityKind, string>> = {
  amount: '数目（48件、3.2万元）',
  percent: '百分数、千分数（98.66%、百分之五）',
  point: '百分点（1.2个百分点）',
  fraction: '分数（三分之二、三成、一半）',
  multiple: '倍数（2倍）',
  ordinal: '次序（第三批）',
};

/** A value with what makes it a quantity. */
export const VALUES = {
  value: told(
    digits(),
    '数值，写成数字串以免丢失精度；写明几位小数就是几位，“万”“亿”已乘进去（8万为 80000）。范围为下限，分数为分子。',
  ),
  upper: orNull(digits(), '范围的上限（“2至3个”为 3）；不是范围时为 null。'),
  denominator: orNull(digits(), '分数的分母（“三分之二”为 3）；没有写明分母时为 null。'),
  unit: text('量词或单位，不含“万”“亿”：件、元、平方公里、%；没有时为空字符串。'),
  approximate: orNull(v.string(), '表示约数的字（余、多、近、约、以上……）；确数为 null。'),
};

export const RelationPartJson = told(
  v.object({
    role: text('它在其中是什么，如“总数”“其中”“占比”“上年”；这是给人看的话，用词会改进。'),
    ...Words.entries,
    value: orNull(digits(), '数值，写法同 quantity 的 value；日期和词语为 null。'),
    unit: orNull(v.string(), '量词或单位，没有时为空字符串；日期和词语为 null。'),
  }),
  '有关系的几个数字、日期或词语中的一个，按在文中的先后。',
);

export const RelationJson = told(
  v.object({
    id: text('代号，在一个文件里不重复；文中别处改动时不变。'),
    type: oneOf<RelationType>('是什么关系', {
      sum: '分项之和与总数',
      part: '部分与全体',
      remainder: '余下的数',
      share: '两个数和它们的比率',
      rate: '比率能否由总数得出',
      shares: '各项占比之和',
      limit: '百分比不可能超过 100%',
      average: '平均数',
      growth: '前后两数和增减',
      same: '同一个数前后两次',
      convert: '同一个数两种单位',
      measure: '量词搭配',
      magnitude: '数量级',
      count: '写明的项数和所列各项',
      year: '年份',
      date: '日期',
      weekday: '日期和星期',
      period: '时段',
    }),
    verdict: oneOf<Verdict>('核算的结果', VERDICTS),
    arithmetic: text('算式，如“473÷513=92.2%，文中写作93.2%”；这是给人看的话，写法会改进。'),
    parts: listOf(RelationPartJson, '有关系的各个数字、日期、词语，按在文中的先后。'),
    marked: told(atLeast(0), '结论落在哪一个上：parts 的下标，从 0 数。'),
    ...ends('结论所落的那一个（parts[marked]）'),
  }),
  '几个数字、日期之间应当成立的关系，以及是否成立。检查时报的是其中 verdict 为 wrong 的。',
);

const NUMBER_KINDS: Readonly<Record<QuantityKind | 'other', string>> = {
  ...QUANTITY_KINDS,
  other: '日期、词语，因为不符或存疑而列出',
};

export const NumberJson = told(
  v.object({
    part: text('所在的部分：第一、二层标题，带序号；第一个标题之前为“开头”，全文没有标题时为“正文”。'),
    above: text('上一层的标题；没有时为空字符串。'),
    indicator: text('指标：数的是什么，如“受理信访件”；看不出时为空字符串。'),
    period: text('时期，如“全年”“截至11月底”“上年”；看不出时为空字符串。'),
    scope: text('范围，如“全镇”“各村”；看不出时为空字符串。'),
    kind: oneOf<QuantityKind | 'other'>('哪一类', NUMBER_KINDS),
    ...VALUES,
    value: orNull(digits(), '数值，写法同 quantity 的 value；日期和词语为 null。'),
    ...Words.entries,
    line: told(atLeast(1), '在第几行，从 1 数；行以 LF、CRLF 或 CR 分。'),
    column: told(atLeast(1), '在那一行的第几个 UTF-16 码元，从 1 数。'),
    verdict: oneOfOrNull<Verdict>('它的各个关系中最差的结果', VERDICTS, '没有关系'),
    relations: listOf(v.string(), '它的各个关系（relations 里的 id）。'),
    tick: oneOf<TickState>('是否已核（编辑器的数字台账里打的勾）', {
      ticked: '已核',
      recheck: '核过以后，它或它前后的字句改过，需重核',
      open: '未核',
    }),
  }),
  '数字台账里的一个数字。只表示次序的（第三批）不列，除非与别的数字有关系。',
);

export const NumbersFile = told(
  v.object({
    version: told(v.literal(1), '本格式的版本号。'),
    file: text('文件名，写法同 facts 的 file。'),
    bom: flag('文件是否以字节顺序标记（BOM）开头，含义同 facts 的 bom。'),
    length: told(atLeast(0), '文件的长度（UTF-16 码元），不计 BOM。'),
    numbers: listOf(NumberJson, '全部数字，按在文中的先后。'),
    relations: listOf(RelationJson, '数字、日期之间的关系，按结论在文中的先后。'),
  }),
  '加 --numbers 时，从一个文件读到的数字台账。',
);

export type RelationOfJson = v.InferOutput<typeof RelationJson>;
export type NumbersJson = v.InferOutput<typeof NumbersFile>;
