import { lazy } from '../../base/lazy.ts';
import type { Block, Document } from '../../document/model.ts';

/** Characters without which a block cannot say what some finders look for, as bits. */
export const TIME_SIGN = 1;
/** 五 of 十四五. */
export const PLAN_SIGN = 2;
/** 第 of 第九个, 周 of 周年 and 周三, 星 and 礼. */
export const ORDINAL_SIGN = 4;
export const WEEK_SIGN = 8;
/** 季 of 季度, 半 of 上半年. */
export const PART_SIGN = 16;

const SIGNS: readonly (readonly [chars: string, bits: number])[] = [
  [':：时点', TIME_SIGN],
  ['五', PLAN_SIGN],
  ['第', ORDINAL_SIGN],
  ['周', ORDINAL_SIGN | WEEK_SIGN],
  ['星礼', WEEK_SIGN],
  ['季半', PART_SIGN],
];

const table = lazy((): Uint8Array => {
  const out = new Uint8Array(0x10000);
  for (const [chars, bits] of SIGNS) for (const char of chars) out[char.charCodeAt(0)] = bits;
  return out;
});

/** The signs that a text has. One pass for all of them takes less than a native search for two. */
function signsIn(text: string, bits: Uint8Array): number {
  let all = 0;
  for (let i = 0; i < text.length; i++) all |= bits[text.charCodeAt(i)] as number;
  return all;
}

/** The blocks that have one of these signs. */
export type SignedBlocks = (signs: number) => readonly Block[];

/** Reads which signs each block has. */
export function blocksWith(document: Document): SignedBlocks {
  const bits = table();
  const signs = document.blocks.map(({ text }) => signsIn(text, bits));
  return (asked) => document.blocks.filter((_, i) => ((signs[i] as number) & asked) !== 0);
}
