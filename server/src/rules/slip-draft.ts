import { place, textAt } from '../document/place.ts';
import type { Place } from '../document/model.ts';
import type { Suspect } from '../facts/model.ts';
import { EXTRA, MISSING, SWAPPED } from '../spelling/edit.ts';
import { LIKELY, SURE } from '../spelling/finder.ts';
import type { Draft, FixDraft, Message, Severity } from './contract.ts';

/** Characters on each side that a message quotes. */
const CONTEXT = 3;
/** Marks end what is quoted. */
const BREAK = /[\p{P}\s]/u;

/** What the rules for slips say of one: the same words for all, so that a writer knows them again. */
export function slipDraft(suspect: Suspect): Draft {
  const { hit } = suspect;
  const at = shownAt(suspect);
  const word = wordAt(suspect);
  return {
    place: at,
    severity: severityOf(hit.slip, hit.score),
    message: messageOf(suspect),
    fixes: hit.meant.map((meant) => fixOf(suspect, meant)),
    data: { guess: true, score: Math.round(hit.score * 10) / 10, ...(word === null ? {} : { word }) },
  };
}

function severityOf(slip: number, score: number): Severity {
  if (slip === MISSING) return 'hint';
  return score >= SURE ? 'warning' : 'information';
}

/** Where nothing stands that could be marked, the two characters beside the gap. */
function shownAt({ place: at }: Suspect): Place {
  if (at.end > at.start) return at;
  return place(at.block, Math.max(0, at.start - 1), Math.min(at.block.text.length, at.end + 1));
}

function messageOf(suspect: Suspect): Message {
  const { place: at, hit } = suspect;
  const written = around(at, textAt(at));
  const right = around(at, hit.meant[0] ?? '');
  const others = hit.meant.slice(1).map((meant) => `“${around(at, meant)}”`);
  const doubt = hit.score < LIKELY ? '，把握不大' : '';
  return {
    what: `“${written}”${kindOf(hit.slip, textAt(at))}${doubt}`,
    why: `对照大量公文的用字，此处通常写作“${right}”${others.length > 0 ? `，也可能是${others.join('、')}` : ''}`,
    todo: '对照原意核对；人名、地名或本地叫法没有错的，保留原文',
  };
}

function kindOf(slip: number, written: string): string {
  if (slip === SWAPPED) return '疑有文字颠倒';
  if (slip === EXTRA) return `疑多了“${written}”字`;
  if (slip === MISSING) return '疑有漏字';
  return written.length > 1 ? `中的“${written}”疑为别字` : `的“${written}”疑为错别字`;
}

function fixOf({ place: at, hit }: Suspect, meant: string): FixDraft {
  const title =
    hit.slip === EXTRA ? `删去“${textAt(at)}”` : hit.slip === MISSING ? `补上“${meant}”` : `改为“${around(at, meant)}”`;
  return { title, tier: 'suggest', edits: [{ place: at, text: meant }] };
}

/** The words beside a place, up to the next marks, with something in its stead. */
function around({ block, start, end }: Place, words: string): string {
  const before = block.text.slice(Math.max(0, start - CONTEXT), start);
  const behind = block.text.slice(end, end + CONTEXT);
  return lastOf(before) + words + firstOf(behind);
}

function lastOf(text: string): string {
  const parts = text.split(BREAK);
  return parts[parts.length - 1] ?? '';
}

function firstOf(text: string): string {
  return text.split(BREAK)[0] ?? '';
}

/** The rare word at a place, as a team would put it on its list; null when there is none of two Han characters. */
function wordAt({ place: { block, start, end }, hit }: Suspect): string | null {
  const near = block.text.slice(Math.max(0, start - 1), end + 1);
  const known = hit.rare.find((run) => /^\p{Script=Han}{2,}$/u.test(run) && near.includes(run));
  if (known !== undefined) return known;
  return (
    [block.text.slice(Math.max(0, start - 1), end), block.text.slice(start, end + 1)].find((word) =>
      /^\p{Script=Han}{2,}$/u.test(word),
    ) ?? null
  );
}
