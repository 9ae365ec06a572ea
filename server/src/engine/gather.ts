import { hash } from '../base/hash.ts';
import type { Finding, Fix } from './finding.ts';
import { editsOf } from './fix.ts';
import { sentences } from './lower.ts';

/**
 * Findings of one rule and one severity that are more than the rule's limit become one, at the place of the first, with the
 * others related. Everything else stays as it is, in order of place. It comes last: what the writer does not want to see
 * is not counted.
 */
export function gathered(
  findings: readonly Finding[],
  limitOf: (rule: string) => number | undefined,
): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const limit = limitOf(finding.rule);
    if (limit === undefined) continue;
    const group = groups.get(nameOf(finding));
    if (group) group.push(finding);
    else groups.set(nameOf(finding), [finding]);
  }
  const large = [...groups].filter(([, group]) => group.length > limitFor(group, limitOf));
  if (large.length === 0) return findings;
  const crowds = new Map(large);
  return findings.flatMap((finding) => {
    const crowd = crowds.get(nameOf(finding));
    if (!crowd) return [finding];
    return crowd[0] === finding ? [together(crowd)] : [];
  });
}

function nameOf({ rule, severity, scope }: Finding): string {
  return `${rule} ${severity} ${scope}`;
}

function limitFor([first]: readonly Finding[], limitOf: (rule: string) => number | undefined): number {
  return (first && limitOf(first.rule)) ?? Infinity;
}

function together(crowd: readonly Finding[]): Finding {
  const first = crowd[0] as Finding;
  const message = {
    what: `${first.message.what}；这类问题全文共${crowd.length}处`,
    why: first.message.why,
    todo: '对照原件逐处核对后改正',
  };
  return {
    ...first,
    key: hash([first.rule, first.severity, 'together'].join('\n')),
    row: null,
    scope: 'document',
    message,
    text: sentences(message),
    fixes: [...fixOf(crowd, 'safe'), ...fixOf(withoutSafe(crowd), 'suggest')],
    related: crowd.flatMap((one, i) => [
      ...(i === 0 ? [] : [{ span: one.span, note: `${one.message.what}，${one.message.todo}` }]),
      ...one.related,
    ]),
    data: { count: crowd.length },
  };
}

function withoutSafe(crowd: readonly Finding[]): Finding[] {
  return crowd.filter(({ fixes }) => !fixes.some(({ tier }) => tier === 'safe'));
}

/** One fix for all findings that have one of this class; none when no finding has. */
function fixOf(crowd: readonly Finding[], tier: Fix['tier']): Fix[] {
  const edits = editsOf(crowd, tier);
  const count = crowd.filter(({ fixes }) => fixes.some((fix) => fix.tier === tier)).length;
  return edits.length === 0 ? [] : [{ title: `改正其中${count}处`, tier, edits }];
}
