/** How the marks of quotations are written: “ ” · 「 」 · " */
export type QuoteStyle = 'curly' | 'corner' | 'straight';

/** How the end of a report is written. */
export interface ClosingStyle {
  /** Whether the 机关 signs with its name: required · none: the day alone stands there. */
  readonly issuer: 'required' | 'none' | null;
  /** 成文日期 in figures: 2024年1月5日, or in Han numerals: 二〇二四年一月五日. */
  readonly date: 'arabic' | 'han' | null;
  /** Whether 特此报告 ends a 报告. */
  readonly ending: 'required' | 'none' | null;
}

/**
 * How an office writes what is a matter of form. What is null, or empty, it leaves to the norms. New reports and parts are
 * written so, and drafts are held to it.
 */
export interface Style {
  /** The marks of the levels, from the highest; the number in each stands for any: 一、（一）1. */
  readonly headings: readonly string[];
  /** Round brackets around Chinese words. */
  readonly brackets: 'full' | 'half' | null;
  readonly quotes: QuoteStyle | null;
  readonly closing: ClosingStyle;
}

/** Nothing is said: the norms alone hold. */
export const NO_STYLE: Style = {
  headings: [],
  brackets: null,
  quotes: null,
  closing: { issuer: null, date: null, ending: null },
};

/** What a finding names as its norm. */
export const STYLE_NORM = '本单位的格式要求（.gongwen.yaml 的 style）';
