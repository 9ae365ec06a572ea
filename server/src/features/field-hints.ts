import { kinds } from '../data/kinds.ts';
import type { Kind, Slot } from '../data/model.ts';
import { markOf } from '../document/marks.ts';
import type { Facts } from '../facts/model.ts';
import { sourceOffset } from '../text/span.ts';
import { blockAt } from './selection.ts';

/** How a sentence of a template goes on, and which of its fields the caret stands in. */
export interface FieldHint {
  /** 【举措】。【做法】，【成效】。 */
  readonly label: string;
  /** Each field in the label, brackets included, and what is to be filled in. */
  readonly fields: readonly { readonly start: number; readonly end: number; readonly note: string }[];
  readonly active: number;
  /** The part that it belongs to and the norm; may be empty. */
  readonly note: string;
}

/** What a field wants beyond its name. */
const NOTES: Readonly<Record<string, string>> = {
  发文机关: '发文机关全称或者规范化简称',
  主送机关: '主要受理公文的机关，用全称、规范化简称或者同类型机关统称',
  年份: '报告所反映的年度，四位数字',
  下一年: '报告年度的下一年，四位数字',
  成文日期: '签发的日期，用阿拉伯数字，年、月、日写全，月、日不编虚位',
  机关代字: '发文机关的代字，如“云镇府”',
  序号: '部分的序号，用汉字数字',
};
/** So many Han characters of its own make a sentence known as one of a template, wherever it stands. */
const OWN_WORDS = 6;

interface Template {
  readonly text: string;
  readonly note: string;
  /** The part in whose section the sentence is known by its marks alone. */
  readonly slot: Slot | null;
}

/** The sentence of a template that a paragraph is written after; null where it is written after none. */
export function fieldHintAt(facts: Facts, offset: number): FieldHint | null {
  const here = blockAt(facts.document, offset);
  if (!here) return null;
  const { block } = here;
  const caret = block.map.toBlock(sourceOffset(offset));
  const slot = slotAt(facts, block.index);
  let best: { readonly hint: FieldHint; readonly score: number } | null = null;
  for (const template of templatesOf(facts.kind ? [facts.kind.kind] : kinds())) {
    const found = matched(template, block.text, caret, template.slot !== null && template.slot === slot);
    if (found && found.score > (best?.score ?? 0)) best = found;
  }
  return best?.hint ?? null;
}

function templatesOf(all: readonly Kind[]): Template[] {
  return all.flatMap((kind) => {
    const filled = (text: string): string =>
      text.replace(/\$\{([^${}\n]+)\}/gu, (field, name: string) => kind.fields[name] ?? field);
    const of = (text: string, note: string, slot: Slot | null): Template[] =>
      filled(text)
        .split('\n')
        .filter((line) => line.includes('${'))
        .map((line) => ({ text: line.trim(), note, slot }));
    const { title, head, opening, ending, closing } = kind.frame;
    return [
      ...[title, ...head, opening, ending, ...closing].flatMap((text) => of(text, kind.title, null)),
      ...kind.slots.flatMap((slot) => of(slot.scaffold, `${slot.title}。${slot.article}`, slot)),
      ...kind.sentences.flatMap((sentence) => of(sentence.text, sentence.title, null)),
    ];
  });
}

/** The part whose section a block stands in. */
function slotAt({ slots }: Facts, block: number): Slot | null {
  return slots.find(({ own }) => own.some(({ from, to }) => from < block && block < to))?.slot ?? null;
}

/** Length of the number before a sentence, which another sentence has otherwise: （一）, 一是. */
function leadOf(text: string): number {
  return markOf(text)?.length ?? (/^[一二三四五六七八九十]是/u.test(text) ? 2 : 0);
}

/** Words between fields, and the fields between words: words[0] field[0] words[1] … */
function taken(template: string): { readonly words: string[]; readonly names: string[] } {
  const parts = template.split(/\$\{([^${}\n]+)\}/u);
  return { words: parts.filter((_, i) => i % 2 === 0), names: parts.filter((_, i) => i % 2 === 1) };
}

function matched(
  { text, note }: Template,
  paragraph: string,
  caret: number,
  inPart: boolean,
): { readonly hint: FieldHint; readonly score: number } | null {
  const bare = text.slice(leadOf(text));
  const { words, names } = taken(bare);
  const mark = leadOf(paragraph);
  if (inPart && mark > 0 !== bare.length < text.length) return null;
  const follow = followed(words, names, paragraph, mark);
  if (!follow || follow.active(caret) < 0) return null;
  const known = follow.han >= OWN_WORDS || follow.unfilled > 0 || (inPart && follow.seen > 1);
  if (!known) return null;
  return { hint: hintOf(words, names, follow.active(caret), note), score: 1 + follow.han + 10 * follow.unfilled };
}

/** How far a paragraph follows the words of a template; null where it begins otherwise. */
function followed(
  words: readonly string[],
  names: readonly string[],
  paragraph: string,
  from: number,
): { han: number; unfilled: number; seen: number; active(caret: number): number } | null {
  const starts: number[] = [];
  let at = from;
  let han = 0;
  let seen = 0;
  for (const [i, written] of words.entries()) {
    // blanks between fields may be gone from the paragraph
    const own = written.trim();
    const found = own === '' ? meeting(names, i, paragraph, at) : paragraph.indexOf(own, at);
    if (i === 0 && found !== at) return null;
    if (found < 0) break;
    han += own.replace(/[^\p{Script=Han}]/gu, '').length;
    seen++;
    at = found + own.length;
    starts.push(at);
  }
  const values = starts.slice(0, names.length).map((start, i) => {
    const next = starts[i + 1];
    return paragraph.slice(start, next === undefined ? paragraph.length : next - (words[i + 1]?.trim().length ?? 0));
  });
  const unfilled = values.filter((value, i) => value === names[i] || value === `【${names[i] ?? ''}】`).length;
  const active = (caret: number): number => starts.slice(0, names.length).findLastIndex((start) => start <= caret);
  return { han, unfilled, seen, active };
}

/** Where one field ends and the next begins with no words between: by what one of them still holds, or by the figures of a year. */
function meeting(names: readonly string[], i: number, paragraph: string, at: number): number {
  const [before, behind] = [names[i - 1], names[i]];
  if (behind === undefined) return paragraph.length;
  if (before === undefined) return at;
  const own = [`【${before}】`, before].find((held) => paragraph.startsWith(held, at));
  if (own !== undefined) return at + own.length;
  const next = [`【${behind}】`, behind].map((held) => paragraph.indexOf(held, at)).find((found) => found >= 0);
  if (next !== undefined) return next;
  const year = /年/u.test(behind) ? paragraph.slice(at).search(/\d{4}年/u) : -1;
  return year >= 0 ? at + year : at;
}

function hintOf(words: readonly string[], names: readonly string[], active: number, note: string): FieldHint {
  let label = '';
  const fields = names.map((name, i) => {
    label += words[i] ?? '';
    const start = label.length;
    label += `【${name}】`;
    return { start, end: label.length, note: NOTES[name] ?? '' };
  });
  return { label: label + (words.at(-1) ?? ''), fields, active, note };
}
