/** The command behind the quick fix that leaves a finding as it is. */
export const IGNORE = 'gongwen.ignore';
/** The command behind the quick fix that takes words for right in the whole folder. */
export const ALLOW = 'gongwen.allow';
