import { codesOf } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import { areAlike, type Mention } from './mentions.ts';

/** whole - gone = rest. */
export interface Balance {
  readonly whole: readonly Quantity[];
  readonly gone: readonly Quantity[];
  readonly rest: Quantity;
  readonly certain: boolean;
}

/** What there was at first: 年初在册, 上年结转, 旧存. */
const OPENING =
  /(?:年初|期初|上年|去年|上年度|年前|往年|上期|上月|月初|原)[^，。；]{0,8}(?:在册|结存|库存|结转|结余|余额|存栏|存量|未结|未办结|遗留|旧存|现有|存款|在编|在岗|在校|在押|在训|在管|挂账|账上|有)|^(?:旧存|结转|原有|原存)|(?:上年|往年|去年)(?:未结|遗留|结转)/u;
/** What there is in the end: 年末在册, 年底未结. */
const CLOSING =
  /(?:年末|年底|期末|月末|岁末|截至(?:目前|年底|年末|12月底)?|目前|现)[^，。；]{0,8}(?:在册|结存|库存|结余|余额|存栏|存量|未结|尚未|在编|在岗|在校|在管|剩余|尚存|实有|在办|未办|留存|留有|账上|挂账|还有|共有)|结转(?:下|至|到|明)|尚存|仍在册|^(?:未结|存量)/u;
/** What came in. */
const IN =
  /新(?:收|受理|入|接收|增|购|招|吸纳|立|登记|纳入|录用|进|录入|录)|^(?:年内|全年|本年|当年|期内|又)*(?:购进|购入|购置|调入|转入|接收|迁入|补充|入库|补充|补栏|收入|招录|招聘)|(?:本年|当年|年内|全年)(?:度)?(?:收|受理|购|新|接收)|^[^，。；]{0,4}新[^，。；兴型闻]{0,4}$|(?:入矫|入库|入职|调入|转入|购进|增员)$/u;
/** What went out. */
const OUT =
  /解除|期满|销售|售出|调拨|调出|发放|领用|使用|消耗|支出|出库|核销|报废|注销|退出|转出|迁出|调走|离职|退休|办结|审结|执结|调结|结案|化解|出栏|清退|移交|拨付|下拨|死亡|销号|消化|偿还|还本|退役|辞职|处置|关停|关闭|停业|停产|歇业|搬离|离开|流失|取消|淘汰|拆除|出售|卖出|送出|调减|减少|灭失|毕业|出院|离校|整改|退还|归还|撤销|撤并/u;
const HINTS = codesOf('末底存结册余账');

type Role = 'opening' | 'in' | 'out' | 'other';

function isHinted({ text, start, from }: Mention): boolean {
  return HINTS.isIn(text, Math.max(from, start - 14), start);
}

/** Whether a number tells the stock in the end. */
export function isClosing(mention: Mention): boolean {
  return isHinted(mention) && CLOSING.test(mention.clause);
}

function roleOf({ clause, lead, tail }: Mention): Role {
  if (OPENING.test(clause) && !/结转(?:下|至|到|明)/u.test(clause)) return 'opening';
  if (IN.test(lead)) return 'in';
  if (OUT.test(lead)) return 'out';
  if (IN.test(clause)) return 'in';
  return OUT.test(clause) || (lead.length < 2 && OUT.test(tail)) ? 'out' : 'other';
}

const quantityOf = ({ quantity }: Mention): Quantity => quantity;

/** 其中 and what follows it are parts of a flow; 共计 sums up flows. */
const ASIDE = /其中|共计|合计|总计|^共|累计|同比|平均/u;

/**
 * Stock at first, what came in and went out, stock in the end: 年初43人，新入28人、解除31人，年末40人.
 * @param at index of the stock in the end
 */
export function flowAt(mentions: readonly Mention[], at: number): Balance | null {
  const rest = mentions[at] as Mention;
  if (!isClosing(rest)) return null;
  const told: Mention[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const mention = mentions[i] as Mention;
    if (areAlike(mention, rest) && mention.depth === rest.depth && !ASIDE.test(mention.lead)) told.unshift(mention);
  }
  const roles = told.map(roleOf);
  const of = (role: Role): Quantity[] => told.filter((_, i) => roles[i] === role).map(quantityOf);
  const [first, came, went] = [of('opening'), of('in'), of('out')];
  if (first.length !== 1 || came.length === 0 || went.length === 0) return null;
  const certain = came.length < 3 && went.length < 3 && !roles.includes('other');
  return { whole: [...first, ...came], gone: went, rest: rest.quantity, certain };
}
