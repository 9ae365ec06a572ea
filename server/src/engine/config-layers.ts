import { markOfItem } from '../facts/style-forms.ts';
import type { Style } from '../facts/style.ts';
import type { FileConfig } from './config-schema.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** What one layer says; what it does not say is absent. */
export type Layer = Omit<FileConfig, 'extends'>;

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
 * The settings of a file: what its nearest configuration file builds on, then the editor's, then that file itself, then
 * what a command line says. The editor and the command line both ask here.
 */
export function effectiveSettings(nearest: Nearest | null, editor: Layer, over: Layer = {}): Settings {
  return mergeLayers(nearest ? [...nearest.bases, editor, nearest.own, over] : [editor, over]);
}

/** A configuration file's own words and those of the files under it, weakest first. */
export interface Nearest {
  readonly own: Layer;
  readonly bases: readonly Layer[];
}
