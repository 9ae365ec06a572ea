import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { defineRule, type Draft } from '../contract.ts';

/**
 * Year and serial number. What stands before the bracket is the 机关代字: orders and notices (令, 公告) are numbered with
 * 第 by their own custom, and after anything but Han characters the bracket is no number.
 */
const NUMBER = /([(（[［【〔〈﹝])(\d{4})(年?)([)）\]］】〕〉﹞])(第?)(\d{1,5})号/gu;
const NAMED = /(?:令|公告|通告|公报|决定|文件|期|届|次)$/u;
const CODE = /\p{Script=Han}{2}$/u;
/** A number whose year or bracket has lost a character: 〔202〕31号, 〔202526号. */
const BROKEN = /\p{Script=Han}〔(?:\d{1,3}〕\d{1,5}|\d{5,9})号/gu;

/** A line of the head that is a number without brackets: 云镇发20235号; or one that has lost 号. */
const BARE = /^\p{Script=Han}{1,12}[发府办委函字法政党](?:20\d{3,7}号?)$/u;
const ENDLESS = /^\p{Script=Han}{2,14}〔\d{4}〕\d{1,5}$/u;
/** The head stands in so many blocks. */
const HEAD = 6;

/** 发文字号: year in 〔〕, serial number without 第 and without leading zeros. */
export default defineRule({
  meta: {
    id: 'mark-doc-number',
    title: '发文字号的写法',
    english: 'How a document number is written',
    severity: 'warning',
    maturity: 'stable',
    fix: 'safe',
    basis: ['gbt-9704'],
    needs: [],
    mechanical: true,
  },
  check({ document }, report) {
    for (const block of document.blocks.slice(0, HEAD)) {
      const draft = inHead(block);
      if (draft) report(draft);
    }
    if (!document.source.includes('号')) return;
    for (const block of document.blocks) {
      if (!block.text.includes('号')) continue;
      for (const found of block.text.matchAll(NUMBER)) {
        const draft = judge(block, found);
        if (draft) report(draft);
      }
      for (const found of block.text.matchAll(BROKEN)) report(broken(block, found.index + 1, found[0].slice(1)));
    }
  },
});

function judge(block: Block, found: RegExpExecArray): Draft | null {
  const [all, open = '', year = '', suffix = '', close = '', ordinal = '', serial = ''] = found;
  const code = block.text.slice(Math.max(0, found.index - 4), found.index);
  if (!CODE.test(code) || NAMED.test(code)) return null;
  // （2020年）5号 may tell the year of a thing that bears a number.
  if (suffix !== '' && /[(（]/u.test(open)) return null;
  const reasons: string[] = [];
  if (open !== '〔' || close !== '〕') reasons.push('年份用六角括号“〔〕”括起');
  if (suffix !== '') reasons.push('年份后不加“年”');
  if (ordinal !== '') reasons.push('序号不加“第”');
  if (/^0/u.test(serial)) reasons.push('序号不编虚位（1不编为01）');
  if (reasons.length === 0 || /^0+$/u.test(serial)) return null;
  const right = `〔${year}〕${serial.replace(/^0+/u, '')}号`;
  const at = place(block, found.index, found.index + all.length);
  return {
    place: at,
    message: {
      what: `发文字号“${all}”写法不合规范`,
      why: `按公文格式标准，${reasons.join('，')}`,
      todo: `改为“${right}”`,
    },
    fixes: [{ title: `改为“${right}”`, tier: 'safe', edits: [{ place: at, text: right }] }],
  };
}

/** What only the head of a paper can be sure of: there a line with 机关代字 and figures is its number. */
function inHead(block: Block): Draft | null {
  const { text } = block;
  if (BARE.test(text)) return broken(block, 0, text);
  if (!ENDLESS.test(text)) return null;
  const end = place(block, text.length, text.length);
  return {
    place: place(block, 0, text.length),
    message: {
      what: `发文字号“${text}”末尾没有“号”`,
      why: '按公文格式标准，发文字号由机关代字、年份、序号组成，序号后加“号”',
      todo: `改为“${text}号”`,
    },
    fixes: [{ title: '在末尾加“号”', tier: 'suggest', edits: [{ place: end, text: '号' }] }],
  };
}

function broken(block: Block, start: number, text: string): Draft {
  return {
    place: place(block, start, start + text.length),
    message: {
      what: `发文字号“${text}”不完整`,
      why: '年份应为四位数字，并用一对六角括号“〔〕”括起',
      todo: '对照原文补齐年份、括号和序号',
    },
  };
}
