import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonClass, markClasses } from '../../server/src/text/mark-classes.ts';
import {
  BLANK,
  classTable,
  fold,
  HALF_CELLS_MASK,
  HALF_CELLS_SHIFT,
  INVISIBLE,
  isBlank,
  isDigit,
  isHan,
  isInvisible,
  isLineBreak,
  LINE_BREAK,
  MARK_CLASS_SHIFT,
  ODD,
  PLAIN,
  SENTENCE_MARK,
  UNEVEN,
} from '../../server/src/text/width.ts';
import { widthOf } from './support/cells.ts';

test('the class table says of every code unit what the questions one by one say', () => {
  const table = classTable();
  const marks = new Map(markClasses());
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const is = table[code] ?? 0;
    const plain = !isBlank(code) && !isLineBreak(code) && !isInvisible(code) && fold(code) === code;
    const halves = code === 0x09 ? 4 : widthOf(String.fromCharCode(code)) * 2;
    const agrees =
      ((is & BLANK) !== 0) === isBlank(code) &&
      ((is & INVISIBLE) !== 0) === isInvisible(code) &&
      ((is & LINE_BREAK) !== 0) === isLineBreak(code) &&
      ((is & PLAIN) !== 0) === plain &&
      ((is & ODD) !== 0) === !plain &&
      ((is & UNEVEN) !== 0) === (halves !== 2) &&
      is >>> MARK_CLASS_SHIFT === (marks.get(code) ?? commonClass(isHan(code), isDigit(code))) &&
      ((is & SENTENCE_MARK) !== 0) === '，。；：！？,;'.includes(String.fromCharCode(code)) &&
      ((is >> HALF_CELLS_SHIFT) & HALF_CELLS_MASK) === halves;
    if (!agrees) wrong.push(code.toString(16));
  }
  assert.deepEqual(wrong, []);
});
