import type { Block, Document, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { mayHave } from '../../document/signs.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { SELF_SIGN } from '../../text/signs.ts';
import { defineRule, type FixDraft } from '../contract.ts';
import { organOf, type Organ } from './organ.ts';

/** 我局, 我镇 as a word, not within 自我局限, 我市场. */
const SELF =
  /(?<![自忘敌由])我(?:局(?![限部势面])|厅|镇(?!静)|乡(?![村音情])|街道|县(?!域)|区(?![域别块间])|市(?!场))/gu;
/** A county, district or city acts as the report's own subject: 我县坚持……; else it is where the town lies. */
const ACTS =
  /^(?:高度|始终|坚持|认真|积极|深入|扎实|严格|不断|持续|切实|大力|着力|将|共|已|组织|开展|建立|制定|成立|法治政府建设)/u;
/** So far on either side the sentence is read. */
const AROUND = 80;
const CLAUSE_START = /(?:^|[。；，：])$/u;

/** A report whose 机关 is certain and that calls itself by another one's name: words left from another unit's draft. */
export default defineRule({
  meta: {
    id: 'form-self-name',
    title: '自称与发文机关不一致',
    english: 'The issuer calls itself by another name',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: [],
  },
  check({ document }, report) {
    const organ = issuerOf(document);
    if (!organ) return;
    const foreign = bodyOf(document).flatMap((block) => foreignIn(block, organ));
    const [first, ...others] = foreign;
    if (!first) return;
    const own = `我${organ.unit}`;
    report({
      place: first,
      message: {
        what: `发文机关是“${organ.name}”，文中自称“${textAt(first)}”${others.length > 0 ? `，不一致的共${foreign.length}处` : ''}`,
        why: '自称应与发文机关一致，不一致的多是沿用其他单位文稿时没有改净',
        todo: `核对所指，是自称的改为“${own}”`,
      },
      related: others.map((at) => ({ place: at, note: '自称同样与发文机关不一致' })),
      fixes: fixOf(foreign, own),
    });
  },
});

/** The 机关 that title, head and 署名 name alike; null where none of them does or they differ. */
function issuerOf({ header, closing }: Document): Organ | null {
  const issuers = [header.issuer, closing?.issuer ?? null].map((at) => (at ? textAt(at) : ''));
  const organs = [header.titleText, ...issuers].flatMap((text) => organOf(text) ?? []);
  const [first] = organs;
  return first && organs.every(({ name }) => name === first.name) ? first : null;
}

/** The paragraphs in which 我 may stand. */
function bodyOf(document: Document): readonly Block[] {
  const { blocks, header, closing } = document;
  const body = blocks.slice(header.blocks, closing?.from ?? blocks.length);
  return body.filter((block) => mayHave(block, SELF_SIGN));
}

function foreignIn(block: Block, { unit }: Organ): Place[] {
  return [...block.text.matchAll(SELF)].flatMap(({ index, 0: words }) => {
    const at = place(block, index, index + words.length);
    const isForeign = unit !== words.slice(1) && isSelf(block.text, at, unit);
    return isForeign && quotedIn(at) === null ? [at] : [];
  });
}

/** A bureau lies in no town; a town lies in a county, which it names in a sentence of its own or beside itself. */
function isSelf(text: string, at: Place, unit: string): boolean {
  const other = text.slice(at.start + 1, at.end);
  const isBureau = /[局厅]/u.test(unit);
  if (!/[县区市]/u.test(other)) return !isBureau || /[镇乡]|街道/u.test(other);
  if (isBureau || !CLAUSE_START.test(text.slice(0, at.start)) || !ACTS.test(text.slice(at.end, at.end + 8)))
    return false;
  const before = text.slice(Math.max(0, at.start - AROUND), at.start);
  const [after = ''] = text.slice(at.end, at.end + AROUND).split('。');
  return !(before.slice(before.lastIndexOf('。') + 1) + after).includes(unit);
}

/** Where the other name is that of a county, the sentence may well be about the county: no fix for it. */
function fixOf(foreign: readonly Place[], own: string): FixDraft[] {
  const certain = foreign.filter((at) => !/[县区市]/u.test(textAt(at)));
  if (certain.length === 0) return [];
  return [{ title: `改为“${own}”`, tier: 'suggest', edits: certain.map((at) => ({ place: at, text: own })) }];
}
