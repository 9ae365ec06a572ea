import type { Magnitude } from '../../data/magnitudes.ts';
import type { Quantity, Relation } from '../model.ts';
import { impliedSize, type Implication } from './convert-implied.ts';
import type { Finder } from './finder.ts';
import { beyondBare } from './magnitude-bare.ts';
import { beyondEach } from './magnitude-each.ts';
import { brokenBy } from './magnitude-rows.ts';
import { beyondTotal } from './magnitude-total.ts';
import { part, plainFigure, relation } from './relation.ts';

function claim(quantity: Quantity, row: Magnitude): Relation {
  const marked = part('数量', quantity);
  const arithmetic = `${row.why}，文中写作${plainFigure(quantity)}`;
  return relation({ type: 'magnitude', parts: [marked], marked, holds: false, trust: 'certain', arithmetic });
}

/** What two numbers make: the one that is told last is marked. */
function impliedClaim({ row, first, second }: Implication): Relation {
  const [a, b] = first.place.start < second.place.start ? [first, second] : [second, first];
  const marked = part('数量', b);
  const arithmetic = `${plainFigure(second)}÷${plainFigure(first)}得出的${row.told}不合常理，多为“万”“亿”或单位写错`;
  return relation({
    type: 'magnitude',
    parts: [part('对象', a), marked],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic,
  });
}

/** Numbers of a size that cannot be: 人均可支配收入1.86亿元, or a part far beyond the whole that the text has told. */
export const findMagnitude: Finder = (blocks, { figures }) => {
  const out: Relation[] = [];
  for (const block of blocks) {
    const { items } = block;
    for (const quantity of items) {
      const row = brokenBy(quantity);
      if (row) out.push(claim(quantity, row));
    }
    beyondTotal(items, out);
    beyondEach(items, out);
    if (items.length < 2) continue;
    for (const sentence of block.sentences) {
      const found = impliedSize(sentence);
      if (found) out.push(impliedClaim(found));
    }
  }
  for (const own of figures) beyondBare(own, out);
  return out;
};
