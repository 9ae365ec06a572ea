import { readDocument } from '../document/read.ts';
import { factsOf } from '../facts/facts.ts';
import type { Facts } from '../facts/model.ts';
import type { LedgerView } from '../features/ledger-csv.ts';
import type { Invocation } from './args.ts';
import { factsJson } from './facts-json.ts';
import type { ConfigNote } from './format.ts';
import { EXIT, type Exit, type Host } from './host.ts';
import { asksForOne } from './inputs.ts';
import { COMMANDS } from './options.ts';
import { configNotes, tellProblems } from './problems.ts';
import { walk, type Text } from './texts.ts';

/** Writes what was read of texts as they come, and the end when it has come. */
interface Printer<T> {
  text(told: T): void;
  end(): void;
}

/** Prints what is read out of texts. What cannot be read is told on the error output and left out. */
export async function factsCommand(host: Host, invocation: Invocation): Promise<Exit> {
  const format = invocation.choice('format', COMMANDS.facts.formats);
  if (format === 'json' && !invocation.flags.has('numbers')) {
    const printer = jsonPrinter(host, invocation);
    return print(host, invocation, printer, [], ({ input, bom }, facts) => factsJson({ file: input.name, bom }, facts));
  }
  const { numbersJson } = await import('./ledger-json.ts');
  const problems: ConfigNote[] = [];
  if (format === 'json') {
    const printer = jsonPrinter(host, invocation);
    return print(host, invocation, printer, problems, async (text, facts) => {
      const view = await viewOf(host, text, facts, problems);
      return numbersJson({ file: text.input.name, bom: text.bom }, text.text.length, view);
    });
  }
  const printer = format === 'csv' ? await csvPrinter(host) : await tablePrinter(host);
  return print(host, invocation, printer, problems, (text, facts) => viewOf(host, text, facts, problems));
}

/** Reads every text, has it told of and prints that. */
async function print<T>(
  host: Host,
  invocation: Invocation,
  printer: Printer<T>,
  problems: readonly ConfigNote[],
  tell: (text: Text, facts: Facts) => T | Promise<T>,
): Promise<Exit> {
  const { troubles, finder } = await walk(host, invocation, async (text) => {
    const told = await tell(text, factsOf(readDocument(text.text), text.settings));
    return () => {
      printer.text(told);
    };
  });
  printer.end();
  const config = [...(await configNotes(host, finder.problems)), ...problems];
  tellProblems(host, { troubles, config });
  return troubles.length > 0 ? EXIT.trouble : EXIT.clean;
}

/** The ledger of a text with its ticks. */
async function viewOf(host: Host, { input }: Text, facts: Facts, problems: ConfigNote[]): Promise<LedgerView> {
  const { LineTable } = await import('../convert.ts');
  const { ledgerOf } = await import('../features/ledger.ts');
  const { matchTicks } = await import('../features/ledger-ticks.ts');
  const { ticksOf } = await import('./ledger-ticks.ts');
  const ledger = ledgerOf(facts);
  const { ticks, problem } = await ticksOf(host, input);
  if (problem) problems.push(problem);
  const { rows } = matchTicks(
    ledger.rows.map(({ key }) => key),
    ticks,
  );
  const lines = new LineTable(facts.document.source);
  return { file: input.name, ledger, ticks: rows, at: (offset) => lines.positionAt(offset) };
}

function jsonPrinter(host: Host, invocation: Invocation): Printer<unknown> {
  return asksForOne(host, invocation.operands) ? object(host) : list(host);
}

/** One object for one text that was asked for by its name; a text that cannot be read leaves an empty list. */
function object(host: Host): Printer<unknown> {
  let printed = false;
  return {
    text(told) {
      host.out.write(`${shown(told)}\n`);
      printed = true;
    },
    end() {
      if (!printed) host.out.write('[]\n');
    },
  };
}

/** A list for everything else, however many texts there are. Each is written when it is read: none is kept. */
function list(host: Host): Printer<unknown> {
  let opened = false;
  return {
    text(told) {
      host.out.write(`${opened ? ',' : '['}\n${shown(told)}`);
      opened = true;
    },
    end() {
      host.out.write(opened ? '\n]\n' : '[]\n');
    },
  };
}

/** One table for all texts; its head stands there even when no text could be read. */
async function csvPrinter(host: Host): Promise<Printer<LedgerView>> {
  const { BYTE_ORDER_MARK, COLUMNS, csvLines, ledgerCells } = await import('../features/ledger-csv.ts');
  host.out.write(BYTE_ORDER_MARK + csvLines([COLUMNS]));
  return { text: (view) => host.out.write(csvLines(ledgerCells(view))), end: () => undefined };
}

async function tablePrinter(host: Host): Promise<Printer<LedgerView>> {
  const { ledgerTable } = await import('./ledger-table.ts');
  let gap = '';
  return {
    text(view) {
      host.out.write(gap + ledgerTable(view));
      gap = '\n';
    },
    end: () => undefined,
  };
}

function shown(told: unknown): string {
  return JSON.stringify(told, null, 2);
}
