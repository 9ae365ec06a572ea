import { parseArgs } from 'node:util';
import { meant } from '../engine/meant.ts';
import { UsageError } from './host.ts';
import {
  COMMANDS,
  FAIL_ON,
  OPTIONS,
  type CommandName,
  type FailOn,
  type OptionName,
  type OptionSpec,
} from './options.ts';

/** A command line, understood. */
export interface Invocation {
  /** Null: no command was named. */
  readonly command: CommandName | null;
  /** What follows the command: paths, a rule, a kind. */
  readonly operands: readonly string[];
  readonly failOn: FailOn;
  readonly rules: readonly string[];
  /** Names of rules, groups and rows whose findings are to be shown; none: all. */
  readonly only: readonly string[];
  readonly flags: ReadonlySet<OptionName>;
  /** The value of an option that takes one, if it was given. */
  value(name: OptionName): string | null;
  /**
   * The value of an option that takes one of these; the first of them if it was not given.
   * @throws UsageError when it takes no such value
   */
  choice<T extends string>(name: OptionName, all: readonly [T, ...T[]]): T;
}

/** @throws UsageError when the command line says something that does not exist */
export function parseCommandLine(argv: readonly string[]): Invocation {
  const { tokens, values, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries<OptionSpec>(OPTIONS).map(([name, spec]) => [name, shape(spec)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [first, ...operands] = positionals;
  const flags = new Set<OptionName>();
  for (const token of tokens) if (token.kind === 'option') flags.add(optionOf(token));
  const command = first === undefined ? null : commandOf(first);
  if (!flags.has('help')) for (const name of flags) allowedFor(command, name);
  if (flags.has('config') && flags.has('no-config')) throw new UsageError('“--config”和“--no-config”只能用一个');
  const value = (name: OptionName): string | null => {
    const given = values[name];
    return typeof given === 'string' ? given : null;
  };
  const listOf = (name: OptionName): string[] => {
    const given = values[name];
    return Array.isArray(given) ? given.map(String) : [];
  };
  return {
    command,
    operands,
    failOn: choice('fail-on', value('fail-on') ?? 'warning', FAIL_ON),
    rules: listOf('rule'),
    only: listOf('only'),
    flags,
    value,
    choice: (name, all) => choice(name, value(name) ?? all[0], all),
  };
}

function shape({ type, multiple, short }: OptionSpec): {
  type: 'string' | 'boolean';
  multiple?: boolean;
  short?: string;
} {
  return { type, ...(multiple ? { multiple } : {}), ...(short === undefined ? {} : { short }) };
}

function commandOf(name: string): CommandName {
  if (Object.hasOwn(COMMANDS, name)) return name as CommandName;
  const names = Object.keys(COMMANDS);
  if (/[./\\*]/u.test(name)) throw new UsageError(`缺少命令：检查文件请写 gongwen check ${name}`);
  throw new UsageError(`没有“${name}”这个命令${meant(name, names)}`);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function optionOf({ name, rawName, value }: OptionToken): OptionName {
  if (!Object.hasOwn(OPTIONS, name)) {
    const offers = meant(name, Object.keys(OPTIONS)).replace(/“/gu, '“--');
    throw new UsageError(`没有“${rawName}”这个选项${offers}`);
  }
  const spec: OptionSpec = OPTIONS[name as OptionName];
  if (spec.type === 'string' && (value === undefined || value === '')) {
    throw new UsageError(`选项“${rawName}”后面要写${spec.value ?? '内容'}`);
  }
  if (spec.type === 'boolean' && value !== undefined) throw new UsageError(`选项“${rawName}”后面不带内容`);
  return name as OptionName;
}

function allowedFor(command: CommandName | null, name: OptionName): void {
  if (name === 'help' || name === 'version') return;
  const allowed: readonly OptionName[] = command === null ? [] : COMMANDS[command].options;
  if (allowed.includes(name)) return;
  throw new UsageError(command === null ? `选项“--${name}”要和命令一起用` : `${command} 命令没有“--${name}”这个选项`);
}

function choice<T extends string>(name: OptionName, given: string, all: readonly T[]): T {
  const found = all.find((one) => one === given);
  if (found === undefined)
    throw new UsageError(`“--${name}”不能是“${given}”：${all.length > 1 ? '可用的有' : '只能是'}${all.join('、')}`);
  return found;
}
