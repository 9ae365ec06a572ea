import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { TeamKindSchema } from '../../server/src/data/kind-schema.ts';
import { TermsFile } from '../../server/src/engine/pack-schema.ts';
import type { Generated } from './output.ts';

type Json = Readonly<Record<string, unknown>>;

/** What an editor shows beside the fields of a kind, by their paths; items of lists are not counted. */
const KIND_FIELDS: Readonly<Record<string, string>> = {
  id: '代号：小写字母、数字、连字符。与内置文种同名时，以本文件为准。',
  order: '先认哪一种：数小的先认；不写是 0。',
  title: '文种的名称，如 普法工作总结。',
  type: '属于《党政机关公文处理工作条例》第八条的哪一种公文；不是公文的不写。',
  general: '其他文种都认不出时才认它。',
  believed:
    '标题凭什么可信：title 有标题就认；report 还要有文号、签发人、分部分的标题或“报告如下”；letter 还要有文号、主送机关或落款。',
  yearly: '是否写一个年度的事；不写是 true。',
  looksBack: '写的是否是已过去的一年（年初写上一年）；不写是 true。',
  signed: '是否有署名和成文日期；不写是 true。',
  since: '从哪个年度的报告起要求有规定的各部分；不写是一直要求。',
  yearOffset: '标题里的年份减去这个数是报告年度：政府工作报告是 1。',
  titles: '什么样的标题是这种文：正则表达式，一般写几个字加 $ 就行，如 普法工作总结$。',
  proofs: '标题之外，开头几段里还要有的字样（正则表达式）。',
  openings: '没有标题时，开头几段里同时有这些字样（正则表达式）的也是。',
  traits: '没有开头时，各段开头有这些字样（正则表达式）的也是。',
  basis: '依据，写文件名和条款。',
  prefixes: '输入这些字，补全列表里就出现全文模板。',
  frame: '全文模板的框架；${……}是待填的字段，${年份}、${下一年}、${发文机关}、${成文日期}会自动带出。',
  'frame.title': '标题。',
  'frame.head': '标题下顶格的各行，如主送机关。',
  'frame.opening': '第一部分之前的各段。',
  'frame.ending': '最后一部分之后的各段，如 特此报告。',
  'frame.closing': '落款：署名和成文日期，每行一项。',
  fields: '模板里字段的固定内容。',
  variants: '不同单位写这种文时的不同写法。',
  'variants.id': '代号。',
  'variants.title': '名称，如 乡镇、街道。',
  'variants.due': '何时以前报送。',
  'variants.note': '说明。',
  'variants.forms': '各种发文机关的写法。',
  'variants.forms.issuer': '什么样的发文机关（正则表达式）。',
  'variants.forms.head': '标题下顶格的各行。',
  'variants.forms.fields': '模板里字段的固定内容。',
  slots: '应有的各部分，按顺序写。',
  'slots.id': '代号：小写字母、数字、连字符。',
  'slots.title': '这一部分的名称，检查单里这样叫。',
  'slots.heading': '标题的标准写法，不带序号。',
  'slots.basis': '依据；不写是“本单位的格式要求”。',
  'slots.article': '依据的条款；不写是“本单位的格式要求”。',
  'slots.required': '是否必须有；不写是 true。',
  'slots.thematic': '是否可以用几个各有主题的标题代替。',
  'slots.lower': '是否可以用下一级标题写。',
  'slots.headings': '什么样的标题是这一部分：正则表达式，一般写几个字就行，如 做法|措施。',
  'slots.names': '标题里应有的字样（正则表达式）；不写是不限。',
  'slots.mentions': '正文里什么字样说明写到了这一部分（正则表达式）。',
  'slots.causes': '要求写原因的，什么字样是原因（正则表达式）。',
  'slots.prefixes': '输入这些字，补全列表里就出现这一部分。',
  'slots.scaffold': '标题下的模板；${……}是待填的字段。',
  sentences: '常用的句子。',
  'sentences.title': '名称。',
  'sentences.prefixes': '输入这些字，补全列表里就出现这一句。',
  'sentences.text': '句子；${……}是待填的字段。',
};

/** The JSON Schemas of a team's files, for editors that know YAML; the shapes come from what checks the files. */
export function packSchemas(): Generated {
  const terms = { title: '本单位的用语（.gongwen/terms）', ...schemaOf(TermsFile) };
  const kind = { title: '本单位的文种（.gongwen/kinds）', ...withFields(schemaOf(TeamKindSchema), []) };
  return {
    outputs: [
      { path: 'schemas/gongwen-terms.schema.json', text: `${JSON.stringify(terms, null, 2)}\n` },
      { path: 'schemas/gongwen-kind.schema.json', text: `${JSON.stringify(kind, null, 2)}\n` },
    ],
  };
}

/** What may be written: what a check alone can tell, an editor does not know. */
function schemaOf(schema: v.GenericSchema): Json {
  return toJsonSchema(schema, {
    typeMode: 'input',
    ignoreActions: ['check', 'transform', 'regex', 'iso_date'],
  }) as Json;
}

function withFields(schema: unknown, path: readonly string[]): Json {
  const json = schema as Json;
  const described = KIND_FIELDS[path.join('.')];
  const { properties, items, anyOf } = json;
  return {
    ...json,
    ...(described === undefined ? {} : { description: described }),
    ...(properties === undefined ? {} : { properties: eachField(properties as Json, path) }),
    ...(items === undefined ? {} : { items: itemOf(items, path) }),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map((one) => itemOf(one, path)) } : {}),
  };
}

function eachField(properties: Json, path: readonly string[]): Json {
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, withFields(one, [...path, name])]));
}

/** What is said of a list is not said of its items again. */
function itemOf(items: unknown, path: readonly string[]): Json {
  const { description: _, ...json } = withFields(items, path);
  return json;
}
