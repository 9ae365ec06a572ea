import { codesOf } from '../../text/codes.ts';
import { place } from '../../document/place.ts';
import type { Place } from '../../document/model.ts';
import type { Relation } from '../model.ts';
import { areAlike, type Mention } from './mentions.ts';
import { isDoneWord, isWholeWord } from './remainder-roles.ts';
import { part, plainFigure, relation } from './relation.ts';

/** 已全部了结, 按期全部整改完毕: the words end their clause, so that no other step is meant. */
const ALL_DONE =
  /(?:全部|全数|悉数|均已?|都已)(?:按[期时])?(?:得到|予以|依法)?(办结|了结|审结|结案|执结|销号|清零|整改|化解|解决|办理|处置|答复|兑付|清退|拆除|改造|治理|消除)(完毕|完成|到位|完|清零|见底)?(?=[，。；]|$)/u;
/** The words that tell of a class apart: 其中立行立改的全部, 应改的全部. */
const CLASS = /[的中里内][^，。；]{0,4}$|除[^，。；]*外|另|新[发增收排]|上年|往年|去年/u;
/** What ends a matter whatever its last step was called. */
const FINAL = new Set(['办结', '了结', '审结', '结案', '执结', '销号', '清零']);
/** What is left, whatever is said of it. */
const LEFT = /剩余|剩下|余下|[仅只还仍]剩/u;
/** Steps that come after what was done. */
const LATER = /验收|审[计核]|复[核查]|公示|评[估价审]|回访|核[查验]|[入搬]|销号|结算|移交/u;
const STILL =
  /^(?:目前|现|截至目前|但|其中|当中)*(?:[还仍尚现只仅][有余剩]|剩余|剩下|余下|其中|当中)[^，。；、的]{0,3}$/u;
const PENDING = /^[^，。；、]{0,6}?(?:正在|仍在|尚在|还在|在[办审]|尚未|仍未|还未|未)([^，。；]*)/u;

/** 没有一件未结, 一台不漏: nothing is left. */
const NONE_LEFT =
  /[，；](?:做到(?:了)?|确保|实现)?(?:应\p{Script=Han}尽\p{Script=Han}[，、])?(?:(?:无|没有|未有)(?:任何|一[件个户人名处起宗例台家]?)?(?:未(?:办|结|了|完|检|查|改|访)|漏|遗漏|在办)|一[件个户人名处起宗例台家]不[漏落少剩])/u;
/** 其余因禁忌未种: why some were left out. */
const EXPLAINED = /余|因|除|未|暂|外|另/u;
const NONE_HINTS = codesOf('无漏落未少剩');
const NEAR = 40;

/** What is told of the numbers between two of them, or after the last. */
function between(a: Mention, b: Mention): string {
  return a.text === b.text ? a.text.slice(a.end, b.start) : '';
}

function contradiction(whole: Mention, rest: Mention, arithmetic: string, words: readonly Place[] = []): Relation {
  const own = part(words.length > 0 ? '已办' : '余数', rest.quantity);
  return relation({
    type: 'remainder',
    parts: [part('总数', whole.quantity), own, ...words.map((said) => ({ role: '说法', place: said }))],
    marked: own,
    holds: false,
    trust: 'certain',
    arithmetic,
  });
}

/**
 * Whether what is left is of what was told to be done in full.
 * @param words what stands between
 * @param isWhole whether the verb has an end of its own: 整改到位
 * @param at where it stands in the words
 */
function isContrary(rest: Mention, words: string, verb: string, isWhole: boolean, at: number): boolean {
  const after = rest.text.slice(rest.end, rest.end + 24);
  const pending = PENDING.exec(after);
  const isLeft = LEFT.test(rest.lead);
  if (!pending && !isLeft) return false;
  const noun = /^\p{Script=Han}{0,4}?(?=正在|仍|尚|还|在|未)/u.exec(after)?.[0] ?? '';
  if (noun !== '' && !words.startsWith(noun)) return false;
  const now = pending?.[1] ?? '';
  if (FINAL.has(verb) || now.includes(verb)) return true;
  return (isWhole || (isLeft && words.slice(0, at + 2).includes('已'))) && !LATER.test(now);
}

/** 54件已全部了结，仍有3件正在初核: of what is done in full nothing is left. */
function leftOfAll(whole: Mention, rest: Mention): Relation | null {
  if (!STILL.test(rest.lead) || whole.size <= rest.size) return null;
  const words = between(whole, rest);
  if (words.length > NEAR || /[。；]/u.test(words)) return null;
  const done = ALL_DONE.exec(words);
  if (!done || CLASS.test(words.slice(0, done.index)) || CLASS.test(rest.lead.replace(/^(?:其|当)中/u, '')))
    return null;
  const verb = done[1] as string;
  if (!isContrary(rest, words, verb, done[2] !== undefined, done.index)) return null;
  const figure = plainFigure(whole.quantity);
  return contradiction(whole, rest, `文中说${figure}已全部${verb}，应无剩余，又说${plainFigure(rest.quantity)}`);
}

