import { reasonOf } from '../base/reason.ts';
import { Cancelled, NEVER, throwIfCancelled, type CancelSignal } from '../base/cancel.ts';
import { lazy } from '../base/lazy.ts';
import type { Document } from '../document/model.ts';
import { readDocument } from '../document/read.ts';
import { factsOf } from '../facts/facts.ts';
import type { Facts } from '../facts/model.ts';
import type { AnyRule, Draft, RuleMeta } from '../rules/contract.ts';
import { RULES } from '../rules/index.generated.ts';
import { NO_SLIPS, type SlipFinder } from '../spelling/finder.ts';
import { sourceSpan } from '../text/span.ts';
import { isAllowed } from './allow.ts';
import type { Finding } from './finding.ts';
import { gathered } from './gather.ts';
import { guardOf } from './guard.ts';
import { lower } from './lower.ts';
import { merged } from './merge.ts';
import type { Settings } from './settings.ts';
import { isOff, severityOf, judgesWords } from './severity.ts';
import { ignore, suppress, type Suppressed, type Suppression } from './suppress.ts';

export interface CheckResult {
  readonly document: Document;
  readonly facts: Facts;
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** Findings that the writer asked not to see, with the reasons. */
  readonly suppressed: readonly Suppressed[];
}

/**
 * Reads a text, finds its facts and lets every rule judge them. Deterministic: the same text and settings give the
 * same findings; what finds slips beyond the word tables is lent by the door that has loaded the model.
 * @throws Cancelled when the signal is set between two rules
 */
export function check(
  source: string,
  settings: Settings,
  signal: CancelSignal = NEVER,
  finder: SlipFinder = NO_SLIPS,
): CheckResult {
  return checkWith(RULES, source, settings, signal, finder);
}

/** `check` with other rules. */
export function checkWith(
  rules: readonly AnyRule[],
  source: string,
  settings: Settings,
  signal: CancelSignal = NEVER,
  finder: SlipFinder = NO_SLIPS,
): CheckResult {
  throwIfCancelled(signal);
  const document = readDocument(source);
  const facts = factsOf(document, settings, finder);
  const findings: Finding[] = [];
  const guard = guardOf(settings.allow);
  for (const rule of rules) {
    throwIfCancelled(signal);
    if (!isOff(rule.meta, settings)) findings.push(...findingsOf(rule, facts, settings, guard));
  }
  const { kept, suppressed } = told(merged(findings), facts, settings, limitsOf(rules, facts));
  return { document, facts, findings: kept, suppressed };
}

/** What is to be said of what was found. Findings that are told together can be ignored as one, so that comes last again. */
function told(
  findings: readonly Finding[],
  { document }: Facts,
  { ignored }: Settings,
  limitOf: (rule: string) => number | undefined,
): Suppression {
  const uncommented = suppress(findings, document);
  const single = ignore(uncommented.kept, ignored);
  const { kept, suppressed } = ignore(gathered(single.kept, limitOf), ignored);
  return { kept, suppressed: [...uncommented.suppressed, ...single.suppressed, ...suppressed] };
}

/** Whether a rule's findings are taken for the scanner's rather than the writer's. */
function isLowered({ mechanical }: RuleMeta, facts: Facts): boolean {
  return mechanical === true && facts.scan.likely;
}

/** How many findings of a rule are told one by one, where that is limited. */
function limitsOf(rules: readonly AnyRule[], facts: Facts): (rule: string) => number | undefined {
  const metas = lazy(() => new Map(rules.map(({ meta }) => [meta.id as string, meta])));
  return (rule) => {
    const meta = metas().get(rule);
    return meta && isLowered(meta, facts) ? 1 : meta?.together;
  };
}

function findingsOf(rule: AnyRule, facts: Facts, settings: Settings, guard: ReturnType<typeof guardOf>): Finding[] {
  const out: Finding[] = [];
  const words = judgesWords(rule.meta.id);
  const report = (draft: Draft): void => {
    const severity = severityOf(rule.meta, draft, settings, isLowered(rule.meta, facts));
    if (severity === 'off' || (words && isAllowed(draft, settings.allow))) return;
    const guarded = guard(draft, rule.meta);
    if (guarded) out.push(lower(facts.document, rule, guarded, severity));
  };
  try {
    rule.check(facts, report);
    return out;
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return [failed(rule, facts.document, error)];
  }
}

/** A rule that throws is told, once, in place of what it would have said. */
function failed(rule: AnyRule, document: Document, error: unknown): Finding {
  const draft: Draft = {
    place: sourceSpan(0, Math.min(1, document.source.length)),
    scope: 'document',
    message: {
      what: `“${rule.meta.title}”这一项没有检查成`,
      why: `程序自身出错（${reasonOf(error)}），与文稿无关`,
      todo: '请人工核对这一项，并把出错的文稿交给维护者',
    },
    basis: [],
    data: { failed: true },
  };
  return lower(document, rule, draft, 'information');
}
