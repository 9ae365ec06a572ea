import * as v from 'valibot';
import { isJoinable } from './joinable.ts';
import { isTame } from '../text/tame.ts';

const Text = v.pipe(v.string(), v.nonEmpty('不能为空'));
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, '只用小写字母、数字和连字符'));
const BasisId = v.pipe(v.string(), v.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/u, '应为 data/basis.yaml 中的编号'));
const Pattern = v.pipe(
  Text,
  v.check(compiles, (issue) => `不是正则表达式：${issue.input}`),
  v.check(
    (source) => !compiles(source) || isJoinable(source),
    (issue) => `不能用反向引用或命名分组：${issue.input}`,
  ),
);
const Patterns = v.optional(v.array(Pattern), []);
const Rows = v.optional(v.array(v.pipe(v.array(Pattern), v.nonEmpty())), []);
const Prefixes = v.pipe(v.array(Text), v.nonEmpty('至少一个触发词'));

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}

const NO_SIGN = '至少要有一种认出它的标题或开头';
const SLOTS_TWICE = '各部分的 id 不能重复';
const VARIANTS_TWICE = '各变体的 id 不能重复';

function isRecognisable(kind: { readonly titles: readonly unknown[]; readonly openings: readonly unknown[] }): boolean {
  return kind.titles.length + kind.openings.length > 0;
}

function areUnique(parts: readonly { readonly id: string }[]): boolean {
  return new Set(parts.map(({ id }) => id)).size === parts.length;
}

const SlotSchema = v.strictObject({
  id: Id,
  title: Text,
  heading: Text,
  basis: BasisId,
  article: Text,
  required: v.optional(v.boolean(), true),
  thematic: v.optional(v.boolean(), false),
  lower: v.optional(v.boolean(), true),
  headings: v.pipe(v.array(Pattern), v.nonEmpty('至少一种标题写法')),
  names: Patterns,
  mentions: Patterns,
  causes: Patterns,
  prefixes: Prefixes,
  scaffold: Text,
});

const FrameSchema = v.strictObject({
  title: Text,
  head: v.optional(v.array(Text), []),
  opening: Text,
  ending: v.optional(v.string(), ''),
  closing: v.optional(v.array(Text), []),
});

const FieldsSchema = v.optional(v.record(Text, Text), {});

const FormSchema = v.strictObject({
  issuer: Pattern,
  head: v.optional(v.nullable(v.array(Text)), null),
  fields: FieldsSchema,
});

const VariantSchema = v.strictObject({
  id: Id,
  title: Text,
  due: v.optional(v.nullable(Text), null),
  note: v.optional(v.nullable(Text), null),
  forms: v.pipe(v.array(FormSchema), v.nonEmpty('至少一种发文机关')),
});

/** The fifteen kinds of official document of 《党政机关公文处理工作条例》 Art. 8. */
const DocumentType = v.picklist(
  [
    '决议',
    '决定',
    '命令',
    '公报',
    '公告',
    '通告',
    '意见',
    '通知',
    '通报',
    '报告',
    '请示',
    '批复',
    '议案',
    '函',
    '纪要',
  ],
  '不是《党政机关公文处理工作条例》第八条的文种',
);

const SentenceSchema = v.strictObject({ title: Text, prefixes: Prefixes, text: Text });

/**
 * A kind of official writing as data/kinds/*.yaml writes it. Patterns are regular expressions in the restored text (flag u).
 * `order` decides who is asked first: smaller is more special.
 */
const KindFields = v.strictObject({
  id: Id,
  order: v.pipe(v.number(), v.integer()),
  title: Text,
  type: v.optional(v.nullable(DocumentType), null),
  general: v.optional(v.boolean(), false),
  believed: v.optional(v.picklist(['title', 'report', 'letter']), 'title'),
  yearly: v.boolean(),
  looksBack: v.optional(v.boolean(), true),
  signed: v.optional(v.boolean(), true),
  since: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
  yearOffset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  titles: Patterns,
  proofs: Patterns,
  openings: Rows,
  traits: Rows,
  basis: v.array(BasisId),
  prefixes: Prefixes,
  frame: FrameSchema,
  fields: FieldsSchema,
  variants: v.optional(v.array(VariantSchema), []),
  slots: v.array(SlotSchema),
  sentences: v.optional(v.array(SentenceSchema), []),
});

export const KindSchema = v.pipe(
  KindFields,
  v.check((kind) => isRecognisable(kind), NO_SIGN),
  v.check(({ slots }) => areUnique(slots), SLOTS_TWICE),
  v.check(({ variants }) => areUnique(variants), VARIANTS_TWICE),
);

/** What a part of a team's own kind rests on, where its list does not say. */
const HOUSE_FORM = '本单位的格式要求';

const TeamSlot = v.strictObject({
  ...SlotSchema.entries,
  basis: v.optional(Text, HOUSE_FORM),
  article: v.optional(Text, HOUSE_FORM),
});

/** A kind of a team's own, in `.gongwen/kinds`: like a built-in one, with norms in words. */
export const TeamKindSchema = v.pipe(
  v.strictObject({
    ...KindFields.entries,
    order: v.optional(KindFields.entries.order, 0),
    yearly: v.optional(KindFields.entries.yearly, true),
    basis: v.optional(v.array(Text), []),
    slots: v.array(TeamSlot),
  }),
  v.check((kind) => isRecognisable(kind), NO_SIGN),
  v.check(({ slots }) => areUnique(slots), SLOTS_TWICE),
  v.check(({ variants }) => areUnique(variants), VARIANTS_TWICE),
  v.check(
    (kind) => patternsOf(kind).every(isTame),
    (issue) =>
      `的正则表达式重复套重复，或超过 300 个字符，可能算不完：${patternsOf(issue.input).find((one) => !isTame(one)) ?? ''}`,
  ),
);

/** All patterns of a kind, which somebody outside this project may have written. */
function patternsOf(kind: Pick<KindRow, 'titles' | 'proofs' | 'openings' | 'traits' | 'variants' | 'slots'>): string[] {
  const { titles, proofs, openings, traits, variants, slots } = kind;
  return [
    ...titles,
    ...proofs,
    ...openings.flat(),
    ...traits.flat(),
    ...variants.flatMap(({ forms }) => forms.map(({ issuer }) => issuer)),
    ...slots.flatMap(({ headings, names, mentions, causes }) => [...headings, ...names, ...mentions, ...causes]),
  ];
}

/** A kind with its patterns still as text: what the compiled table holds. */
export type KindRow = v.InferOutput<typeof KindSchema>;

/**
 * Reads one kind out of parsed YAML.
 * @param name of the file, for the message
 * @throws Error that names the file and every field that is wrong
 */
export function parseKind(value: unknown, name: string): KindRow {
  const result = v.safeParse(KindSchema, value);
  if (result.success) return result.output;
  const issues = result.issues.map((issue) => `  ${v.getDotPath(issue) ?? '（整体）'}: ${issue.message}`);
  throw new Error(`${name}:\n${issues.join('\n')}`);
}
