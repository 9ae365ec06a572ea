import { COMMANDS, OPTIONS, type CommandName, type CommandSpec, type OptionName, type OptionSpec } from './options.ts';
import { pad, widthInCells } from './cells.ts';

/** The whole help. */
export function usage(): string {
  const commands = Object.entries<CommandSpec>(COMMANDS).map(([name, { usage: after, help }]) =>
    row(`${name} ${after}`, help, 18),
  );
  return [
    'gongwen —— 公文审校：按报告年度检查结构、数字与用语',
    '',
    '用法：gongwen 命令 [选项] [路径…]',
    '',
    '命令：',
    ...commands,
    '',
    '各命令的选项见 gongwen 命令 --help。',
    '',
    '退出码：0 没有达到 --fail-on 级别的问题；1 有；2 命令写法不对，或有文件无法读取。',
    '',
  ].join('\n');
}

/** The help of one command. */
export function usageOf(command: CommandName): string {
  const { usage: after, help, options }: CommandSpec = COMMANDS[command];
  return [
    `用法：gongwen ${command} ${options.length > 0 ? '[选项] ' : ''}${after}`,
    '',
    `${help}。`,
    '',
    '选项：',
    ...[...options, 'help' as const].map(optionRow),
    '',
  ].join('\n');
}

function optionRow(name: OptionName): string {
  const { short, value, help }: OptionSpec = OPTIONS[name];
  const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
  return row(short === undefined ? `    ${long}` : `-${short}, ${long}`, help, 38);
}

/** Two columns; a left one that is too wide stands on a line of its own. */
function row(left: string, help: string, width: number): string {
  const gap = widthInCells(left) > width ? `\n${' '.repeat(width + 4)}` : '  ';
  return `  ${pad(left, width)}${gap}${help}`;
}
