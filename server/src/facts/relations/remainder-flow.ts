import { codesOf } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import { saysNothingElse } from './closure-words.ts';
import { flowOf } from './flow-words.ts';
import { areAlike, type Mention } from './mentions.ts';

/** whole - gone = rest. */
export interface Balance {
  readonly whole: readonly Quantity[];
  readonly gone: readonly Quantity[];
  readonly rest: Quantity;
  readonly certain: boolean;
}

const STOCK =
  '在[册库编岗校押训管矫院办站营任用]|结存|库存|结转|结余|余额|存栏|存量|未[结办]|遗留|旧存|现有|存款|挂账|挂牌|账[上面]|实有|共?有|留存|剩余|尚[存余]|总数|总量';
/** What there was at first: 年初在册, 上年末, 1月1日有, 旧存. */
const OPENING = new RegExp(
  `(?:[年期月季]初|(?<!1)1月1日|[上去]年(?:年?[末底]|12月[末底]))(?!.*(?:计划|目标|任务|制定|安排|确定|下达|预算|拟))|(?:上年|去年|上年度|年前|往年|上期|上月|原)[^，。；]{0,8}(?:${STOCK})|^(?:旧存|结转|原有|原存)`,
  'u',
);
/** What there is in the end: 年末在册, 到12月底还有, 盘点现存. */
const CLOSING = new RegExp(
  `(?<![上去]年?)(?:年[末底]|期末|[月季岁]末|月底|12月31日)(?![^，。；]*(?:新|增|完成|前))|(?:截至|目前|眼下|现|盘点)[^，。；]{0,8}(?:${STOCK})|结转(?:下|至|到|明)|尚存|仍在册|现存|^(?:未结|存量)`,
  'u',
);
const HINTS = codesOf('末底存结册余账日现前下点量');
/** Words after the number of a stock: 年末尚有12件未结. */
const STOCK_AFTER = new RegExp(`^(?:的|仍|尚|还)*(?:${STOCK}|未)`, 'u');

function isHinted({ text, start, from }: Mention): boolean {
  return HINTS.isIn(text, Math.max(from, start - 16), start);
}

/** Whether a number tells the stock in the end. */
export function isClosing(mention: Mention): boolean {
  if (!isHinted(mention) || !CLOSING.test(mention.clause)) return false;
  return mention.tail === '' || STOCK_AFTER.test(mention.tail);
}

function isOpening({ clause }: Mention): boolean {
  return OPENING.test(clause) && !/结转(?:下|至|到|明)/u.test(clause);
}

const quantityOf = ({ quantity }: Mention): Quantity => quantity;

/** 其中 and what follows it are parts of a flow; 净增 and 共计 sum up flows. */
const ASIDE = /其中|共计|合计|总计|^共|累计|同比|平均|净[增减]/u;
/** How many numbers an account may have, and how many stand after what there is in the end. */
const REACH = 12;
const ON = 5;

interface Account {
  readonly opening: Mention;
  readonly flows: readonly Mention[];
}

/** The stock told last before that of the end, with what came and went since; where nothing stands between, what follows. */
function accountOf(mentions: readonly Mention[], at: number): Account | null {
  const rest = mentions[at] as Mention;
  const belongs = (one: Mention): boolean =>
    areAlike(one, rest) && one.depth === rest.depth && !one.qualifies && !ASIDE.test(one.lead);
  const flows: Mention[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const one = mentions[i] as Mention;
    if (!belongs(one)) continue;
    if (!isOpening(one)) {
      flows.unshift(one);
      continue;
    }
    if (flows.length > 0) return { opening: one, flows };
    const after = mentions.slice(at + 1, at + 1 + ON).filter((later) => later.text === rest.text && belongs(later));
    return { opening: one, flows: after.filter((later) => flowOf(later) !== null) };
  }
  return null;
}

/**
 * Stock at first, what came in and went out, stock in the end: 年初43人，新入28人、解除31人，年末40人.
 * @param at index of the stock in the end
 */
export function flowAt(mentions: readonly Mention[], at: number): Balance | null {
  const rest = mentions[at] as Mention;
  if (!isClosing(rest)) return null;
  const account = accountOf(mentions, at);
  if (!account) return null;
  const { opening, flows } = account;
  const roles = flows.map(flowOf);
  const of = (role: 'in' | 'out'): Quantity[] => flows.filter((_, i) => roles[i] === role).map(quantityOf);
  const [came, went] = [of('in'), of('out')];
  if (came.length + went.length === 0) return null;
  // What only came, or only went, may not be all that changed.
  const both = came.length > 0 && went.length > 0;
  const last = flows.at(-1) as Mention;
  const end = Math.max(last.end, rest.text === last.text ? rest.end : 0);
  if (!both && !saysNothingElse(last.text.slice(last.end, end + 24))) return null;
  return {
    whole: [opening.quantity, ...came],
    gone: went,
    rest: rest.quantity,
    certain: !roles.includes(null) && came.length < 5 && went.length < 5,
  };
}
