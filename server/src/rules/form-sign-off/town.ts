const TOWN =
  /^(?:中共)?(?:.{0,14}?[省市县区州旗])?([^省市县区州旗关于的]{1,5}(?:镇|乡|街道))(?:人民政府|党委|党工委|委员会|办事处|\d{4}年|关于|$)/u;

/** The town, township or street office that a title or a 署名 begins with; null for another 机关. */
export function townOf(text: string): string | null {
  return TOWN.exec(text.replace(/\s/gu, ''))?.[1] ?? null;
}
