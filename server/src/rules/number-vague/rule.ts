import { place, textAt } from '../../document/place.ts';
import type { Quantity } from '../../facts/model.ts';
import { clauseBefore } from '../../facts/quantity-context.ts';
import { defineRule, type Draft, type Message } from '../contract.ts';

/** Marks before a number and those after it that say the same once more, or the opposite. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:大约|约)/u, /左右$|上下$|[余多]/u],
  [/^(?:将近|接近|近)/u, /左右$|以上$|[余多]/u],
  [/^(?:超过|超|逾|突破|高于|大于|多于)/u, /以上$|左右$|[余多]/u],
  [/^(?:不足|不到|低于|少于|小于)/u, /以上$|左右$|以下$|以内$|[余多]/u],
  [/^(?:至少|不少于|不低于)/u, /以上$|左右$|[余多]/u],
  [/^(?:最多|不超过|不高于)/u, /以[下内]$|左右$|[余多]/u],
];

/** Marks that put the number below the one that is named. */
const BELOW = /^(?:不足|不到|低于|少于|小于|最多|不超过|不高于)$/u;

/** A number that is made inexact twice: 约300人左右; and a total that is only about: 共出动约100台次. */
export default defineRule({
  meta: {
    id: 'number-vague',
    title: '约数重复',
    english: 'Approximate twice over',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['quantities'],
  },
  check({ quantities }, report) {
    for (const quantity of quantities) {
      if (quantity.approximate === null) continue;
      const draft = twice(quantity) ?? total(quantity);
      if (draft) report(draft);
    }
  },
});

function twice({ place: at }: Quantity): Draft | null {
  const words = textAt(at);
  for (const [before, after] of PAIRS) {
    const first = before.exec(words)?.[0];
    if (first === undefined) continue;
    const second = after.exec(words.slice(first.length));
    if (!second) continue;
    const from = first.length + second.index;
    const cut = words.slice(0, from) + words.slice(from + second[0].length);
    const start = at.start + from;
    return {
      place: at,
      message: message(words, first, second[0], cut),
      fixes: [
        {
          title: `改为“${cut}”`,
          tier: 'suggest',
          edits: [{ place: place(at.block, start, start + second[0].length), text: '' }],
        },
      ],
    };
  }
  return null;
}

/** @param right the number without its second mark */
function message(words: string, first: string, second: string, right: string): Message {
  if (!contradicts(first, second)) {
    const why = '两个词表示的意思相同，只用一个';
    return { what: `“${words}”中“${first}”与“${second}”重复`, why, todo: `改为“${right}”` };
  }
  return {
    what: `“${words}”中“${first}”与“${second}”矛盾`,
    why: '两个词所指的范围不同，只能用一个',
    todo: `核对实际数字，只留一个，如改为“${right}”`,
  };
}

/** Whether the two marks put the number on different sides: 不足 below it, 以上 above, 左右 on both. */
function contradicts(first: string, second: string): boolean {
  if (/约$/u.test(first)) return false;
  if (/^(?:左右|上下)$/u.test(second)) return !/近$/u.test(first);
  return /近$/u.test(first) ? second === '以上' : BELOW.test(first) !== /^以[下内]$/u.test(second);
}

/** 共 and 总计 give a sum, 约 gives none. */
function total(quantity: Quantity): Draft | null {
  const words = textAt(quantity.place);
  const sum = /(?:^|[已全年来])(共计|总计|合计|共)(?![同享建治产有青])/u.exec(clauseBefore(quantity))?.[1];
  if (sum === undefined || !/^(?:大约|约)/u.test(words)) return null;
  return {
    place: quantity.place,
    severity: 'information',
    message: {
      what: `“${sum}”与“${words}”并用`,
      why: `“${sum}”后应是确数，“约”是约数`,
      todo: `写出确数，或者去掉“${sum}”`,
    },
  };
}
