import { codesOf } from '../../text/codes.ts';
import { order } from '../../text/rational.ts';
import { totalOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { flowOf } from './flow-words.ts';
import { areAlike, type Mention } from './mentions.ts';
import type { Balance } from './remainder-flow.ts';

/** 净增, 相抵后多出: what comes of what came in and what went out. */
const NET = /净[增减流多少]|相抵(?:后|之后)?[^，。；]{0,6}$/u;
/** Words of another time, or of a share of the flows. */
const OTHER = /其中|上年|去年|同比|累计|共|合计|总|平均/u;
const HINTS = codesOf('净抵');
/** 比上年净增41户: a difference from another time. */
const COMPARED = /比|较|上年|去年|同期/u;
const REACH = 6;

/** What came and what went, told right before a number in its sentence. */
function flowsBefore(mentions: readonly Mention[], at: number): Mention[] {
  const net = mentions[at] as Mention;
  const out: Mention[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const one = mentions[i] as Mention;
    if (one.text !== net.text || one.text.slice(one.end, net.start).includes('。')) break;
    if (areAlike(one, net) && one.depth === net.depth && !one.qualifies) out.unshift(one);
  }
  return out;
}

/**
 * 新纳入214户，退出189户，净增25户: the difference of what came in and what went out.
 * @param at index of the difference
 */
export function netAt(mentions: readonly Mention[], at: number): Balance | null {
  const net = mentions[at] as Mention;
  if (!HINTS.isIn(net.lead, 0, net.lead.length) || !NET.test(net.lead) || COMPARED.test(net.lead)) return null;
  const flows = flowsBefore(mentions, at);
  const roles = flows.map(flowOf);
  if (flows.length < 2 || roles.includes(null) || flows.some(({ lead }) => OTHER.test(lead))) return null;
  const of = (role: 'in' | 'out'): Quantity[] =>
    flows.filter((_, i) => roles[i] === role).map(({ quantity }) => quantity);
  const [came, went] = [of('in'), of('out')];
  if (came.length === 0 || went.length === 0) return null;
  const [whole, gone] = order(totalOf(came), totalOf(went)) >= 0 ? [came, went] : [went, came];
  return { whole, gone, rest: net.quantity, certain: true };
}
