import { toJsonSchema } from '@valibot/to-json-schema';
import { kinds } from '../../server/src/data/kinds.ts';
import { EditorSchema } from '../../server/src/engine/config-schema.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { levels } from './config-schema.ts';
import type { Generated } from './output.ts';
import type { RuleSource } from './rules.ts';
import { itemMenus, viewButtons, views, welcome } from './views.ts';
import { walkthroughs } from './walkthrough.ts';

type Json = Record<string, unknown>;

/** Languages whose texts may be reports. */
const LANGUAGES = ['gongwen', 'markdown', 'plaintext'] as const;

/** The active view shows a text before and after tidying. */
const PREVIEW = 'resourceScheme == gongwen-tidy';

/** A report can be worked on. */
const WRITABLE = 'gongwen.isReport && !editorReadonly';
/** There is a report, be it one to be read only. */
const REPORT = 'gongwen.isReport';
const NEVER = 'false';

/** A command's id, and when the palette offers it; commands that can do nothing hide. */
const COMMANDS: readonly { readonly id: string; readonly icon?: string; readonly when?: string }[] = [
  { id: 'newReport', icon: '$(new-file)' },
  { id: 'practice' },
  { id: 'walkthrough' },
  { id: 'renewReport', icon: '$(history)' },
  { id: 'checkWorkspace', icon: '$(checklist)', when: 'workspaceFolderCount > 0' },
  { id: 'checkThoroughly', icon: '$(search-fuzzy)', when: REPORT },
  { id: 'fixAll', icon: '$(wand)', when: WRITABLE },
  { id: 'fixFolder', when: 'workspaceFolderCount > 0' },
  { id: 'tidy', when: WRITABLE },
  { id: 'applyTidy', icon: '$(check)', when: PREVIEW },
  { id: 'dataSentence', when: WRITABLE },
  { id: 'insertPart', icon: '$(add)', when: WRITABLE },
  { id: 'saveSnippet', when: `${WRITABLE} && editorHasSelection` },
  { id: 'reviewNext', icon: '$(arrow-down)', when: REPORT },
  { id: 'reviewPrevious', icon: '$(arrow-up)', when: REPORT },
  { id: 'reviewAccept', icon: '$(check)', when: WRITABLE },
  { id: 'reviewIgnore', icon: '$(eye-closed)', when: REPORT },
  { id: 'reviewSheet', icon: '$(export)', when: REPORT },
  { id: 'reviewAll', when: REPORT },
  { id: 'reviewPolitical', when: REPORT },
  { id: 'reviewNumbers', when: REPORT },
  { id: 'reviewByPart', icon: '$(list-tree)', when: NEVER },
  { id: 'reviewBySeverity', icon: '$(warning)', when: NEVER },
  { id: 'ledgerTick', icon: '$(check)', when: REPORT },
  { id: 'ledgerExport', icon: '$(export)', when: REPORT },
  { id: 'ledgerCopy', icon: '$(copy)', when: REPORT },
  { id: 'ledgerAll', icon: '$(list-flat)', when: NEVER },
  { id: 'ledgerWrong', icon: '$(error)', when: NEVER },
  { id: 'ledgerUnsure', icon: '$(question)', when: NEVER },
  { id: 'ledgerOpen', icon: '$(circle-large-outline)', when: NEVER },
  { id: 'showIgnored', when: REPORT },
  { id: 'explain', when: 'gongwen.isActive' },
  { id: 'restart', when: 'gongwen.isActive' },
  { id: 'showLog', when: 'gongwen.isActive' },
];

/** For a link in a finding, a quick fix or an item of a view, never by hand. */
const INTERNAL = ['explainRule', 'ledgerReveal', 'checklistReveal', 'reviewReveal', 'fixRule', 'ignore', 'allow'];

