import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { hardWrap } from './support/wrap.ts';

const YEARS = Array.from({ length: 12 }, (_, i) => 2016 + i);

/** Words, a sentence that holds them, and the report years in which they are right. */
const WORDS: readonly (readonly [words: string, sentence: string, first: number, last: number])[] = [
  ['“七五”普法', '深入实施“七五”普法规划。', 2016, 2020],
  // A report on the year before is written when the next plan has begun.
  ['“八五”普法', '全面推进“八五”普法工作。', 2020, 2025],
  ['“九五”普法', '启动“九五”普法。', 2025, 2027],
  ['法制宣传', '深入开展法制宣传。', 0, 2015],
  ['法治宣传', '经常开展法治宣传。', 2016, 2027],
  ['工商局', '会同工商局检查市场。', 0, 2019],
  ['环保局', '会同县环保局检查河道。', 0, 2019],
  ['退役军人事务局', '会同县退役军人事务局走访慰问。', 2017, 2027],
  ['信访条例', '依据《信访条例》受理来访。', 0, 2022],
  ['信访工作条例', '依据《信访工作条例》受理来信。', 2022, 2027],
  ['物权法', '依据《物权法》调解邻里纠纷。', 0, 2020],
  ['民法典', '依据《民法典》调解婚姻纠纷。', 2020, 2027],
  ['扫黑除恶专项斗争', '深入推进扫黑除恶专项斗争。', 2017, 2020],
  ['“十三五”规划', '推进“十三五”规划落实。', 0, 2020],
  ['“十四五”规划', '推进“十四五”规划落实。', 2020, 2025],
  ['党的十九大', '深入学习贯彻党的十九大精神。', 2017, 2022],
  ['党的二十大精神', '认真学习贯彻党的二十大精神。', 2022, 2027],
  ['二十届四中全会', '学习党的二十届四中全会精神。', 2025, 2027],
  ['“两个确立”', '深刻领悟“两个确立”的决定性意义。', 2021, 2027],
  ['法治政府建设实施纲要（2015—2020', '落实《法治政府建设实施纲要（2015—2020年）》。', 0, 2021],
  ['法治政府建设实施纲要（2021—2025', '落实《法治政府建设实施纲要（2021—2025年）》。', 2021, 2025],
];

const REPORT = `云山镇法治政府建设工作情况报告\n一、主要举措和成效\n${WORDS.map(([, sentence]) => sentence).join('\n')}\n二、不足和原因\n基础还不牢固，原因是投入不足。\n`;

/** The words of the text that a rule about terms, laws or formulae blames in a report on the year. */
function blamed(source: string, year: number): string[] {
  const { findings } = check(source, { ...DEFAULT_SETTINGS, year, kind: 'fazhi-nianbao' });
  return findings
    .filter(({ rule }) => /^(?:term|law|formula)-/u.test(rule))
    .map(({ span }) => source.slice(span.start, span.end).replace(/\s/gu, ''));
}

describe('plans, laws, bodies and formulae come and go with the year', () => {
  for (const year of YEARS) {
    const now = new Set(blamed(REPORT, year));
    const wrapped = new Set(blamed(hardWrap(REPORT), year));
    for (const [words, , first, last] of WORDS) {
      const right = first <= year && year <= last;
      test(`${words} in ${year}: ${right ? 'right' : 'blamed'}`, () => {
        assert.equal(
          [...now].some((one) => one.includes(words) || words.includes(one)),
          !right,
        );
        assert.equal(
          [...wrapped].some((one) => one.includes(words) || words.includes(one)),
          !right,
          'wrapped',
        );
      });
    }
  }
});
