import * as v from 'valibot';
import type { IssuerLevel } from '../data/model.ts';
import type { Issuer, ReportYear } from '../facts/model.ts';
import { atLeast, flag, integer, listOf, oneOf, oneOfOrNull, orNull, text, told, Words } from './facts-schema-base.ts';
import { Citation, DateMention, EnumerationJson, Quantity, Term } from './facts-schema-found.ts';
import { NumberJson, NumbersFile, RelationJson, RelationPartJson } from './facts-schema-numbers.ts';
import { Block, Closing, ClosingDate, Header, Heading, Residue, Slot } from './facts-schema-page.ts';

/**
 * The one source for what `gongwen facts` prints: the type that the command fills, schemas/gongwen-facts.schema.json
 * and the tables of docs/facts.md are made from it. The command imports its type only: nothing is validated at run time.
 */

/** The shape's number; it changes when a field goes, gets another name or another meaning, not when one is added. */
const VERSION = 1;

const Variant = told(
  v.object({
    id: text('代号，如 zhen。'),
    title: text('名称，如“乡镇、街道”。'),
    due: orNull(v.string(), '应在什么时候之前报送；规定没有写明时为 null。'),
    note: orNull(v.string(), '写法上要注意的；没有时为 null。'),
  }),
  '发文机关属于哪一类，写法因此有别。',
);

const Kind = told(
  v.object({
    id: text('文种的代号，如 fazhi-nianbao，可用于 --kind。'),
    title: text('文种的名称。'),
    why: text('识别的理由。这是给人看的话，用词会改进，程序不要依靠它。'),
    variant: orNull(Variant, '发文机关的类别；这一文种不分，或者看不出时为 null。'),
  }),
  '识别出的文种。',
);

const IssuerJson = told(
  v.object({
    name: text('名称，不含空格。标题只写地名时是地名。'),
    level: oneOf<IssuerLevel>('层级', {
      street: '街道',
      township: '乡镇',
      county: '县、区、旗',
      city: '市（不分地级、县级）',
      prefecture: '自治州、盟',
      province: '省',
    }),
    organ: oneOf<Issuer['organ']>('哪一类机关', {
      government: '政府、街道办事处',
      party: '党委、党工委',
      department: '部门',
      congress: '人大',
      place: '只写了地名，看不出',
    }),
  }),
  '发文机关，从署名、发文机关标志或标题认出。',
);

const Scan = told(
  v.object({
    score: told(v.pipe(v.number(), v.minValue(0)), '每千字迹象的分数：越高越像扫描识别的文稿。'),
    likely: flag('是否像扫描识别的文稿。'),
    counts: told(v.record(v.string(), atLeast(1)), '各类迹象各有几处；没有的不列。类别会增加。'),
  }),
  '文稿像不像是扫描识别（OCR）得来的。',
);

const FactsFile = told(
  v.object({
    version: told(v.literal(VERSION), '本格式的版本号。字段去掉、改名或改变含义时加 1，增加字段时不变。'),
    file: text(
      '文件名。在当前文件夹之内的写相对路径，之外的写绝对路径，一律用“/”分隔；标准输入写 --stdin-filename 给的名字，没有给时写 stdin。',
    ),
    bom: flag(
      '文件是否以字节顺序标记（BOM，U+FEFF）开头。所有偏移都从 BOM 之后算起：读进来的字符串若以 U+FEFF 开头，先去掉这一个字符，再按 start、end 取。',
    ),
    length: told(
      atLeast(0),
      '文件的长度（UTF-16 码元），不计 BOM，换行照原样（CRLF 算两个）。读进来的字符串不是这个长度时，偏移对不上。',
    ),
    kind: orNull(Kind, '文种；看不出是报告时为 null。'),
    reportYear: orNull(integer(), '报告所属的年度；看不出时为 null。'),
    reportYearFrom: oneOfOrNull<ReportYear['from']>(
      '年度从哪里看出',
      {
        config: '设置或 --year',
        title: '标题',
        docNumber: '发文字号',
        opening: '开头的段落',
        closing: '成文日期',
        parts: '各部分的标题',
      },
      '看不出年度',
    ),
    issuer: orNull(IssuerJson, '发文机关；看不出层级时为 null。'),
    header: Header,
    closing: orNull(Closing, '落款；署名和成文日期都没有时为 null。'),
    blocks: listOf(
      Block,
      '全文的段落（标题、落款也在内），按在文中的先后。每个非空白字符恰好属于一个段落的 pieces 或一处 residue。',
    ),
    outline: listOf(Heading, '标题的层次：最上一层的标题，下层的在 children 里。'),
    residue: listOf(Residue, '页码、页眉之类的残留，按在文中的先后。'),
    slots: listOf(Slot, '文种规定的各部分在文中的情形，按规定的先后；看不出文种时为空。'),
    quantities: listOf(Quantity, '数量，按在文中的先后。'),
    relations: listOf(RelationJson, '数字、日期之间的关系，以及是否成立，按结论在文中的先后。'),
    dates: listOf(DateMention, '日期，按在文中的先后。'),
    citations: listOf(Citation, '引用的法律法规、文件的名称，按在文中的先后。'),
    terms: listOf(Term, '用语表里的条目，按在文中的先后。'),
    scan: Scan,
    enumerations: listOf(EnumerationJson, '写明了项数的列举，逐段列出。'),
  }),
  '从一个文件读到的内容。所有字段总在，没有的写 null 或空数组。start、end 是文件中的偏移：UTF-16 码元，左闭右开，从 0 数，不计 BOM。',
);

/** The facts of one text as they are printed. */
export type FactsJson = v.InferOutput<typeof FactsFile>;

/** What the command prints. */
export const FactsOutput = v.union([
  FactsFile,
  told(v.array(FactsFile), '几个文件，按查看的先后；读不了的文件不在内。'),
  NumbersFile,
  told(v.array(NumbersFile), '加 --numbers 时，几个文件的数字台账，按查看的先后。'),
]);

/** The shapes that have a name in the published schema and a table on the page, in the order of the page. */
export const SHAPES = {
  facts: FactsFile,
  words: Words,
  kind: Kind,
  variant: Variant,
  issuer: IssuerJson,
  scan: Scan,
  header: Header,
  closing: Closing,
  closingDate: ClosingDate,
  block: Block,
  heading: Heading,
  residue: Residue,
  slot: Slot,
  quantity: Quantity,
  relation: RelationJson,
  relationPart: RelationPartJson,
  date: DateMention,
  citation: Citation,
  term: Term,
  enumeration: EnumerationJson,
  numbers: NumbersFile,
  number: NumberJson,
} as const;