/** Kinds of words that are told apart by colour, and what a theme that does not know them takes them for. */
const TOKENS = [
  ['gongwenNumber', 'number'],
  ['gongwenDate', 'number'],
  ['gongwenLaw', 'class'],
  ['gongwenSlogan', 'keyword'],
  ['gongwenTerm', 'keyword'],
] as const;

/** For themes that colour by scopes. */
const TOKEN_SCOPES = {
  gongwenNumber: ['constant.numeric'],
  gongwenDate: ['constant.numeric'],
  gongwenLaw: ['entity.name.type'],
  gongwenSlogan: ['keyword.other'],
  gongwenTerm: ['keyword.other'],
  '*.dated': ['invalid.deprecated'],
};

/** How a text of our own language is shown: prose in Chinese, not code. */
const EDITOR_DEFAULTS: Json = {
  'editor.wordWrap': 'on',
  'editor.semanticHighlighting.enabled': true,
  // a heading that is put in numbers those behind it anew
  'editor.formatOnType': true,
  'editor.wordSegmenterLocales': ['zh'],
  'editor.unicodeHighlight.ambiguousCharacters': false,
  // the indent of a Chinese paragraph is two of these
  'editor.unicodeHighlight.allowedCharacters': { '\u3000': true },
  'editor.wordBasedSuggestions': 'off',
  'editor.bracketPairColorization.enabled': false,
  'editor.guides.indentation': false,
  'editor.detectIndentation': false,
  'editor.insertSpaces': true,
  'editor.renderWhitespace': 'none',
};

/** package.json with its generated part made anew; all else in it stays as written. */
export function manifest(text: string, rules: readonly RuleSource[]): Generated {
  const made = { ...(JSON.parse(text) as Json), contributes: contributes(rules) };
  return { outputs: [{ path: 'package.json', text: `${JSON.stringify(made, null, 2)}\n` }] };
}

/** What the extension offers to VS Code. Words stand in package.nls*.json under the keys between %…%. */
export function contributes(rules: readonly RuleSource[]): Json {
  return {
    languages: [
      {
        id: 'gongwen',
        aliases: ['公文', 'Gongwen'],
        extensions: ['.gongwen'],
        configuration: './language-configuration.json',
        icon: { light: './media/file-light.svg', dark: './media/file-dark.svg' },
      },
    ],
    grammars: [{ language: 'gongwen', scopeName: 'text.gongwen', path: './syntaxes/gongwen.tmLanguage.json' }],
    snippets: LANGUAGES.map((language) => ({ language, path: './snippets/gongwen.code-snippets' })),
    commands: [...COMMANDS.map(command), ...INTERNAL.map((id) => command({ id }))],
    menus: menus(),
    views: views(),
    viewsWelcome: welcome(),
    walkthroughs: walkthroughs(),
    semanticTokenTypes: TOKENS.map(([id, superType]) => ({ id, superType, description: `%token.${id}%` })),
    semanticTokenModifiers: [{ id: 'dated', description: '%token.dated%' }],
    semanticTokenScopes: [{ scopes: TOKEN_SCOPES }],
    configuration: configuration(rules),
    configurationDefaults: { '[gongwen]': EDITOR_DEFAULTS },
    yamlValidation: [
      { fileMatch: '.gongwen.yaml', url: './schemas/gongwen-config.schema.json' },
      { fileMatch: '.gongwen/terms/*.yaml', url: './schemas/gongwen-terms.schema.json' },
      { fileMatch: '.gongwen/kinds/*.yaml', url: './schemas/gongwen-kind.schema.json' },
    ],
  };
}

function command({ id, icon }: { readonly id: string; readonly icon?: string }): Json {
  const words = { command: `gongwen.${id}`, title: `%command.${id}%`, category: '%category%' };
  return icon === undefined ? words : { ...words, icon };
}

