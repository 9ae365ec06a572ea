import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inOrder } from '../../server/src/base/in-order.ts';
import { kinds } from '../../server/src/data/kinds.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { checklistOf, type ChecklistPart } from '../../server/src/features/checklist.ts';
import { insertedPart } from '../../server/src/features/insert-part.ts';
import { scaffold } from '../../server/src/features/scaffold.ts';
import { wordsIn } from '../../server/src/features/word-count.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { hardWrap } from './support/wrap.ts';

const HEAD = ['云岭镇2023年法治政府建设年度报告', '2023年，我镇扎实推进法治政府建设。现将有关情况报告如下：'];
const DONE = ['一、主要举措和成效', '全年组织执法培训4次，发放资料2000份。'];
const LACKS = ['二、存在的不足和原因', '执法力量不足，主要原因是人员流动较快。'];
const LEADER = ['三、党政主要负责人履行第一责任人职责情况', '镇长主持召开专题会议3次。'];
const PLANS = ['四、2024年主要安排', '加强培训，每季度组织一次集中学习。'];

const report = (...parts: readonly (readonly string[])[]): string => `${[HEAD, ...parts].flat().join('\n')}\n`;
const partsOf = (text: string): readonly ChecklistPart[] => checklistOf(check(text, DEFAULT_SETTINGS)).parts;
const states = (text: string): string[] => partsOf(text).map(({ id, state }) => `${id} ${state}`);

function inserted(text: string, id: string): string {
  const { facts } = check(text, DEFAULT_SETTINGS);
  const part = insertedPart(facts, id);
  assert.ok(part, id);
  return applyEdits(text, [...part.edits, { span: part.at, text: part.text }]);
}

describe('the parts of a report', () => {
  test('are there, and one that may be left out is no fault', () => {
    const text = report(DONE, LACKS, LEADER, PLANS);
    const all = ['chengxiao present', 'wenti present', 'diyi-zerenren present', 'anpai present', 'qita optional'];
    assert.deepEqual(states(text), all);
    assert.deepEqual(states(hardWrap(text)), all);
  });

  test('are missing, or only mentioned', () => {
    const parts = partsOf(report(DONE, [...LACKS, '镇长带头履行第一责任人职责。']));
    assert.deepEqual(
      parts.slice(0, 4).map(({ state, note, insertable }) => [state, note, insertable]),
      [
        ['present', '', false],
        ['present', '', false],
        ['absent', '只有一句提到，没有成为一部分', true],
        ['absent', '', true],
      ],
    );
  });

  test('stand under another part', () => {
    const both = ['三、存在问题及下步打算', '执法力量不足，原因是人员流动较快。'];
    const [, lacks, , plans] = partsOf(report(DONE, LEADER, both));
    assert.deepEqual([lacks?.state, plans?.state], ['merged', 'merged']);
    assert.match(plans?.note ?? '', /合写在“三、存在问题及下步打算”/u);
  });

  test('are written in pieces', () => {
    const again = ['三、存在的其他不足', '监督不够。'];
    const note = '分写在“二、存在的不足和原因”“三、存在的其他不足”';
    const [, apart] = partsOf(report(DONE, LACKS, PLANS, again));
    assert.deepEqual([apart?.state, apart?.note], ['split', note]);
    const [, together] = partsOf(report(DONE, LACKS, again, PLANS));
    assert.deepEqual([together?.state, together?.note], ['present', note]);
  });

  test('stand out of the usual order', () => {
    const [done, , leader] = partsOf(report(LEADER, DONE, LACKS, PLANS));
    assert.deepEqual([done?.state, leader?.state], ['present', 'order']);
    assert.match(leader?.note ?? '', /通常写在“存在的不足和原因”之后/u);
  });

  test('have a heading that says too little', () => {
    const [done] = partsOf(report(['一、工作情况', '全年组织执法培训4次。'], LACKS, LEADER, PLANS));
    assert.equal(done?.state, 'naming');
    assert.match(done.note, /标题可改为/u);
  });

  test('of subjects of their own are one part; others are listed behind', () => {
    const subjects = ['一、强化组织领导', '明确专人负责。', '二、规范行政执法', '组织培训4次。'];
    const parts = partsOf(report(subjects, LACKS, LEADER, PLANS));
    assert.deepEqual([parts[0]?.state, parts[0]?.note], ['present', '分写在“一、强化组织领导”“二、规范行政执法”']);
    const more = partsOf(report(DONE, LACKS, LEADER, PLANS, ['五、意见建议', '增加编制。']));
    assert.deepEqual(
      more.filter(({ state }) => state === 'extra').map(({ heading }) => heading),
      ['五、意见建议'],
    );
  });

  test('tell their words and what was found in them', () => {
    const [done] = partsOf(report(['一、主要举措和成效', '截止11月底，受理48件，办结45件，办结率96.75%。'], LACKS));
    assert.equal(done?.words, wordsIn('一、主要举措和成效截止11月底，受理48件，办结45件，办结率96.75%。'));
    assert.ok(done.counts.warning + done.counts.error >= 2, JSON.stringify(done.counts));
  });

  test('of a year before the norm are none that must be there', () => {
    const text = report(DONE).replaceAll('2023', '2016');
    assert.deepEqual(states(text).slice(1, 3), ['wenti optional', 'diyi-zerenren optional']);
  });

  test('are not known where the kind is not', () => {
    const { parts, words } = checklistOf(check('买菜3斤。\n', DEFAULT_SETTINGS));
    assert.deepEqual([parts, words], [[], 5]);
  });
});

