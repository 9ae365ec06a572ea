import { markOfItem } from '../facts/style-forms.ts';
import type { Style } from '../facts/style.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { Layer } from './config-schema.ts';
import { joinedPack } from './pack-join.ts';
import type { LoadedPack } from './pack-load.ts';

/**
 * The settings that come out of layers, weakest first: built-in < `extends` < editor < nearest file < command line.
 * The severity map is merged name by name, the style matter by matter; words and globs add up (a team's list and one's own); of
 * profile, year, kind and time of judgment the strongest word counts, and `null` takes a weaker layer's word back.
 */
export function mergeLayers(layers: readonly Layer[]): Settings {
  let { severity, profile, year, asOf, house, style, kind, allow, include } = DEFAULT_SETTINGS;
  for (const layer of layers) {
    severity = { ...severity, ...layer.severity };
    if (layer.profile !== undefined) profile = layer.profile;
    if (layer.year !== undefined) year = layer.year;
    if (layer.asOf !== undefined) asOf = layer.asOf;
    if (layer.house !== undefined) house = layer.house;
    style = styleOver(style, layer.style);
    if (layer.kind !== undefined) kind = layer.kind;
    allow = union(allow, layer.allow);
    include = union(include, layer.include);
  }
  return { ...DEFAULT_SETTINGS, severity, profile, year, asOf, house, style, kind, allow, include };
}

/** A style with what a stronger layer says; what that layer takes back by null is said no more. */
function styleOver(style: Style, layer: Layer['style']): Style {
  if (layer === undefined) return style;
  const { headings, brackets, quotes, closing } = layer;
  return {
    headings: headings === undefined ? style.headings : (headings ?? []).map(markOfItem),
    brackets: brackets === undefined ? style.brackets : brackets,
    quotes: quotes === undefined ? style.quotes : quotes,
    closing: {
      issuer: closing?.issuer === undefined ? style.closing.issuer : closing.issuer,
      date: closing?.date === undefined ? style.closing.date : closing.date,
      ending: closing?.ending === undefined ? style.closing.ending : closing.ending,
    },
  };
}

function union(words: readonly string[], more: readonly string[] = []): readonly string[] {
  return more.length === 0 ? words : [...new Set([...words, ...more])];
}

/**
 * The settings of a file: what its nearest configuration file builds on, then the editor's, then the packs of the folders
 * that the file lies in, then that configuration file itself, then what a command line says. The editor and the command
 * line both ask here.
 * @param packs of the folders above the file, weakest first: the nearest folder's words count
 */
export function effectiveSettings(
  nearest: Nearest | null,
  packs: readonly LoadedPack[],
  editor: Layer,
  over: Layer = {},
): Settings {
  const bases = nearest?.bases ?? [];
  const own = nearest ? [nearest.own] : [];
  const settings = mergeLayers([...bases, editor, ...packs.map(({ layer }) => layer), ...own, over]);
  // a folder that is extended may be one of those above the file: it is one pack, not two
  const based = (nearest?.packs ?? []).filter(({ folder }) => packs.every((pack) => pack.folder !== folder));
  const all = [...based, ...packs];
  return all.length === 0 ? settings : { ...settings, pack: joinedPack(all) };
}

/** A configuration file's own words and those of the files under it, weakest first. */
export interface Nearest {
  readonly own: Layer;
  readonly bases: readonly Layer[];
  /** The packs of the folders among them, weakest first. */
  readonly packs: readonly LoadedPack[];
}
