import type { Document, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import type { KindMatch, ReportYear } from '../../facts/model.ts';
import { defineRule, type Draft } from '../contract.ts';

/** A year or another note in brackets may stand behind the 文种. */
const TAIL = String.raw`(?:[（(][^（）()]{0,16}[）)])?$`;
/** 文种 that the 《党政机关公文处理工作条例》 Art. 8 does not know, as titles of reports end in them. */
const OTHER_TYPE = new RegExp(`(?:工作)?(?:情况)?(?:的)?(总结|小结|汇报)${TAIL}`, 'u');
const TWO_TYPES = new RegExp(`(请示报告)${TAIL}`, 'u');
/** 关于 opens a phrase that 的 closes; 关于……年度报告 is two forms of title in one. */
const WITHOUT_DE = new RegExp(`关于[^的]*?((?:情况|工作)?报告)${TAIL}`, 'u');
const YEARBOOK = new RegExp(`关于[^的]*年度(报告)${TAIL}`, 'u');
const NUMBER_YEAR = /[〔[（(【](\d{4})[〕\]）)】]/u;

interface Titled {
  readonly document: Document;
  readonly kind: KindMatch;
  readonly year: ReportYear | null;
  /** The title's last line, in which its 文种 stands. */
  readonly last: Place;
  /** The whole title, 《》 and what is in them blanked out. */
  readonly text: string;
  /** The text carries 发文字号 or 签发人. */
  readonly redHead: boolean;
}

/**
 * The title of a report: 发文机关 + 事由 + 文种 (《党政机关公文处理工作条例》 Art. 9), 文种 out of its fifteen (Art. 8). Titles in the
 * manner of ……情况报告 without 关于 are usual and silent.
 */
export default defineRule({
  meta: {
    id: 'form-title',
    title: '标题的写法',
    english: 'How the title is written',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['gongwen-tiaoli-8', 'gongwen-tiaoli-9'],
    needs: ['kind', 'year'],
  },
  check({ document, kind, year }, report) {
    const { title, titleText, docNumber, signer } = document.header;
    const last = title.at(-1);
    if (!kind || !last || !kind.kind.signed) return;
    const text = titleText.replace(/《[^》]*》/gu, (found) => '　'.repeat(found.length));
    const titled: Titled = { document, kind, year, last, text, redHead: docNumber !== null || signer !== null };
    for (const judge of [typeOf, phrase, yearOfNumber, yearInTitle]) {
      const draft = judge(titled);
      if (draft) report(draft);
    }
  },
});

/** The words of a match's group in the title's last line; undefined when they are cut over two lines. */
function wordsAt({ last, text }: Titled, found: RegExpExecArray): Place | undefined {
  const words = found[1] ?? '';
  const fromEnd = text.length - (found.index + found[0].lastIndexOf(words));
  const start = last.end - fromEnd;
  return start < last.start ? undefined : place(last.block, start, start + words.length);
}

function typeOf(titled: Titled): Draft | null {
  const { text, redHead } = titled;
  const two = TWO_TYPES.exec(text);
  const other = two ?? OTHER_TYPE.exec(text);
  const at = other && wordsAt(titled, other);
  if (!other || !at) return null;
  const type = other[1] ?? '';
  if (two) {
    return {
      place: at,
      message: {
        what: '标题把“请示”和“报告”并用',
        why: '《党政机关公文处理工作条例》第八条把请示和报告列为两个文种，一份公文只用一种',
        todo: '请求批准的用“请示”，汇报情况的用“报告”',
      },
      basis: ['gongwen-tiaoli-8'],
    };
  }
  const noun = /(?:情况|的|报告)$/u.test(text.slice(0, other.index + other[0].lastIndexOf(type))) ? '报告' : '情况报告';
  return {
    place: at,
    ...(redHead ? {} : { severity: 'information' as const }),
    message: {
      what: `标题以“${type}”作文种`,
      why: `《党政机关公文处理工作条例》第八条的十五种公文中没有“${type}”`,
      todo: `上报的公文用“报告”，改为“${noun}”`,
    },
    basis: ['gongwen-tiaoli-8'],
    fixes: [{ title: `改为“${noun}”`, tier: 'suggest', edits: [{ place: at, text: noun }] }],
  };
}

function phrase(titled: Titled): Draft | null {
  const { text, last } = titled;
  if (TWO_TYPES.test(text)) return null;
  const yearbook = YEARBOOK.exec(text);
  const found = yearbook ?? WITHOUT_DE.exec(text);
  const at = found && wordsAt(titled, found);
  if (!found || !at) return null;
  const about = textAt(last).indexOf('关于');
  const edit = yearbook
    ? { place: place(last.block, last.start + about, last.start + about + 2), text: '' }
    : { place: place(last.block, at.end - 2, at.end - 2), text: '的' };
  const todo = yearbook ? '删去“关于”' : '在“报告”前加“的”';
  return {
    place: at,
    message: {
      what: `标题有“关于”而“${textAt(at)}”前没有“的”`,
      why: '公文标题的格式是“发文机关＋关于＋事由＋的＋文种”，不用“关于”时才不用“的”',
      todo,
    },
    basis: ['gongwen-tiaoli-9'],
    fixes: yearbook && about < 0 ? [] : [{ title: todo, tier: 'suggest', edits: [edit] }],
  };
}

/** A report on a year that had not come when its number was given. */
function yearOfNumber({ document, kind, year }: Titled): Draft | null {
  const { docNumber } = document.header;
  const number = docNumber && NUMBER_YEAR.exec(textAt(docNumber))?.[1];
  if (!docNumber || !number || !kind.kind.yearly || year?.from !== 'title' || !year.place) return null;
  const later = year.year - Number(number);
  if (later <= 0 && later >= -1) return null;
  return {
    place: year.place,
    ...(later > 0 ? {} : { severity: 'information' as const }),
    message: {
      what: `标题的年份“${textAt(year.place)}”与发文字号的年份“${number}”不合`,
      why: later > 0 ? '发文字号的年份早于所报告的年度' : '年度报告一般在当年年底或次年年初发文',
      todo: '核对标题和发文字号的年份',
    },
    basis: ['editing-practice'],
    related: [{ place: docNumber, note: '发文字号' }],
  };
}

/** The title of a yearly report names no year. Where nothing else names it, form-year speaks. */
function yearInTitle({ kind, year, text, last }: Titled): Draft | null {
  if (!kind.kind.yearly || year === null || /\d{4}|[〇○零一二三四五六七八九]{4}年/u.test(text)) return null;
  return {
    place: last,
    severity: 'information',
    message: {
      what: `标题“${textAt(last)}”没有写明年度`,
      why: `${kind.kind.title}一年一份，标题要能区别是哪一年的`,
      todo: '在标题中加上“××××年度”',
    },
    basis: ['editing-practice'],
  };
}