describe('a missing part', () => {
  test('goes where the kind has it, and the parts behind it count on, with the words that point at them', () => {
    const text = report(DONE, [...LACKS, '措施见第三部分。'], ['三、2024年主要安排', '加强培训。']);
    const after = inserted(text, 'diyi-zerenren');
    assert.deepEqual(after.match(/^[一二三四]、\S{4}/gmu), [
      '一、主要举措',
      '二、存在的不',
      '三、党政主要',
      '四、2024',
    ]);
    assert.match(after, /措施见第四部分/u);
  });

  test('goes behind all that stands before it in the kind, also in another order', () => {
    const after = inserted(report(LEADER, DONE, LACKS), 'anpai');
    assert.match(after, /流动较快。\n三、2024年推进法治政府建设的主要安排/u);
  });

  test('goes before the first that stands behind it', () => {
    const after = inserted(
      report(['一、存在的不足和原因', '因人手紧。'], ['二、2024年主要安排', '加强培训。']),
      'chengxiao',
    );
    assert.deepEqual(
      after.match(/^[一二三]、\S{3}/gmu),
      ['一、2023', '二、存在的', '三、2024'].map((one) => one.slice(0, 5)),
    );
  });

  test('fills the gap that its number left', () => {
    const after = inserted(report(DONE, ['三、2024年主要安排', '加强培训。']), 'wenti');
    assert.deepEqual(after.match(/^[一二三四]、/gmu), ['一、', '二、', '三、']);
  });

  test('is a snippet with fields', () => {
    const part = insertedPart(check(report(DONE), DEFAULT_SETTINGS).facts, 'wenti');
    assert.match(part?.snippet ?? '', /^二、存在的不足和原因\n一是\$\{1:不足一\}。主要原因是\$\{2:原因一\}。/u);
    assert.equal(insertedPart(check(report(DONE), DEFAULT_SETTINGS).facts, 'chengxiao'), null);
  });

  for (const kind of kinds()) {
    test(`of ${kind.id} can be put in again, one by one`, () => {
      const whole = scaffold(kind, { issuer: '云岭镇人民政府', year: 2023 }, 'plain');
      for (const { id } of partsOf(whole).filter(({ insertable }) => insertable)) {
        const after = inserted(whole, id);
        const { facts } = check(after, { ...DEFAULT_SETTINGS, kind: kind.id });
        const state = facts.slots.find(({ slot }) => slot.id === id)?.state;
        assert.ok(state === 'present' || state === 'merged', `${id}: ${String(state)}\n${after}`);
      }
    });
  }
});

describe('words', () => {
  test('are Han characters, full-width marks and runs of others', () => {
    assert.equal(wordsIn('2023年，办结率92.2%。'), 8);
    assert.equal(wordsIn('WTO rules 与𠮷'), 4);
    assert.equal(wordsIn(''), 0);
  });
});

describe('the longest rising run', () => {
  test('leaves the fewest out', () => {
    assert.deepEqual(inOrder([]), []);
    assert.deepEqual(inOrder([3, 1, 2, 4]), [1, 2, 3]);
    assert.deepEqual(inOrder([5, 4]), [1]);
  });
});
