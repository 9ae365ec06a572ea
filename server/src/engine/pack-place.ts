/** Where a team keeps what it shares. */

/** The folder beside its reports. */
export const PACK_FOLDER = '.gongwen';

/** Folders in it, by what they hold. */
export const PACK_PARTS = { terms: 'terms', kinds: 'kinds', snippets: 'snippets' } as const;

export type PackPart = keyof typeof PACK_PARTS;

/** Whether a file belongs to a pack: .gongwen/terms/用语.yaml */
export function isPackFile(path: string): boolean {
  return partOf(path) !== null;
}

/** Which part of a pack a file belongs to; null for any other file. */
export function partOf(path: string): PackPart | null {
  const [, part] = /\/\.gongwen\/(terms|kinds|snippets)\/[^/]+$/u.exec(path) ?? [];
  return part === undefined ? null : (part as PackPart);
}
