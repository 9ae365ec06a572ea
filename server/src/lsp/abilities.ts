import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';

/** What the client can do, read once at the start. */
export interface Abilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** Formatting may be registered for some languages only. */
  readonly registerFormatting: boolean;
  /** Code actions may be answered without their edit. */
  readonly resolveEdit: boolean;
  /** Completion may insert snippets. */
  readonly snippets: boolean;
}

/** The abilities that a client declares; what it does not name it does not have. */
export function abilitiesOf({ capabilities }: InitializeParams): Abilities {
  const { textDocument, workspace } = capabilities;
  const action = textDocument?.codeAction;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    registerFormatting: canRegisterFormatting(textDocument),
    snippets: takesSnippets(textDocument),
    resolveEdit: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
  };
}

function takesSnippets(text: InitializeParams['capabilities']['textDocument']): boolean {
  return text?.completion?.completionItem?.snippetSupport === true;
}

function canRegisterFormatting(text: InitializeParams['capabilities']['textDocument']): boolean {
  return [text?.formatting, text?.rangeFormatting, text?.onTypeFormatting].every(
    (one) => one?.dynamicRegistration === true,
  );
}

/** The options that the client sent; anything else in their place counts as none. */
export function optionsOf({ initializationOptions }: InitializeParams): InitializationOptions {
  if (typeof initializationOptions !== 'object' || initializationOptions === null) return {};
  const given = initializationOptions as Readonly<Record<keyof InitializationOptions, unknown>>;
  const names = ['ruleDocs', 'tidy', 'dataSentence', 'ignore', 'allow', 'fixRule', 'model'] as const;
  return Object.fromEntries(names.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])));
}
