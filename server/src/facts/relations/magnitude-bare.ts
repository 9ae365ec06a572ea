import { lazy } from '../../base/lazy.ts';
import { magnitudes, type Magnitude } from '../../data/magnitudes.ts';
import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { Relation } from '../model.ts';
import { relation } from './relation.ts';

const rows = lazy(() =>
  magnitudes().flatMap((row) => (row.bare ?? []).map((word) => ({ row, word }))),
);

/** A number without a unit, a few words after its name: pH值为7.2, 城乡收入比缩小到2.1:1. */
const NUMBER = /^(?:[一-鿿]{0,6}?(?:由|从)?[\d.]+[一-鿿]{0,4}?(?:到|至|为))?[一-鿿]{0,8}?(\d+(?:\.\d+)?)(?=[，。；、：:∶）]|$|以[上下]|上下|左右|[至到—-])/u;
const REACH = 30;

function breaks({ least = 0, most = Infinity }: Magnitude, value: number): boolean {
  return value < least || value > most;
}

function claim(row: Magnitude, block: Block, start: number, end: number): Relation {
  const marked = { role: '数量', place: place(block, start, end) };
  return relation({
    type: 'magnitude',
    parts: [marked],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: `${row.why}，文中写作${block.text.slice(start, end)}`,
  });
}

/** Numbers without a unit that cannot be: pH值为76.8. */
export function beyondBare(block: Block, out: Relation[]): void {
  const { text } = block;
  for (const { row, word } of rows()) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const from = at + word.length;
      const found = NUMBER.exec(text.slice(from, from + REACH));
      const digits = found?.[1];
      if (!found || digits === undefined || !breaks(row, Number(digits))) continue;
      const end = from + found[0].length;
      const last = text.slice(0, end).lastIndexOf(digits);
      if (text.charAt(last + digits.length) !== '%') out.push(claim(row, block, last, last + digits.length));
    }
  }
}
