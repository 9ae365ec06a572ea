import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * The texts that the client has open. A change that leads to a version which a text already has is in it and is left out: when
 * an unsaved report is saved as plain text or without an ending, VS Code fills the new file, closes it and opens it anew in
 * another language, all at once, and its client (vscode-languageclient 11) lets the close and the open overtake the change.
 * The text would stand there twice.
 */
export function openTexts(): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: TextDocument.create.bind(TextDocument),
    update: (document, changes, version) =>
      version <= document.version ? document : TextDocument.update(document, changes, version),
  });
}
