import { areAlike, type Mention } from './mentions.ts';

/** A list of parts is not followed further than this. */
const REACH = 16;

/** Words that begin another count or another total. */
const ANOTHER =
  /(?<!公)共(?![青产建享同和])|公共(?:财政)?(?:预算|支出|收入)|总(?!工|部)|累计|合计|增|减|比上|同比|超|达|平均|均|每|较|降|升|涉及|金额|投入|分别|其余|余下|剩|结余|占(?![道地用补])|折合/u;
/** 比窗口提交的多: a difference. */
const COMPARED = /(?<!占)[比较][^，。；]{1,16}[多少高低]$/u;
const BEFORE = /去年|上年|前年|上半年的|改革前|整治前/u;
const NOW = /今年|本年|当年|目前|现在|改革后|整治后/u;
/** Words before a part that say nothing of it. */
const EMPTY_START = /^(?:其中|分别[为是有]?|包括|包含|分为|具体为|截至目前|目前|主要|有|是|为|含|由)+/u;
const EMPTY_END = /(?:共有?|计|为|有|是|达|的|各|数|约|近)+$/u;
/** 书面协议中申请确认的24件 is a part of a part. */
const OF_A_PART = /[^其集初高]中(?:[^心央小标学等]|$)/u;
/** A list that goes on after these: nothing is left out of it. */
const GOES_ON = /^(?:等|和其他)/u;

/** What a part is called: the words before its number, or those after it. */
export function labelOf(mention: Mention): string {
  const before = mention.lead.replace(EMPTY_START, '').replace(EMPTY_END, '').replace(/[“”"]/gu, '');
  // 甲、乙等7项指标: the things before 等 are examples of what is counted.
  return before === '' || before.endsWith('等') ? mention.tail.replace(/^(?:的|为)/u, '') : before;
}

/** Words that begin what is left of a whole. */
const OTHERS = /^(?:其余|其他|余下|剩|另|还|尚|未)/u;

/** Numbers that are told one after another as parts of something. */
export interface Parts {
  readonly mentions: readonly Mention[];
  readonly labels: readonly string[];
  /** Nothing that could be a further part follows. */
  readonly closed: boolean;
  /** What follows tells the rest: 其余5处. */
  readonly goesOn: boolean;
  /** 、 ， ； or empty for one part alone: the mark between the parts. */
  readonly separator: string;
}

/** The strongest mark between a part and the one before it: the ， of ，尚在办理、跨年办理2件. */
function separatorOf({ gap, mark }: Mention): string {
  for (const strong of ['；', '，']) if (gap.includes(strong)) return strong;
  return mark === '、' || mark === '和' || mark === '及' || mark === '与' || mark === '以及' ? '、' : mark;
}

/** Whether its clause ends with the number: 集中安置的80人，. */
function endsClause({ tail }: Mention): boolean {
  return tail === '';
}

/** Whether a number of the list's unit goes on with it, stands inside one of its parts, or ends it. */
function stepOf(mention: Mention, first: Mention, separator: string): 'part' | 'inside' | 'end' {
  if (mention.depth > first.depth) return 'inside';
  if (mention.depth < first.depth || mention.mark === '。') return 'end';
  if (mention.qualifies) return 'inside';
  if (!areAlike(mention, first)) {
    return mention.mark === '；' && separator !== '；' ? 'end' : 'inside';
  }
  const words = mention.lead;
  if (OF_A_PART.test(words)) return 'inside';
  if (ANOTHER.test(words) || COMPARED.test(words) || words.startsWith('其中') || words.startsWith('另')) return 'end';
  // 去年有36所、今年有42所: two times of one number.
  if (BEFORE.test(first.lead) && NOW.test(words)) return 'end';
  const own = separatorOf(mention);
  if (own === '，' && !endsClause(mention) && endsClause(first)) return 'end';
  if (separator === '' || own === separator) return 'part';
  // 甲5件、乙3件和丙2件; 甲5件，乙3件，丙2件: what comes after a weaker mark speaks of something inside the part.
  return separator === '；' ? 'inside' : own === '、' && mention.mark !== '、' ? 'part' : 'end';
}

/** Marks at which nothing of the list can follow. */
function isClosedAt(last: Mention, next: Mention | undefined, separator: string): boolean {
  if (GOES_ON.test(last.text.slice(last.end, last.end + 3))) return false;
  if (!next || next.depth < last.depth || next.mark === '；') return true;
  return separator === '、' ? next.mark !== '、' : !areAlike(next, last);
}

/** The parts that begin at one of the numbers of a sentence. */
export function partsFrom(mentions: readonly Mention[], at: number): Parts | null {
  const first = mentions[at];
  if (!first || first.base === '') return null;
  const parts = [first];
  let separator = '';
  let i = at + 1;
  for (; i < mentions.length && i < at + 2 * REACH; i++) {
    const mention = mentions[i] as Mention;
    const step = stepOf(mention, first, separator);
    if (step === 'end') break;
    if (step === 'inside') continue;
    if (separator === '') separator = separatorOf(mention);
    parts.push(mention);
  }
  const last = parts.at(-1) as Mention;
  return {
    mentions: parts,
    labels: parts.map(labelOf),
    closed: isClosedAt(last, mentions[i], separator),
    goesOn: OTHERS.test(mentions[i]?.lead ?? ''),
    separator,
  };
}
