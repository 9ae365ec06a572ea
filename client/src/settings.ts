import type { ConfigurationMiddleware } from 'vscode-languageclient';

/** The client's own settings below `gongwen`, which are no business of the server. */
const OWN = new Set(['trace', 'inlayHints', 'codeLens', 'typing']);

/** Answers the server's questions for settings with those that it knows. */
export const settingsForServer: ConfigurationMiddleware = {
  configuration: async (params, token, next) => {
    const answers = await next(params, token);
    return Array.isArray(answers) ? answers.map(withoutOwn) : answers;
  },
};

function withoutOwn(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return settings;
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !OWN.has(name)));
}
