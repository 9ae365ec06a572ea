// Made by `npm run generate` from the folders beside it. Do not edit.
import markCollision from './mark-collision/doc.md';
import markDocNumber from './mark-doc-number/doc.md';
import markHalfwidth from './mark-halfwidth/doc.md';
import markPair from './mark-pair/doc.md';
import pageWrap from './page-wrap/doc.md';

/** The page of every rule, for writers, in Markdown. */
export const RULE_DOCS: Readonly<Record<string, string>> = {
  'mark-collision': markCollision,
  'mark-doc-number': markDocNumber,
  'mark-halfwidth': markHalfwidth,
  'mark-pair': markPair,
  'page-wrap': pageWrap,
};
