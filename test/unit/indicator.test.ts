import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/read.ts';
import { indicatorOf, type Indicator } from '../../server/src/facts/indicator.ts';
import { quantitiesOf } from '../../server/src/facts/quantities.ts';

function read(text: string): Indicator[] {
  return quantitiesOf(readDocument(text)).map(indicatorOf);
}

/** action | head | scope | period | state */
function told({ action, head, scope, period, state }: Indicator): string {
  return [action, head, scope, period, state].join('|');
}

const CASES: readonly [string, readonly string[]][] = [
  ['全镇全年共受理医疗纠纷24件。', ['受理|医疗纠纷|全镇|全年|actual']],
  ['全年受理的24件医疗纠纷全部办结。', ['受理|医疗纠纷||全年|actual']],
  ['截至6月底，我市实际使用外资12.1亿美元。', ['|实际使用外资|我市|截至6月底|actual']],
  ['高新技术产业产值占比由34.2%提高到41.5%。', ['|高新技术产业产值占比|||base', '|高新技术产业产值占比|||actual']],
  ['2024年力争新建公厕12座。', ['新建|公厕||2024年|plan']],
  ['河口村改厕38户。', ['|改厕|河口村||actual']],
  ['全镇户籍人口稳中有升，达到2.4万人。', ['|户籍人口稳中有升|全镇||actual']],
  ['文件要求“每村配备3名网格员”。', ['配备|网格员|每村||quoted']],
];

void describe('what a number measures', () => {
  for (const [text, expected] of CASES)
    test(text, () => {
      assert.deepEqual(read(text).map(told), expected);
    });

  test('any text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'全镇从由到达12.5%万元，。（“受理件') }), (text) => {
        for (const one of read(text)) assert.equal(typeof told(one), 'string');
      }),
    );
  });
});
