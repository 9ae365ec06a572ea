import { codesOf } from '../../text/codes.ts';
import { order } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import { sharedEnd, thingOf } from '../indicator-thing.ts';
import type { Quantity, Relation } from '../model.ts';
import { claimSame } from './same-claim.ts';
import type { NumberBlock } from './sentences.ts';

/** Nobody left, nobody came, nothing changed: what the number may not become. */
const NONE = '(?:无一人|无1人|无人|没有一?人|没一人|无一户|没有一?户|一个也没有?|一个都没有?|无)';
const FEWER = new RegExp(
  `${NONE}(?:中途|半途|因故)?(?:退出|退学|离开|掉队|流失|减员|辍学|离岗|离职|辞职|退训|退班|退社|搬走|退租|离队)|(?:一人|一个|一户|一名)(?:也|都)?(?:未|没|不)(?:少|减|走|退)`,
  'u',
);
const MORE = new RegExp(`${NONE}(?:中途|半途)?(?:插班|加入|补录|增补|新进|入职|补入|新增|迁入|入社)`, 'u');
const SAME =
  /(?:没有|无|未有|未见|未作|并无|未)(?:任何|再|中途|期间|其间)?(?:增减|变动|变化|调整|人员变动|出入)|不增不减|无增无减|不多不少|保持不变|维持不变|原班人马|一个不[少落]|一[个户人]没少/u;
/** Words of which they have one: a first look. */
const MAY =
  /增[减不]|不增|退[出学训班社租]|变[动化更]|无一|没有一|没一|一个[不没也]|原班|不多不少|插班|流失|保持不变|维持不变/u;

/** Characters of which everything that rules out a change has one. */
const RULES_OUT = codesOf('无没未不原');

/** Another time, a part, a plan: none of what stayed. */
const OTHER = /其中|新增|每|平均|占|比|计划|上年|去年(?=.{0,4}底)|另|还有|此外|男|女|补/u;
/** 结业时, 年末, 旺季里: a time alone names nothing else. */
const TIME =
  /^(?:(?:到|至|截至)?[^，。；]{0,6}?(?:时|后|末|底|初|期间|季里?|现在?|今|当天|之日|前)(?:共?有|为|是|仍有?|还有?|达)?|仍有?|共有?|还有?|实有|共计|有|为)?$/u;
const REACH = 90;

function wordsBefore({ place: { block, start } }: Quantity): string {
  return (
    block.text
      .slice(Math.max(0, start - 16), start)
      .split(/[，。；：、（）]/u)
      .at(-1) ?? ''
  );
}

function wordsAfter({ place: { block, end } }: Quantity): string {
  return block.text.slice(end, end + 12).split(/[，。；：、（）]/u)[0] ?? '';
}

/** Both count one thing: the second names it again, or nothing but a time. */
function areOne(one: Quantity, two: Quantity): boolean {
  const [lead, tail] = [wordsBefore(two), wordsAfter(two)];
  if (OTHER.test(lead) || OTHER.test(wordsBefore(one)) || OTHER.test(tail.slice(0, 4))) return false;
  const own = thingOf(wordsBefore(one).replace(/[由从].*$/u, ''), wordsAfter(one)).noun;
  const again = thingOf(lead, tail).noun;
  if (tail === '' && TIME.test(lead)) return true;
  return (
    own.length > 1 &&
    (sharedEnd(own, again) >= 2 ||
      tail.startsWith(own.slice(-2)) ||
      (own.length > 3 && tail.startsWith(own.slice(-3))) ||
      again.includes(own))
  );
}

/** What the words between two numbers rule out of the second one: to be less, to be more. */
function ruledOut(words: string): readonly [less: boolean, more: boolean] {
  const same = SAME.test(words);
  return [same || FEWER.test(words), same || MORE.test(words)];
}

function claimFor(one: Quantity, two: Quantity, words: string): Relation | null {
  const [less, more] = ruledOut(words);
  if (!less && !more) return null;
  const change = order(valueOf(two), valueOf(one));
  if (!((less && change < 0) || (more && change > 0)) || !areOne(one, two)) return null;
  return claimSame([one, two], '其间没有增减');
}

function isPlain({ kind, approximate, upper }: Quantity): boolean {
  return kind === 'amount' && approximate === null && upper === null;
}

/** Index of the number in the same unit right before one in its paragraph; -1 where none stands near. */
function formerOf(bases: readonly string[], at: number): number {
  const base = bases[at] as string;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (bases[i] === base) return i;
  return -1;
}

const AFTER = 10;
const NEXT = /^，(?:其间|期间|中途)?(?:没有|无|未有|并无)[^，。；\d]{1,6}(?=[。；])/u;
/** 互助点一个没少，: what is said of the second number's things in its own clause. */
const OWN =
  /^[^，。；、\d]{0,8}(?:一[个户人家名](?:也|都)?(?:没|不|未)[少落减]|无一[^，。；]{1,4}|没有增减|不增不减)(?=[，。；])/u;

/** 核定为1408名，无中途增减: what is said right behind the second number. */
function saidAfter({ place: { block, end } }: Quantity): string {
  const words = block.text.slice(end, end + 2 * AFTER);
  return (NEXT.exec(words.slice(0, AFTER + 2)) ?? OWN.exec(words))?.[0] ?? '';
}

/** What two numbers of one paragraph claim, with the words between them. */
function claimWithin(one: Quantity, two: Quantity): Relation | null {
  const { text } = one.place.block;
  const { end } = one.place;
  const { start } = two.place;
  if (start - end >= REACH || !isPlain(one) || !RULES_OUT.isIn(text, end, two.place.end + AFTER)) return null;
  const found = claimFor(one, two, text.slice(end, start) + saidAfter(two));
  return found && MAY.test(text) ? found : null;
}

/** What the last number of the paragraph before and one of this paragraph claim. */
function claimAcross(former: NumberBlock, two: Quantity, base: string): Relation | null {
  const last = base === '' ? null : former.items[former.bases.lastIndexOf(base)];
  if (!last || !isPlain(last)) return null;
  const { text } = former.block;
  const { end } = last.place;
  const own = two.place.block.text;
  const { start } = two.place;
  if (text.length - end >= REACH || !(RULES_OUT.isIn(text, end, text.length) || RULES_OUT.isIn(own, 0, start)))
    return null;
  const found = claimFor(last, two, text.slice(end) + own.slice(0, start));
  return found && (MAY.test(own) || MAY.test(text.slice(-REACH))) ? found : null;
}

/** Numbers between which nothing was added or taken away, by the words, and that differ: 没有增减, 无一人退出. */
export function unchangedIn(blocks: readonly NumberBlock[], out: Relation[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const { items, bases, block } = blocks[i] as NumberBlock;
    const before = blocks[i - 1];
    const former = before?.block.index === block.index - 1 ? before : null;
    for (let at = 0; at < items.length; at++) {
      const two = items[at] as Quantity;
      const base = bases[at] as string;
      if (base === '' || !isPlain(two)) continue;
      const one = formerOf(bases, at);
      const isFirst = one < 0 && former !== null && two.place.start < REACH / 2;
      const found =
        one >= 0 ? claimWithin(items[one] as Quantity, two) : isFirst ? claimAcross(former, two, base) : null;
      if (found) out.push(found);
    }
  }
}
