/** Values of the fields that the templates of kinds share: 发文机关, 年份 and 下一年. What is not known stays open. */
export function frameFields(known: {
  readonly issuer?: string | null;
  readonly year?: number | null;
}): Map<string, string> {
  const { issuer = null, year = null } = known;
  const values = new Map<string, string>();
  if (issuer !== null && issuer !== '') values.set('发文机关', issuer);
  if (year !== null) values.set('年份', String(year)).set('下一年', String(year + 1));
  return values;
}
