/**
 * Templates: text with `${name}` fields. Two renderings, one source: plain text, in which an open field shows as
 * 【name】, and the snippet syntax of editors, in which it is a tab stop with `name` as its placeholder.
 */
const FIELD = /\$\{([^${}\n]+)\}/gu;

/** Names of the fields, each once, in order of first use. */
export function fieldsOf(template: string): string[] {
  return [...new Set([...template.matchAll(FIELD)].map((found) => found[1] as string))];
}

/** The template with values in its fields; a field without a value shows as 【name】. */
export function plain(template: string, values: ReadonlyMap<string, string>): string {
  return template.replace(FIELD, (_, name: string) => values.get(name) ?? `【${name}】`);
}

/**
 * The template in snippet syntax. Open fields become tab stops in order of first use; a field that comes again
 * mirrors its first tab stop.
 * @param values fixed values, as text
 * @param defaults what a tab stop holds at first, in snippet syntax, where that is not the field's name
 */
export function snippet(
  template: string,
  values: ReadonlyMap<string, string>,
  defaults: ReadonlyMap<string, string>,
): string {
  const stops = new Map<string, number>();
  let out = '';
  let at = 0;
  for (const found of template.matchAll(FIELD)) {
    out += escaped(template.slice(at, found.index)) + stop(found[1] as string);
    at = found.index + found[0].length;
  }
  return out + escaped(template.slice(at));

  function stop(name: string): string {
    const value = values.get(name);
    if (value !== undefined) return escaped(value);
    const known = stops.get(name);
    if (known !== undefined) return `$\{${known}}`;
    const number = stops.size + 1;
    stops.set(name, number);
    return `$\{${number}:${defaults.get(name) ?? escaped(name)}}`;
  }
}

/** Text that means itself in snippet syntax. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}
