// What the type checker does not see: the floors' bans, the sizes that keep files readable, forgotten promises.
// Layout is prettier's; this file has no opinion on it.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms below the doors. They know no machine: no Node module, no editor, no process, no console, no network. */
const BELOW_THE_DOORS = [
  'server/src/{base,text,data,document,facts,rules,engine,features}/**/*.ts',
  'server/src/protocol*.ts',
];

const NO_MACHINE = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { group: ['node:*', 'vscode', 'vscode-*', 'nodejieba'], message: 'Only the doors touch the machine.' },
      ],
    },
  ],
  'no-restricted-globals': [
    'error',
    ...[
      'process',
      'console',
      'require',
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'setTimeout',
      'setInterval',
      'Buffer',
    ].map((name) => ({ name, message: 'Only the doors touch the machine.' })),
  ],
};

const SIZES = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60 }],
  'max-params': ['error', 5],
  complexity: ['error', 20],
};

const TYPESCRIPT = {
  'no-restricted-syntax': [
    'error',
    {
      selector: 'ExportNamedDeclaration > VariableDeclaration[kind="let"]',
      message: 'No mutable state at module level.',
    },
    { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No mutable state at module level.' },
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': [
    'error',
    { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] }] },
  ],
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
};

const PLAIN = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-param-reassign': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-empty': ['error', { allowEmptyCatch: false }],
};

export default defineConfig(
  globalIgnores(['node_modules', 'dist', 'out', 'test/vscode', 'test/e2e/.vscode-test', 'server/src/data/generated']),
  { files: ['**/*.mjs'], rules: { ...PLAIN } },
  {
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...PLAIN, ...TYPESCRIPT, ...SIZES },
  },
  { files: BELOW_THE_DOORS, rules: NO_MACHINE },
  // A describe() is a chapter, not a function. Promises that a test forgets are defects there as well.
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.generated.ts'], rules: { 'max-lines': 'off' } },
);
