import type { Block, Document } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { parseHanInteger } from '../../text/numerals.ts';
import { defineRule, type Draft } from '../contract.ts';

const UPWARD: ReadonlySet<string> = new Set(['报告', '请示']);
/** 版记 stands in the last blocks. */
const ZONE = 6;
const COPIES = /^(抄送|抄报)([：:])(.{2,})$/u;
/** 机关 below a town: 各村民委员会, 各社区, 镇直各单位. */
const BELOW = /各(?:村|社区|站所|办所|股室|科室|村民|居民|居委|下属|基层)|[镇乡]直各|机关各(?:办|科|股)/u;
const PRINTED =
  /^(.{2,40}?)((\d{4}|[〇○零一二三四五六七八九]{4})[年./-](\d{1,2}|[一二三四五六七八九十]{1,2})[月./-](\d{1,2}|[一二三四五六七八九十]{1,3})日?)印发$/u;

/** 版记: 抄送 ends in a full stop and names no 机关 below, 印发 bears its date in Arabic figures (GB/T 9704). */
export default defineRule({
  meta: {
    id: 'form-imprint',
    title: '版记的写法',
    english: 'Copies and imprint at the end',
    severity: 'information',
    maturity: 'trial',
    fix: 'safe',
    basis: ['gbt-9704', 'gongwen-tiaoli-15'],
    needs: ['kind'],
  },
  check({ document, kind }, report) {
    const upward = kind?.kind.signed === true && UPWARD.has(kind.kind.type ?? '');
    for (const block of imprintOf(document)) {
      for (const draft of [unfinished(block), upward ? below(block) : null, printed(block)]) if (draft) report(draft);
    }
  },
});

/** The last blocks, below the sign-off where there is one. */
function imprintOf({ blocks, closing, header }: Document): readonly Block[] {
  const from = closing?.date ? closing.date.place.block.index + 1 : header.blocks;
  return blocks.slice(Math.max(from, blocks.length - ZONE));
}

/** 抄送 without its full stop, and 抄报, which no norm knows any more. */
function unfinished(block: Block): Draft | null {
  const [, word = '', colon = '', names = ''] = COPIES.exec(block.text) ?? [];
  if (names === '' || names.length > 200) return null;
  const reasons = [
    ...(word === '抄报' ? ['对上级也用“抄送”，不用“抄报”'] : []),
    ...(/。$/u.test(names) ? [] : ['最后一个抄送机关名称后标句号']),
  ];
  if (reasons.length === 0) return null;
  const right = `抄送${colon}${names.replace(/[，、；,;]?$/u, '').replace(/。?$/u, '。')}`;
  const at = place(block, 0, block.text.length);
  const short = names.length > 16 ? `${word}${colon}……${names.slice(-10)}` : block.text;
  return {
    place: at,
    message: {
      what: `“${short}”写法不合规范`,
      why: `按公文格式标准，${reasons.join('，')}`,
      todo: `写作“抄送${colon}……。”`,
    },
    basis: ['gbt-9704'],
    fixes: [{ title: '改为规范的写法', tier: 'safe', edits: [{ place: at, text: right }] }],
  };
}

/** A paper that goes upwards is not sent to those below as well. */
function below(block: Block): Draft | null {
  const [copies, word = '', colon = ''] = COPIES.exec(block.text) ?? [];
  const found = copies === undefined ? null : BELOW.exec(copies);
  if (!found || copies === undefined) return null;
  const rest = /^[^，。、；]*/u.exec(copies.slice(found.index))?.[0] ?? '';
  return {
    place: place(block, found.index, found.index + rest.length),
    severity: 'warning',
    message: {
      what: `上行文${word}${colon}“${rest}”`,
      why: '《党政机关公文处理工作条例》第十五条规定，向上级机关行文不抄送下级机关',
      todo: `删去“${rest}”，需要下级机关知道的另行发文`,
    },
    basis: ['gongwen-tiaoli-15'],
  };
}

function printed(block: Block): Draft | null {
  if (!block.text.endsWith('印发')) return null;
  const [, issuer = '', date = '', year = '', month = '', day = ''] = PRINTED.exec(block.text) ?? [];
  if (date === '') return null;
  const right = `${numberOf(year)}年${numberOf(month)}月${numberOf(day)}日`;
  if (date === right || !isDate(numberOf(month), numberOf(day))) return null;
  const start = issuer.length;
  const at = place(block, start, start + date.length);
  return {
    place: at,
    message: {
      what: `印发日期“${date}”写法不合规范`,
      why: '按公文格式标准，印发日期用阿拉伯数字写全年、月、日，月、日不编虚位，后加“印发”',
      todo: `改为“${right}”`,
    },
    basis: ['gbt-9704'],
    fixes: [{ title: `改为“${right}”`, tier: 'safe', edits: [{ place: at, text: right }] }],
  };
}

function numberOf(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) : Number(parseHanInteger(text.replace(/[○零]/gu, '〇')) ?? 0n);
}

function isDate(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
