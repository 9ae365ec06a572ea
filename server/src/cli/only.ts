import { UsageError } from './host.ts';

/**
 * The names given with `--only`, once each of them is known to be a rule, a group or a data row.
 * @throws UsageError for a name that does not exist
 */
export async function knownOnly(names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return names;
  const { knownNames } = await import('../engine/config-names.ts');
  const { meant } = await import('../engine/meant.ts');
  const known = knownNames();
  const targets = [...known.rules, ...known.groups];
  for (const name of names) {
    if (!targets.includes(name) && !known.isRow(name)) {
      throw new UsageError(`“--only”后面的“${name}”不是检查项、类别或数据条目${meant(name, targets)}`);
    }
  }
  return names;
}
