import type { Format } from './format.ts';
import type { Host } from './host.ts';
import type { COMMANDS } from './options.ts';

type FormatName = (typeof COMMANDS.check.formats)[number];

/** Each format is loaded only when it is asked for. */
export async function formatFor(name: FormatName, host: Host): Promise<Format> {
  switch (name) {
    case 'pretty':
      return (await import('./pretty.ts')).pretty(host);
    case 'json':
      return (await import('./json.ts')).json(host);
    case 'github':
      return (await import('./github.ts')).github(host);
    case 'sarif':
      return (await import('./sarif.ts')).sarif(host);
    case 'sheet-md':
      return (await import('./sheet.ts')).sheet(host, 'markdown');
    case 'sheet-html':
      return (await import('./sheet.ts')).sheet(host, 'html');
  }
}

/** Whether a format is made to tell of what is no longer shown, unasked. */
export function tellsIgnored(name: FormatName): boolean {
  return name.startsWith('sheet-');
}
