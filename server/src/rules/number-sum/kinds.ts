import type { Split } from './splits.ts';

/** Properties and stages that one thing can have together with another: their numbers may add up to more than the total. */
const OVERLAPPING =
  /女|妇|少数民族|党员|团员|学历|本科|硕士|博士|研究生|岁|以[上下]|职称|[高中初]级|重点|优秀|骨干|新增|完成|办结|办复|开工|竣工|投产|建成|验收|答复|整改|满意|落地|签约|到位|成功|解决|采纳|公开|续建|列入|获|脱贫|低保|残疾|老年|儿童/u;

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}

/** 书面调解 and 口头调解, 线上 and 线下, 一般程序 and 简易程序: kinds of one matter, which exclude each other. */
export function areKinds({ labels }: Split): boolean {
  if (labels.length < 2 || labels.some((label) => OVERLAPPING.test(label))) return false;
  const [first = '', ...others] = labels;
  return others.every(
    (label) =>
      label !== first && (commonEnd(label, first) > 0 || (label.length === first.length && label[0] === first[0])),
  );
}

/** Units of cases and copies: one of them hardly stands under two names. */
const CASES = /^(?:宗|件|起|例|份|期|场|场次)$/u;

/** Names that say nothing of properties or stages, for things that are counted once. */
export function areLikelyKinds({ total, labels }: Split): boolean {
  return labels.length > 1 && CASES.test(total.unit) && !labels.some((label) => OVERLAPPING.test(label));
}

/** Units that count one sort of thing: a part in the same unit is a part of the total. */
const OWN_UNIT = /^(?:宗|件|起|例|户|名|人|人次|份|辆|台|栋|间|亩|次)$/u;

/** The part's name and the total's speak of one matter, or the unit itself does. */
export function isPart({ total, labels }: Split, index: number): boolean {
  const label = labels[index] ?? '';
  return OWN_UNIT.test(total.unit) && !OVERLAPPING.test(label);
}
