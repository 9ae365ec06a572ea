import { between } from './between.ts';
import type { Generated } from './output.ts';
import { byGroup, GROUPS, table } from './rule-table.ts';
import type { RuleSource } from './rules.ts';

/** Puts the rule table between the markers of the README; all other words stay the writer's. */
export function readme(text: string, rules: readonly RuleSource[]): Generated {
  const groups = byGroup(rules).map(
    ([group, members]) => `**${GROUPS[group]}**\n\n${table(members, (id) => `docs/rules/${id}.md`)}`,
  );
  const path = 'README.md';
  return { outputs: [{ path, text: between({ path, text }, 'rules', groups.join('\n\n')) }] };
}
