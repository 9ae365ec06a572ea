/** Characters that scanners take for one another: the first of a pair is read as the second. Not the tables that the checker has. */
const PAIRS =
  '未末 已己 人入 入人 干千 于千 土士 士土 大太 日曰 日目 目日 因困 困囚 侯候 治冶 拔拨 党觉 设没 实买 宣宜 政攻 政改 作诈 责贵 任仼 进迸 推椎 推惟 ' +
  '工丁 业亚 生主 主生 民氏 法怯 规观 范苑 督瞥 行仃 落蓓 导寻 组祖 织炽 领顿 员贝 群辟 众从 村材 镇填 社杜 会金 化比 服眼 务劳 案宴 件仵 体休 系糸 ' +
  '制刮 度席 建健 加如 强弳 提捉 高嵩 开升 展晨 完宪 善兽 全金 面而 重董 点占 项顶 问间 题趣 解觧 纠约 矛予 盾质 调凋 处外 理埋 综棕 合台 平乎 安妥 ' +
  '环坏 境镜 发友 教敦 育背 学孚 习刁 普晋 宣宦 传伟 培掊 训圳 审申 查査 监盐 执热 程裎 序予 权杈 力刀 保促 障彰 经烃 济挤 科料 技枝 术木 长氏 市币 ' +
  '国囯 家冢 城域 乡多 农衣 产严 结桔 构枸 基墓 本木 层屋 级极 数敖 字宇 信倍 息恩 公分 共其 文义 明朋 成戍 立文 关夫 心必 思恩 想怱 标栎 准淮';

const SHAPES: ReadonlyMap<string, readonly string[]> = (() => {
  const out = new Map<string, string[]>();
  for (const pair of PAIRS.split(/\s+/u)) {
    const [from = '', to = ''] = [...pair];
    out.set(from, [...(out.get(from) ?? []), to]);
  }
  return out;
})();

/** The same numbers at every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface Damage {
  /** Share of all characters that are read as others of similar shape. */
  readonly shapes: number;
  /** Share of figures, marks and numbering marks that are broken. */
  readonly marks: number;
}

/** A text as a scanner might have read it; length and lines stay. */
export function damaged(text: string, { shapes, marks }: Damage, seed: number): string {
  const next = numbers(seed);
  const chars = [...text];
  const alike = chars.flatMap((char, i) => (SHAPES.has(char) ? [i] : []));
  const wanted = Math.min(alike.length, Math.ceil(chars.length * shapes));
  for (let n = 0; n < wanted; n++) {
    const [i] = alike.splice(next(alike.length), 1);
    const others = i === undefined ? [] : (SHAPES.get(chars[i] ?? '') ?? []);
    if (i !== undefined) chars[i] = others[next(others.length)] ?? '';
  }
  return chars.map((char, i) => (next(1000) < marks * 1000 ? broken(char, chars[i - 1] ?? '', next) : char)).join('');
}

function broken(char: string, before: string, next: (below: number) => number): string {
  const one = (all: string): string => all.charAt(next(all.length));
  if (char === '0') return one('Oo');
  if (char === '1') return one('lI');
  if (char === '一' && before === '（') return '-';
  if (char === '，') return one(',.');
  if (char === '。') return one('.,');
  if (char === '、') return one('.,');
  return char;
}
