import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/document/read.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/settings.ts';
import { factsOf } from '../../../server/src/facts/facts.ts';
import type { Facts, Quantity, Relation, RelationType } from '../../../server/src/facts/model.ts';
import { part, relation } from '../../../server/src/facts/relations/relation.ts';
import { textAt } from '../../../server/src/document/place.ts';

/** What a test says of numbers that stand in a text. */
export interface Said {
  readonly type: RelationType;
  /** The words of each number, in order, the last one judged; each stands once in the text. */
  readonly numbers: readonly string[];
  readonly holds: boolean | null;
  readonly sure?: boolean;
  readonly arithmetic: string;
}

/** The facts of a text with relations of the test's own. */
export function factsWith(source: string, said: readonly Said[]): Facts {
  const facts = factsOf(readDocument(source), DEFAULT_SETTINGS);
  const relations = said.map((one) => relationOf(facts.quantities, one));
  return Object.create(facts, { relations: { value: relations } }) as Facts;
}

function relationOf(quantities: readonly Quantity[], { type, numbers, holds, sure, arithmetic }: Said): Relation {
  const parts = numbers.map((words, i) => {
    const quantity = quantities.find(({ place }) => textAt(place) === words);
    assert.ok(quantity, words);
    return part(i === numbers.length - 1 ? '所判' : '其余', quantity);
  });
  const marked = parts.at(-1);
  assert.ok(marked);
  return relation({ type, parts, marked, holds, trust: sure === false ? 'likely' : 'certain', arithmetic });
}

/** An invented report of two parts, with a wrong rate, a sum that holds, an ordinal and a range. */
export const COUNTED = `云岭镇2023年法治政府建设年度报告

2023年，全镇投入经费近8万元。

一、主要举措和成效

（一）规范执法。全年受理信访件513件，办结473件，办结率93.2%。第三批名单已公布。

（二）普法宣传。截至11月底，全镇开展宣传36场，其中进村20场、进校16场；各村组织2至3次。

二、存在的不足和原因

执法人员缺少5人，主要原因是人员流动较快。
`;

export const SAID: readonly Said[] = [
  {
    type: 'share',
    numbers: ['513件', '473件', '93.2%'],
    holds: false,
    arithmetic: '473÷513=92.2%，文中写作93.2%',
  },
  { type: 'sum', numbers: ['20场', '16场', '36场'], holds: true, arithmetic: '20+16=36' },
];
