import assert from 'node:assert/strict';
import { check } from '../../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/settings.ts';
import { atLeast } from '../../../server/src/engine/severity.ts';
import type { RelationType } from '../../../server/src/facts/model.ts';
import { hardWrap } from './wrap.ts';

/** As written, and as it comes out of a page that was cut into lines. */
const layouts = (text: string): readonly string[] => [text, hardWrap(text)];

/** What is asserted of the number rules of texts of one year. */
export interface Blaming {
  /** None of them says anything. */
  holds(...texts: readonly string[]): void;
  /** One of them speaks in each text. */
  fires(rule: string, ...texts: readonly string[]): void;
}

export function blaming(year: number): Blaming {
  const blamedBy = (text: string): string[] => {
    const { findings } = check(text, { ...DEFAULT_SETTINGS, year });
    const loud = findings.filter(({ rule, severity }) => rule.startsWith('number-') && atLeast(severity, 'warning'));
    return [...new Set(loud.map(({ rule }) => rule))];
  };
  return {
    holds(...texts) {
      for (const text of texts) for (const laid of layouts(text)) assert.deepEqual(blamedBy(laid), [], laid);
    },
    fires(rule, ...texts) {
      for (const text of texts) for (const laid of layouts(text)) assert.ok(blamedBy(laid).includes(rule), laid);
    },
  };
}

/** What is asserted of the relations of some sorts in texts of one year. */
export interface Contradictions {
  /** A text contradicts itself once; as written its reckoning is this, the names of listed things left out. */
  assertWrong(text: string, told: string): void;
  assertSilent(text: string): void;
  /** Each text contradicts itself once. */
  fires(texts: readonly string[]): void;
  /** Each text contradicts itself, perhaps by several numbers. */
  speaks(texts: readonly string[]): void;
  isSilent(texts: readonly string[]): void;
}

export function contradictions(types: readonly RelationType[], year: number | null = null): Contradictions {
  const wrongIn = (text: string): string[] => {
    const { relations } = check(text, { ...DEFAULT_SETTINGS, year }).facts;
    const own = relations.filter(({ type, verdict }) => types.includes(type) && verdict === 'wrong');
    return own.map(({ type, arithmetic }) => `${types.length > 1 ? `${type} ` : ''}${arithmetic}`);
  };
  const isSilent = (texts: readonly string[]): void => {
    for (const text of texts) for (const laid of layouts(text)) assert.deepEqual(wrongIn(laid), [], laid);
  };
  const fires = (texts: readonly string[]): void => {
    for (const text of texts) for (const laid of layouts(text)) assert.equal(wrongIn(laid).length, 1, laid);
  };
  return {
    assertWrong(text, told) {
      assert.deepEqual(
        wrongIn(text).map((one) => one.replace(/（[^（）÷×+-]*、[^（）÷×+-]*）/u, '')),
        [told],
        text,
      );
      fires([text]);
    },
    assertSilent: (text) => isSilent([text]),
    fires,
    speaks(texts) {
      for (const text of texts) for (const laid of layouts(text)) assert.ok(wrongIn(laid).length > 0, laid);
    },
    isSilent,
  };
}
