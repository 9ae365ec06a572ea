import * as v from 'valibot';
import type { LEVELS } from './config-schema.ts';
import { FileSchema } from './config-schema.ts';

/** What the levels of the severity map are called. */
export const LEVEL_TITLES: Readonly<Record<(typeof LEVELS)[number], string>> = {
  error: '错误',
  warning: '警告',
  information: '提示',
  hint: '参考',
  off: '不查',
};

/** Settings with a few values, and what each of them means. */
export const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  profile: { normal: '平常', quiet: '写作中：只报必改和建议', strict: '送审前：存疑的也报' },
  asOf: { report: '报告年度', today: '今天' },
  house: { text: '只要求全文一致', gb: '按国家标准，通常不加', central: '按中央文件的习惯，加' },
};

/** The names of the settings of a file with their titles, in their order. */
export function settingTitles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FileSchema.entries).map(([name, { wrapped }]) => [name, v.getTitle(wrapped) ?? '']),
  );
}
