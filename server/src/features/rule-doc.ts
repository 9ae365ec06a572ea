/** The text under a second-level heading of a rule's page, or null. */
export function section(page: string, heading: string): string | null {
  const lines = page.split('\n');
  const from = lines.findIndex((line) => line.trim() === `## ${heading}`);
  if (from < 0) return null;
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => line.startsWith('## '));
  const text = rest
    .slice(0, to < 0 ? undefined : to)
    .join('\n')
    .trim();
  return text === '' ? null : text;
}
