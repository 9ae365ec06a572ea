import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { textAt } from '../../server/src/document/place.ts';
import { kindOf } from '../../server/src/facts/kind.ts';
import type { SlotState } from '../../server/src/facts/model.ts';
import { slotsOf } from '../../server/src/facts/slots.ts';
import { yearOf } from '../../server/src/facts/year.ts';
import { shared } from './support/project.ts';

const TITLE = '云岭镇2023年法治政府建设年度报告\n2023年，我镇扎实推进法治政府建设。现将有关情况报告如下：\n';

function slots(text: string): readonly SlotState[] {
  const document = readDocument(text);
  return slotsOf(document, kindOf(document, null));
}

/** The four parts of the law as one word: 成效 问题 第一责任人 安排, each present, merged, mentioned or absent. */
function states(text: string): string {
  return slots(text)
    .filter(({ slot }) => slot.required)
    .map(({ state }) => state)
    .join(' ');
}

function stateOf(text: string, id: string): SlotState {
  return slots(text).find(({ slot }) => slot.id === id) ?? assert.fail(`no part ${id}`);
}

describe('the four parts', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'standard headings',
      'present present present present',
      '一、2023年推进法治政府建设的主要举措和成效\n加强培训。\n二、存在的不足和原因\n力量不足。\n三、党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况\n开会3次。\n四、2024年推进法治政府建设的主要安排\n加强培训。',
    ],
    [
      'other wordings, other order',
      'present present present present',
      '一、主要领导履职情况\n开会3次。\n二、主要措施及成效\n加强培训。\n三、面临的困难和短板\n力量不足。\n四、明年工作打算\n加强培训。',
    ],
    [
      'thematic first headings',
      'present present present present',
      '一、强化组织领导\n开会3次。\n二、规范行政执法\n加强培训。\n三、落实第一责任人职责\n开会3次。\n四、问题和不足\n力量不足。\n五、下步思路\n加强培训。',
    ],
    [
      'headings without numbers',
      'present present present present',
      '工作开展情况\n全年加强培训。\n存在的问题\n执法力量不足。\n主要负责人履职情况\n镇长主持开会3次。\n下一步打算\n继续加强培训。',
    ],
    [
      'a mark that the scanner spoilt',
      'present present present present',
      '-、工作开展情况\n加强培训。\n二、存在的问题\n力量不足。\n三、主要负责人履职情况\n开会3次。\n四、下一步打算\n加强培训。',
    ],
    [
      'parts numbered with brackets',
      'present present absent present',
      '（一）工作开展情况\n加强培训。\n（二）存在的问题\n力量不足。\n（三）下一步打算\n加强培训。',
    ],
    [
      'problems and plans under one heading',
      'present merged absent merged',
      '一、主要做法和成效\n加强培训。\n二、存在问题及下一步打算\n力量不足，将继续努力。',
    ],
    [
      'problems under a heading that also names the plan, which has its own',
      'present present absent present',
      '一、主要做法和成效\n加强培训。\n二、存在问题及整改措施\n力量不足。\n三、下一步打算\n继续努力。',
    ],
    [
      'the responsible person as a part of a lower level',
      'present present merged present',
      '一、主要做法和成效\n（一）履行第一责任人职责情况\n开会3次。\n（二）行政执法情况\n加强培训。\n二、存在问题\n力量不足。\n三、下一步打算\n继续努力。',
    ],
    [
      'a section that opens with the responsible person',
      'present present merged present',
      '一、主要做法和成效\n（一）压实责任。镇党政主要负责人履行法治建设第一责任人职责，开会3次。\n（二）规范执法。加强培训。\n二、存在问题\n力量不足。\n三、下一步打算\n继续努力。',
    ],
    [
      'sentences that mention',
      'present mentioned mentioned mentioned',
      '一、工作开展情况\n全年开展培训4次，发放资料2000份，群众反映较好，各项任务按期完成，没有发生违法执法行为。镇主要负责人认真履行第一责任人职责，但执法力量仍存在不足。下一步，我镇将加强培训。',
    ],
    [
      'a demand that mentions nothing done',
      'present present absent present',
      '一、工作开展情况\n全年开展培训4次，发放资料2000份，要求各单位主要负责人切实履行第一责任人职责。\n二、存在的问题\n力量不足。\n三、下一步打算\n加强培训。',
    ],
    ['nothing but an opening', 'absent absent absent absent', ''],
    [
      'paragraphs without headings',
      'absent absent absent absent',
      '全年开展培训4次，发放资料2000份。\n群众满意度较高，工作成绩明显。',
    ],
  ];
  for (const [name, expected, body] of cases) test(name, () => assert.equal(states(TITLE + body), expected));
});

test('a present part names its heading', () => {
  const { heading, place } = stateOf(`${TITLE}一、主要做法和成效\n加强培训。\n二、存在问题\n力量不足。`, 'wenti');
  assert.equal(heading?.title, '存在问题');
  assert.equal(place && textAt(place), '存在问题');
});

test('a mention names its words, not a heading', () => {
  const text = `${TITLE}一、工作开展情况\n全年开展培训4次，发放资料2000份，群众反映较好，各项任务按期完成，没有发生违法执法行为。镇长履行第一责任人职责。`;
  const { heading, place } = stateOf(text, 'diyi-zerenren');
  assert.equal(heading, null);
  assert.equal(place && textAt(place), '第一责任人职责');
});

test('an optional part is told apart from the prescribed ones', () => {
  const { slot, state } = stateOf(`${TITLE}一、主要做法\n加强培训。\n二、其他需要报告的情况\n无。`, 'qita');
  assert.equal(slot.required, false);
  assert.equal(state, 'present');
});

test('the six parts of a report on open government', () => {
  const text =
    '青山县2023年政府信息公开工作年度报告\n一、总体情况\n公开320条。\n二、主动公开政府信息情况\n制发文件1件。\n三、收到和处理政府信息公开申请情况\n收到2件。\n四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n没有。\n五、政府信息公开工作存在的主要问题及改进情况\n内容不全。\n六、其他需要报告的事项\n没有。';
  assert.equal(states(text), 'present present present present present present');
});

test('the sub-headings of 总体情况 are not the parts that they are named like', () => {
  const text =
    '青山县2023年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。公开320条。\n（二）依申请公开。收到2件。\n二、存在的主要问题及改进情况\n内容不全。\n三、其他需要报告的事项\n没有。';
  assert.equal(states(text), 'present absent absent absent present present');
});

test('without a kind there are no parts', () => {
  assert.deepEqual(slotsOf(readDocument('一、甲\n乙。'), null), []);
});

const reports = shared('reports');
describe('published reports', { skip: reports === null && '../shared is absent' }, () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['xiaojiang-2020.txt', 2020, 'present present absent present'],
    ['suicheng-2020.txt', 2020, 'present present present present'],
    ['suocheng-2021.txt', 2021, 'present present merged present'],
  ];
  for (const [file, year, expected] of cases) {
    test(file, () => {
      const text = readFileSync(join(reports ?? '', file), 'utf8');
      const document = readDocument(text);
      const match = kindOf(document, null);
      assert.equal(match?.kind.id, 'fazhi-nianbao');
      assert.equal(yearOf(document, match, null)?.year, year);
      assert.equal(states(text), expected);
    });
  }
});
