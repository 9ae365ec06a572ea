import { codesOf } from '../../text/codes.ts';

/** What the words of a sentence may tell of its numbers: each is looked for only where one of its words stands. */
export const Cue = {
  /** Words that lead from a total to its parts. */
  opening: 1,
  /** Words that tell a total of what stands before. */
  total: 2,
  /** Words that tell what is left, was there or is missing. */
  rest: 4,
  /** Words that tell what is new of all that there is. */
  stock: 8,
  /** Words that tell a part by its name. */
  named: 16,
  /** No words: three numbers in one unit up to its last one, without which there is no total of two parts. */
  three: 32,
  /** Words that tell what there is in the end: 年末, 到12月31日, 盘点现存. */
  flow: 64,
  /** Words that point back to what was just told. */
  back: 128,
  /** No words of its own: the sentence before it tells one number or two, and words of what is left. */
  ahead: 512,
} as const;

/** All that words tell. */
const ALL = 223;

/** Words by their first one or two characters, which are all that is looked at. */
const WORDS: readonly (readonly [cue: number, words: string])[] = [
  [
    Cue.opening,
    '其中 分别 分为 组成 构成 具体 包括 包含 含 涵盖 （ ( 中 里 类： 类， 类: 类, 看： 看， 看: 看, 分： 分， 分: 分, 计： 计， 计: 计,',
  ],
  [Cue.total, '共 总 累 筹足 凑足 合计 计 全年 年度 就达 相加 加起 合起 加总 在一'],
  [
    Cue.rest,
    '其余 余下 剩 另外 除此 转入 还在 在建 仅余 结余 节余 余额 尚 还有 还余 还缺 还差 仍 缺 结转 结存 库存 保留 留用 挂账 积案 搁置 维持 存栏 存量 未 转下 转入 没 空编 请假 在办 在审 在册 在编 在岗 在校 在管 留存 实有 待办 待审 待整 待拨 待付 不符 不合 不达 正在 留待 除 因故 只余 现余 另有 账上 账面 账户 还趴 还躺 还压 放弃 弃 差 留着 留下 只有 仅有 不漏 不落 不剩 无一',
  ],
  [Cue.stock, '总 累计 保有 合计'],
  [
    Cue.flow,
    '年末 年底 期末 月末 月底 季末 岁末 月3 盘点 现存 现有 至今 目前 眼下 现在 结转 尚存 存量 未结 仍在 净增 净减 相抵',
  ],
  [Cue.back, '以上 上述 前述 上列 这几 这些 这两 这二 这三 这四 这五 这六 这七 这八 这九 这十'],
  [Cue.named, '的 已 实 收 季 月 半 到 席 检 合格 不合 达标 不达 仅'],
];

/** For each first character, the cues that it gives alone; LOOK_ON where the next character decides. */
const ALONE = new Uint8Array(0x10000);
const LOOK_ON = 32;
/** Cues by both characters, and all that are second ones: most words end the search there. */
const PAIRS = new Map<number, number>();
const SECOND = codesOf(
  WORDS.flatMap(([, words]) => words.split(' '))
    .map((word) => word.charAt(1))
    .join(''),
);

for (const [cue, words] of WORDS)
  for (const word of words.split(' ')) {
    const first = word.charCodeAt(0);
    if (word.length === 1) ALONE[first] = (ALONE[first] as number) | cue;
    else {
      const pair = (first << 16) | word.charCodeAt(1);
      PAIRS.set(pair, (PAIRS.get(pair) ?? 0) | cue);
      ALONE[first] = (ALONE[first] as number) | LOOK_ON;
    }
  }

/** The cues that stand in [start, end) of a text. */
export function cuesIn(text: string, start: number, end: number): number {
  let cues = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const own = ALONE[code] as number;
    if (own === 0) continue;
    cues |= own;
    if ((own & LOOK_ON) === 0) continue;
    const next = text.charCodeAt(at + 1);
    if (SECOND.has(next)) cues |= PAIRS.get((code << 16) | next) ?? 0;
  }
  return cues & ALL;
}
