import type { CheckResult } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../engine/severity.ts';
import type { Suppressed } from '../engine/suppress.ts';
import type { Severity } from '../rules/contract.ts';
import { countsOf } from './diagnostics.ts';
import { Parts, quoted, type Quoted } from './review.ts';

/** A finding as a writer without an editor reads it. */
export interface SheetEntry {
  /** From 1, in order of place. */
  readonly number: number;
  /** 必改, 建议, 提示. */
  readonly level: string;
  /** 二、存在的不足和原因，第12行 */
  readonly where: string;
  /** Null of what is about the whole text. */
  readonly quoted: Quoted | null;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly basis: readonly string[];
}

/** One that is left as it is, and why. */
export interface LeftEntry {
  readonly where: string;
  readonly quoted: Quoted | null;
  readonly what: string;
  readonly reason: string;
}

/** All that a review sheet says of one report. */
export interface Sheet {
  readonly file: string;
  readonly kind: string;
  readonly year: string;
  readonly day: string;
  /** 必改1处，建议3处 */
  readonly summary: string;
  readonly entries: readonly SheetEntry[];
  readonly left: readonly LeftEntry[];
  /** Found, and not on the sheet. */
  readonly hidden: number;
}

export interface SheetInput {
  /** The report's name as shown. */
  readonly file: string;
  readonly document: CheckResult['document'];
  /** Titles in words; null where they are not known. */
  readonly kind: string | null;
  readonly year: number | null;
  /** The day of the check: 2026-11-28. */
  readonly day: string;
  /** Those to be told, in order of place. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly hidden: number;
  /** The line of an offset of the source, from 1. */
  readonly lineOf: (offset: number) => number;
}

/** A report's findings, put into words for a sheet. */
export function sheetOf(input: SheetInput): Sheet {
  const { file, document, kind, year, day, findings, suppressed, hidden, lineOf } = input;
  const parts = new Parts(document);
  const where = (finding: Finding): string => {
    const part = parts.names[parts.of(finding)] ?? '';
    return finding.scope === 'document' ? part : `${part}，第${String(lineOf(finding.span.start))}行`;
  };
  return {
    file,
    kind: kind ?? '未识别文种',
    year: year === null ? '年度不明' : `${String(year)}年度`,
    day,
    summary: summaryOf(findings),
    entries: findings.map((finding, i) => ({
      number: i + 1,
      level: SEVERITY_WORDS[finding.severity],
      where: where(finding),
      quoted: quoted(document, finding),
      ...finding.message,
      basis: finding.basis,
    })),
    left: suppressed.map(({ finding, reason }) => ({
      where: where(finding),
      quoted: quoted(document, finding),
      what: finding.message.what,
      reason: reason.trim() === '' ? '未写理由' : reason,
    })),
    hidden,
  };
}

function summaryOf(findings: readonly Finding[]): string {
  const counts = countsOf(findings);
  const told = SEVERITIES.filter((severity) => counts[severity] > 0);
  const word = (severity: Severity): string => `${SEVERITY_WORDS[severity]}${String(counts[severity])}处`;
  return told.length > 0 ? told.map(word).join('，') : '没有发现问题';
}

/** What a sheet is, for whoever gets one without having seen the program. */
export const ABOUT =
  '“必改”是确定的错误，“建议”是宜修改之处，“提示”供参考。行号按所检查的文件计。程序只能查出一部分问题，不能代替通读；改不改由起草人和审核人定。';

/** A sentence for those that are not on the sheet; empty where there are none. */
export function hiddenText({ hidden }: Sheet): string {
  return hidden > 0 ? `另有“参考”${String(hidden)}处，未列入。` : '';
}
