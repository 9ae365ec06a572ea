import type { TermSource } from '../../server/src/data/schema.ts';
import type { Severity } from '../../server/src/rules/contract.ts';
import { type FormulaSource, readFormulae } from '../tables/formulae.ts';
import { readLaws } from '../tables/laws.ts';
import { readSlogans, type SloganSource } from '../tables/slogans.ts';
import { readTerms } from '../tables/terms.ts';
import type { Output } from './output.ts';
import { SEVERITIES } from './rule-table.ts';

/** What a page of counts tells of a row. */
interface Counted {
  readonly group: string;
  readonly verified: boolean;
  readonly severity: Severity;
}

/** The tables in a clerk's words, and the rules that read them. */
const TABLES: Readonly<Record<TermSource['table'], string>> = {
  term: '有时效的提法（`term-dated`、`term-premature`）',
  formula: '固定表述（`formula-wording`）',
  word: '错别字和用词（`word-wrong`）',
  redundant: '语义重复和句式混用（`word-redundant`）',
  office: '机构和人员的自称（`term-office`）',
  alias: '同一事物的不同名称（`word-consistent`）',
  scan: '扫描误识（`suspect-scan`）',
  'law-name': '写错的法律名称（`law-name`）',
  'law-repealed': '废止的法律（`law-repealed`）',
};

/** Kinds of words, by the beginning of a row's id. */
const WORDS: Readonly<Record<string, string>> = {
  typo: '别字',
  word: '别字和搭配',
  slip: '音近形近的别字',
  pair: '易混词（看前后文）',
  extra: '多字',
  lack: '缺字',
  soc: '称谓',
};

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** docs/data.md: how many rows of each confidence stand in each table, and at which severity. */
export function dataPage(): Output {
  const rows = readTerms();
  const words = rows.filter(({ table }) => table === 'word');
  const text = [
    '<!-- 由 npm run generate 生成，请勿直接修改。 -->',
    '# 数据的来历和级别',
    '`server/data` 中的每一行都写明来历：“核实”是对照原文核过，“经验”是编者的知识，来历一栏写明查到了什么、没有核到什么。经验行不报错误；除错别字和扫描误识外，最高只作提示，人群、民族的称谓也是这样。字词表和扫描误识表中的经验行，在公开发布的政府工作报告和规范公文上不误报的，可以按警告提出。',
    '## 词语和提法',
    tableOf([
      ...rows.map((row) => ({ ...counted(row), group: TABLES[row.table] })),
      ...readFormulae().map(countedFormula),
      ...readSlogans().map(countedSlogan),
    ]),
    '## 其中字词',
    tableOf(words.map((row) => ({ ...counted(row), group: WORDS[row.id.split('.')[0] ?? ''] ?? '其他' }))),
    '## 法律、文件和日子',
    laws(),
  ];
  return { path: 'docs/data.md', text: text.join('\n\n') + '\n' };
}

function counted({ confidence, severity }: TermSource): Omit<Counted, 'group'> {
  return { verified: confidence === 'verified', severity };
}

/** A formula without a severity of its own has what rule formula-near gives it. */
function countedFormula({ confidence, severity }: FormulaSource): Counted {
  const verified = confidence === 'verified';
  return {
    group: '逐字固定的表述（`formula-near`）',
    verified,
    severity: severity ?? (verified ? 'warning' : 'information'),
  };
}

/** Slogans have no severity of their own: this is what rule number-slogan gives them. */
function countedSlogan({ confidence, quiet }: SloganSource): Counted {
  const verified = confidence === 'verified';
  const loud = verified ? 'warning' : 'information';
  return { group: '数字概括的提法（`number-slogan`）', verified, severity: quiet === true ? 'hint' : loud };
}

/** One line a group and confidence, with the number of rows of each severity. */
function tableOf(rows: readonly Counted[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const lines = groups.flatMap((group) =>
    [true, false].flatMap((verified) => {
      const own = rows.filter((row) => row.group === group && row.verified === verified);
      return own.length === 0 ? [] : [line([group, verified ? '核实' : '经验', ...countsOf(own)])];
    }),
  );
  const names = SEVERITY_ORDER.map((severity) => SEVERITIES[severity]);
  return [
    line(['表', '来历', ...names, '合计']),
    line(['---', '---', ...[...names, ''].map(() => '---:')]),
    ...lines,
    line(['合计', '', ...countsOf(rows)]),
  ].join('\n');
}

function countsOf(rows: readonly Counted[]): string[] {
  const counts = SEVERITY_ORDER.map((severity) => rows.filter((row) => row.severity === severity).length);
  return [...counts, rows.length].map(String);
}

/** Registers have no severity of their own: the rule that reads them judges. */
function laws(): string {
  const { laws, repealed, names, documents, party, days } = readLaws();
  const memory = (rows: readonly { readonly confidence?: string | undefined }[]): number =>
    rows.filter(({ confidence }) => confidence === 'from_memory').length;
  const row = (name: string, all: number, fromMemory: number): string =>
    line([name, String(all - fromMemory), String(fromMemory), String(all)]);
  return [
    line(['登记', '核实', '经验', '合计']),
    line(['---', '---:', '---:', '---:']),
    row('现行法律法规', laws.length, 0),
    row('废止的法律法规', repealed.length, memory(repealed)),
    row('写错的法律名称', names.length, 0),
    row('文件', documents.length, memory(documents)),
    row('党内法规名称', party.length, 0),
    row('纪念日', days.length, memory(days)),
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
