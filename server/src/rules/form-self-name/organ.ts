/** What the 机关 of a report is and how it calls itself. */
export interface Organ {
  /** As written: 云岭镇, 农业农村局. */
  readonly name: string;
  /** 镇 in 我镇. */
  readonly unit: string;
}

const TOWN =
  /^(?:\d{4}年度?)?(?:中共)?(?:.{0,14}?[省市县区州旗])?([^省市县区州旗关于的年]{1,6}?(镇|乡|街道))(?:人民政府|政府|党委|党工委|委员会|办事处|\d{4}年|关于|$)/u;
const BUREAU = /^(?:\d{4}年度?)?.{1,14}?[省市县区州旗](\p{Script=Han}{2,14}(局|厅))(?:\d{4}年|关于|$)/u;
/** No place of its own: 乡镇2023年工作总结. */
const ANY = /^(?:各|全)?乡镇$/u;

/** The town, street or bureau that a title or a 署名 begins with; null where that is not certain. */
export function organOf(text: string): Organ | null {
  const words = text.replace(/\s/gu, '');
  const found = TOWN.exec(words) ?? BUREAU.exec(words);
  const [, name, unit] = found ?? [];
  if (name === undefined || unit === undefined || ANY.test(name)) return null;
  return /[局厅]/u.test(unit) && /镇|街道/u.test(name) ? null : { name, unit };
}
