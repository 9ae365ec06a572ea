/**
 * Whether a regular expression (flag u) means the same after it is joined to others with |: it has no numbered reference,
 * which would point at another's group, and no named group, whose name may stand twice.
 * @throws SyntaxError when it is no regular expression
 */
export function isJoinable(source: string): boolean {
  const named = new RegExp(`(?:${source})|`, 'u').exec('')?.groups !== undefined;
  return !named && !/\\[1-9]/u.test(source.replaceAll('\\\\', ''));
}
