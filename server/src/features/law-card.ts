import { chineseDate, dayAfter } from '../base/day.ts';
import { lawHistory, provenance, type LawHistory, type LawVersion } from '../data/law-histories.ts';
import { lawKey } from '../data/law-key.ts';
import { lawRegister, officialName } from '../data/laws.ts';
import type { Named, PolicyDocument, RepealedLaw } from '../data/law-rows.ts';
import { sourceOf } from '../document/place.ts';
import { bornOn, endedBefore, successorsIn } from '../facts/law-validity.ts';
import type { Citation, Reference } from '../facts/model.ts';
import { timeOf } from '../facts/reference.ts';
import { contains, sourceSpan } from '../text/span.ts';
import { escaped, type Card } from './hover.ts';

/** The page of a law's newest text in the national database of laws and regulations. */
const FLK = 'https://flk.npc.gov.cn/detail?id=';
/** Of a law that was often revised the last ones are told. */
const TOLD = 4;

/** The law or document whose name an offset of the source stands in; null when there is none. */
export function citationAt(citations: readonly Citation[], offset: number): Citation | null {
  const caret = sourceSpan(offset, offset);
  return citations.find(({ place }) => contains(sourceOf(place), caret)) ?? null;
}

/** What bears a cited name; null for a name that the register does not know, or knows to be wrong. */
function namedBy({ match }: Citation): Exclude<Named, { kind: 'mangled' }> | null {
  switch (match?.kind) {
    case 'law':
      return { kind: 'law', law: match.law };
    case 'repealed':
      return { kind: 'repealed', law: match.law };
    case 'document':
    case 'spelling':
      return { kind: 'document', document: match.document };
    default:
      return null;
  }
}

/** A law's full name, its dates, how it stands in the report's time, what took its place, and where that is told. */
export function lawCard(citation: Citation, time: Reference | null): Card | null {
  const named = namedBy(citation);
  return named && { span: sourceOf(citation.place), markdown: lawText(named, time) };
}

/** The same of a name that stands in no text yet; null for one that the register does not know, or knows to be wrong. */
export function lawTextOf(name: string, time: Reference | null): string | null {
  const named = lawRegister().byKey.get(lawKey(name));
  return named === undefined || named.kind === 'mangled' ? null : lawText(named, time);
}

function lawText(named: Exclude<Named, { kind: 'mangled' }>, time: Reference | null): string {
  const lines = named.kind === 'document' ? documentLines(named.document) : lawLines(named.law.id);
  const parts = [`**《${escaped(officialName(named))}》**`, ...lines, standing(named, time)];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The page where the text of a cited law or document can be read; null where none is known. */
export function addressOf(citation: Citation): string | null {
  const named = namedBy(citation);
  if (named === null) return null;
  const id = named.kind === 'document' ? named.document.id : named.law.id;
  const flk = lawHistory(id)?.flk;
  return flk ? `${FLK}${flk}` : (provenance(id)?.url ?? null);
}

function lawLines(id: string): string[] {
  const history = lawHistory(id);
  const told = provenance(id);
  if (history === null) return told === null ? [] : [sourceLine(told.source, told.url)];
  return [
    `${history.level} · ${dates(history)}`,
    sourceLine('国家法律法规数据库', history.flk && `${FLK}${history.flk}`),
  ];
}

function dates({ versions, whole }: LawHistory): string {
  const told = versions.slice(-TOLD).map((version, i) => {
    const first = whole && versions.length <= TOLD && i === 0;
    return `${dateOf(version)}${first || versions.length === 1 ? '公布' : '修订或修正'}${since(version)}`;
  });
  return told.join('；');
}

const dateOf = ({ published }: LawVersion): string => chineseDate(published);

function since({ published, inForce }: LawVersion): string {
  return inForce === null || inForce === published ? '' : `，${chineseDate(inForce)}起施行`;
}

function documentLines({ id, from, to }: PolicyDocument): string[] {
  const told = provenance(id);
  const issued = [told?.issuer, told?.number, told?.date && `${chineseDate(told.date)}印发`];
  const period = to === undefined ? '' : `有效期至${chineseDate(to)}`;
  const line = [...issued, period].filter((word) => word !== undefined && word !== '').join(' · ');
  return [
    line === '' && from !== undefined ? `${chineseDate(from)}印发` : escaped(line),
    sourceLine(told?.source, told?.url),
  ];
}

function sourceLine(source: string | undefined, url: string | null | undefined): string {
  if (source === undefined) return '';
  return url ? `来源：[${escaped(source)}](${url})` : `来源：${escaped(source)}`;
}

/** How it stands in the time by which the text is judged. */
function standing(named: Exclude<Named, { kind: 'mangled' }>, time: Reference | null): string {
  if (named.kind === 'repealed') return ended(named.law, time);
  const born = bornOn(named);
  if (time === null || born === null) return '';
  if (born > time.last) return `${timeOf(time)}还没有公布`;
  return named.kind === 'document' && named.document.to !== undefined && named.document.to < time.first
    ? `${timeOf(time)}已经到期`
    : '';
}

function ended(law: RepealedLaw, time: Reference | null): string {
  const end = `${chineseDate(dayAfter(law.last))}起废止`;
  const next = time === null ? (law.successor ?? []) : successorsIn(law, time);
  const now = next.length === 0 ? '' : `，现为${next.map((name) => `《${escaped(name)}》`).join('、')}`;
  const then = time !== null && !endedBefore(law, time) ? `；${timeOf(time)}的报告可以引用` : '';
  return `${end}${now}${then}`;
}
