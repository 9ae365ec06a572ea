import type { InitializeParams } from 'vscode-languageserver';
import type { Finding } from '../engine/finding.ts';
import { CONFIG_FILE, type AllowScope } from '../protocol.ts';
import { PACK_FOLDER, PACK_PARTS } from '../engine/pack-place.ts';

/** A rule, or a finding of one, by its names in both languages. */
type Named = Pick<Finding, 'title' | 'english'>;

/**
 * What the server says of its own, in the language in which the editor is shown. What it says of a draft (findings, what puts
 * them right, pages of rules, names of parts) is Chinese like the draft; what sort of fault it is comes first in the language
 * of the editor.
 */
export interface Words {
  /** What a rule is called. */
  nameOf(rule: Named): string;
  /** What is said of a finding. */
  tell(finding: Named & Pick<Finding, 'text'>): string;
  readonly tidy: string;
  readonly fixAll: string;
  /** Leaves a finding as it is, told beside the report. */
  leave(rule: string): string;
  /** The same by a comment in the text, for one place or for all of it. */
  silence(rule: string, whole: boolean): string;
  fixReport(rule: string, count: number): string;
  fixFolder(rule: string): string;
  /** How many places of a file are put right, in the preview. */
  several(rule: string, count: number): string;
  severalSafe(count: number): string;
  readonly dataSentence: string;
  readonly teamSnippet: string;
  readonly allow: Readonly<Record<AllowScope, (word: string) => string>>;
}

/** Words of a report as they stand between quotation marks: they bear none of their own, “七五”普法 for instance. */
export function unquoted(word: string): string {
  return word.replace(/[“”‘’]/gu, '');
}

const LIST = `${PACK_FOLDER}/${PACK_PARTS.terms}`;

const CHINESE: Words = {
  nameOf: ({ title }) => title,
  tell: ({ text }) => text,
  tidy: '整理版面（先看改动）',
  fixAll: '改好全文中可以放心改的地方',
  leave: (rule) => `看过无误，不再提示“${rule}”（另外记下，不动文稿）`,
  silence: (rule, whole) => `${whole ? '全文' : '此处无误，'}不再提示“${rule}”`,
  fixReport: (rule, count) => `改好全文${String(count)}处“${rule}”（先看改动）`,
  fixFolder: (rule) => `改好文件夹里全部“${rule}”（先看改动）`,
  several: (rule, count) => `${rule}，${String(count)}处`,
  severalSafe: (count) => `可以放心改的，${String(count)}处`,
  dataSentence: '数据句（按两个数算出比率）',
  teamSnippet: '团队片段',
  allow: {
    report: (word) => `“${unquoted(word)}”在本报告中可用（写明理由）`,
    folder: (word) => `“${unquoted(word)}”在本文件夹可用，列入不查的词语（${CONFIG_FILE}）`,
    team: (word) => `“${unquoted(word)}”列入团队词表（${LIST}）`,
  },
};

const ENGLISH: Words = {
  nameOf: ({ english }) => english,
  tell: ({ english, text }) => `${english}: ${text}`,
  tidy: 'Tidy the page (look at the changes first)',
  fixAll: 'Put right everything that needs no look',
  leave: (rule) => `Leave it as it is: “${rule}” (kept beside the report)`,
  silence: (rule, whole) => `Say nothing of “${rule}” ${whole ? 'in this text' : 'here'} (a comment in the text)`,
  fixReport: (rule, count) => `Put right all ${String(count)} of “${rule}” in the report (look at the changes first)`,
  fixFolder: (rule) => `Put right all of “${rule}” in the folder (look at the changes first)`,
  several: (rule, count) => `${rule}: ${String(count)}`,
  severalSafe: (count) => `Needs no look: ${String(count)}`,
  dataSentence: 'Sentence of data (the rate of two numbers)',
  teamSnippet: 'Snippet of the team',
  allow: {
    report: (word) => `“${unquoted(word)}” is right in this report (with a reason)`,
    folder: (word) => `“${unquoted(word)}” is right in this folder (${CONFIG_FILE})`,
    team: (word) => `“${unquoted(word)}” goes into the team’s list (${LIST})`,
  },
};

/** Chinese unless the editor is shown in another language: those who write such reports read Chinese. */
export function wordsFor({ locale }: Pick<InitializeParams, 'locale'>): Words {
  return locale === undefined || /^zh\b/iu.test(locale) ? CHINESE : ENGLISH;
}
