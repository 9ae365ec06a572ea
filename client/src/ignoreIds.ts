/** The command behind the quick fix that leaves a finding as it is. */
export const IGNORE = 'gongwen.ignore';
