import type * as vscode from 'vscode';
import type { ReportTree } from './reportTree.ts';

/** A view of the open report: what the client and the tests ask of each of them is answered by its tree. */
export abstract class ReportView<N extends object, R extends { readonly version: number }>
  implements vscode.Disposable
{
  protected abstract readonly tree: ReportTree<N, R>;

  /** The report that is shown. */
  get document(): vscode.TextDocument | undefined {
    return this.tree.document;
  }

  /** What stands beside the view's name. */
  get description(): string | undefined {
    return this.tree.view.description;
  }

  /** A new client has to be asked anew. */
  restarted(): void {
    this.tree.again();
  }

  /** Asks for what is to be shown of the text as it stands. */
  refresh(): Promise<void> {
    return this.tree.refresh();
  }

  getTreeItem(node: N): vscode.TreeItem {
    return this.tree.getTreeItem(node);
  }

  getChildren(node?: N): N[] {
    return this.tree.getChildren(node);
  }

  abstract dispose(): void;
}
