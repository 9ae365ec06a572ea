import type { Finding } from '../engine/finding.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { findingsAt } from './fixes.ts';
import { SEVERITY_WORDS } from '../engine/severity.ts';
import { spotsOf } from './spots.ts';
import { section } from './rule-doc.ts';

/** A card in Markdown for the findings at one place. */
export interface Card {
  readonly span: SourceSpan;
  readonly markdown: string;
}

/**
 * What is said about an offset: what is wrong, why, what to do, on what basis, and the rule's own bad and good line.
 * @param docs rule id → the rule's page
 */
export function hoverAt(
  findings: readonly Finding[],
  offset: number,
  docs: Readonly<Record<string, string>>,
): Card | null {
  const here = findingsAt(findings, sourceSpan(offset, offset)).filter((finding) => finding.scope === 'place');
  const shown = here.length > 0 ? here : findingsAt(findings, sourceSpan(offset, offset));
  if (shown.length === 0) return null;
  const told = spotsOf(findings)
    .filter((spot) => spot.findings.some((finding) => shown.includes(finding)))
    .flatMap((spot) => spot.findings);
  const start = Math.max(...shown.map((finding) => finding.span.start));
  const end = Math.min(...shown.map((finding) => finding.span.end));
  return {
    span: sourceSpan(start, Math.max(start, end)),
    markdown: told.map((finding) => cardOf(finding, docs[finding.rule])).join('\n\n---\n\n'),
  };
}

function cardOf(finding: Finding, doc: string | undefined): string {
  const { what, why, todo } = finding.message;
  const parts = [`**${SEVERITY_WORDS[finding.severity]}**：${sentence(what)}`];
  if (why !== '') parts.push(`为什么：${sentence(why)}`);
  if (todo !== '') parts.push(`怎么办：${sentence(todo)}`);
  if (finding.basis.length > 0) parts.push(`依据：${finding.basis.map(linked).join('；')}`);
  const examples = finding.row === null && doc !== undefined ? examplesOf(doc) : null;
  if (examples) parts.push(`错例：${escaped(examples.bad)}`, `对例：${escaped(examples.good)}`);
  return parts.join('\n\n');
}

/**
 * The lines in which the bad and the good example of a rule's page differ; null where a page has none. A finding of a
 * data row gets none: the page's example would be about another row.
 */
export function examplesOf(doc: string): { readonly bad: string; readonly good: string } | null {
  const bad = linesOf(doc, '错例');
  const good = linesOf(doc, '对例');
  const wrong = bad.find((line) => !good.includes(line));
  const right = good.find((line) => !bad.includes(line));
  return wrong === undefined || right === undefined ? null : { bad: wrong, good: right };
}

/** The lines of the fenced example under a heading of a rule's page. */
function linesOf(doc: string, heading: string): string[] {
  const fenced = /^```[^\n]*\n([\s\S]*?)^```/mu.exec(section(doc, heading) ?? '');
  const lines = fenced?.[1]?.split('\n') ?? [];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** A part of a message as a sentence of the card. */
function sentence(part: string): string {
  return /[。！？]$/u.test(part) ? escaped(part) : `${escaped(part)}。`;
}

/** Text of the draft must not be read as Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');
}

/** A basis in words, or several between ；. An address in it becomes the link of the words before it. */
function linked(basis: string): string {
  return basis
    .split('；')
    .map((one) => {
      const found = /https?:\/\/[^\s，。）)》]+/u.exec(one);
      if (!found) return escaped(one);
      const words = one.slice(0, found.index).replace(/[\s（(]+$/u, '');
      return `[${escaped(words === '' ? found[0] : words)}](${found[0]})`;
    })
    .join('；');
}
