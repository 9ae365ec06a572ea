/** Opens a rule's page; carried by findings as a link, never shown in the palette. */
export const EXPLAIN_RULE = 'gongwen.explainRule';

/** The address that a finding carries for its rule's page; the server puts the rule's id in place of `{rule}`. */
export const RULE_PAGE = `command:${EXPLAIN_RULE}?%5B%22{rule}%22%5D`;
