// Made by `npm run generate` from the folders beside it. Do not edit.
import formAddressee from './form-addressee/doc.md';
import formAttachment from './form-attachment/doc.md';
import formImprint from './form-imprint/doc.md';
import formOrder from './form-order/doc.md';
import formPlaceholder from './form-placeholder/doc.md';
import formRequest from './form-request/doc.md';
import formSelfName from './form-self-name/doc.md';
import formSignOff from './form-sign-off/doc.md';
import formSigner from './form-signer/doc.md';
import formStyle from './form-style/doc.md';
import formTitle from './form-title/doc.md';
import formTransition from './form-transition/doc.md';
import formYear from './form-year/doc.md';
import formulaNear from './formula-near/doc.md';
import formulaWording from './formula-wording/doc.md';
import headingLevel from './heading-level/doc.md';
import headingMark from './heading-mark/doc.md';
import headingOrdinal from './heading-ordinal/doc.md';
import headingSequence from './heading-sequence/doc.md';
import headingStop from './heading-stop/doc.md';
import headingStyle from './heading-style/doc.md';
import lawForm from './law-form/doc.md';
import lawName from './law-name/doc.md';
import lawRepealed from './law-repealed/doc.md';
import lawRevised from './law-revised/doc.md';
import markApproximate from './mark-approximate/doc.md';
import markBlank from './mark-blank/doc.md';
import markClause from './mark-clause/doc.md';
import markCollision from './mark-collision/doc.md';
import markColon from './mark-colon/doc.md';
import markDash from './mark-dash/doc.md';
import markDocNumber from './mark-doc-number/doc.md';
import markEllipsis from './mark-ellipsis/doc.md';
import markGrouping from './mark-grouping/doc.md';
import markHalfwidth from './mark-halfwidth/doc.md';
import markInterpunct from './mark-interpunct/doc.md';
import markListStop from './mark-list-stop/doc.md';
import markLong from './mark-long/doc.md';
import markMixedNumeral from './mark-mixed-numeral/doc.md';
import markNested from './mark-nested/doc.md';
import markOrdinal from './mark-ordinal/doc.md';
import markPair from './mark-pair/doc.md';
import markPercentForm from './mark-percent-form/doc.md';
import markPercentPoint from './mark-percent-point/doc.md';
import markQuote from './mark-quote/doc.md';
import markRangeUnit from './mark-range-unit/doc.md';
import markSeries from './mark-series/doc.md';
import markStop from './mark-stop/doc.md';
import markTimesLess from './mark-times-less/doc.md';
import markTitleNest from './mark-title-nest/doc.md';
import markYearDigits from './mark-year-digits/doc.md';
import numberAverage from './number-average/doc.md';
import numberConflict from './number-conflict/doc.md';
import numberConvert from './number-convert/doc.md';
import numberCount from './number-count/doc.md';
import numberDate from './number-date/doc.md';
import numberGrowth from './number-growth/doc.md';
import numberPart from './number-part/doc.md';
import numberPercent from './number-percent/doc.md';
import numberPeriod from './number-period/doc.md';
import numberRate from './number-rate/doc.md';
import numberRemainder from './number-remainder/doc.md';
import numberScale from './number-scale/doc.md';
import numberShares from './number-shares/doc.md';
import numberSlogan from './number-slogan/doc.md';
import numberSum from './number-sum/doc.md';
import numberUnit from './number-unit/doc.md';
import numberUnsure from './number-unsure/doc.md';
import numberVague from './number-vague/doc.md';
import numberWeekday from './number-weekday/doc.md';
import numberYear from './number-year/doc.md';
import pageFullwidth from './page-fullwidth/doc.md';
import pageResidue from './page-residue/doc.md';
import pageSpace from './page-space/doc.md';
import pageWrap from './page-wrap/doc.md';
import sectionHeading from './section-heading/doc.md';
import sectionMissing from './section-missing/doc.md';
import sectionNoCause from './section-no-cause/doc.md';
import suspectCharacter from './suspect-character/doc.md';
import suspectExtra from './suspect-extra/doc.md';
import suspectGarbled from './suspect-garbled/doc.md';
import suspectMissing from './suspect-missing/doc.md';
import suspectOrder from './suspect-order/doc.md';
import suspectRadical from './suspect-radical/doc.md';
import suspectRepeat from './suspect-repeat/doc.md';
import suspectRetold from './suspect-retold/doc.md';
import suspectScan from './suspect-scan/doc.md';
import termDated from './term-dated/doc.md';
import termOffice from './term-office/doc.md';
import termPremature from './term-premature/doc.md';
import wordConsistent from './word-consistent/doc.md';
import wordDoubled from './word-doubled/doc.md';
import wordRedundant from './word-redundant/doc.md';
import wordWrong from './word-wrong/doc.md';

