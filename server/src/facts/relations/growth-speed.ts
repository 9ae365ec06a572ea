import { place } from '../../document/place.ts';
import { differenceOf, meets } from '../../text/interval.ts';
import { minus, order, ZERO } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation, RelationPart } from '../model.ts';
import { shownAs } from './growth-reckon.ts';
import { DOWN, TAIL, UP } from './growth-words.ts';
import { bareFigure, part, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

/** 增速加快, 降幅收窄: what is said of two rates told before. */
const SPEED =
  /^，(增速|增幅|涨幅|增长速度|降幅|跌幅|减幅)?(?:同比|环比|比[^，。；\d]{1,6}|较[^，。；\d]{1,6}|进一步|明显|又|再|逐季|逐月)*(?:(加快|提高|提升|回升|上升|扩大|加大|高出)|(回落|放缓|减缓|收窄|缩小|下降|降低|趋缓))(?:了|达)?$/u;
const FIRST = new RegExp(`(?:(${UP})|(${DOWN}))${TAIL}$`, 'u');
const PERIOD =
  '(?:前?[一二三四]季度?|上半年|下半年|前[一二三]季度?|全年|年末|今年|去年|上年|本月|上月|\\d{1,2}(?:—|－|-|至)\\d{1,2}月|\\d{1,2}月)';
/** The second rate is told of another time, and of nothing else: ，上半年增长, ，二季度降幅收窄到. */
const SECOND = new RegExp(
  `^，(?:到|而)?${PERIOD}(?:同比|累计)?(?:增速|增幅|降幅|跌幅)?(?:(?:(${UP})|(${DOWN}))${TAIL}|(?:加快|回升|回落|放缓|收窄|扩大|提升)(?:到|至|为))$`,
  'u',
);
const OF_TIME = new RegExp(`${PERIOD}[^，。；\\d]{0,12}$`, 'u');

interface Speeds {
  readonly first: Quantity;
  readonly second: Quantity;
  readonly points: Quantity;
  readonly faster: boolean;
  readonly word: RelationPart;
}

function gapOf({ items, start }: NumberSentence, index: number): string {
  const { place: own } = items[index] as Quantity;
  return own.block.text.slice(Math.max(items[index - 1]?.place.end ?? start, own.start - 40), own.start);
}

function speedsAt(sentence: NumberSentence, index: number): Speeds | null {
  const [first, second, points] = sentence.items.slice(index - 2, index + 1);
  if (!first || !second || points?.kind !== 'point' || first.kind !== 'percent' || second.kind !== 'percent')
    return null;
  const gap = gapOf(sentence, index);
  const told = SPEED.exec(gap);
  const lead = gapOf(sentence, index - 2);
  const [before, now] = [FIRST.exec(lead), SECOND.exec(gapOf(sentence, index - 1))];
  if (!told || !before || !now || !OF_TIME.test(lead)) return null;
  const falls = before[1] === undefined;
  if (now[1] !== undefined || now[2] !== undefined) if ((now[1] === undefined) !== falls) return null;
  const isFall = told[1] !== undefined && '降幅跌幅减幅'.includes(told[1]);
  if (told[1] === undefined ? falls : isFall !== falls) return null;
  const words = told[2] ?? told[3] ?? '';
  const at = points.place.start - gap.length + gap.lastIndexOf(words);
  const word = { role: '变化', place: place(points.place.block, at, at + words.length) };
  return { first, second, points, faster: told[2] !== undefined, word };
}

function claim({ first, second, points, faster, word }: Speeds): Relation {
  const [high, low] = faster ? [second, first] : [first, second];
  const value = minus(valueOf(high), valueOf(low));
  const given = differenceOf(boundsOf(high), boundsOf(low));
  const marked = part('变化的百分点', points);
  const working = `${bareFigure(high)}-${bareFigure(low)}=${shownAs(value, points)}`;
  const holds = meets(boundsOf(points), given);
  const turned =
    order(value, ZERO) < 0 ? `${bareFigure(second)}${faster ? '低于' : '高于'}${bareFigure(first)}` : working;
  return relation({
    type: 'growth',
    parts: [part('前期', first), part('后期', second), word, marked],
    marked,
    holds,
    trust: 'certain',
    arithmetic: holds ? working : `${turned}，文中写作${bareFigure(points)}`,
  });
}

/** 一季度增长8.1%，上半年增长6.4%，增速回落1.7个百分点. */
export function speedsIn(sentence: NumberSentence): Relation[] {
  const out: Relation[] = [];
  for (let i = 2; i < sentence.items.length; i++) {
    if (sentence.items[i]?.kind !== 'point') continue;
    const speeds = speedsAt(sentence, i);
    if (speeds) out.push(claim(speeds));
  }
  return out;
}
