import { place, textAt } from '../../document/place.ts';
import type { Relation, RelationPart } from '../model.ts';
import { lastMark } from './growth-clauses.ts';
import type { Frame } from './growth-frames.ts';
import { nameOf } from './growth-names.ts';
import { contradicts } from './growth-reckon.ts';
import { part, plainFigure, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

const FALLS = '下降|降低|减少|压减|回落|下跌|降|减';
const RISES = '上升|增长|增加|提高|提升|升|增';
/** “双下降”, 三项指标全面下降, 均有所增长: several things are said to have gone one way. */
const BOTH = new RegExp(
  `[“"]?(双|三|四)[”"]?(?:[“"]|项指标)?(?:均|都|全部|全面|同步|实现|呈|大幅)*(?:(${FALLS})|(${RISES}))[”"]?(?!碳|排)` +
    `|(?:均|都|双双|全面|同步|同时)(?:实现|呈现?|有所|大幅|明显|较?大?幅度?|不同程度)*(?:(${FALLS})|(${RISES}))[”"]?(?=[，。；：、（）]|$)`,
  'u',
);
const COUNTS: Readonly<Record<string, number>> = { 双: 2, 三: 3, 四: 4 };

/** How many things are said to have gone one way; any number of them where the words do not tell it. */
interface Both {
  readonly count: number | null;
  readonly direction: 'up' | 'down';
  readonly start: number;
  readonly end: number;
  /** Where the last number before the words ends. */
  readonly after: number;
}

function bothOf({ block, start, end, items }: NumberSentence): Both | null {
  const match = BOTH.exec(block.text.slice(start, end));
  if (!match) return null;
  const [all, count, fall, , falls] = match;
  const words = all.replace(/^[“"]|[”"]$/gu, '');
  const at = start + match.index + all.indexOf(words);
  const last = items.findLast(({ place: own }) => own.end <= at);
  const direction = (fall ?? falls) === undefined ? 'up' : 'down';
  return {
    count: count === undefined ? null : (COUNTS[count] ?? null),
    direction,
    start: at,
    end: at + words.length,
    after: last?.place.end ?? start,
  };
}

/** ，两项指标均: nothing else is named between the numbers and what is said of them. */
const OF_THEM = /^[，；]?(?:以上|上述|这)?(?:[二两三四]者|[二两三四](?:项|个)?(?:指标|数据)?)?(?:同比|实现|呈现?|“)*$/u;

/**
 * Whether words name what a number of them counts: 受伤人数 is none of 起数和死亡人数 told first; 财政收入均实现增长 is not said of the
 * numbers before it.
 */
function isMeant({ lead, before, now, told }: Frame, { block, start }: NumberSentence, both: Both): boolean {
  if (before.place.start < both.start) {
    const ends = [before, now, ...told.map(({ amount }) => amount)].map(({ place: own }) => own.end as number);
    return Math.max(...ends) > both.start || OF_THEM.test(block.text.slice(both.after, both.start));
  }
  const name = nameOf(lead.slice(lastMark(lead)));
  return name.length < 2 || block.text.slice(start, both.start).includes(name.slice(0, 2));
}

/**
 * 起数和死亡人数“双下降”，起数由16起减至12起，死亡人数由5人变为6人: of the numbers that are said to have gone one way, those that did
 * not.
 * @param frames every number of the sentence that is told with what it was before
 */
export function bothIn(sentence: NumberSentence, frames: readonly Frame[]): Relation[] {
  if (frames.length < 2) return [];
  const both = bothOf(sentence);
  if (!both || (both.count !== null && both.count !== frames.length)) return [];
  const word: RelationPart = { role: '升降', place: place(sentence.block, both.start, both.end) };
  return frames.flatMap((frame) => {
    const { before, now } = frame;
    if (!isMeant(frame, sentence, both) || !contradicts(before, now, both.direction)) return [];
    const marked = part('现为', now);
    return [
      relation({
        type: 'growth',
        parts: [part('原为', before), word, marked],
        marked,
        holds: false,
        trust: 'certain',
        arithmetic: `由${plainFigure(before)}到${plainFigure(now)}，文中写作“${textAt(word.place)}”`,
      }),
    ];
  });
}
