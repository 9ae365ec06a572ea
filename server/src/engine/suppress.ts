import type { Directive, Document } from '../document/model.ts';
import type { Finding } from './finding.ts';
import { speaksOf } from './severity.ts';

/** A finding that the writer asked not to see, and the reason that was given. */
export interface Suppressed {
  readonly finding: Finding;
  /** comment: a comment in the text says so · file: it was ignored by its key. */
  readonly by: 'comment' | 'file';
  readonly reason: string;
}

export interface Suppression {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * Applies the text's own directives to findings. `disable` holds up to an `enable`, or to the end; `disable-next` for
 * the paragraph below it. A name is a rule, its group (`term`, `political`) or a data row; none means all. A finding about the whole
 * document has no place of its own: a `disable` that names it holds wherever it stands.
 */
export function suppress(findings: readonly Finding[], document: Document): Suppression {
  if (document.directives.length === 0) return { kept: findings, suppressed: [] };
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const by = silencer(finding, document);
    if (by) suppressed.push({ finding, by: 'comment', reason: by.reason });
    else kept.push(finding);
  }
  return { kept, suppressed };
}

/** Takes out the findings whose keys were ignored: `ignored` holds what people wrote behind each. */
export function ignore(findings: readonly Finding[], ignored: Readonly<Record<string, string>>): Suppression {
  const reasonOf = ({ key }: Finding): string | undefined => (Object.hasOwn(ignored, key) ? ignored[key] : undefined);
  return {
    kept: findings.filter((finding) => reasonOf(finding) === undefined),
    suppressed: findings.flatMap((finding): Suppressed[] => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ finding, by: 'file', reason }];
    }),
  };
}

/** The directive that silences a finding: the last `disable` or `enable` above it decides, or the one on its paragraph. */
function silencer(finding: Finding, { directives, blocks }: Document): Directive | null {
  const { start } = finding.span;
  let last: Directive | null = null;
  for (const directive of directives) {
    if (!isAbout(directive, finding)) continue;
    const named = directive.rules.length > 0;
    if (directive.action === 'disable' && finding.scope === 'document' && named) return directive;
    if (directive.span.end > start) continue;
    if (directive.action !== 'disable-next') last = directive;
    else if (start < (blocks[directive.block]?.span.end ?? 0)) return directive;
  }
  return last?.action === 'disable' ? last : null;
}

function isAbout({ rules }: Directive, finding: Finding): boolean {
  return rules.length === 0 || rules.some((name) => speaksOf(name, finding));
}
