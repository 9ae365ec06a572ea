import type { IssuerLevel } from '../data/model.ts';
import type { Document } from '../document/model.ts';
import type { Issuer } from './model.ts';
import { issuersOf } from './variant.ts';

/** What follows an issuer's name in a title: 云山镇2023年度……, 云山镇人民政府关于……, 云山镇法治政府建设……. */
const TITLE_GOES_ON = /(?:关于|\d{4}|二[〇○零]|年度|法治政府|依法行政|政府工作|工作(?:报告|总结|情况)).*$/su;

const STREET = /街道(?:办事处|党工委|工作委员会|办)?$/u;
const TOWNSHIP = /.(?:镇|乡|苏木)(?:人民政府|政府|党委|委员会|人民代表大会|人大主席团)?$/u;
/** 各乡镇, 城镇: towns in general. */
const IN_GENERAL = /(?:^|各|全[县市区])[乡城]镇/u;
const PLACE = /^(?:.*[省盟州])?.{1,12}?(县|区|旗|市|州|盟|省)/u;

const RANKS: readonly (readonly [words: RegExp, level: IssuerLevel])[] = [
  [/[县旗区]/u, 'county'],
  [/市/u, 'city'],
  [/[州盟]/u, 'prefecture'],
  [/省/u, 'province'],
];

const GOVERNMENT = /(?:人民政府|政府|办事处|办)$/u;
const PARTY = /(?:党委|党工委|委员会|工作委员会|[县市区省]委)$/u;
const DEPARTMENT = /(?:局|厅|委|办公室|中心|大队|支队|总队|分局|院|司法所)$/u;

/**
 * Who speaks in a text: the first of its names (署名, 发文机关标志, title) that tells a rank. Null when none does: then no rule
 * judges what the issuer can have or do.
 */
export function issuerOf(document: Document): Issuer | null {
  for (const full of issuersOf(document)) {
    const issuer = read(full.replace(/^关于/u, '').replace(TITLE_GOES_ON, ''));
    if (issuer) return issuer;
  }
  return null;
}

function read(name: string): Issuer | null {
  if (name.length < 2 || name.length > 40) return null;
  const party = name.startsWith('中共') || name.startsWith('中国共产党');
  if (STREET.test(name)) return { name, level: 'street', organ: party || PARTY.test(name) ? 'party' : 'government' };
  if (TOWNSHIP.test(name) && !IN_GENERAL.test(name)) return { name, level: 'township', organ: organOf(name, party) };
  const rank = PLACE.exec(name);
  const level = RANKS.find(([words]) => words.test(rank?.[1] ?? ''))?.[1];
  const organ = organOf(name, party);
  // 云山县2023年度……, but not 云山县县长某某.
  return level === undefined || (organ === 'place' && rank?.[0] !== name) ? null : { name, level, organ };
}

function organOf(name: string, party: boolean): Issuer['organ'] {
  if (party) return 'party';
  if (GOVERNMENT.test(name)) return 'government';
  if (PARTY.test(name)) return 'party';
  if (/人大|人民代表大会/u.test(name)) return 'congress';
  if (DEPARTMENT.test(name)) return 'department';
  // A title names the place alone: 云山镇2023年度法治政府建设情况报告.
  return 'place';
}
