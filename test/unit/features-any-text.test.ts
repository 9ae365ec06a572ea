import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineTable } from '../../server/src/convert.ts';
import { check } from '../../server/src/engine/check.ts';
import { intlSegmenter } from '../../server/src/engine/segmenter.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { suggestionsAt, type Lexicon } from '../../server/src/features/completion.ts';
import { foldsOf } from '../../server/src/features/folding.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { ignoreOf } from '../../server/src/features/ignore.ts';
import { blockAt, selectionsAt } from '../../server/src/features/selection.ts';
import { outlineOf, type OutlineNode } from '../../server/src/features/symbols.ts';
import { contains, type SourceSpan } from '../../server/src/text/span.ts';
import { REPORT } from './support/drafts.ts';

/** Pieces of drafts in any order, with breaks, page numbers and marks where none should be. */
const PIECES = [
  ...REPORT.split(/(?<=[\n，。])/u),
  ...[
    '\r\n',
    '\n\n',
    ' ',
    '\u3000',
    '《',
    '》',
    '“',
    '（',
    '- 3 -\n',
    '𠮷',
    '1.',
    '十一、',
    '<!-- gongwen-disable -->\n',
    '# ',
  ],
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
const lexicon: Lexicon = {
  terms: () => [{ term: '法治政府建设', why: '' }],
  laws: () => [{ name: '中华人民共和国行政处罚法', short: '行政处罚法', other: ['处罚法'] }],
  slogans: () => [{ core: '四个意识', members: ['政治意识', '大局意识'] }],
  unitOf: () => '件',
};

test('whatever the text, features answer, and inside the text', async () => {
  const segmenter = intlSegmenter();
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(400), async (text, at) => {
      const offset = Math.min(at, text.length);
      const { document, facts, findings } = check(text, DEFAULT_SETTINGS);
      const whole = { start: 0, end: text.length } as SourceSpan;
      const inside = (span: SourceSpan): void => assert.ok(contains(whole, span) && span.start <= span.end);
      const visit = (parent: SourceSpan, node: OutlineNode): void => {
        assert.ok(contains(parent, node.span) && contains(node.span, node.selection), node.name);
        node.children.forEach((child) => visit(node.span, child));
      };
      outlineOf(document, facts.slots).forEach((node) => visit(whole, node));
      foldsOf(document).forEach(({ span }) => inside(span));
      const here = blockAt(document, offset);
      const words = here ? await segmenter.words(here.block.text) : [];
      const selections = selectionsAt(document, offset, words);
      selections.forEach((span, i) => {
        inside(span);
        const before = selections[i - 1];
        assert.ok(!before || (contains(span, before) && span.end - span.start > before.end - before.start));
      });
      for (const { span } of suggestionsAt(document, facts, offset, lexicon, '2024-02-05')) {
        inside(span);
        assert.equal(span.end, offset);
      }
      const card = hoverAt(findings, offset, {});
      if (card) inside(card.span);
      const lines = new LineTable(text);
      for (const finding of findings) {
        inside(finding.span);
        const range = lines.rangeOf(finding.span);
        assert.ok(range.start.line <= range.end.line);
        const ignore = ignoreOf(document, finding, 'markdown');
        if (ignore) assert.equal(lines.positionAt(ignore.edit.span.start).character, 0);
      }
    }),
    { numRuns: 150 },
  );
});
