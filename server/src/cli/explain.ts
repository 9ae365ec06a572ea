import { meant } from '../engine/meant.ts';
import { RULE_DOCS } from '../rules/docs.generated.ts';
import { RULES } from '../rules/index.generated.ts';
import type { Invocation } from './args.ts';
import { pad, widthInCells } from './cells.ts';
import { EXIT, UsageError, type Exit, type Host } from './host.ts';

/** Prints the page of each rule that is named, or the list of all rules. */
export function explainCommand(host: Host, { operands }: Invocation): Exit {
  if (operands.length === 0) {
    const width = Math.max(0, ...RULES.map(({ meta }) => widthInCells(meta.id)));
    for (const { meta } of RULES) host.out.write(`${pad(meta.id, width)}  ${meta.title}\n`);
    return EXIT.clean;
  }
  const ids = RULES.map(({ meta }) => meta.id);
  for (const name of operands) {
    const page = Object.hasOwn(RULE_DOCS, name) ? RULE_DOCS[name] : undefined;
    if (page === undefined) throw new UsageError(`没有“${name}”这项检查${meant(name, ids)}`);
    host.out.write(`${page.trimEnd()}\n`);
  }
  return EXIT.clean;
}
