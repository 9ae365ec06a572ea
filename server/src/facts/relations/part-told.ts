import { codesOf } from '../../text/codes.ts';
import { thingOf, type Thing } from '../indicator-thing.ts';
import type { Mention } from './mentions.ts';
import { TOTAL } from './part-words.ts';

const REACH = 48;
const CLAUSE_MARKS = codesOf('，,。：:；;、（(');

/** Where the clause before a number begins. */
function clauseStart({ text, start }: Mention): number {
  let at = start;
  const limit = Math.max(0, start - REACH);
  while (at > limit && !CLAUSE_MARKS.has(text.charCodeAt(at - 1))) at--;
  return at;
}

function clauseBefore(mention: Mention): string {
  return mention.text.slice(clauseStart(mention), mention.start);
}

const CLAUSES = codesOf('，,。：:；');
const JOINED = /^(?:和|及|与|以及|或)/u;

/** It stands in a clause of its own, not in a row: 签约193个、开工664个 tells two things. */
export function opensClause(mention: Mention): boolean {
  const { text, start } = mention;
  const at = clauseStart(mention);
  return (at === 0 || CLAUSES.has(text.charCodeAt(at - 1))) && !JOINED.test(text.slice(at, start));
}

/** 的工作日多达. */
const MANY = /[多高]达$/u;

/** A number with the words around it, each read when it is asked for. */
export class Told {
  readonly mention: Mention;
  /** Index of its sentence in the text. */
  readonly sentence: number;
  /** No number stands before it in its sentence. */
  readonly isFirst: boolean;
  readonly #former: Mention | null;
  #lead: string | null = null;
  #tail: string | null = null;
  #opensClause: boolean | null = null;
  #thing: Thing | null = null;
  #isTotal: boolean | null = null;

  constructor(mention: Mention, sentence: number, former: Mention | null) {
    this.mention = mention;
    this.sentence = sentence;
    this.isFirst = former === null;
    this.#former = former;
  }

  /** The words of its clause before it, with a number that only narrows it: 年产值超亿元的 of 年产值超亿元的5家. */
  get lead(): string {
    const former = this.#former;
    return (this.#lead ??=
      former && (former.qualifies || former.base === '') ? clauseBefore(this.mention) : this.mention.lead);
  }

  /** The words of its clause behind it. */
  get tail(): string {
    return (this.#tail ??= this.mention.tail);
  }

  get thing(): Thing {
    return (this.#thing ??= thingOf(this.lead.replace(MANY, ''), this.tail));
  }

  get opensClause(): boolean {
    return (this.#opensClause ??= opensClause(this.mention));
  }

  /** Its words say that it is all there is: 共有, 总里程, 全镇. */
  get isTotal(): boolean {
    return (this.#isTotal ??= TOTAL.test(this.lead));
  }
}
