import assert from 'node:assert/strict';

/** Where a case expects findings, in the draft without its marks. */
export interface Expected {
  readonly start: number;
  readonly end: number;
}

/** One case of a rule's cases.md. */
export interface RuleCase {
  readonly title: string;
  readonly options: Readonly<Record<string, string>>;
  readonly draft: string;
  readonly expected: readonly Expected[];
  /** The draft after the first fix of every finding of the rule. */
  readonly fixed: string | null;
}

const OPTIONS = new Set(['year', 'kind', 'severity', 'asOf', 'house', 'today', 'style', 'says']);

/** Takes the marks ⟦ ⟧ out of a draft and keeps where they stood. */
export function unmark(marked: string): { text: string; expected: Expected[] } {
  const expected: Expected[] = [];
  let text = '';
  let open: number | null = null;
  for (const char of marked) {
    if (char === '⟦') {
      assert.equal(open, null, `⟦ within ⟦ ⟧ in: ${marked}`);
      open = text.length;
    } else if (char === '⟧') {
      assert.notEqual(open, null, `⟧ without ⟦ in: ${marked}`);
      expected.push({ start: open ?? 0, end: text.length });
      open = null;
    } else text += char;
  }
  assert.equal(open, null, `⟦ without ⟧ in: ${marked}`);
  return { text, expected };
}

/** The fenced blocks of a Markdown text, in order. */
export function fences(markdown: string): { info: string; text: string }[] {
  return [...markdown.matchAll(/^```(.*)\n([\s\S]*?)^```$/gmu)].map(([, info = '', body = '']) => ({
    info: info.trim(),
    text: body.replace(/\n$/u, ''),
  }));
}

/**
 * Reads cases.md: `## title`, `- option: value` lines, a ```text block with the draft, perhaps a ```fixed block.
 * What it does not understand is an error: a case that is skipped by a slip of the pen proves nothing.
 */
export function parseCases(markdown: string, file: string): RuleCase[] {
  const [, ...sections] = markdown.replace(/\r\n/gu, '\n').split(/^## /mu);
  return sections.map((section) => {
    const title = section.slice(0, section.indexOf('\n')).trim();
    const where = `${file}: ${title}`;
    const blocks = fences(section);
    const [draft, fixed, ...more] = blocks;
    assert.equal(draft?.info, 'text', `${where}: the first block is \`\`\`text`);
    assert.ok(fixed === undefined || fixed.info === 'fixed', `${where}: the second block is \`\`\`fixed`);
    assert.equal(more.length, 0, `${where}: at most two blocks`);
    const options: Record<string, string> = {};
    for (const [, key = '', value = ''] of section.slice(0, section.indexOf('```')).matchAll(/^- (\w+): *(.*)$/gmu)) {
      assert.ok(OPTIONS.has(key), `${where}: unknown option ${key}`);
      options[key] = value.trim();
    }
    const { text, expected } = unmark(draft?.text ?? '');
    return { title, options, draft: text, expected, fixed: fixed?.text ?? null };
  });
}

/** The sections of a doc.md by their heading: 查什么 → its Markdown. */
export function docSections(markdown: string): Map<string, string> {
  const [, ...sections] = markdown.split(/^## /mu);
  return new Map(
    sections.map((section) => {
      const cut = section.indexOf('\n');
      return [section.slice(0, cut).trim(), section.slice(cut + 1)];
    }),
  );
}
