import type * as Sarif from 'sarif';
import { basisUrl, basisWords } from '../data/basis.ts';
import { groupOf } from '../engine/severity.ts';
import type { RuleMeta, Severity } from '../rules/contract.ts';
import { section } from '../features/rule-doc.ts';
import { RULE_DOCS } from '../rules/docs.generated.ts';
import { RULES } from '../rules/index.generated.ts';

/** The levels of the log, of rules as of results. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What a reader of the log should know of every rule. */
export function descriptors(): Sarif.ReportingDescriptor[] {
  return RULES.map(({ meta }) => descriptor(meta));
}

/** `helpUri` leads to the norm that the rule rests on, where its address is known; the rule's own page is `help`. */
function descriptor({ id, title, severity, maturity, fix, basis }: RuleMeta): Sarif.ReportingDescriptor {
  const page = RULE_DOCS[id] ?? `# ${id} ${title}`;
  const helpUri = basis.map(basisUrl).find((url) => url !== null);
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: section(page, '查什么') ?? title },
    help: { text: page, markdown: page },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [groupOf(id)], maturity, fix, basis: basis.map(basisWords) },
  };
}
