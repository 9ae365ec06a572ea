import type { Scan, ScanEvidence, ScanSign } from '../../facts/model.ts';
import { textAt } from '../../document/place.ts';
import { defineRule, type Draft } from '../contract.ts';

/** More places than this are told as one. */
const MOST = 5;
/** What is told one by one: no report has it, and only the original shows what stood there. */
const TOLD: Partial<Record<ScanSign, string>> = {
  alien: '公文中不会出现这样的符号，多是扫描或复制时丢了字',
  letter: '汉字之间夹着字母，多是扫描时认错了字',
  blank: '一个数字的各位被空格分开，多是扫描时留下的，检索和统计时会当成几个数字',
};
/** What each sort of evidence is called in a count. */
const NAMES: Readonly<Record<ScanSign, string>> = {
  shape: '形近误字',
  lookalike: '外文字母代替汉字',
  figure: '数字中夹字母',
  letter: '汉字间夹字母',
  alien: '无法辨认的符号',
  radical: '部首符号',
  rare: '罕用字',
  numbering: '残缺的序号',
  blank: '数字被空格分开',
  mark: '错乱的标点',
  stray: '单独成段的字',
};

/** Places that cannot be a report's words, and a text that looks scanned as a whole. */
export default defineRule({
  meta: {
    id: 'suspect-garbled',
    title: '疑为扫描或复制产生的乱字',
    english: 'Perhaps garbled by scanning or copying',
    severity: 'information',
    maturity: 'trial',
    fix: 'none',
    basis: ['extraction'],
    needs: ['scan'],
    together: MOST,
  },
  check({ scan }, report) {
    if (scan.likely) {
      report(whole(scan));
      return;
    }
    for (const found of scan.evidence) {
      const why = TOLD[found.sign];
      if (why !== undefined) report(draft(found, why));
    }
  },
});

function draft({ place }: ScanEvidence, why: string): Draft {
  return { place, message: { what: `“${around(place)}”疑有乱字`, why, todo: '对照原件核对' } };
}

/** Characters on each side that a message quotes. */
const CONTEXT = 2;

function around({ block, start, end }: ScanEvidence['place']): string {
  return block.text.slice(Math.max(0, start - CONTEXT), end + CONTEXT);
}

function whole({ counts, evidence }: Scan): Draft {
  const [first, ...others] = evidence as [ScanEvidence, ...ScanEvidence[]];
  const found = [...counts].sort((a, b) => b[1] - a[1]).map(([sign, count]) => `${NAMES[sign]}${count}处`);
  return {
    place: first.place,
    scope: 'document',
    message: {
      what: `文稿像是扫描识别或从PDF转换来的：${found.join('、')}`,
      why: '这些错多在识别和转换时产生，标点、序号、空格的问题多半也由此而来，没有查出的错字可能还有',
      todo: '对照原件通读核对',
    },
    related: others.map(({ sign, place }) => ({ place, note: `${NAMES[sign]}：“${textAt(place)}”` })),
    data: { count: evidence.length },
  };
}
