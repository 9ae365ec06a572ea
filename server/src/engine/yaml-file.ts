import {
  isMap as isMapNode,
  isNode,
  isScalar,
  parseDocument,
  type Document as Yaml,
  type Node,
  type YAMLError,
} from 'yaml';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import type { ConfigIssue, ConfigKey } from './fitted.ts';

/** Something to put right in a file that a team writes, at its place in that file's text. */
export interface Problem {
  readonly span: SourceSpan;
  readonly message: string;
}

/** A file of YAML that can be read, and where its values stand. */
export interface YamlFile {
  readonly yaml: Yaml.Parsed;
  /** Its plain value. */
  readonly content: unknown;
  /** An issue with the value, at its place. */
  problemOf(issue: ConfigIssue): Problem;
}

/** YAML's own complaints in words that say what to do. Other codes get a general sentence. */
const SYNTAX: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_INDENT: '缩进不齐：同一层的各行应左端对齐，下一层再缩进两个空格',
  TAB_AS_INDENT: '缩进用了制表符：请改用空格',
  DUPLICATE_KEY: '同一项目写了两次：请合并为一处',
  MULTILINE_IMPLICIT_KEY: '这一行缺少“: ”：项目名后应有半角冒号和一个空格',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个“: ”：请分行写，或给值加引号',
  MISSING_CHAR: '引号或括号没有配对',
  BAD_SCALAR_START: '值以特殊符号开头：请给值加引号',
  UNEXPECTED_TOKEN: '此处多出了内容：含特殊符号的值请整个加引号',
  MULTIPLE_DOCS: '一个文件里只能有一份配置：请删去中间的“---”',
};

/**
 * Reads a file of YAML. Never throws: where it is broken it says nothing, and the first fault is told.
 * @param useless what does not hold until it is put right: 本文件的设置
 */
export function readYaml(source: string, useless: string): YamlFile | Problem {
  const yaml = parseDocument(source, { prettyErrors: false });
  const broken = yaml.errors[0] ?? yaml.warnings[0];
  if (broken) return syntaxProblem(broken, source, useless);
  const content = contentOf(yaml);
  if (content === UNREADABLE) {
    const message = '引用的锚点（*名称）不存在或层层展开过大：请直接写出内容';
    return { span: lineSpan(source, source.indexOf('*')), message };
  }
  const problemOf = (issue: ConfigIssue): Problem => ({ span: spanOf(yaml, issue, source), message: issue.message });
  return { yaml, content, problemOf };
}

const UNREADABLE = Symbol('unreadable');

/** The document's plain value. Aliases are resolved only here, and those that cannot be are the file's fault. */
function contentOf(yaml: Yaml.Parsed): unknown {
  try {
    return yaml.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return UNREADABLE;
    throw error;
  }
}

function syntaxProblem(
  error: { code: YAMLError['code']; pos: [number, number] },
  source: string,
  useless: string,
): Problem {
  const start = Math.min(error.pos[0], Math.max(0, source.length - 1));
  const span = lineSpan(source, start);
  const line = source.slice(span.start, span.end);
  const wide = /^[^#"']*：/u.test(line) && !/:(\s|$)/u.test(line);
  const what = wide ? '用了全角冒号“：”：应为半角冒号加一个空格' : (SYNTAX[error.code] ?? '不合 YAML 的写法');
  const from = Math.max(span.start, Math.min(start, span.end - 1));
  return { span: sourceSpan(wide ? span.start : from, span.end), message: `${what}；改正前${useless}都不起作用` };
}

/** The text of the line around an offset, without the blanks at both ends. */
function lineSpan(source: string, offset: number): SourceSpan {
  const at = Math.max(0, Math.min(offset, source.length));
  const from = source.lastIndexOf('\n', at - 1) + 1;
  const next = source.indexOf('\n', at);
  const line = source.slice(from, next < 0 ? source.length : next);
  const start = from + line.length - line.trimStart().length;
  return sourceSpan(start, Math.max(start, start + line.trim().length));
}

function spanOf(yaml: Yaml.Parsed, issue: ConfigIssue, source: string): SourceSpan {
  const node = issue.onKey ? keyNode(yaml, issue.path) : valueNode(yaml, issue.path);
  const range = (node ?? keyNode(yaml, issue.path) ?? yaml.contents)?.range;
  if (!range || range[0] === range[1]) return lineSpan(source, range?.[0] ?? 0);
  const [start, end] = range;
  if (isScalar(node)) return sourceSpan(start, end);
  // of a list or a map the first line is enough to find it by
  const first = source.slice(start, end).search(/\s*(\n|$)/u);
  return sourceSpan(start, start + Math.max(1, first));
}

function valueNode(yaml: Yaml.Parsed, path: readonly ConfigKey[]): Node | null {
  const node = path.length === 0 ? yaml.contents : yaml.getIn(path, true);
  return isNode(node) ? node : null;
}

function keyNode(yaml: Yaml.Parsed, path: readonly ConfigKey[]): Node | null {
  const map = path.length > 1 ? yaml.getIn(path.slice(0, -1), true) : yaml.contents;
  if (!isMapNode(map)) return null;
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return pair && isScalar(pair.key) ? pair.key : null;
}
