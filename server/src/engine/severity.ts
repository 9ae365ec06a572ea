import type { Draft, RuleMeta, Severity } from '../rules/contract.ts';
import type { Finding } from './finding.ts';
import type { Profile, Settings } from './settings.ts';

/** From the most to the least grave. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a clerk calls them, in every view of the findings. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '必改',
  warning: '建议',
  information: '提示',
  hint: '参考',
};

/** Whether `a` is at least as grave as `b`. */
export function atLeast(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b);
}

/** The group that a rule's id begins with. */
export function groupOf(id: string): string {
  return id.slice(0, id.indexOf('-'));
}

/** The group of findings about political wording, whichever rule tells them. */
export const POLITICAL = 'political';

/** What is known of a finding by the names that settings, comments and filters use. */
type Named = Pick<Finding, 'rule' | 'row' | 'data'>;

/** The groups of a finding: its rule's, and that of political wording. */
export function groupsOf({ rule, data }: Omit<Named, 'row'>): readonly string[] {
  return data['political'] === true ? [groupOf(rule), POLITICAL] : [groupOf(rule)];
}

/** Whether a name speaks of a finding: its rule, its data row, or one of its groups. */
export function speaksOf(name: string, finding: Named): boolean {
  return name === finding.rule || name === finding.row || groupsOf(finding).includes(name);
}

/** Groups that judge words: terms, names, formulae, slips of the pen. */
const WORD_GROUPS: ReadonlySet<string> = new Set(['term', 'law', 'formula', 'word', 'suspect']);

/** Whether a rule judges words. */
export function judgesWords(rule: string): boolean {
  return WORD_GROUPS.has(groupOf(rule));
}

/**
 * What the settings say of a finding: the entry for its row, for political wording, its rule or its group, in this order;
 * else its own, one step lower where the text's state asks for it. A rule that is off by itself speaks only where its own id is named.
 */
export function severityOf(meta: RuleMeta, draft: Draft, settings: Settings, lowered = false): Severity | 'off' {
  const map = settings.severity;
  const own = draft.severity ?? meta.severity;
  if (meta.off) return map[meta.id] ?? byProfile(settings.profile, own, true);
  return (
    (draft.row === undefined ? undefined : map[draft.row]) ??
    (draft.political === true ? map[POLITICAL] : undefined) ??
    map[meta.id] ??
    map[groupOf(meta.id)] ??
    byProfile(settings.profile, lowered ? oneLower(own) : own, false)
  );
}

/** What a profile makes of a finding's own severity. What the settings say by name stands above it. */
function byProfile(profile: Profile, own: Severity, off: boolean): Severity | 'off' {
  if (profile === 'strict') return own === 'hint' ? 'information' : own;
  if (off) return 'off';
  return profile === 'quiet' && !atLeast(own, 'warning') ? 'off' : own;
}

/** One step less grave; what only asks for a look stays. */
function oneLower(severity: Severity): Severity {
  if (severity === 'error') return 'warning';
  return severity === 'warning' ? 'information' : severity;
}

/** Whether a rule need not run at all. Rows and political wording may still be on where their rule is off. */
export function isOff(meta: RuleMeta, settings: Settings): boolean {
  const map = settings.severity;
  if (meta.off) return (map[meta.id] ?? (settings.profile === 'strict' ? meta.severity : 'off')) === 'off';
  if (Object.keys(map).length === 0) return false;
  if ((map[meta.id] ?? map[groupOf(meta.id)]) !== 'off') return false;
  return !Object.keys(map).some((key) => (key.includes('.') || key === POLITICAL) && map[key] !== 'off');
}
