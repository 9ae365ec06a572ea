import { CONFIG_SECTION } from '../protocol.ts';

/** Our part of all settings that a client has sent by itself. */
export function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return {};
  return (settings as Record<string, unknown>)[CONFIG_SECTION] ?? {};
}

/**
 * The editor's settings without those that say nothing: an editor also sends what nobody has set, and an unset kind
 * must not take back that of a file that the folder builds on. Null when nothing is left.
 */
export function withoutSilence(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given ?? null;
  const said = Object.entries(given).filter(([, value]) => !isSilent(value));
  return said.length > 0 ? Object.fromEntries(said) : null;
}

function isSilent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
}