/** The page of every rule, for writers, in Markdown. */
export const RULE_DOCS: Readonly<Record<string, string>> = {
  'form-addressee': formAddressee,
  'form-attachment': formAttachment,
  'form-imprint': formImprint,
  'form-order': formOrder,
  'form-placeholder': formPlaceholder,
  'form-request': formRequest,
  'form-self-name': formSelfName,
  'form-sign-off': formSignOff,
  'form-signer': formSigner,
  'form-style': formStyle,
  'form-title': formTitle,
  'form-transition': formTransition,
  'form-year': formYear,
  'formula-near': formulaNear,
  'formula-wording': formulaWording,
  'heading-level': headingLevel,
  'heading-mark': headingMark,
  'heading-ordinal': headingOrdinal,
  'heading-sequence': headingSequence,
  'heading-stop': headingStop,
  'heading-style': headingStyle,
  'law-form': lawForm,
  'law-name': lawName,
  'law-repealed': lawRepealed,
  'law-revised': lawRevised,
  'mark-approximate': markApproximate,
  'mark-blank': markBlank,
  'mark-clause': markClause,
  'mark-collision': markCollision,
  'mark-colon': markColon,
  'mark-dash': markDash,
  'mark-doc-number': markDocNumber,
  'mark-ellipsis': markEllipsis,
  'mark-grouping': markGrouping,
  'mark-halfwidth': markHalfwidth,
  'mark-interpunct': markInterpunct,
  'mark-list-stop': markListStop,
  'mark-long': markLong,
  'mark-mixed-numeral': markMixedNumeral,
  'mark-nested': markNested,
  'mark-ordinal': markOrdinal,
  'mark-pair': markPair,
  'mark-percent-form': markPercentForm,
  'mark-percent-point': markPercentPoint,
  'mark-quote': markQuote,
  'mark-range-unit': markRangeUnit,
  'mark-series': markSeries,
  'mark-stop': markStop,
  'mark-times-less': markTimesLess,
  'mark-title-nest': markTitleNest,
  'mark-year-digits': markYearDigits,
  'number-average': numberAverage,
  'number-conflict': numberConflict,
  'number-convert': numberConvert,
  'number-count': numberCount,
  'number-date': numberDate,
  'number-growth': numberGrowth,
  'number-part': numberPart,
  'number-percent': numberPercent,
  'number-period': numberPeriod,
  'number-rate': numberRate,
  'number-remainder': numberRemainder,
  'number-scale': numberScale,
  'number-shares': numberShares,
  'number-slogan': numberSlogan,
  'number-sum': numberSum,
  'number-unit': numberUnit,
  'number-unsure': numberUnsure,
  'number-vague': numberVague,
  'number-weekday': numberWeekday,
  'number-year': numberYear,
  'page-fullwidth': pageFullwidth,
  'page-residue': pageResidue,
  'page-space': pageSpace,
  'page-wrap': pageWrap,
  'section-heading': sectionHeading,
  'section-missing': sectionMissing,
  'section-no-cause': sectionNoCause,
  'suspect-character': suspectCharacter,
  'suspect-extra': suspectExtra,
  'suspect-garbled': suspectGarbled,
  'suspect-missing': suspectMissing,
  'suspect-order': suspectOrder,
  'suspect-radical': suspectRadical,
  'suspect-repeat': suspectRepeat,
  'suspect-retold': suspectRetold,
  'suspect-scan': suspectScan,
  'term-dated': termDated,
  'term-office': termOffice,
  'term-premature': termPremature,
  'word-consistent': wordConsistent,
  'word-doubled': wordDoubled,
  'word-redundant': wordRedundant,
  'word-wrong': wordWrong,
};
