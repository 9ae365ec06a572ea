import { check } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { atLeast } from '../engine/severity.ts';
import type { Severity } from '../rules/contract.ts';
import type { Invocation } from './args.ts';
import type { Outcome } from './format.ts';
import { formatFor } from './formats.ts';
import { EXIT, type Exit, type Host } from './host.ts';
import { COMMANDS, type FailOn } from './options.ts';
import { configNotes } from './problems.ts';
import { knownOnly } from './only.ts';
import { reportOf } from './reports.ts';
import { walk, type Walked } from './texts.ts';

/** Checks texts and writes what was found in the chosen format. */
export async function checkCommand(host: Host, invocation: Invocation): Promise<Exit> {
  const format = await formatFor(invocation.choice('format', COMMANDS.check.formats), host);
  const only = await knownOnly(invocation.only);
  const tally = new Tally();
  const walked = await walk(host, invocation, ({ input, text, settings }) => {
    const report = reportOf(input, check(text, settings), invocation.flags.has('hints'), only);
    tally.add(report.findings, report.hidden);
    return () => {
      format.file(report);
    };
  });
  const outcome = await tally.outcome(host, walked);
  format.end(outcome);
  return exitOf(outcome, invocation.failOn);
}

/** Counts findings over all files. */
export class Tally {
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private fixable = 0;
  private hidden = 0;

  add(findings: readonly Finding[], hidden: number): void {
    for (const { severity, fixes } of findings) {
      this.counts[severity]++;
      if (fixes.some(({ tier }) => tier === 'safe')) this.fixable++;
    }
    this.hidden += hidden;
  }

  async outcome(host: Host, { files, troubles, finder }: Walked): Promise<Outcome> {
    const config = await configNotes(host, finder.problems);
    return { files, counts: this.counts, fixable: this.fixable, hidden: this.hidden, config, troubles };
  }
}

/** Trouble with files outweighs findings: whoever sees 1 may trust that everything was checked. */
export function exitOf({ counts, config, troubles }: Outcome, failOn: FailOn): Exit {
  if (troubles.length > 0) return EXIT.trouble;
  if (failOn === 'never') return EXIT.clean;
  const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const found = severities.some((severity) => counts[severity] > 0 && atLeast(severity, failOn));
  return found || (config.length > 0 && atLeast('warning', failOn)) ? EXIT.findings : EXIT.clean;
}
