import { place } from '../../../server/src/document/place.ts';
import { defineRule, type AnyRule, type Draft } from '../../../server/src/rules/contract.ts';

interface WordRule {
  readonly id: `${'word' | 'page'}-${string}`;
  readonly wrong: string;
  readonly right: string;
  readonly tier?: 'safe' | 'suggest';
  readonly severity?: 'error' | 'warning' | 'information' | 'hint';
  readonly together?: boolean;
}

/**
 * A rule for tests of what stands above the rules: reports a word wherever it stands in the restored text.
 * With `together` all places make one finding about the document, with the others related and one fix.
 */
export function wordRule({
  id,
  wrong,
  right,
  tier = 'safe',
  severity = 'warning',
  together = false,
}: WordRule): AnyRule {
  return defineRule({
    meta: { id, title: wrong, english: id, severity, maturity: 'stable', fix: tier, basis: [], needs: [] },
    check({ document }, report) {
      const drafts: Draft[] = [];
      for (const block of document.blocks) {
        for (let at = block.text.indexOf(wrong); at >= 0; at = block.text.indexOf(wrong, at + 1)) {
          const here = place(block, at, at + wrong.length);
          const message = { what: `“${wrong}”用错了`, why: '两个词意思不同', todo: `改为“${right}”` };
          const edits = [{ place: here, text: right }];
          drafts.push({ place: here, message, fixes: [{ title: `改为“${right}”`, tier, edits }] });
        }
      }
      if (together) joined(drafts).forEach(report);
      else drafts.forEach(report);
    },
  });
}

function joined(drafts: readonly Draft[]): Draft[] {
  const [first, ...others] = drafts;
  if (!first) return [];
  const edits = drafts.flatMap(({ fixes = [] }) => fixes.flatMap((fix) => fix.edits));
  return [
    {
      ...first,
      scope: 'document',
      related: others.map(({ place: at }) => ({ place: at, note: '这里也是' })),
      fixes: [{ title: '全部改过来', tier: 'safe', edits }],
    },
  ];
}

/** A rule for tests that runs what it is given. */
export function ruleThat(id: `word-${string}`, act: () => void): AnyRule {
  return defineRule({
    meta: { id, title: id, english: id, severity: 'warning', maturity: 'trial', fix: 'none', basis: [], needs: [] },
    check: act,
  });
}
