import type { Block, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { isForeign } from '../../document/foreign.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { defineRule, type Draft } from '../contract.ts';
import { pointsKept } from './kept.ts';

const POINTS = /[。；，、：！？,.;:]{2,}/gu;
/** A point that the closing mark stands between: ，”。 and 。”。; after ！” and ？” a point is right. */
const AROUND = /(?<!“)[。，；：、]”[。，；：、]/gu;
/** A point at the edge of a bracket or title, where nothing ends; “：” speaks of the mark itself. */
const EDGE = /(?<=[（“《〈])[，。；：、](?![）”》〉])|(?<![（“《〈])[，；：、](?=[）》〉])/gu;

/** Two marks where one belongs: left behind when words between them were taken out. */
export default defineRule({
  meta: {
    id: 'mark-collision',
    title: '标点重复或相撞',
    english: 'Marks doubled or colliding',
    severity: 'error',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gbt-15834'],
    needs: ['marks'],
    mechanical: true,
  },
  check({ document, marks }, report) {
    for (const block of blocksWith(document, marks, BESIDE.points | BESIDE.edge | BESIDE.stopped)) {
      for (const draft of [...collisions(block), ...around(block), ...edges(block)]) report(draft);
    }
  },
});

function collisions(block: Block): Draft[] {
  return [...block.text.matchAll(POINTS)].flatMap(({ index, 0: marks }) => {
    const kept = pointsKept(block.text, index, marks);
    if (kept === null || isForeign(block.text, index)) return [];
    return [collision(place(block, index, index + marks.length), kept)];
  });
}

function collision(at: Place, kept: string): Draft {
  const marks = textAt(at);
  const same = new Set(marks).size === 1;
  const plain = /^[。；，、：]+$/u.test(marks);
  return {
    place: at,
    ...(plain ? {} : { severity: 'warning' }),
    message: {
      what: same ? `标点“${marks}”重复` : `标点“${marks}”相撞`,
      why: '同一处只用一个点号，多出的通常是删改文字后留下的',
      todo: same ? `保留一个“${kept}”` : `只留一个，一般留“${kept}”，并看两个标点之间是否漏了字`,
    },
    fixes: [{ title: `改为“${kept}”`, tier: same ? 'safe' : 'suggest', edits: [{ place: at, text: kept }] }],
  };
}

/** Points on both sides of ” : the words in marks end their own sentence, or the sentence around them ends. */
function around(block: Block): Draft[] {
  const { text } = block;
  return [...text.matchAll(AROUND)].map(({ index, 0: marks }) => {
    const open = text.lastIndexOf('“', index);
    const own = marks.startsWith('。') && marks.endsWith('。') && open > 0 && /[：:]/u.test(text.charAt(open - 1));
    const kept = own ? '。”' : marks.slice(1);
    const at = place(block, index, index + marks.length);
    return {
      place: at,
      severity: 'warning',
      message: {
        what: `后引号前后都有点号：“${marks}”`,
        why: '引号内外只用一个点号：引的是整句、前面有冒号的，句号在引号内；引文是句子一部分的，点号在引号外',
        todo: `改为“${kept}”`,
      },
      fixes: [{ title: `改为“${kept}”`, tier: 'suggest', edits: [{ place: at, text: kept }] }],
    };
  });
}

function edges(block: Block): Draft[] {
  const { text } = block;
  return [...text.matchAll(EDGE)].map(({ index, 0: mark }) => {
    const first = /[（“《〈]/u.test(text.charAt(index - 1));
    return {
      place: place(block, first ? index - 1 : index, first ? index + 1 : index + 2),
      severity: 'warning',
      message: {
        what: `“${text.slice(first ? index - 1 : index, first ? index + 1 : index + 2)}”连在一起`,
        why: first ? '括号、引号、书名号的前一半后面不接点号' : '括号、书名号的后一半前面不留逗号、顿号',
        todo: `删去“${mark}”，并看此处是否漏了字`,
      },
      fixes: [
        { title: `删去“${mark}”`, tier: 'suggest', edits: [{ place: place(block, index, index + 1), text: '' }] },
      ],
    };
  });
}