/** 应参保4120人，已参保4096人，一个不漏: what is said to be done to the last is not. */
function shortOfAll(whole: Mention, done: Mention): Relation | null {
  if (whole.size <= done.size || !isWholeWord(whole) || !isDoneWord(done)) return null;
  if (done.quantity.approximate !== null || whole.quantity.approximate !== null) return null;
  const words = done.text.slice(done.end, done.end + NEAR);
  if (!NONE_HINTS.isIn(words, 0, words.length)) return null;
  const found = NONE_LEFT.exec(/^[^。]*/u.exec(words)?.[0] ?? '');
  if (
    !found ||
    found.index > 12 ||
    EXPLAINED.test(words.slice(0, found.index)) ||
    /按[时期]|到期|其中/u.test(done.lead) ||
    /[。]/u.test(between(whole, done))
  )
    return null;
  const said = found[0].replace(/^[，；]/u, '');
  const end = done.end + found.index + found[0].length;
  return contradiction(
    whole,
    done,
    `${plainFigure(whole.quantity)}与${plainFigure(done.quantity)}不相等，文中却说“${said}”`,
    [place(done.quantity.place.block, end - said.length, end)],
  );
}

/** 全部答复完毕, 一次改造到位: what was done with all, told a sentence before what is left. */
const ALL_BEFORE =
  /(?:全部|全数|悉数|均已?|都已?|一次性?|件件)(?:按[期时]|按要求|如期)?(?:得到|予以|依法)?([\p{Script=Han}]{2})(?:完毕|完成|到位|完|清零|见底|好)?(?=[，。；]|$)/u;
/** What is left may be of another lot, or of those that came since. */
const OTHER_LOT = /其中|当中|除|另|又|新[发增收排接]|上年|往年|去年|第[一二三]批|首批|到期|县里|自行/u;
const NONE_DONE = /(?:未|没有?|待|不)(?:能|曾|得到|及时)?/u;
const PENDING_STATE = /正在|仍在|尚在|还在|在[办审]|尚未|仍未|还未|暂未|没有?|未/u;
const FAR = 96;

/** 52件全部答复完毕……。尚未答复的还有3件: a sentence after all was done, some is not. */
function leftLater(whole: Mention, rest: Mention): Relation | null {
  const words = between(whole, rest);
  const stop = words.indexOf('。');
  if (stop < 0 || words.length > FAR || whole.size <= rest.size || words.indexOf('。', stop + 1) >= 0) return null;
  const done = ALL_BEFORE.exec(words.slice(0, stop));
  if (!done || OTHER_LOT.test(words) || OTHER_LOT.test(whole.lead)) return null;
  const verb = done[1] as string;
  const said = rest.lead + rest.tail;
  const denied = new RegExp(`${NONE_DONE.source}(?:${verb}|${verb.charAt(0)}(?=[的完好到结]))`, 'u').test(said);
  const left =
    LEFT.test(rest.lead) &&
    !whole.lead.includes('应') &&
    PENDING_STATE.test(rest.text.slice(rest.end, rest.end + 12)) &&
    ENDED.test(verb);
  if (!denied && !left) return null;
  const figure = plainFigure(whole.quantity);
  return contradiction(whole, rest, `文中说${figure}已全部${verb}，应无剩余，又说${plainFigure(rest.quantity)}`);
}

const ENDED = /办结|了结|审结|结案|执结|销号|清零|查结|办复|答复|化解|解决|办完|兑付|清退/u;

/** Where the words say that nothing is left, and the numbers that something is. */
export function contradictedIn(mentions: readonly Mention[], first: number): Relation[] {
  const out: Relation[] = [];
  for (let at = Math.max(1, first); at < mentions.length; at++) {
    const [whole, own] = [mentions[at - 1] as Mention, mentions[at] as Mention];
    if (!areAlike(whole, own) || whole.text !== own.text || whole.depth !== own.depth || own.glued) continue;
    // A third number in the unit may tell the difference.
    const next = mentions[at + 1];
    if (next && areAlike(next, own) && next.size + own.size <= whole.size && next.size > 1) continue;
    const found = leftOfAll(whole, own) ?? shortOfAll(whole, own);
    if (found) out.push(found);
  }
  return out;
}

/**
 * What is left a sentence after all was said to be done.
 * @param own index of the first number of the sentence
 */
export function leftAfterAll(wide: readonly Mention[], own: number): Relation[] {
  const rest = wide[own];
  if (!rest || own === 0 || rest.base === '') return [];
  const whole = wide.slice(0, own).findLast((one) => areAlike(one, rest));
  const found = whole && whole.text === rest.text && whole.depth === rest.depth ? leftLater(whole, rest) : null;
  return found ? [found] : [];
}
