import { CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LineTable } from '../convert.ts';
import { partOf } from '../engine/pack-place.ts';
import { configOffersAt, type ConfigOffer, type ConfigWord, type ConfigWords } from '../features/config-words.ts';
import { packOffersAt } from '../features/pack-words.ts';

/** What can stand at a place of a settings file. The schema and the names are loaded when they are first asked for. */
export async function completeConfig(
  document: TextDocument | undefined,
  position: Position,
): Promise<CompletionList | null> {
  if (!document) return null;
  const text = document.getText();
  const lines = new LineTable(text);
  const offset = lines.offsetAt(position);
  return listOf(lines, configOffersAt(text, offset, await configWords()));
}

/** What can stand at a place of a team's word list or kind; nothing in a file of snippets, which editors know. */
export async function completePack(
  document: TextDocument | undefined,
  position: Position,
): Promise<CompletionList | null> {
  const part = document ? partOf(document.uri) : null;
  if (!document || part === null || part === 'snippets') return null;
  const text = document.getText();
  const lines = new LineTable(text);
  const { kindFields, termFields } = await import('../engine/pack-fields.ts');
  const fields = part === 'terms' ? termFields() : kindFields();
  return listOf(lines, packOffersAt(text, lines.offsetAt(position), fields, await configWords()));
}

function listOf(lines: LineTable, offers: readonly ConfigOffer[]): CompletionList {
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
