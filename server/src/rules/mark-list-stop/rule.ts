import type { Block, Document, Level, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { defineRule, type Draft } from '../contract.ts';

/** Lists inside the text: 1. （1） ①. Parts and their headings are no lists. */
const LISTS = 3;

/** An item of a list that stands in one paragraph. */
interface Item {
  readonly block: Block;
  readonly level: Level;
  readonly value: number | null;
}

/** Items that end with ；, though one of them holds a 。 */
export default defineRule({
  meta: {
    id: 'mark-list-stop',
    title: '分项列举中的句号和分号',
    english: 'Full stops and semicolons in a list',
    severity: 'warning',
    maturity: 'trial',
    fix: 'none',
    basis: ['gbt-15834'],
    needs: [],
    mechanical: true,
  },
  check({ document }, report) {
    for (const list of listsOf(document)) {
      const draft = judge(list);
      if (draft) report(draft);
    }
  },
});

/** Items of one level that follow each other, numbered on by one, with nothing in between. */
function listsOf({ blocks, headings, items }: Document): Item[][] {
  const found: Item[] = items.map(({ mark, place: at }) => ({ block: at.block, level: mark.level, value: mark.value }));
  for (const { from, mark } of headings) {
    const block = blocks[from];
    if (mark && block) found.push({ block, level: mark.level, value: mark.value });
  }
  const lists: Item[][] = [];
  for (const item of found.filter(({ level }) => level >= LISTS).sort((a, b) => a.block.index - b.block.index)) {
    const list = lists.at(-1);
    if (list && goesOn(list.at(-1), item)) list.push(item);
    else lists.push([item]);
  }
  return lists;
}

function goesOn(former: Item | undefined, item: Item): boolean {
  return (
    former !== undefined &&
    former.level === item.level &&
    former.block.index + 1 === item.block.index &&
    former.value !== null &&
    item.value === former.value + 1
  );
}

function judge(list: readonly Item[]): Draft | null {
  const divided = list.slice(0, -1).filter(({ block }) => /[；;]$/u.test(block.text));
  const stops = divided.flatMap(({ block }) => stopsIn(block));
  const [first, ...others] = stops;
  if (!first || divided.length < 2) return null;
  return {
    place: first,
    message: {
      what: `分项列举的各项以分号相隔，其中“${first.block.text.slice(0, 8)}……”一项里却有句号`,
      why: '句号的停顿大于分号，有一项已用句号的，各项末尾不能再用分号',
      todo: '把项内的句号改为逗号，或者各项末尾都改用句号',
    },
    related: others.map((at) => ({ place: at, note: '项内的句号' })),
  };
}

/** The full stops inside an item that ends with ； */
function stopsIn(block: Block): Place[] {
  return [...block.text.matchAll(/。(?![”’）》])/gu)].map(({ index }) => place(block, index, index + 1));
}
