/** What a writer puts into the fields that plain words do not fit. */
const FILLED: ReadonlyMap<string, string> = new Map([
  ['成文日期', '2025年12月9日'],
  ['会议日期', '2026年1月8日'],
  ['会议名称', '云岭镇第十八届人民代表大会第二次会议'],
  ['主送机关', '县委、县政府'],
  ['姓名', '李明'],
  ['职务', '镇长'],
  ['机关代字', '云镇府'],
  ['序号', '5'],
]);

/** A template whose every field is filled: by what is given, by a fitting value, else by the words of its prompt. */
export function filledIn(template: string, given: Readonly<Record<string, string>> = {}): string {
  return template.replace(/【([^】]+)】/gu, (_, prompt: string) => given[prompt] ?? FILLED.get(prompt) ?? prompt);
}
