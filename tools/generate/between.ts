import type { Output } from './output.ts';

/**
 * The page with `made` between its markers of that name; all other words stay the writer's.
 * @throws when the page lacks the markers
 */
export function between({ path, text }: Output, name: string, made: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} lacks the markers ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${made}\n\n${text.slice(to)}`;
}
