import { place } from '../../document/place.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { Frame } from './growth-frames.ts';
import { contradicts } from './growth-reckon.ts';
import { part, plainFigure, relation } from './relation.ts';

/** 5.6亿元，比去年的7亿元 before 有所增长: which way it went, told behind the number compared with. */
const BEHIND =
  /^(?:还|又|已|均|都|反而|仍|有所|略有|稍有|大幅|明显|显著|小幅|继续|稳步)*(增长|增加|上升|提高|提升|增多|扩大|上涨|升高|(下降|减少|降低|回落|缩小|下滑|下跌|压减))了?(?=[，。；、）]|$)/u;
const REACH = 14;

/** The word behind a comparison that says the contrary of its numbers, or agrees with them; null where none is told. */
export function thanRelation({ before, now, step, told }: Frame): Relation | null {
  const { block, end } = before.place;
  if (step !== null || told.length > 0 || now.place.block !== block || now.place.start > before.place.start)
    return null;
  const match = BEHIND.exec(block.text.slice(end, end + REACH));
  if (!match) return null;
  const [all, word = '', falls] = match;
  const at = end + all.lastIndexOf(word);
  const marked: RelationPart = { role: '升降', place: place(block, at, at + word.length) };
  const holds = !contradicts(before, now, falls === undefined ? 'up' : 'down');
  return relation({
    type: 'growth',
    parts: [part('原为', before), part('现为', now), marked],
    marked,
    holds,
    trust: 'certain',
    arithmetic: `由${plainFigure(before)}到${plainFigure(now)}，文中写作“${word}”`,
  });
}
