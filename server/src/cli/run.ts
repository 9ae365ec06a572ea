import { reasonOf } from '../base/reason.ts';
import { parseCommandLine, type Invocation } from './args.ts';
import { EXIT, UsageError, type Exit, type Host } from './host.ts';
import { VERSION } from './version.ts';

/**
 * Carries out a command line and gives its exit code. Never throws for what a user does: a wrong command, a file that
 * cannot be read or a strange text end in a message and a code. Each command is loaded only when it is called.
 */
export async function run(argv: readonly string[], host: Host): Promise<Exit> {
  try {
    return await carryOut(parseCommandLine(argv), host);
  } catch (error) {
    if (error instanceof UsageError) {
      host.err.write(`gongwen：${error.message}。用法见 gongwen --help\n`);
      return EXIT.trouble;
    }
    const what = reasonOf(error);
    host.err.write(`gongwen：程序自身出错，没有完成（${what}）。请把命令和文稿交给维护者\n`);
    return EXIT.trouble;
  }
}

async function carryOut(invocation: Invocation, host: Host): Promise<Exit> {
  const { command, flags } = invocation;
  if (flags.has('help')) {
    const { usage, usageOf } = await import('./usage.ts');
    host.out.write(command === null ? usage() : usageOf(command));
    return EXIT.clean;
  }
  if (flags.has('version')) {
    host.out.write(`${VERSION}\n`);
    return EXIT.clean;
  }
  switch (command) {
    case null: {
      const { usage } = await import('./usage.ts');
      host.err.write(usage());
      return EXIT.trouble;
    }
    case 'check':
      return (await import('./check.ts')).checkCommand(host, invocation);
    case 'fix':
      return (await import('./fix.ts')).fixCommand(host, invocation);
    case 'tidy':
      return (await import('./tidy.ts')).tidyCommand(host, invocation);
    case 'facts':
      return (await import('./facts.ts')).factsCommand(host, invocation);
    case 'explain':
      return (await import('./explain.ts')).explainCommand(host, invocation);
    case 'test':
      return (await import('./pack-test.ts')).testCommand(host, invocation);
    case 'new':
      return (await import('./new.ts')).newCommand(host, invocation);
  }
}
