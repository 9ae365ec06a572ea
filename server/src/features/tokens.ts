import { sourceOf } from '../document/place.ts';
import type { Finding } from '../engine/finding.ts';
import { groupOf } from '../engine/severity.ts';
import type { Facts } from '../facts/model.ts';
import type { SourceSpan } from '../text/span.ts';

/** What is told apart by colour, in the order of the protocol's legend. */
export const TOKEN_TYPES = ['gongwenNumber', 'gongwenDate', 'gongwenLaw', 'gongwenSlogan', 'gongwenTerm'] as const;
/** dated: not in use any more, or not yet, at the report's time. */
export const TOKEN_MODIFIERS = ['dated'] as const;

export interface Token {
  readonly span: SourceSpan;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly dated: boolean;
}

/** Words that are told apart, in order of place and without overlaps: of two that overlap the longer one stays. */
export function tokensOf(
  { quantities, dates, citations, enumerations }: Pick<Facts, 'quantities' | 'dates' | 'citations' | 'enumerations'>,
  findings: readonly Finding[],
): Token[] {
  const dated = findings.filter(({ rule, scope }) => scope === 'place' && DATED.has(groupOf(rule)));
  const isDated = ({ start, end }: SourceSpan): boolean =>
    dated.some(({ span }) => span.start < end && start < span.end);
  const token = (type: Token['type'], span: SourceSpan): Token => ({ type, span, dated: isDated(span) });
  return withoutOverlaps([
    ...quantities.map(({ place }) => token('gongwenNumber', sourceOf(place))),
    ...dates.map(({ place }) => token('gongwenDate', sourceOf(place))),
    ...citations.map(({ place }) => token('gongwenLaw', sourceOf(place))),
    ...enumerations.flatMap(({ shape, stated }) =>
      shape === 'list' ? [token('gongwenSlogan', sourceOf(stated.place))] : [],
    ),
    ...dated.map(({ span }) => token('gongwenTerm', span)),
  ]);
}

/** Groups of rules that judge by the report's time. */
const DATED: ReadonlySet<string> = new Set(['term', 'law']);

function withoutOverlaps(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  const length = ({ span }: Token): number => span.end - span.start;
  for (const token of [...tokens].sort((a, b) => a.span.start - b.span.start || length(b) - length(a))) {
    const last = out.at(-1);
    if (length(token) === 0) continue;
    if (!last || last.span.end <= token.span.start) out.push(token);
    else if (length(token) > length(last)) out[out.length - 1] = token;
  }
  return out;
}
