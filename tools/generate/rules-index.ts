import type { Generated } from './output.ts';

const HEAD = '// Made by `npm run generate` from the folders beside it. Do not edit.\n';

/** The two lists of rules that the engine and the explanations read: rules and pages, by id. */
export function rulesIndex(folders: readonly string[]): Generated {
  const names = folders.map((folder) => ({ folder, name: camel(folder) }));
  const rules = [
    HEAD + "import type { AnyRule } from './contract.ts';",
    ...names.map(({ folder, name }) => `import ${name} from './${folder}/rule.ts';`),
    '',
    '/** Every rule of this folder, sorted by id. */',
    `export const RULES: readonly AnyRule[] = [${names.map(({ name }) => name).join(', ')}];`,
    '',
  ];
  const docs = [
    HEAD + names.map(({ folder, name }) => `import ${name} from './${folder}/doc.md';`).join('\n'),
    '',
    '/** The page of every rule, for writers, in Markdown. */',
    'export const RULE_DOCS: Readonly<Record<string, string>> = {',
    ...names.map(({ folder, name }) => `'${folder}': ${name},`),
    '};',
    '',
  ];
  return {
    outputs: [
      { path: 'server/src/rules/index.generated.ts', text: rules.join('\n') },
      { path: 'server/src/rules/docs.generated.ts', text: docs.join('\n') },
    ],
  };
}

/** section-missing → sectionMissing */
function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
