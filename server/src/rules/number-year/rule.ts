import type { Document, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { ReportYear } from '../../facts/model.ts';
import { defineRule, type Draft } from '../contract.ts';
import { openingYear, partYears, reversedRanges, type Stated } from './years.ts';

/** Years that contradict the title, and ranges of years that run backwards. */
export default defineRule({
  meta: {
    id: 'number-year',
    title: '年份前后不一',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['arithmetic'],
    needs: ['year', 'dates', 'kind'],
  },
  check({ document, year, dates, kind }, report) {
    for (const range of reversedRanges(dates)) report(reversed(range.place, range.from, range.to));
    if (!year || year.from !== 'title' || !year.place || kind?.kind.yearOffset !== 0 || !kind.kind.looksBack) return;
    const opening = openingYear(document);
    if (opening && opening.year !== year.year) report(differs(opening, year.year, '开头', year));
    for (const part of partYears(document)) {
      const right = year.year + part.shift;
      if (part.year !== right)
        report(differs(part, right, part.shift === 0 ? '总结部分的标题' : '安排部分的标题', year));
    }
    const early = closingBefore(document, year);
    if (early) report(early);
  },
});

function reversed(at: Place, from: number, to: number): Draft {
  return {
    place: at,
    message: {
      what: `“${at.block.text.slice(at.start, at.end)}”起止年份颠倒`,
      why: `${from}年在${to}年之后`,
      todo: '核对起止年份',
    },
  };
}

function differs(stated: Stated, right: number, where: string, title: ReportYear): Draft {
  const figures = place(stated.place.block, stated.place.start, stated.place.start + 4);
  return {
    place: figures,
    message: {
      what: `${where}写的是“${stated.year}年”，与标题不一致`,
      why: `标题为${title.year}年度的报告，此处应为${right}年`,
      todo: `改为“${right}年”，或核对标题年份`,
    },
    related: title.place ? [{ place: title.place, note: `标题：${title.year}年` }] : [],
    fixes: [{ title: `改为“${right}年”`, tier: 'suggest', edits: [{ place: figures, text: String(right) }] }],
    data: { stated: stated.year, expected: right },
  };
}

/** A report cannot be dated before the year that it reports on. */
function closingBefore({ closing }: Document, title: ReportYear): Draft | null {
  const date = closing?.date;
  if (!date || date.value.year >= title.year) return null;
  return {
    place: date.place,
    message: {
      what: `成文日期在${date.value.year}年，早于报告年度`,
      why: `标题为${title.year}年度的报告，成文不会早于${title.year}年`,
      todo: '核对成文日期和标题年份',
    },
    related: title.place ? [{ place: title.place, note: `标题：${title.year}年` }] : [],
  };
}
