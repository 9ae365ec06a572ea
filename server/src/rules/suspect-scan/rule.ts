import type { ScanEvidence, TermHit } from '../../facts/model.ts';
import { textAt } from '../../document/place.ts';
import { correction, inQuotes, named } from '../../facts/replacement.ts';
import { defineRule, rewording, type Draft } from '../contract.ts';

/** More than so many misread words are told as one. */
const MOST = 8;

/** Words that a scanner misread: characters of similar shape, letters in figures, signs of other scripts. */
export default defineRule({
  meta: {
    id: 'suspect-scan',
    title: '疑为扫描误识的字',
    english: 'Perhaps misread by the scanner',
    severity: 'warning',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['terms', 'scan'],
    together: MOST,
  },
  check({ terms, scan }, report) {
    for (const hit of terms) if (hit.row.table === 'scan') report(word(hit));
    for (const found of scan.evidence) {
      if (found.right === null) continue;
      if (found.sign === 'figure') report(figure(found, found.right));
      else if (found.sign === 'lookalike') report(lookalike(found, found.right));
    }
  },
});

/** A row that is only worth a look offers no repair: the draft may be right. */
function word(hit: TermHit): Draft {
  const { row, text, place } = hit;
  const right = row.severity === 'information' ? null : correction(hit, null);
  // A row of one character is about the word that it begins.
  const rest = text.length > 1 ? '' : place.block.text.slice(place.end, place.end + 2);
  const words = text + rest;
  return {
    place,
    row: row.id,
    severity: row.severity,
    message: {
      what: `${inQuotes(words)}疑为扫描误识`,
      why: right === null ? row.why : `${swap(text, right)}字形相近，“${words}”讲不通`,
      todo: right === null ? '对照原件核对' : `对照原件核对，改为${named(right + rest)}`,
    },
    basis: [row.source],
    fixes: rewording(place, right),
  };
}

/** The characters in which two words of one length differ: “末”与“未”. */
function swap(wrong: string, right: string): string {
  const at = [...wrong].findIndex((char, i) => char !== right.charAt(i));
  return `“${wrong.charAt(at)}”与“${right.charAt(at)}”`;
}

function figure({ place }: ScanEvidence, right: string): Draft {
  return {
    place,
    message: {
      what: `数字“${textAt(place)}”中夹有字母`,
      why: '扫描时常把“0”认成字母“O”、把“1”认成字母“l”或“I”',
      todo: `对照原件核对，改为“${right}”`,
    },
    fixes: rewording(place, right),
  };
}

function lookalike({ place }: ScanEvidence, right: string): Draft {
  return {
    place,
    severity: 'information',
    message: {
      what: `“${textAt(place)}”是外文字母，不是“${right}”`,
      why: '两者看着一样，检索和统计时会漏掉',
      todo: `对照原件核对，改为“${right}”`,
    },
    fixes: rewording(place, right),
  };
}
