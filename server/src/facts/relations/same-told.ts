import { codesOf, type CodeSet } from '../../text/codes.ts';
import { thingOf, type Thing } from '../indicator-thing.ts';
import type { Quantity } from '../model.ts';

const LEFT = 30;
const RIGHT = 16;
const CLAUSE = codesOf('，。；：！？、（）()\n,;');
const SENTENCE = codesOf('。！？；\n');
const SENTENCE_REACH = 70;

/** The words of [from, to) of a text behind the last of some marks. */
function lastOf(text: string, from: number, to: number, marks: CodeSet): string {
  let at = to;
  while (at > from && !marks.has(text.charCodeAt(at - 1))) at--;
  return text.slice(at, to);
}

/** The words of a text from `from` on up to the first of some marks, or to `to`. */
function firstOf(text: string, from: number, to: number, marks: CodeSet): string {
  let at = from;
  while (at < to && !marks.has(text.charCodeAt(at))) at++;
  return text.slice(from, at);
}

/** What stands before a bracket whose words only tell a number: 扶贫车间名单（截至12月20日，共49个）. */
const IN_BRACKET = /(?:^|[，。；：、\n])([^，。；：、（(\n]{2,24})[（(][^（()）]*$/u;
const LIST_NAME = /(?:名单|一览表|清单|目录|统计表|汇总表|明细表|情况表|花名册|台账|表|册)$/u;
const ONLY_COUNTS = /^(?:共|共计|合计|计|总计|总数)?$/u;
/** 漏损率由13.4%降到: the words before both values name it. */
const CHANGED = /[由从][^，。；由从]*\d[^，。；]*$/u;
const CHANGED_FIRST = codesOf('由从');
const OPENING = codesOf('（(');
/** 完成总投资5940万元的68%: the number is what a share is taken of. */
export const OF_BASE = /^的(?:\d|百分之|[一二三四五六七八九]成)/u;

/** 上述, 该, 这: words that take up what was told. */
const DEMONSTRATIVE =
  '(?:上述|前述|^以上|所述|(?<!应)该(?![镇村县市区乡局院校所站公工])|这(?![里边样种]|一年)|(?<![因如由就])此(?![前后外次间时]))';
const POINTER = new RegExp(`^.*${DEMONSTRATIVE}(?:一|些|批|笔|支|条|项|个|类|几)?`, 'u');
export const POINTED = new RegExp(`(?:(?!该)${DEMONSTRATIVE}[^，。；、]{0,8}|(?<!应)该[^，。；、]{0,4})$`, 'u');

/** Long and short names of one thing. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/规模以上/gu, '规上'],
  [/限额以上/gu, '限上'],
  [/建档立卡/gu, ''],
  [/[“”"‘’]/gu, ''],
];

const SHORT_FIRST = codesOf('规限建“”"‘’');

/** Words with long names in their short form and without quotation marks. */
export function plain(words: string): string {
  if (!SHORT_FIRST.isIn(words, 0, words.length)) return words;
  return SHORT.reduce((all, [long, short]) => all.replace(long, short), words);
}

/** 满意率之所以达到: what is explained stands before. */
const EXPLAINED = /(?:之所以|能够?|得以)(?:能够?|得以)?(?:达到?|升至|升到|保持在|取得|实现)$/u;

/** 到会的138人逐一领取: no name stands behind the number. */
const SAID_OF_EACH = /^(?:逐[一人户个]|人人|个个|各自|分头|当场|当天|随后|先后)/u;

/** Words of a name that say nothing of what it names. */
export const FILLING =
  /[的了有共其]|当[时初]|此前|先前|之前|全部|所有|全[省市县区镇乡村年]|今年|当年|本年|累计|合计|总计|总共|总额|总数|期间|到?(?:年末|年底|月底|期末)/gu;

/** 栽下, 设好: what only says that it was done. */
const RESULT = /(?<=[栽种设建购买留签发收修立])[下好]/gu;

function withoutResult(name: string): string {
  return name.includes('下') || name.includes('好') ? name.replace(RESULT, '') : name;
}

/** What stands before the bracket in which a number is told. */
function listedBefore(text: string, start: number): string {
  const from = Math.max(0, start - LEFT);
  if (!OPENING.isIn(text, from, start)) return '';
  return IN_BRACKET.exec(text.slice(from, start))?.[1]?.replace(LIST_NAME, '') ?? '';
}

/** A number with what its clause says of it. */
export class Mentioned {
  readonly quantity: Quantity;
  /** The words of its clause before it and behind it. */
  readonly left: string;
  readonly right: string;
  /** Its name stands before the bracket that it is told in. */
  readonly listed: string;
  #thing: Thing | null = null;
  #around: string | null = null;
  #before: string | null = null;
  #name: string | null = null;

  constructor(quantity: Quantity) {
    const { block, start, end } = quantity.place;
    const { text } = block;
    const left = lastOf(text, Math.max(0, start - LEFT), start, CLAUSE);
    this.quantity = quantity;
    this.left = CHANGED_FIRST.isIn(left, 0, left.length) ? left.replace(CHANGED, '') : left;
    this.right = firstOf(text, end, Math.min(text.length, end + RIGHT), CLAUSE);
    this.listed = this.left.length < 4 && ONLY_COUNTS.test(this.left) ? listedBefore(text, start) : '';
  }

  get thing(): Thing {
    return (this.#thing ??= this.listed === '' ? this.ownThing() : thingOf(plain(this.listed), ''));
  }

  private ownThing(): Thing {
    const left = plain(this.left.replace(POINTER, '').replace(EXPLAINED, '')).replace(
      /到?(?:年末|年底|月底|期末)(?=达)/u,
      '',
    );
    if (OF_BASE.test(this.right)) return thingOf(left.replace(/^(?:完成|占|达到?)+/u, ''), '');
    return thingOf(left, SAID_OF_EACH.test(this.right) ? '' : plain(this.right).replace(/[里中内]$/u, ''));
  }

  /** The words of its sentence before it. */
  get before(): string {
    const { block, start } = this.quantity.place;
    return (this.#before ??= plain(lastOf(block.text, Math.max(0, start - SENTENCE_REACH), start, SENTENCE)));
  }

  /** Its sentence up to the end of its clause or the next number. */
  get around(): string {
    const { block, end } = this.quantity.place;
    return (this.#around ??=
      this.before + plain(/^[^\d，。；：]{0,16}/u.exec(block.text.slice(end, end + RIGHT))?.[0] ?? ''));
  }

  /** What is counted, with what narrows it. */
  get name(): string {
    return (this.#name ??= withoutResult((this.thing.narrowed + this.thing.noun).replace(FILLING, '')));
  }
}
