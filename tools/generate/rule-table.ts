import { GROUPS, POLITICAL_TITLE } from '../../server/src/engine/group-titles.ts';
import type { FixClass, Group, RuleMeta, Severity } from '../../server/src/rules/contract.ts';
import type { RuleSource } from './rules.ts';

export { GROUPS, POLITICAL_TITLE as POLITICAL };

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '提示',
  hint: '参考',
};

export const FIXES: Readonly<Record<FixClass, string>> = {
  safe: '可一键修复',
  suggest: '可点选修复',
  none: '人工修改',
};

export const MATURITY: Readonly<Record<RuleMeta['maturity'], string>> = { stable: '稳定', trial: '试行' };

/** The group is the first word of the id. */
export function groupOf(id: string): Group {
  return id.slice(0, id.indexOf('-')) as Group;
}

/** The rules of each group that has any, in the order of GROUPS. */
export function byGroup(rules: readonly RuleSource[]): [Group, RuleSource[]][] {
  return (Object.keys(GROUPS) as Group[])
    .map((group): [Group, RuleSource[]] => [group, rules.filter((rule) => groupOf(rule.meta.id) === group)])
    .filter(([, members]) => members.length > 0);
}

/** A Markdown table of rules. @param link makes the address of a rule's page from its id */
export function table(rules: readonly RuleSource[], link: (id: string) => string): string {
  const rows = rules.map(({ meta }) =>
    [
      `[\`${meta.id}\`](${link(meta.id)})`,
      meta.title,
      SEVERITIES[meta.severity],
      FIXES[meta.fix],
      MATURITY[meta.maturity],
    ].join(' | '),
  );
  return [
    '| 编号 | 查什么 | 级别 | 修复 | 状态 |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
