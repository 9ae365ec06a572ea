import * as vscode from 'vscode';
import { Method, type RuleDocParams, type RuleDocResult } from '../../server/src/protocol.ts';
import type { Service } from './service.ts';

const SCHEME = 'gongwen-doc';

/** The rules' pages for writers as texts of their own: they are kept in the bundle and open without a network. */
export function provideRuleDocs(service: Service): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const client = await service.ready();
      const params: RuleDocParams = { rule };
      const page = await client.sendRequest<RuleDocResult | null>(Method.ruleDoc, params);
      return page?.markdown ?? vscode.l10n.t('There is no page for “{0}”.', rule);
    },
  });
}

/** Shows the page of a rule; anything but a rule's id is nobody's click and shows nothing. */
export async function explainRule(rule: unknown): Promise<void> {
  if (typeof rule !== 'string') return;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}
