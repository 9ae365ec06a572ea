import { withoutFilling } from './indicator.ts';
import { mayBeginWithVerb, nameOf, VERBS } from './indicator-words.ts';

/** What a number counts, read from the words of its clause on either side. */
export interface Thing {
  /** What is done with it: 受理 of 受理医疗纠纷24件; empty when nothing is. */
  readonly verb: string;
  /** What is counted, with what narrows it: 老旧小区, 有高级职称的护士. */
  readonly noun: string;
  /** What narrows it before the number where its name stands behind: 今年新建的 of 今年新建的3.2万亩高标准农田. */
  readonly narrowed: string;
  /** What is said of it behind its name: 全部办结. */
  readonly said: string;
}

const LEADING = new RegExp(`^(?:${VERBS.join('|')})(?![员者人书率费站队委会组证金款])`, 'u');
const MARKS = /[“”‘’"《》\s]/gu;
/** Words of how many there are, at the end or the beginning of a name. */
const COUNTED = /(?:总?(?:数量|个数|人数|户数|家数|数)|总量|总计|合计|共计)$/u;
const EMPTY_END = /(?:的|有|共|就|仅|只|却|竟|倒|占|则|也|均|都|已|达|为|是|共有|达到|经)+$/u;
const EMPTY_START = /^(?:的|了|以上|以下|左右|各|个|类|余)+/u;

/**
 * The thing that a number counts.
 * @param lead the words of its clause before it
 * @param tail the words of its clause after it
 */
export function thingOf(lead: string, tail: string): Thing {
  let before = withoutFilling(lead.replace(MARKS, ''));
  const verbs: string[] = [];
  while (mayBeginWithVerb(before)) {
    const verb = LEADING.exec(before);
    if (!verb) break;
    verbs.push(verb[0]);
    before = before.slice(verb[0].length).replace(/^(?:了|到|出|的)+/u, '');
  }
  const plain = tail.replace(MARKS, '').replace(EMPTY_START, '');
  const name = nameOf(plain);
  const said = plain.slice(name.length);
  const verb = verbs.at(-1) ?? '';
  if (name.length >= 2) return { verb, noun: name, narrowed: before, said };
  const noun = before.replace(EMPTY_END, '').replace(COUNTED, '').replace(EMPTY_END, '');
  // 纳入保洁的河道: the verb tells which, not what is done.
  return { verb: noun.includes('的') ? '' : verb, noun, narrowed: '', said };
}

/** How many characters two names end with alike. */
export function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.charAt(a.length - 1 - count) === b.charAt(b.length - 1 - count))
    count++;
  return count;
}
