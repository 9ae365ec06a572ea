import type { ReviewFinding, ReviewResult } from '../../server/src/protocol.ts';
import { SEVERITIES, type Severity } from './severityWords.ts';

/** By what the findings stand together. */
export type Grouping = 'severity' | 'part';

export type ReviewNode = GroupNode | FindingNode;

export interface GroupNode {
  readonly type: 'group';
  readonly id: string;
  /** Of a group by severity, that; else the part's words. */
  readonly severity: Severity | null;
  readonly title: string;
  readonly children: readonly FindingNode[];
}

/** With the report's address and the finding's key it is what the command that ignores a finding takes. */
export interface FindingNode {
  readonly type: 'finding';
  readonly id: string;
  readonly uri: string;
  readonly key: string;
  readonly item: ReviewFinding;
  /** The part's words. */
  readonly part: string;
  readonly grouping: Grouping;
}

/** The groups that have findings: by severity from the gravest, by part from the first. */
export function reviewNodes(result: ReviewResult, grouping: Grouping): GroupNode[] {
  const nodes = result.items.map((item): FindingNode => {
    const part = result.parts[item.part] ?? '';
    return { type: 'finding', id: item.id, uri: result.uri, key: item.key, item, part, grouping };
  });
  const groups =
    grouping === 'severity'
      ? SEVERITIES.map((severity): GroupNode => {
          const children = nodes.filter(({ item }) => item.severity === severity);
          return { type: 'group', id: `severity-${severity}`, severity, title: '', children };
        })
      : result.parts.map((title, part): GroupNode => {
          const children = nodes.filter(({ item }) => item.part === part);
          return { type: 'group', id: `part-${part}`, severity: null, title, children };
        });
  return groups.filter(({ children }) => children.length > 0);
}
