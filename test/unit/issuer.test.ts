import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { issuerOf } from '../../server/src/facts/issuer.ts';

const signedBy = (name: string): string =>
  `关于2023年度法治政府建设情况的报告\n一、主要举措\n开展普法。\n${name}\n2024年1月8日\n`;
const titled = (title: string): string => `${title}\n一、主要举措\n开展普法。\n`;
const told = (text: string): string => {
  const issuer = issuerOf(readDocument(text));
  return issuer === null ? 'null' : `${issuer.name} ${issuer.level} ${issuer.organ}`;
};

describe('the issuer by its signature', () => {
  const names = [
    ['云岭镇人民政府', 'township government'],
    ['云山县云岭镇人民政府', 'township government'],
    ['中共云岭镇委员会', 'township party'],
    ['白塔乡人民政府', 'township government'],
    ['遂城镇人民政府', 'township government'],
    ['滨河街道办事处', 'street government'],
    ['云山县人民政府', 'county government'],
    ['云山县司法局', 'county department'],
    ['新乡市人民政府', 'city government'],
    ['景德镇市人民政府', 'city government'],
    ['镇平县人民政府', 'county government'],
    ['云山县乡村振兴局', 'county department'],
  ] as const;
  for (const [name, rank] of names) test(name, () => assert.equal(told(signedBy(name)), `${name} ${rank}`));
});

describe('the issuer by the title', () => {
  test('a town and a year', () =>
    assert.equal(told(titled('云岭镇2023年度法治政府建设情况报告')), '云岭镇 township place'));
  test('a government about something', () =>
    assert.equal(
      told(titled('云岭镇人民政府关于2023年度法治政府建设情况的报告')),
      '云岭镇人民政府 township government',
    ));
  test('a county', () => assert.equal(told(titled('云山县2023年法治政府建设年度报告')), '云山县 county place'));
  test('no name', () => assert.equal(told(titled('2023年度法治政府建设情况报告')), 'null'));
  test('towns in general', () => assert.equal(told(titled('各乡镇2023年度法治政府建设情况报告')), 'null'));
  test('the one who speaks is no body', () => assert.equal(told(titled('云山县县长张三2023年述职述法报告')), 'null'));
});
