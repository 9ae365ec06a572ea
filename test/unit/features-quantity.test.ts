import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { intlSegmenter } from '../../server/src/engine/segmenter.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { quantityAt, quantityCard } from '../../server/src/features/quantity.ts';

/** The card of the figure that stands at `words`, with words cut by the segmenter. */
async function cardAt(source: string, words: string): Promise<string | null> {
  const { facts } = check(source, DEFAULT_SETTINGS);
  const quantity = quantityAt(facts.quantities, source.indexOf(words));
  if (!quantity) return null;
  const cut = await intlSegmenter().words(quantity.place.block.text);
  return quantityCard(quantity, cut)?.markdown ?? null;
}

describe('the card of a figure', () => {
  test('says the exact value and what is counted', async () => {
    assert.equal(await cardAt('全年办理行政处罚案件48件。', '48'), '**48件**：读作 48 件\n\n所计：办理行政处罚案件');
  });

  test('writes 万 out, and says that a figure is approximate', async () => {
    assert.match((await cardAt('发放宣传资料近8万份。', '8万')) ?? '', /读作 80,000 份（约数：近）/u);
  });

  test('begins with a whole word, however far the words reach', async () => {
    const source = '持续深入开展农村人居环境综合整治提升专项行动排查问题隐患126处。';
    const card = (await cardAt(source, '126')) ?? '';
    const subject = /所计：(.*)$/u.exec(card)?.[1] ?? '';
    const words = await intlSegmenter().words(source);
    assert.ok(
      words.some(({ start }) => start === source.indexOf(subject)),
      subject,
    );
    assert.ok(subject.endsWith('排查问题隐患'));
  });

  test('is the same across a line break', async () => {
    const source = '镇综治中心接待群众来访，认真排查化解各类矛盾纠纷，全年共计化解\n\n126件，群众满意度进一步提升。';
    assert.match((await cardAt(source, '126')) ?? '', /\*\*126件\*\*：读作 126 件/u);
  });

  test('a date, an ordinal and plain words have none', async () => {
    assert.equal(await cardAt('2023年5月4日召开会议。', '2023'), null);
    assert.equal(await cardAt('第二批共有3人。', '第二批'), null);
    assert.equal(await cardAt('镇政府召开会议。', '镇政府'), null);
  });
});
