import { place } from '../../document/place.ts';
import type { DateMention } from '../model.ts';
import { FINALS } from './date-text.ts';

const DAY = '日';
/** What a day without its month may follow: a mark or a word that leads to a date. */
const LEADS = '，、；：（(至到于在自从及和与或—－-~～';
/** What shows that the figures count days: 15日内, 20日龄, 3日游. */
const COUNTS = /^(?:内|以内|之内|之久|游|龄|均|间|里|有余|余|左右|时间|期|后|为限|不|未|无|没|才|就|便)/u;
const IN_DAYS = /^(?:内|以内|之内|之久|游|龄|均|间|里)/u;
const WORD = /(?:同月|当月|该月|次月|翌月|下月)的?$/u;
const NEXT = /^[次翌下]/u;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Where the one or two figures before 日 begin; -1 when none or more stand there. */
function figuresBefore(text: string, mark: number): number {
  let start = mark;
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
  return start === mark || mark - start > 2 ? -1 : start;
}

function crosses(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (FINALS.has(text.charCodeAt(at))) return true;
  return false;
}

/** The day whose 日 stands at `mark`, with the month of the date before it in the sentence; null when it is none. */
function bareDay(last: DateMention, mark: number): DateMention | null {
  const { block, end } = last.place;
  const { text } = block;
  const figures = figuresBefore(text, mark);
  const { month, day: former } = last.value;
  if (figures < end || month === null) return null;
  const word = WORD.exec(text.slice(Math.max(end, figures - 3), figures))?.[0];
  // 同月17日就办结: only a date can follow 同月.
  if ((word === undefined ? COUNTS : IN_DAYS).test(text.slice(mark + 1, mark + 3))) return null;
  if (word === undefined && !LEADS.includes(text.charAt(figures - 1))) return null;
  if (crosses(text, end, figures)) return null;
  const day = Number(text.slice(figures, mark));
  const later = word !== undefined && NEXT.test(word) ? 1 : 0;
  // 28日……，3日 may lie in the month after: only words tell.
  if (day < 1 || day > 31 || month + later > 12 || (word === undefined && day <= (former ?? 0))) return null;
  const value = { year: null, month: month + later, day };
  return { value, place: place(block, figures - (word?.length ?? 0), mark + 1) };
}

/** No day without its month is looked for farther from the date before it. */
const REACH = 60;

/**
 * The dates of a block and the days between them that have their month from the one before: 9月22日开幕、28日闭幕;
 * 3月12日受理，同月5日办结.
 */
export function withBareDays(mentions: readonly DateMention[]): readonly DateMention[] {
  const text = mentions[0]?.place.block.text ?? '';
  const out: DateMention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    let last = mentions[i] as DateMention;
    out.push(last);
    if (last.value.month === null) continue;
    const { end } = last.place;
    const words = text.slice(end, Math.min(mentions[i + 1]?.place.start ?? Infinity, end + REACH));
    for (let at = words.indexOf(DAY); at >= 0; at = words.indexOf(DAY, at + 1)) {
      if (!isDigit(words.charCodeAt(at - 1))) continue;
      const found = bareDay(last, end + at);
      if (!found) continue;
      out.push(found);
      last = found;
    }
  }
  return out.length === mentions.length ? mentions : out;
}
