import { lazy } from '../../base/lazy.ts';
import { withoutIssuer } from '../../data/law-key.ts';
import type { LawNameRow, PolicyDocument } from '../../data/law-rows.ts';
import { officialName } from '../../data/laws.ts';
import { introducesShortName, tellsOfLawmaking } from '../../facts/law-context.ts';
import type { LawMatch } from '../../facts/law-match.ts';
import { asCited, bornAfter, namesIn, quotedName } from '../../facts/law-validity.ts';
import type { Citation, Reference } from '../../facts/model.ts';
import { defineRule, type Draft } from '../contract.ts';

type Near = Extract<LawMatch, { kind: 'near' }>;

const inMarks = (names: readonly string[], joint: string): string => names.map((name) => `《${name}》`).join(joint);

/** What is wrong, why, and one button for each name that may be meant. */
function draft(citation: Citation, names: readonly string[], what: string, why: string, todo?: string): Draft {
  const { place } = citation;
  return {
    place,
    message: {
      what: `${quotedName(citation)}${what}`,
      why,
      todo: todo ?? `改为${inMarks(names, '或者')}`,
    },
    fixes: names.map((text) => ({ title: `改为《${text}》`, tier: 'suggest', edits: [{ place, text }] })),
  };
}

/** A name that no law bears; silent while the law that is meant was not yet made. */
function mangled(citation: Citation, row: LawNameRow, time: Reference | null): Draft | null {
  const names = namesIn(row.right, time).map((name) => asCited(name, citation.name));
  if (names.length === 0 && row.right.length > 0) return null;
  const why = row.why ?? `国家法律法规数据库中没有这一名称，所指应是${inMarks(names, '或者')}`;
  const todo = names.length === 0 ? '核对所引法律的名称' : undefined;
  return { ...draft(citation, names, '不是规范的法律名称', why, todo), severity: row.severity, row: row.id };
}

/** A name one or two characters off a real one. Laws have one maker; other titles may be somebody's own. */
function near(citation: Citation, { named, key, slip, distance }: Near, time: Reference | null): Draft | null {
  if (time !== null && bornAfter(named, time)) return null;
  const name = asCited(officialName(named), citation.name);
  const why = `与它只差${distance === 1 ? '一' : '两'}字的规范名称是《${name}》`;
  const memory = named.kind === 'document' && named.document.confidence === 'from_memory';
  const severity = !memory && (slip || /(?<!办)法$/u.test(key)) ? 'warning' : 'information';
  return { ...draft(citation, [name], '的名称疑有错漏', why, `核对后改为《${name}》`), severity };
}

/** A document's title with other marks, or with its years written otherwise. */
function misspelt(citation: Citation, document: PolicyDocument, yearsOnly: boolean): Draft {
  const title = citation.name.startsWith('关于') ? withoutIssuer(document.title) : document.title;
  const what = yearsOnly ? '的起止年份写法与原标题不符' : '的标点与原标题不符';
  const found = draft(citation, [title], what, `原标题是《${title}》`);
  return { ...found, severity: 'information', row: document.id, basis: ['wenjian-biaoti'] };
}

/** Whether the years in a title span the report's year. */
function spans({ title }: PolicyDocument, year: number): boolean {
  const [first, last] = (title.match(/(?:19|20)\d{2}/gu) ?? []).map(Number);
  return first !== undefined && last !== undefined && first <= year && year <= last;
}

/** Years that no edition of the document bears: the edition of the report's year is meant, else any of them. */
function noSuchEdition(citation: Citation, all: readonly PolicyDocument[], year: number | null): Draft {
  const current = year === null ? [] : all.filter((document) => spans(document, year));
  const documents = current.length > 0 ? current : all;
  const titles = documents.map(({ title }) => title);
  const why = `中央印发的${current.length > 0 ? `适用于${year}年的` : ''}是${inMarks(titles, '、')}`;
  const todo = '核对年份；引用的是本省、本市文件的，在标题前写明地名';
  const memory = documents.some(({ confidence }) => confidence === 'from_memory');
  const found = draft(citation, titles, '的起止年份与已印发的文件不符', why, todo);
  return { ...found, severity: memory ? 'information' : 'warning', basis: ['wenjian-biaoti'] };
}

function judge(citation: Citation, time: Reference | null): Draft | null {
  const { match } = citation;
  switch (match?.kind) {
    case 'mangled':
      return mangled(citation, match.row, time);
    case 'near':
      return near(citation, match, time);
    case 'spelling':
      return misspelt(citation, match.document, match.yearsOnly);
    case 'edition':
      return noSuchEdition(citation, match.documents, time?.year ?? null);
    case 'prefix': {
      const why = `公布的名称是《${match.name}》`;
      return { ...draft(citation, [match.name], '多写了“中华人民共和国”', why), severity: 'information' };
    }
    default:
      return null;
  }
}

export default defineRule({
  meta: {
    id: 'law-name',
    title: '法律法规和文件名称有误',
    english: 'Wrong name of a law or document',
    severity: 'warning',
    maturity: 'stable',
    fix: 'suggest',
    basis: ['flk'],
    needs: ['citations', 'reference'],
  },
  check({ citations, reference }, report) {
    const isShortName = shortNamesOf(citations);
    for (const citation of citations) {
      const found = judge(citation, reference);
      // Few names are wrong: only their surroundings are worth reading.
      if (found && !tellsOfLawmaking(citation.place) && !isShortName(citation.name)) report(found);
    }
  },
});

/** Whether the writer introduced a name as a short form somewhere; the text is asked when the first one is doubted. */
function shortNamesOf(citations: readonly Citation[]): (name: string) => boolean {
  const names = lazy(
    () => new Set(citations.filter(({ place }) => introducesShortName(place)).map(({ name }) => name)),
  );
  return (name) => names().has(name);
}
