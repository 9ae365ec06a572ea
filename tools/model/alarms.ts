import { readDocument } from '../../server/src/document/read.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import { finderWith } from '../../server/src/facts/slip-hits.ts';
import type { Suspect } from '../../server/src/facts/model.ts';
import { POSSIBLE } from '../../server/src/spelling/finder.ts';
import type { Model } from '../../server/src/spelling/model.ts';
import { Speller } from '../../server/src/spelling/speller.ts';

/** What is told of a right text: a false alarm, unless the text was published with a slip. */
export interface Alarm {
  readonly score: number;
  readonly slip: number;
  /** The words with the change in them: 长效机[智→制]建设。 */
  readonly words: string;
}

export interface Alarms {
  readonly characters: number;
  /** The surest first. */
  readonly list: readonly Alarm[];
}

const GIVEN = { kind: null, year: null };

/** What the model says of whole documents, names and repeated words left out as a check leaves them out. */
export function alarmsIn(model: Model, documents: readonly string[], floor = POSSIBLE): Alarms {
  const finder = finderWith(new Speller(model), floor);
  const list = documents.flatMap((text) => factsOf(readDocument(text), GIVEN, finder).suspects.map(alarmOf));
  const characters = documents.reduce((sum, text) => sum + text.replace(/\s/gu, '').length, 0);
  return { characters, list: list.sort((a, b) => b.score - a.score) };
}

/** The alarms of several sets of documents as of one. */
export function joined(parts: readonly Alarms[]): Alarms {
  const list = parts.flatMap((part) => part.list).sort((a, b) => b.score - a.score);
  return { characters: parts.reduce((sum, { characters }) => sum + characters, 0), list };
}

function alarmOf({ place: { block, start, end }, hit }: Suspect): Alarm {
  const before = block.text.slice(Math.max(0, start - 8), start);
  const words = `${before}[${block.text.slice(start, end)}→${hit.meant.join('/')}]${block.text.slice(end, end + 8)}`;
  return { score: hit.score, slip: hit.slip, words };
}

/** The score that so many alarms in 100,000 characters reach. */
export function scoreAt({ characters, list }: Alarms, per100k: number): number {
  return list[Math.round((per100k * characters) / 100_000)]?.score ?? POSSIBLE;
}

export function rateAt({ characters, list }: Alarms, score: number): number {
  return (list.filter((alarm) => alarm.score >= score).length * 100_000) / characters;
}
