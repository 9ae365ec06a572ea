import type { Block } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import type { FormulaAnchor } from '../../facts/model.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { inQuotes, named } from '../../facts/replacement.ts';
import { defineRule, politicalOf, type Draft, type Severity } from '../contract.ts';
import type { Slip } from './align.ts';
import { nearMisses, type Near } from './near.ts';

/** What a slip is, in words. */
function told(block: Block, { kind, start, end, right }: Slip): string {
  const words = inQuotes(block.text.slice(start, end));
  if (kind === 'missing') return `缺“${right}”`;
  if (kind === 'extra') return `多${words}`;
  return `${words}应为“${right}”`;
}

/** The words of the draft without their slips. */
function corrected(block: Block, { start, end, slips }: Near): string {
  let at = start;
  let out = '';
  for (const slip of slips) {
    out += block.text.slice(at, slip.start) + slip.right;
    at = slip.end;
  }
  return out + block.text.slice(at, end);
}

/** Particles without which a formula is only less tidy. */
const PARTICLES = '的之和与';

/** Words in a quotation are somebody else's, two slips may be other words, particles are often left out: worth a look. */
function severityOf({ formula, slips }: Near, quoted: boolean): Severity {
  const own = formula.severity ?? (formula.confidence === 'verified' ? 'warning' : 'information');
  if (own === 'hint' || formula.strict === true) return own;
  const loose = slips.every(({ kind, right }) => kind === 'missing' && PARTICLES.includes(right));
  return quoted || loose || slips.length > 1 ? 'information' : own;
}

function draft(block: Block, near: Near): Draft | null {
  const at = place(block, near.start, near.end);
  const quoted = quotedIn(at);
  if (quoted === 'title') return null;
  const right = corrected(block, near);
  const { formula, slips } = near;
  return {
    place: at,
    row: formula.id,
    ...politicalOf(formula),
    severity: severityOf(near, quoted !== null),
    message: {
      what: `${inQuotes(textAt(at))}${slips.map((slip) => told(block, slip)).join('，')}`,
      why: `固定的写法是${named(formula.words)}，字数和用字都不改`,
      todo: `改为${named(right)}`,
    },
    basis: [formula.source],
    fixes: [{ title: `改为${named(right)}`, tier: 'suggest', edits: [{ place: at, text: right }] }],
  };
}

/** Fixed formulae in which a character is missing, told twice, swapped or another one. */
export default defineRule({
  meta: {
    id: 'formula-near',
    title: '固定提法有缺字、多字或错字',
    english: 'Set phrase with missing, extra or wrong characters',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['anchors', 'reference'],
  },
  check({ anchors, reference }, report) {
    // Those of a block stand together.
    for (let from = 0, to = 0; from < anchors.length; from = to) {
      const { block } = anchors[from] as FormulaAnchor;
      while (to < anchors.length && anchors[to]?.block === block) to++;
      for (const near of nearMisses(block.text, anchors, from, to)) {
        const since = near.formula.from;
        // Before its day a formula was not fixed yet.
        if (since !== undefined && reference && since > reference.day) continue;
        const one = draft(block, near);
        if (one) report(one);
      }
    }
  },
});
