import { pad, widthInCells } from './cells.ts';
import { COMMANDS, OPTIONS, type CommandName, type CommandSpec, type OptionName, type OptionSpec } from './options.ts';

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
  const spec: CommandSpec = COMMANDS[command];
  const { usage: after, help, options } = spec;
  return [
    `用法：gongwen ${command} ${options.length > 0 ? '[选项] ' : ''}${after}`,
    '',
    `${help}。`,
    '',
    '选项：',
    ...[...options, 'help' as const].map((name) => optionRow(name, specOf(spec, name))),
    '',
  ].join('\n');
}

/** An option as the command knows it: each has formats of its own. */
function specOf({ formats, helps }: CommandSpec, name: OptionName): OptionSpec {
  const spec: OptionSpec = OPTIONS[name];
  const help = helps?.[name] ?? spec.help;
  if (name !== 'format' || formats === undefined) return { ...spec, help };
  return { ...spec, value: formats.join('|'), help: `${help}，默认 ${formats[0]}` };
}

function optionRow(name: OptionName, { short, value, help }: OptionSpec): string {
  const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
  return row(short === undefined ? `    ${long}` : `-${short}, ${long}`, help, 38);
}

/** Two columns; a left one that is too wide stands on a line of its own. */
function row(left: string, help: string, width: number): string {
  const gap = widthInCells(left) > width ? `\n${' '.repeat(width + 4)}` : '  ';
  return `  ${pad(left, width)}${gap}${help}`;
}
