import { CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LineTable } from '../convert.ts';
import { configOffersAt, type ConfigWord, type ConfigWords } from '../features/config-words.ts';

/** What can stand at a place of a settings file. The schema and the names are loaded when they are first asked for. */
export async function completeConfig(
  document: TextDocument | undefined,
  position: Position,
): Promise<CompletionList | null> {
  if (!document) return null;
  const text = document.getText();
  const lines = new LineTable(text);
  const offers = configOffersAt(text, lines.offsetAt(position), await configWords());
  const items = offers.map(({ name, title, span, text: newText }, i) => ({
    label: name,
    detail: title,
    kind: newText.endsWith(': ') ? CompletionItemKind.Property : CompletionItemKind.Value,
    sortText: String(i).padStart(4, '0'),
    filterText: `${name} ${title}`,
    textEdit: { range: lines.rangeOf(span), newText },
  }));
  return { isIncomplete: false, items };
}

async function configWords(): Promise<ConfigWords> {
  const [{ settingTitles, LEVEL_TITLES, CHOICES }, { GROUPS, POLITICAL_TITLE }, { POLITICAL }, { RULES }, { kinds }] =
    await Promise.all([
      import('../engine/config-titles.ts'),
      import('../engine/group-titles.ts'),
      import('../engine/severity.ts'),
      import('../rules/index.generated.ts'),
      import('../data/kinds.ts'),
    ]);
  const named = (titles: Readonly<Record<string, string>>): ConfigWord[] =>
    Object.entries(titles).map(([name, title]) => ({ name, title }));
  const values = Object.entries(CHOICES).map(([name, titles]): [string, ConfigWord[]] => [name, named(titles)]);
  const kindNames = kinds().map(({ id, title }) => ({ name: id, title }));
  return {
    settings: named(settingTitles()),
    values: { ...Object.fromEntries(values), kind: kindNames },
    rules: [
      ...named(GROUPS),
      { name: POLITICAL, title: POLITICAL_TITLE },
      ...RULES.map(({ meta: { id, title } }) => ({ name: id, title })),
    ],
    levels: named(LEVEL_TITLES),
  };
}
