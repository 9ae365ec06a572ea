// Made by `npm run generate` from the folders beside it. Do not edit.

/** The page of every rule, for writers, in Markdown. */
export const RULE_DOCS: Readonly<Record<string, string>> = {};
