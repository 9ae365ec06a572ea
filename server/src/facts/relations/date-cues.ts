/** What the characters of a block may tell of its dates: each is looked for only where one of its characters stands. */
export const DateCue = {
  /** 剩, 距, 离: what is left of the year. */
  rest: 1,
  /** 旬 */
  third: 2,
  /** 周, 星期, 礼拜 */
  week: 4,
  /** 周末, 双休日 */
  weekend: 8,
  /** 季度, 半年, 个月 */
  part: 16,
  /** 五 of five-year plans. */
  five: 32,
  /** 新的一年, 下一年, 明年, 来年 */
  next: 64,
  /** 今年, 本年, 去年, 明年 */
  now: 128,
  /** 、 between dates. */
  list: 256,
  /** What happened once has one of these in its name. */
  milestone: 512,
} as const;

const SIGNS: readonly (readonly [cue: number, chars: string])[] = [
  [DateCue.rest, '剩距离'],
  [DateCue.third, '旬'],
  [DateCue.week, '周星礼'],
  [DateCue.weekend, '周休'],
  [DateCue.part, '季半个'],
  [DateCue.five, '五'],
  [DateCue.next, '新下明来'],
  [DateCue.now, '今本去明'],
  [DateCue.list, '、'],
  [DateCue.milestone, '普查康贫大奥亚震典'],
];

const CUES = new Uint16Array(0x10000);
for (const [cue, chars] of SIGNS)
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    CUES[code] = (CUES[code] as number) | cue;
  }

/** The cues that stand in a text. */
export function dateCuesIn(text: string): number {
  let cues = 0;
  for (let at = 0; at < text.length; at++) cues |= CUES[text.charCodeAt(at)] as number;
  return cues;
}

/** Whether a text holds a cue. */
export function hasCue({ cues }: { readonly cues: number }, cue: number): boolean {
  return (cues & cue) !== 0;
}

/** Adds what was found to a list: nothing, most of the time. */
export function take<T>(out: T[], found: readonly T[]): void {
  for (const one of found) out.push(one);
}