function menus(): Json {
  const palette = COMMANDS.flatMap(({ id, when }) => (when === undefined ? [] : [{ command: `gongwen.${id}`, when }]));
  const hidden = INTERNAL.map((id) => ({ command: `gongwen.${id}`, when: 'false' }));
  return {
    commandPalette: [...palette, ...hidden],
    'file/newFile': [
      { command: 'gongwen.newReport', group: 'file' },
      { command: 'gongwen.renewReport', group: 'file' },
    ],
    'explorer/context': [{ command: 'gongwen.renewReport', when: 'resourceExtname == .gongwen', group: '4_gongwen' }],
    'editor/context': [
      { command: 'gongwen.fixAll', when: WRITABLE, group: '1_modification@90' },
      { command: 'gongwen.tidy', when: WRITABLE, group: '1_modification@91' },
    ],
    'editor/title': [{ command: 'gongwen.applyTidy', when: PREVIEW, group: 'navigation' }],
    'view/title': viewButtons(),
    'view/item/context': itemMenus(),
  };
}

function configuration(rules: readonly RuleSource[]): Json[] {
  const checking = Object.entries(EditorSchema.entries).map(([name, schema], order): [string, Json] => {
    const { title: _title, description: _description, ...json } = settingsType(toJsonSchema(schema) as Json);
    const fixed = {
      markdownDescription: `%config.${name}%`,
      default: DEFAULT_SETTINGS[name as keyof typeof DEFAULT_SETTINGS],
    };
    return [`gongwen.${name}`, { ...json, ...refinement(name, rules), ...fixed, scope: 'resource', order }];
  });
  return [
    { id: 'gongwen', title: '%config.group.check%', order: 1, properties: Object.fromEntries(checking) },
    group('display', 2, { codeLens: onOrOff(true, 'resource'), inlayHints: onOrOff(false, 'resource') }),
    group('typing', 3, { 'typing.fullWidth': onOrOff(false, 'language-overridable') }),
    group('service', 4, {
      'trace.server': {
        ...choice('trace.server', ['messages', 'verbose']),
        type: 'string',
        default: 'messages',
        scope: 'window',
      },
    }),
  ];
}

/** A titled group of the client's own settings; each explains itself in the words of its key. */
function group(id: string, order: number, settings: Readonly<Record<string, Json>>): Json {
  const named = Object.entries(settings).map(([name, json], at): [string, Json] => [
    `gongwen.${name}`,
    { ...json, markdownDescription: `%config.${name}%`, order: at },
  ]);
  return { id: `gongwen.${id}`, title: `%config.group.${id}%`, order, properties: Object.fromEntries(named) };
}

function onOrOff(value: boolean, scope: string): Json {
  return { type: 'boolean', default: value, scope };
}

/** Values with what each of them means, which the settings editor shows beside it. */
function choice(name: string, values: readonly string[]): Json {
  return { enum: [...values], markdownEnumDescriptions: values.map((value) => `%config.${name}.${value}%`) };
}

/** What the settings editor can offer beyond the bare type: the names that exist. */
function refinement(name: string, rules: readonly RuleSource[]): Json {
  if (name === 'severity') {
    const typed = Object.entries(levels(rules)).map(([name, level]) => [name, { type: 'string', ...(level as Json) }]);
    return { properties: Object.fromEntries(typed) as Json };
  }
  if (name === 'profile') return choice(name, ['normal', 'quiet', 'strict']);
  if (name === 'house') return choice(name, ['text', 'gb', 'central']);
  if (name === 'kind') {
    const known = kinds();
    return {
      enum: [null, ...known.map(({ id }) => id)],
      enumItemLabels: ['%config.kind.auto%', ...known.map(({ title }) => title)],
    };
  }
  return {};
}

/** The settings editor understands `type: [a, null]`, not `anyOf: [a, null]`. */
function settingsType({ $schema: _schema, ...json }: Json): Json {
  const [first, second] = Array.isArray(json.anyOf) ? (json.anyOf as Json[]) : [];
  if (first === undefined || second?.type !== 'null') return json;
  const { anyOf: _anyOf, ...rest } = json;
  return { ...rest, ...first, type: [first.type, 'null'] };
}
