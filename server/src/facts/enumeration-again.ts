import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { formatHan } from '../text/numerals.ts';
import { codesOf } from '../text/codes.ts';
import { readCount } from './enumeration-number.ts';
import type { BlockFigures, FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';

/** How far behind a list its things may be counted again. */
const REACH = 160;
const THESE = /(?:这|上述|前述|上列|(?<=^|[，。；、对就将把])以上)$/u;
const COUNTED = /^(?:个方面|方面|[个项点条类件种大家所])/u;
/** First characters of COUNTED, last ones of THESE. */
const COUNTED_FIRST = codesOf('个方项点条类件种大家所');
const THESE_LAST = codesOf('这述列上');
/** 均, 都 say that all of them are meant. */
const ALL = /^(?:均|都|全部|全都|皆|各)/u;
/** The noun that is counted again is two to five characters. */
const NOUN = /^[\u4e00-\u9fff]{2,5}?(?=均|都|全部|全都|皆|各|，|。|；|、)/u;

interface Again {
  readonly stated: Enumeration['stated'];
  readonly words: string;
  /** 这, 上述 before it; empty where none stands there. */
  readonly these: string;
}

/** A number of things that points back: 上述三方面问题, 五个安置点均. */
function pointsBack(block: Block, { start, end }: FigureRun): Again | null {
  const { text } = block;
  if (!COUNTED_FIRST.has(text.charCodeAt(end))) return null;
  const counted = COUNTED.exec(text.slice(end, end + 3))?.[0];
  if (counted === undefined) return null;
  const these = THESE_LAST.has(text.charCodeAt(start - 1))
    ? THESE.exec(text.slice(Math.max(0, start - 3), start))?.[0]
    : undefined;
  const behind = text.slice(end + counted.length, end + counted.length + 8);
  const noun = NOUN.exec(behind)?.[0] ?? '';
  if (these === undefined && (noun === '' || !ALL.test(behind.slice(noun.length)))) return null;
  const count = readCount(text.slice(start, end));
  if (count === null || count < 2) return null;
  const to = end + counted.length;
  return {
    stated: { count, place: place(block, start, to), text: text.slice(start, to) },
    words: noun,
    these: these ?? '',
  };
}

/** The marks 一是…二是… of the last list before an offset that runs on without a gap. */
function ordinalsBefore(block: Block, before: number): Place[] {
  const { text } = block;
  const first = text.lastIndexOf('一是', before);
  if (first < 0) return [];
  const out: Place[] = [place(block, first, first + 2)];
  for (let n = 2; n < 20; n++) {
    const mark = `${formatHan(BigInt(n))}是`;
    const last = out.at(-1)?.end ?? first;
    const at = text.indexOf(mark, last);
    if (at < 0 || at >= before) break;
    if ('，。；：、'.includes(text.charAt(at - 1))) out.push(place(block, at, at + mark.length));
    else break;
  }
  const last = out.at(-1);
  return out.length < 2 || !last || before - last.end > REACH ? [] : out;
}

/** What 一是…二是… may tell one by one: 两项, 三个问题, not 三个村. */
const TOLD =
  /^(?:个?方面|[项点条种]|[个大类](?:[\u4e00-\u9fff]{0,4})?(?:问题|不足|短板|任务|环节|举措|措施|特点|关键|要求|原因|打算|工作|建议))/u;

/** The words that a list of the block was counted by: 易地搬迁安置点 behind 四个. */
function nounOf({ stated: { place: at } }: Enumeration): string {
  return /^[\u4e00-\u9fff]{2,10}/u.exec(at.block.text.slice(at.end, at.end + 10))?.[0] ?? '';
}

/** Adds the numbers that count the things of a list once more: 五个安置点均 behind 甲、乙、丙、丁四个安置点. */
export function toldAgain({ block, runs }: BlockFigures, out: Enumeration[], first: number): void {
  const marked = block.text.includes('二是');
  if (out.length === first && !marked) return;
  const own = out.slice(first).filter(({ shape }) => shape === 'row' || shape === 'told');
  if (own.length === 0 && !marked) return;
  for (const run of runs) {
    const again = run.type === 'arabic' || run.type === 'han' ? pointsBack(block, run) : null;
    if (!again) continue;
    const { start } = again.stated.place;
    const list = own.findLast(({ stated, members }) => {
      const near = stated.place.end < start && start - stated.place.end < REACH && members.length === stated.count;
      return near && again.words !== '' && nounOf({ stated, members, shape: 'row' }).includes(again.words);
    });
    const members =
      list?.members ??
      (again.these !== '' && marked && TOLD.test(block.text.slice(run.end, run.end + 9))
        ? ordinalsBefore(block, start)
        : []);
    // Fewer of them may be meant: 其中三个安置点均, 这两项.
    const whole = again.these !== '' && again.these !== '这';
    if (members.length < 2 || (!whole && again.stated.count < members.length)) continue;
    out.push({ stated: again.stated, members, shape: list?.shape ?? 'ordinals' });
  }
}
