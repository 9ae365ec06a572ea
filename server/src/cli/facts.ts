import { readDocument } from '../document/read.ts';
import { factsOf } from '../facts/facts.ts';
import type { Invocation } from './args.ts';
import { factsJson } from './facts-json.ts';
import type { FactsJson } from './facts-schema.ts';
import { EXIT, type Exit, type Host } from './host.ts';
import { asksForOne } from './inputs.ts';
import { COMMANDS } from './options.ts';
import { configNotes, tellProblems } from './problems.ts';
import { walk } from './texts.ts';

/** Writes the facts of texts as they come, and the end when it has come. */
interface Printer {
  text(facts: FactsJson): void;
  end(): void;
}

/** Prints what is read out of texts. What cannot be read is told on the error output and left out. */
export async function factsCommand(host: Host, invocation: Invocation): Promise<Exit> {
  const printer = printerFor(host, invocation);
  const { troubles, finder } = await walk(host, invocation, ({ input, text, bom, settings }) => {
    const facts = factsJson({ file: input.name, bom }, factsOf(readDocument(text), settings));
    return () => {
      printer.text(facts);
    };
  });
  printer.end();
  tellProblems(host, { troubles, config: await configNotes(host, finder.problems) });
  return troubles.length > 0 ? EXIT.trouble : EXIT.clean;
}

function printerFor(host: Host, invocation: Invocation): Printer {
  switch (invocation.choice('format', COMMANDS.facts.formats)) {
    case 'json':
      return asksForOne(host, invocation.operands) ? object(host) : list(host);
  }
}

/** One object for one text that was asked for by its name; a text that cannot be read leaves an empty list. */
function object(host: Host): Printer {
  let printed = false;
  return {
    text(facts) {
      host.out.write(`${shown(facts)}\n`);
      printed = true;
    },
    end() {
      if (!printed) host.out.write('[]\n');
    },
  };
}

/** A list for everything else, however many texts there are. Each is written when it is read: none is kept. */
function list(host: Host): Printer {
  let opened = false;
  return {
    text(facts) {
      host.out.write(`${opened ? ',' : '['}\n${shown(facts)}`);
      opened = true;
    },
    end() {
      host.out.write(opened ? '\n]\n' : '[]\n');
    },
  };
}

function shown(facts: FactsJson): string {
  return JSON.stringify(facts, null, 2);
}
