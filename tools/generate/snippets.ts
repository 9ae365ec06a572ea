import { kindFrom } from '../../server/src/data/kinds.ts';
import { kindSnippets } from '../../server/src/features/kind-snippets.ts';
import { readKinds } from '../tables/kinds.ts';
import type { Output } from './output.ts';

const SCOPE = 'gongwen,markdown,plaintext';

/** snippets/gongwen.code-snippets: whole reports, parts and common sentences, all from server/data/kinds, as VS Code reads them. */
export function snippets(): Output[] {
  const entries = readKinds()
    .map(kindFrom)
    .flatMap((kind) => kindSnippets(kind))
    .map(({ name, prefixes, body, description }) => {
      return [name, { scope: SCOPE, prefix: prefixes, body: body.split('\n'), description }] as const;
    });
  const names = entries.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`two snippets are named ${twice}`);
  return [
    { path: 'snippets/gongwen.code-snippets', text: JSON.stringify(Object.fromEntries(entries), null, 2) + '\n' },
  ];
}
