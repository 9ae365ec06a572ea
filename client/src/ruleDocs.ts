import * as vscode from 'vscode';
import { Method, type RuleDocParams, type RuleDocResult } from '../../server/src/protocol.ts';
import type { Service } from './service.ts';

const SCHEME = 'gongwen-doc';

/** The address that a finding carries for its rule's page; the server puts the rule's id in place of `{rule}`. */
export const RULE_PAGE = 'command:gongwen.explainRule?%5B%22{rule}%22%5D';

/** A rule's page for writers, kept in the bundle: it opens without a network. */
export function registerRuleDocs(service: Service): vscode.Disposable[] {
  const provider: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent(uri) {
      const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const client = await service.ready();
      const params: RuleDocParams = { rule };
      const page = await client.sendRequest<RuleDocResult | null>(Method.ruleDoc, params);
      return page?.markdown ?? vscode.l10n.t('There is no page for “{0}”.', rule);
    },
  };
  return [
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider),
    vscode.commands.registerCommand('gongwen.explainRule', (rule: unknown) => {
      if (typeof rule !== 'string') return;
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
      return vscode.commands.executeCommand('markdown.showPreview', uri);
    }),
  ];
}
