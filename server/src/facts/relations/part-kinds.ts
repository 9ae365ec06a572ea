import type { Told } from './part-told.ts';

/** Which of the numbers before may be the whole; null where the words of one do not say so. */
type Whole = ((whole: Told) => boolean) | null;

const OF_KIND = /^(?:其中)?(?:属于?|涉及|关于|来自|发生在)[^，。；]{2,12}的([\u4e00-\u9fff]{3,8})$/u;

/** 行政处罚类18件，平均38天；属于交通领域的行政处罚21件: of a kind that was told, by its name. */
export function ofKind(one: Told): Whole {
  if (!one.lead.includes('的')) return null;
  const kind = OF_KIND.exec(one.lead.replace(/(?:共?有|为|达)+$/u, ''))?.[1];
  if (kind === undefined) return null;
  return ({ lead, sentence }) =>
    sentence === one.sentence && lead.replace(/^(?:其中|另有|有)+/u, '').replace(/类(?:案件)?$/u, '') === kind;
}

const THEN_SO_MANY = /^[\u4e00-\u9fff]{1,8}，(?:已|就|却|竟)*有$/u;
/** What is said of so many of them, and no name of others. */
const DONE_BY = /了|上|成|过|完成|实现|通过|参加|加入|开展|配[备套有]|建[起成有]|获|达到|受|享/u;

/** 85户养殖户，有92户配套了设施: right behind the things that it is some of. */
export function ofThings({ mention, tail }: Told): Whole {
  if (!mention.gap.endsWith('有') || !DONE_BY.test(tail) || !THEN_SO_MANY.test(mention.gap)) return null;
  return (whole) => whole.mention.end === mention.from && !/有$|新/u.test(whole.lead);
}
