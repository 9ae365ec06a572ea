import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { BESIDE, blocksWith } from '../../facts/marks.ts';
import { STYLE_NORM } from '../../facts/style.ts';
import { defineRule, type Draft, type FixDraft } from '../contract.ts';
import { scan, type Loose, type Mixed } from './scan.ts';

/** A quotation or a bracket may run over this many paragraphs before it counts as never closed. */
const REACH = 12;
/** Open marks of one kind that are remembered over paragraphs. */
const FEW = 8;

/** A year in brackets, or the ruin of it, and a serial number: （2020〕5号, 〔202026号. */
const DOC_NUMBER =
  /(?<=\p{Script=Han}{2})(?<!令|公告|通告|公报|决定|文件|期|届|次)[(（[［【〔〈](?:\d{4}[)）\]］】〕〉]第?\d{1,5}|(?<=〔)\d{5,9})号/gu;

const NAMES: Readonly<Record<string, string>> = {
  '《》': '书名号',
  '〈〉': '单书名号',
  '“”': '引号',
  '（）': '括号',
  '〔〕': '六角括号',
  '【】': '方头括号',
};

/** Marks that come in pairs: 《》 “” （） 〔〕. Checked paragraph by paragraph. */
export default defineRule({
  meta: {
    id: 'mark-pair',
    title: '成对标点不配对',
    english: 'Marks that have no partner',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gbt-15834'],
    needs: ['marks', 'style'],
    mechanical: true,
  },
  check({ document, marks, style: { brackets } }, report) {
    const loose: Loose[] = [];
    for (const block of blocksWith(document, marks, BESIDE.knotted)) {
      const found = scan(block.text);
      if (found.mixed.length === 0 && found.loose.length === 0) continue;
      const numbers = numbersIn(block.text);
      const free = (at: number): boolean => !numbers.some(([from, to]) => at >= from && at < to);
      for (const pair of found.mixed) if (free(pair.open)) report(mixed(block, pair, brackets ?? 'full'));
      for (const one of found.loose) if (free(one.at)) loose.push({ ...one, block: block.index });
    }
    for (const group of byParagraph(withoutLongQuotes(loose, document.blocks))) {
      const block = document.blocks[group[0]?.block ?? -1];
      if (block) report(unpaired(block, group));
    }
  },
});

/** The brackets of 发文字号, from and to: how they are written is judged with the number as a whole. */
function numbersIn(text: string): [number, number][] {
  return [...text.matchAll(DOC_NUMBER)].map(({ index, 0: all }) => [index, index + all.length]);
}

/**
 * Takes out what one paragraph opens and a later one closes, and a quotation of several paragraphs, of which each
 * begins with “ and only the last ends with ”.
 */
function withoutLongQuotes(loose: readonly Loose[], blocks: readonly Block[]): Loose[] {
  const gone = new Set<Loose>();
  const open = new Map<string, Loose[]>();
  for (const one of loose) {
    const waiting = open.get(one.pair) ?? [];
    if (one.side === 'open') {
      if (one.pair === '“”' && blocks[one.block + 1]?.text.startsWith('“')) gone.add(one);
      else open.set(one.pair, [...waiting.slice(-FEW), one]);
      continue;
    }
    const partner = waiting.at(-1);
    if (!partner || partner.block === one.block || one.block - partner.block > REACH) continue;
    open.set(one.pair, waiting.slice(0, -1));
    gone.add(partner).add(one);
  }
  return loose.filter((one) => !gone.has(one));
}

/** The loose marks of one kind in one paragraph together: one slip often leaves several of them. */
function byParagraph(loose: readonly Loose[]): Loose[][] {
  const groups = new Map<string, Loose[]>();
  for (const one of loose) {
    const key = `${one.block} ${one.pair}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function unpaired(block: Block, group: readonly Loose[]): Draft {
  const at = (one: Loose): Place => place(block, one.at, one.at + 1);
  const [first, ...others] = group as [Loose, ...Loose[]];
  const name = NAMES[first.pair] ?? '标点';
  const [own, lost] = first.side === 'open' ? [`左${name}`, `右${name}`] : [`右${name}`, `左${name}`];
  return {
    place: at(first),
    message: {
      what: `“${near(block.text, first.at)}”中的${own}没有配对`,
      why: `${name}成对使用，本段缺少与它相配的${lost}`,
      todo: `在${first.side === 'open' ? '结束' : '开始'}的地方补上${lost}，或删去多余的${own}`,
    },
    related: others.map((one) => ({ place: at(one), note: '本段同样没有配对' })),
    fixes: others.length === 0 ? headingFix(block, first.at) : [],
  };
}

/** 一）: the number of a heading that lost the first half of its （一）. */
function headingFix(block: Block, at: number): FixDraft[] {
  const number = block.text.slice(0, at);
  if (!/^[一二三四五六七八九十]{1,3}$/u.test(number) || !/[）)]/u.test(block.text.charAt(at))) return [];
  const edits = [
    { place: place(block, 0, 0), text: '（' },
    { place: place(block, at, at + 1), text: '）' },
  ];
  return [{ title: `改为“（${number}）”`, tier: 'suggest', edits }];
}

/** The pair becomes wide, unless the office writes half-width brackets. */
function mixed(block: Block, { open, close }: Mixed, style: 'full' | 'half'): Draft {
  const marks = style === 'full' ? '（）' : '()';
  const wrong = block.text.charAt(open) === marks.charAt(0) ? close : open;
  const right = marks.charAt(wrong === open ? 0 : 1);
  const name = style === 'full' ? '全角' : '半角';
  return {
    place: place(block, open, close + 1),
    message: {
      what: `括号“${block.text.charAt(open)}”和“${block.text.charAt(close)}”一半全角、一半半角`,
      why: `一对括号的两半应形式一致，${style === 'full' ? '中文语句中用全角' : `${STYLE_NORM}规定用半角`}`,
      todo: `改为“${marks}”`,
    },
    fixes: [
      {
        title: `改为${name}括号“${marks}”`,
        tier: 'safe',
        edits: [{ place: place(block, wrong, wrong + 1), text: right }],
      },
    ],
  };
}

/** A few characters around a place, so that the reader finds it. */
function near(text: string, at: number): string {
  return text.slice(Math.max(0, at - 4), at + 6);
}
