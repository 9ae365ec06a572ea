import type { Generated } from './output.ts';
import { byGroup, GROUPS, table } from './rule-table.ts';
import type { RuleSource } from './rules.ts';

const START = '<!-- rules:start -->';
const END = '<!-- rules:end -->';

/** Puts the rule table between the markers of the README; all other words stay the writer's. */
export function readme(text: string, rules: readonly RuleSource[]): Generated {
  const from = text.indexOf(START);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${START} … ${END}`);
  const groups = byGroup(rules).map(
    ([group, members]) => `**${GROUPS[group]}**\n\n${table(members, (id) => `docs/rules/${id}.md`)}`,
  );
  const made = `${text.slice(0, from + START.length)}\n\n${groups.join('\n\n')}\n\n${text.slice(to)}`;
  return { outputs: [{ path: 'README.md', text: made }] };
}
