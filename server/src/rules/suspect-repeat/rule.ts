import type { Document, Heading } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { stretchOf } from '../../document/stretch.ts';
import { defineRule, type Draft } from '../contract.ts';
import { twiceIn, type Twice } from './members.ts';
import { repeatsOf, type Repeat } from './passages.ts';

/** A passage of this length that stands twice is worth a look; edited reports repeat shorter slogans on purpose. */
const LOOK = 30;
/** One of this length was copied: no passage so long stands twice in 99 published reports. */
const COPIED = 60;
/** Set phrases are said more than once. */
const SET_PHRASE = /习近平|思想|精神|“四个意识”|“四个自信”|“两个维护”|总策略/u;
/** Shortest heading of which an echo is told, and how far behind the heading it may begin. */
const ECHO = 16;
const NEAR = 6;

/** The same words twice: a passage copied from elsewhere in the text, a heading said again by its first sentence, a list with one member twice. */
export default defineRule({
  meta: {
    id: 'suspect-repeat',
    title: '文字重复',
    english: 'Words repeated',
    severity: 'information',
    maturity: 'trial',
    fix: 'none',
    basis: ['editing-practice'],
    needs: [],
  },
  check({ document }, report) {
    for (const found of repeatsOf(bodyOf(document), (block) => stretchOf(block, document))) {
      const draft = passage(found);
      if (draft) report(draft);
    }
    for (const block of bodyOf(document)) for (const found of twiceIn(block)) report(member(found));
    for (const heading of document.headings) {
      const draft = heading.runIn ? echo(heading) : null;
      if (draft) report(draft);
    }
  },
});

function bodyOf({ blocks, header, closing }: Document): Document['blocks'] {
  return blocks.slice(header.blocks, closing?.from ?? blocks.length);
}

function passage({ later, earlier }: Repeat): Draft | null {
  const words = textAt(later);
  if (words.length < LOOK || (words.length < COPIED && SET_PHRASE.test(words))) return null;
  return {
    place: later,
    ...(words.length >= COPIED ? { severity: 'warning' } : {}),
    message: {
      what: `“${short(words)}”共${words.length}字与前文重复`,
      why: '前面已有一字不差的一段，多半是复制后没有改写',
      todo: '保留一处，另一处删去或改写',
    },
    related: [{ place: earlier, note: '前面的同一段文字' }],
  };
}

function member({ later, earlier }: Twice): Draft {
  const words = textAt(later);
  return {
    place: later,
    severity: 'warning',
    message: {
      what: `并列的各项中“${words}”出现了两次`,
      why: '同一项只列一次',
      todo: `删去一个“${words}”，或者换上漏写的一项`,
    },
    related: [{ place: earlier, note: '前面已经列过' }],
  };
}

function echo({ title, place: at }: Heading): Draft | null {
  if (title.length < ECHO) return null;
  const { block } = at;
  const begin = block.text.indexOf(title.slice(0, ECHO), at.end);
  if (begin < 0 || begin > at.end + 1 + NEAR) return null;
  let end = begin + ECHO;
  for (let i = at.start + ECHO; i < at.end && block.text[end] === block.text[i]; i++) end++;
  const words = block.text.slice(begin, end);
  return {
    place: place(block, begin, end),
    message: {
      what: `“${short(words)}”重复了标题`,
      why: '标题已经写明，首句再说一遍是多余的',
      todo: '删去重复的话，直接写做法和成效',
    },
    related: [{ place: at, note: '标题' }],
  };
}

function short(words: string): string {
  return words.length <= 16 ? words : `${words.slice(0, 8)}……${words.slice(-6)}`;
}
