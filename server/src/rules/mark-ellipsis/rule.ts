import type { Block, Document } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { isForeign } from '../../document/foreign.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { defineRule } from '../contract.ts';
import { spotsDraft, type Spot } from '../spots-draft.ts';

/** What writers put for an ellipsis. */
const FORM = /…+|\.{3,}|。{3,}|、{3,}|·{3,}/gu;
/** More of them lead the eye over a line of a table of contents. */
const LONGEST = 6;
const RIGHT = /^(?:……|…{4})$/u;
/** 等 that closes a list; 平等, 初等 and their like do not. */
const LISTS = /(?<![平同初高中优上下头均相])等$/u;
const POINT = /^[，。；：、！？）”]/u;

/** An ellipsis in the text, and what follows it. */
interface Found {
  readonly block: Block;
  readonly at: number;
  readonly form: string;
}

/** The ellipsis is …… of two cells, and does not stand beside 等, which says the same. */
export default defineRule({
  meta: {
    id: 'mark-ellipsis',
    title: '省略号',
    english: 'Ellipsis',
    severity: 'warning',
    maturity: 'trial',
    fix: 'safe',
    basis: ['gbt-15834'],
    needs: ['marks'],
    mechanical: true,
  },
  check({ document, marks }, report) {
    const all = ellipsesOf(document, marks);
    const doubled = all.filter(({ block, at }) => LISTS.test(block.text.slice(Math.max(0, at - 2), at)));
    const both = spotsDraft(doubled.map(doubledSpot), {
      what: (shown) => `“${shown}”里“等”和省略号连用`,
      why: '“等”和省略号都表示列举未尽，只用一个',
      todo: ({ right }) => (right === '' ? '删去省略号' : `把省略号改为“${right}”`),
      all: '删去“等”后面的省略号',
      tier: doubled.every(isCertain) ? 'safe' : 'suggest',
    });
    const misshapen = all.filter((one) => !doubled.includes(one) && !RIGHT.test(one.form));
    const form = spotsDraft(misshapen.map(formSpot), {
      what: (shown) => `省略号写成了“${shown}”`,
      why: '省略号是六个连点“……”，占两个字的位置',
      todo: () => '改为“……”',
      all: '都改为“……”',
      tier: 'safe',
    });
    for (const draft of [both, form]) if (draft) report(draft);
  },
});

function ellipsesOf(document: Document, marks: readonly number[]): Found[] {
  return blocksWith(document, marks, BESIDE.ellipsis | BESIDE.points).flatMap((block) =>
    [...block.text.matchAll(FORM)].flatMap(({ index: at, 0: form }) => {
      const found = { block, at, form };
      return isEllipsis(found) ? [found] : [];
    }),
  );
}

/** Dots behind Chinese words of the writer's own, and no leaders before the number of a page. */
function isEllipsis({ block, at, form }: Found): boolean {
  const { text } = block;
  const end = at + form.length;
  if (form.length > LONGEST || !/[\p{Script=Han}”》）％%]/u.test(text.charAt(at - 1))) return false;
  if (/^\s*\d*$/u.test(text.slice(end)) && /\d$/u.test(text)) return false;
  return !isForeign(text, at) && quotedIn(place(block, at, end)) === null;
}

/** Whether nothing but the ellipsis needs to go. */
function isCertain({ block, at, form }: Found): boolean {
  const rest = block.text.slice(at + form.length);
  return rest === '' || POINT.test(rest);
}

function doubledSpot(found: Found): Spot {
  const { block, at, form } = found;
  const end = at + form.length;
  const right = end === block.text.length ? '。' : isCertain(found) ? '' : '，';
  return { at: place(block, at, end), right, shown: place(block, at - 1, end) };
}

function formSpot({ block, at, form }: Found): Spot {
  return { at: place(block, at, at + form.length), right: '……' };
}
