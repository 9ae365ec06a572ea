import { distance } from '../base/near.ts';
import type { SnippetFault, SnippetNode, SnippetStop, SnippetVariable } from './snippet-model.ts';
import { allNodes, printSnippet } from './snippet-nodes.ts';

/** The names that VS Code knows. Others it turns into fields. */
const VARIABLES: ReadonlySet<string> = new Set(
  [
    'CURRENT_YEAR CURRENT_YEAR_SHORT CURRENT_MONTH CURRENT_MONTH_NAME CURRENT_MONTH_NAME_SHORT CURRENT_DATE',
    'CURRENT_DAY_NAME CURRENT_DAY_NAME_SHORT CURRENT_HOUR CURRENT_MINUTE CURRENT_SECOND CURRENT_MILLISECOND',
    'CURRENT_SECONDS_UNIX CURRENT_MILLISECONDS_UNIX CURRENT_TIMEZONE_OFFSET CURRENT_TIMEZONE_NAME',
    'SELECTION CLIPBOARD TM_SELECTED_TEXT TM_CURRENT_LINE TM_CURRENT_WORD TM_LINE_INDEX TM_LINE_NUMBER',
    'TM_FILENAME TM_FILENAME_BASE TM_DIRECTORY TM_DIRECTORY_BASE TM_FILEPATH RELATIVE_FILEPATH',
    'REVERSE_RELATIVE_FILEPATH CURSOR_INDEX CURSOR_NUMBER WORKSPACE_NAME WORKSPACE_FOLDER',
    'BLOCK_COMMENT_START BLOCK_COMMENT_END LINE_COMMENT RANDOM RANDOM_HEX UUID',
  ].flatMap((line) => line.split(' ')),
);
/** Signs of the syntax as a Chinese keyboard writes them: ￥{1:甲}, $｛1:甲}. */
const WIDE = /(?<!\\)\$｛|[￥¥＄][{｛](?=\d)/gu;

/** Whether VS Code knows a variable of this name. */
export function isVariable(name: string): boolean {
  return VARIABLES.has(name);
}

/**
 * All faults of a body in order of place: those that were met in reading and those that only the whole shows. What
 * stands within something that could not be read is not judged by itself.
 */
export function snippetFaults(nodes: readonly SnippetNode[], met: readonly SnippetFault[]): SnippetFault[] {
  const sound = outside([...allNodes(nodes)], met);
  const stops = sound.filter((node) => node.kind === 'stop');
  const found = [
    ...met,
    ...sound.flatMap((node) => (node.kind === 'text' ? wideSigns(node.start, node.raw) : [])),
    ...sound.flatMap((node) => (node.kind === 'variable' ? unknown(node) : [])),
    ...stops.flatMap(withinItself),
    ...stops
      .filter(({ number }) => number === 0)
      .slice(1)
      .map((stop) => at(stop, '“$0”（最后光标停的位置）只能有一处：请删去多余的')),
    ...differing(stops),
    ...stops.flatMap(joinedOptions),
  ].sort(byPlace);
  let reached = -1;
  return found.filter(({ start, end }) => {
    const own = start >= reached;
    reached = Math.max(reached, end);
    return own;
  });
}

const byPlace = (a: SnippetFault, b: SnippetFault): number => a.start - b.start || b.end - a.end;

/** The nodes, which are in order of place, that begin in none of the faults. */
function outside(nodes: readonly SnippetNode[], faults: readonly SnippetFault[]): SnippetNode[] {
  const sorted = [...faults].sort(byPlace);
  let next = 0;
  let reached = -1;
  return nodes.filter(({ start }) => {
    for (; next < sorted.length && (sorted[next]?.start ?? 0) <= start; next++) {
      reached = Math.max(reached, sorted[next]?.end ?? 0);
    }
    return start >= reached;
  });
}

function at({ start, end }: SnippetStop | SnippetVariable, message: string): SnippetFault {
  return { start, end, message };
}

function wideSigns(start: number, raw: string): SnippetFault[] {
  return [...raw.matchAll(WIDE)].map(({ index, 0: signs }) => {
    const message = `“${signs}”里有全角符号：应为半角的“\${”，否则编辑器会把它当作普通文字`;
    return { start: start + index, end: start + index + signs.length, message };
  });
}

function unknown(variable: SnippetVariable): SnippetFault[] {
  const { name, content } = variable;
  if (VARIABLES.has(name)) return [];
  const like = [...VARIABLES].find((one) => distance(name.toUpperCase(), one) <= Math.max(1, name.length / 5));
  const words = content.form === 'default' && content.children.length > 0 ? printSnippet(content.children) : name;
  const todo = like === undefined ? `要留空待填，请写成“\${1:${words}}”` : `是否要写“${like}”`;
  return [at(variable, `编辑器不会自动填写“${name}”，只会原样插入“${words}”：${todo}`)];
}

/** A field that is part of its own default: ${1:关于$1}. */
function withinItself(stop: SnippetStop): SnippetFault[] {
  if (stop.content.form !== 'default') return [];
  const inner = [...allNodes(stop.content.children)].find(
    (node) => node.kind === 'stop' && node.number === stop.number,
  );
  return inner?.kind === 'stop' ? [at(inner, `第${stop.number}处空格套在自己里面：请换一个序号`)] : [];
}

/** Fields of one number whose first words differ: the editor shows those of the first everywhere. */
function differing(stops: readonly SnippetStop[]): SnippetFault[] {
  const first = new Map<number, string>();
  return stops.flatMap((stop) => {
    const words = firstWords(stop);
    if (words === null) return [];
    const known = first.get(stop.number);
    if (known === undefined) first.set(stop.number, words);
    if (known === undefined || known === words) return [];
    const message = `序号${stop.number}前面已有内容“${known}”，这里的“${words}”不起作用：两处不同就换一个序号，相同就写“$${stop.number}”`;
    return [at(stop, message)];
  });
}

/** What a field shows at first, as written; null where that is left to another one. */
function firstWords({ content }: SnippetStop): string | null {
  if (content.form === 'choice') return content.options.map(({ raw }) => raw).join(',');
  return content.form === 'default' && content.children.length > 0 ? printSnippet(content.children) : null;
}

/** Options with Chinese commas between them are one option. */
function joinedOptions(stop: SnippetStop): SnippetFault[] {
  if (stop.content.form !== 'choice' || stop.content.options.length > 1) return [];
  const joined = stop.content.options.some(({ value }) => /[，、]/u.test(value));
  return joined ? [at(stop, '选项之间用了全角逗号或顿号，只算一项：请改用半角逗号“,”')] : [];
}
