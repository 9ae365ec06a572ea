import { resolve } from 'node:path';
import { readDocument } from '../document/read.ts';
import { factsOfOld, renewed } from '../features/renew.ts';
import type { Invocation } from './args.ts';
import { UsageError, type Host } from './host.ts';
import { inputAt, readInput } from './inputs.ts';
import { tellProblems } from './problems.ts';
import { SettingsFinder } from './settings.ts';

/**
 * A new report begun from the one in a file; what came of it is told beside. Null when the file cannot be read, which is
 * told too.
 * @param to the year of the new report; null for the one after the old
 */
export async function newFrom(
  host: Host,
  invocation: Invocation,
  from: string,
  to: number | null,
): Promise<string | null> {
  if (invocation.operands.length > 0) throw new UsageError('用“--from”起草时不写文种：文种随上一年的报告');
  if (invocation.flags.has('issuer')) throw new UsageError('“--issuer”不能和“--from”一起用：发文单位随上一年的报告');
  const input = inputAt(host, resolve(host.cwd, from));
  const read = await readInput(host, input);
  if ('message' in read) {
    tellProblems(host, { troubles: [read], config: [] });
    return null;
  }
  // the year on the command line is that of the new report
  const finder = await SettingsFinder.of(host, { ...invocation, value: () => null });
  const facts = factsOfOld(readDocument(read.text), await finder.settingsFor(input.path));
  const { text, open, year, planned } = renewed(facts, to ?? undefined);
  const dated = year === null ? '没有认出原报告的年度，年份没有改' : `${String(year)}年度`;
  const repeated = planned.length > 0 ? `，列出上年安排 ${String(planned.length)} 条` : '';
  host.err.write(`${input.name} → ${dated}：留空 ${String(open)} 处${repeated}。\n`);
  return text;
}
