import { NEVER } from '../base/cancel.ts';
import { check } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { atLeast } from '../engine/severity.ts';
import type { Severity } from '../rules/contract.ts';
import type { Invocation } from './args.ts';
import type { Outcome } from './format.ts';
import { formatFor, tellsIgnored } from './formats.ts';
import type { Baseline, BaselineWriter } from './baseline.ts';
import { EXIT, UsageError, type Exit, type Host } from './host.ts';
import { COMMANDS, type FailOn } from './options.ts';
import { configNotes } from './problems.ts';
import { knownOnly } from './only.ts';
import { reportOf } from './reports.ts';
import { walk, type Walked } from './texts.ts';

/** Checks texts and writes what was found in the chosen format. */
export async function checkCommand(host: Host, invocation: Invocation): Promise<Exit> {
  const name = invocation.choice('format', COMMANDS.check.formats);
  const format = await formatFor(name, host);
  const only = await knownOnly(invocation.only);
  const { baseline, writer } = await baselinesOf(host, invocation);
  const ignored = invocation.flags.has('ignored') || tellsIgnored(name);
  const shown = { hints: invocation.flags.has('hints'), ignored, only };
  const slips = await (await import('./slips.ts')).slipFinder(host, invocation.flags.has('thorough'));
  const tally = new Tally();
  const walked = await walk(host, invocation, ({ input, text, settings }) => {
    const result = check(text, settings, NEVER, slips);
    writer?.add(input.path, result.findings);
    const findings = baseline?.fresh(input.path, result.findings) ?? result.findings;
    const known = result.findings.length - findings.length;
    const report = reportOf(input, { ...result, findings }, shown);
    tally.add(report.findings, report.hidden, known, result.suppressed.length);
    return () => {
      format.file(report);
    };
  });
  writer?.write();
  const outcome = await tally.outcome(host, walked);
  format.end(outcome);
  return writer && outcome.troubles.length === 0 ? EXIT.clean : exitOf(outcome, invocation.failOn);
}

/** The baseline that is read, and the one that is written. @throws UsageError */
async function baselinesOf(
  host: Host,
  invocation: Invocation,
): Promise<{ readonly baseline: Baseline | null; readonly writer: BaselineWriter | null }> {
  const from = invocation.value('baseline');
  const to = invocation.value('write-baseline');
  if (from !== null && to !== null) throw new UsageError('“--baseline”和“--write-baseline”只能用一个');
  if (from === null && to === null) return { baseline: null, writer: null };
  const { Baseline, BaselineWriter } = await import('./baseline.ts');
  return {
    baseline: from === null ? null : await Baseline.read(host, from),
    writer: to === null ? null : new BaselineWriter(host, to),
  };
}

/** Counts findings over all files. */
export class Tally {
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private fixable = 0;
  private hidden = 0;
  private known = 0;
  private suppressed = 0;

  add(findings: readonly Finding[], hidden = 0, known = 0, suppressed = 0): void {
    for (const { severity, fixes } of findings) {
      this.counts[severity]++;
      if (fixes.some(({ tier }) => tier === 'safe')) this.fixable++;
    }
    this.hidden += hidden;
    this.known += known;
    this.suppressed += suppressed;
  }

  async outcome(host: Host, { files, troubles, finder, notes }: Walked): Promise<Outcome> {
    const config = [...(await configNotes(host, finder.problems)), ...notes];
    const { counts, fixable, hidden, known, suppressed } = this;
    return { files, counts, fixable, hidden, known, suppressed, config, troubles };
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
