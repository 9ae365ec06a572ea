/** Every option: its shape, what its value is called in the help, and what it does. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  readonly value?: string;
  readonly help: string;
}

export const FAIL_ON = ['error', 'warning', 'information', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export const OPTIONS = {
  format: { type: 'string', short: 'f', value: '格式', help: '输出格式' },
  'fail-on': {
    type: 'string',
    value: FAIL_ON.join('|'),
    help: '有此级别及以上的问题时退出码为 1，默认 warning',
  },
  hints: { type: 'boolean', help: '同时列出“参考”级的问题' },
  kind: { type: 'string', value: '文种', help: '指定文种，不自动识别' },
  year: { type: 'string', value: '年度', help: '报告年度，以此为准，不再从文中识别' },
  'as-of': {
    type: 'string',
    value: '日期',
    help: '提法按什么时候判断：report（报告年度，默认）、today（今天）或一个日期',
  },
  numbers: { type: 'boolean', help: '只列数字台账：每个数字的指标、数值、单位、与别的数字是否相符、是否已核' },
  profile: {
    type: 'string',
    value: 'normal|quiet|strict',
    help: '查得多严：quiet 只报必改和建议，strict 连存疑的也报',
  },
  rule: { type: 'string', multiple: true, value: '名称=级别', help: '调整一项或一类检查，如 term=off；可重复' },
  only: {
    type: 'string',
    multiple: true,
    value: '名称',
    help: '只列这一项、这一类或这一条数据的问题，如 --only political（政治性提法）；可重复',
  },
  thorough: { type: 'boolean', help: '细查错别字：把握不大的也列出来' },
  ignored: { type: 'boolean', help: '同时列出不再提示的问题和理由' },
  baseline: { type: 'string', value: '文件', help: '只列这个基线文件里没有的问题，即生成基线以后新出现的' },
  'write-baseline': { type: 'string', value: '文件', help: '把现有的问题记为基线，写入这个文件' },
  config: { type: 'string', value: '文件', help: '用这个配置文件，不再查找 .gongwen.yaml' },
  'no-config': { type: 'boolean', help: '不用任何配置文件，也不看编辑器里记下的“不再提示”' },
  'stdin-filename': { type: 'string', value: '文件名', help: '路径为“-”时，标准输入的内容按此文件名处理' },
  diff: { type: 'boolean', help: '只显示改动，不改文件' },
  'dry-run': { type: 'boolean', help: '只说明将改几处，不改文件' },
  issuer: { type: 'string', value: '单位', help: '发文单位的名称' },
  from: {
    type: 'string',
    value: '文件',
    help: '以上一年的报告起草：标题和文字照留，数字和日期留空，年度顺延，上年的安排逐条列出',
  },
  out: { type: 'string', short: 'o', value: '文件', help: '写入这个新文件，默认显示在屏幕上' },
  help: { type: 'boolean', short: 'h', help: '显示用法' },
  version: { type: 'boolean', short: 'v', help: '显示版本' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

export interface CommandSpec {
  /** What follows the command's name. */
  readonly usage: string;
  readonly help: string;
  readonly options: readonly OptionName[];
  /** What `--format` can ask for; the first is what is written unasked. */
  readonly formats?: readonly [string, ...string[]];
  /** Where an option does something else for this command. */
  readonly helps?: Partial<Record<OptionName, string>>;
}

const READING: readonly OptionName[] = ['kind', 'year', 'as-of', 'config', 'no-config', 'stdin-filename'];
const CHECKING: readonly OptionName[] = [...READING, 'profile', 'rule'];

export const COMMANDS = {
  check: {
    usage: '[路径…]',
    help: '检查报告。路径可以是文件、文件夹（查其中的 .md .txt .gongwen）、通配符，或“-”（标准输入）；不写则查当前文件夹',
    options: ['format', 'fail-on', 'hints', 'thorough', 'ignored', 'only', 'baseline', 'write-baseline', ...CHECKING],
    formats: ['pretty', 'json', 'sarif', 'github', 'sheet-md', 'sheet-html'],
    helps: {
      format: '输出格式：sheet-md 和 sheet-html 是审校单（Markdown、网页），给没有编辑器的人看，可打印，可写入文件',
    },
  },
  fix: {
    usage: '[路径…]',
    help: '改正可以放心改的问题（不改数字，不改需要人斟酌的地方）',
    options: ['diff', 'dry-run', 'fail-on', ...CHECKING],
  },
  tidy: {
    usage: '[路径…]',
    help: '整理版面：接好被硬换行截断的段落，删去页码等残留，统一空格和全角数字，其余文字不动',
    options: ['diff', 'dry-run', 'stdin-filename'],
  },
  facts: {
    usage: '[路径…]',
    help: '列出读到的内容：文种、年度、标题层次、数字及其关系、日期、引用等。JSON 里一个文件是一个对象，几个文件或文件夹是数组',
    options: ['format', 'numbers', ...READING],
    formats: ['json', 'csv', 'table'],
    helps: { format: '输出格式：csv（供表格软件打开）和 table（供阅读）只列数字台账，不必再写 --numbers' },
  },
  explain: { usage: '[检查项]', help: '说明一项检查查什么、依据是什么；不写名称则列出全部', options: [] },
  test: {
    usage: '[词表文件夹…]',
    help: '检验团队的词表、文种和片段（.gongwen 文件夹）：例句该提示的提示、不该提示的不提示，模板和片段填好后没有问题；不写则检验当前文件夹',
    options: [],
  },
  new: {
    usage: '文种',
    help: '按模板起草一份新报告；用 --from 则以上一年的报告起草，不写文种',
    options: ['from', 'issuer', 'year', 'out', 'config', 'no-config'],
    helps: { year: '新报告的年度，默认今年；用 --from 时默认上一年报告的下一年' },
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;
