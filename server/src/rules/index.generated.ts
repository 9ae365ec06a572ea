// Made by `npm run generate` from the folders beside it. Do not edit.
import type { AnyRule } from './contract.ts';
import formAddressee from './form-addressee/rule.ts';
import formAttachment from './form-attachment/rule.ts';
import formImprint from './form-imprint/rule.ts';
import formOrder from './form-order/rule.ts';
import formPlaceholder from './form-placeholder/rule.ts';
import formRequest from './form-request/rule.ts';
import formSelfName from './form-self-name/rule.ts';
import formSignOff from './form-sign-off/rule.ts';
import formSigner from './form-signer/rule.ts';
import formStyle from './form-style/rule.ts';
import formTitle from './form-title/rule.ts';
import formTransition from './form-transition/rule.ts';
import formYear from './form-year/rule.ts';
import formulaNear from './formula-near/rule.ts';
import formulaWording from './formula-wording/rule.ts';
import headingLevel from './heading-level/rule.ts';
import headingMark from './heading-mark/rule.ts';
import headingOrdinal from './heading-ordinal/rule.ts';
import headingSequence from './heading-sequence/rule.ts';
import headingStop from './heading-stop/rule.ts';
import headingStyle from './heading-style/rule.ts';
import lawForm from './law-form/rule.ts';
import lawName from './law-name/rule.ts';
import lawRepealed from './law-repealed/rule.ts';
import lawRevised from './law-revised/rule.ts';
import markApproximate from './mark-approximate/rule.ts';
import markBlank from './mark-blank/rule.ts';
import markClause from './mark-clause/rule.ts';
import markCollision from './mark-collision/rule.ts';
import markColon from './mark-colon/rule.ts';
import markDash from './mark-dash/rule.ts';
import markDocNumber from './mark-doc-number/rule.ts';
import markEllipsis from './mark-ellipsis/rule.ts';
import markGrouping from './mark-grouping/rule.ts';
import markHalfwidth from './mark-halfwidth/rule.ts';
import markInterpunct from './mark-interpunct/rule.ts';
import markListStop from './mark-list-stop/rule.ts';
import markLong from './mark-long/rule.ts';
import markMixedNumeral from './mark-mixed-numeral/rule.ts';
import markNested from './mark-nested/rule.ts';
import markOrdinal from './mark-ordinal/rule.ts';
import markPair from './mark-pair/rule.ts';
import markPercentForm from './mark-percent-form/rule.ts';
import markPercentPoint from './mark-percent-point/rule.ts';
import markQuote from './mark-quote/rule.ts';
import markRangeUnit from './mark-range-unit/rule.ts';
import markSeries from './mark-series/rule.ts';
import markStop from './mark-stop/rule.ts';
import markTimesLess from './mark-times-less/rule.ts';
import markTitleNest from './mark-title-nest/rule.ts';
import markYearDigits from './mark-year-digits/rule.ts';
import numberAverage from './number-average/rule.ts';
import numberConflict from './number-conflict/rule.ts';
import numberConvert from './number-convert/rule.ts';
import numberCount from './number-count/rule.ts';
import numberDate from './number-date/rule.ts';
import numberGrowth from './number-growth/rule.ts';
import numberPart from './number-part/rule.ts';
import numberPercent from './number-percent/rule.ts';
import numberPeriod from './number-period/rule.ts';
import numberRate from './number-rate/rule.ts';
import numberRemainder from './number-remainder/rule.ts';
import numberScale from './number-scale/rule.ts';
import numberShares from './number-shares/rule.ts';
import numberSlogan from './number-slogan/rule.ts';
import numberSum from './number-sum/rule.ts';
import numberUnit from './number-unit/rule.ts';
import numberUnsure from './number-unsure/rule.ts';
import numberVague from './number-vague/rule.ts';
import numberWeekday from './number-weekday/rule.ts';
import numberYear from './number-year/rule.ts';
import pageFullwidth from './page-fullwidth/rule.ts';
import pageResidue from './page-residue/rule.ts';
import pageSpace from './page-space/rule.ts';
import pageWrap from './page-wrap/rule.ts';
import sectionHeading from './section-heading/rule.ts';
import sectionMissing from './section-missing/rule.ts';
import sectionNoCause from './section-no-cause/rule.ts';
import suspectCharacter from './suspect-character/rule.ts';
import suspectExtra from './suspect-extra/rule.ts';
import suspectGarbled from './suspect-garbled/rule.ts';
import suspectMissing from './suspect-missing/rule.ts';
import suspectOrder from './suspect-order/rule.ts';
import suspectRadical from './suspect-radical/rule.ts';
import suspectRepeat from './suspect-repeat/rule.ts';
import suspectRetold from './suspect-retold/rule.ts';
import suspectScan from './suspect-scan/rule.ts';
import termDated from './term-dated/rule.ts';
import termOffice from './term-office/rule.ts';
import termPremature from './term-premature/rule.ts';
import wordConsistent from './word-consistent/rule.ts';
import wordDoubled from './word-doubled/rule.ts';
import wordRedundant from './word-redundant/rule.ts';
import wordWrong from './word-wrong/rule.ts';

/** Every rule of this folder, sorted by id. */
export const RULES: readonly AnyRule[] = [
  formAddressee,
  formAttachment,
  formImprint,
  formOrder,
  formPlaceholder,
  formRequest,
  formSelfName,
  formSignOff,
  formSigner,
  formStyle,
  formTitle,
  formTransition,
  formYear,
  formulaNear,
  formulaWording,
  headingLevel,
  headingMark,
  headingOrdinal,
  headingSequence,
  headingStop,
  headingStyle,
  lawForm,
  lawName,
  lawRepealed,
  lawRevised,
  markApproximate,
  markBlank,
  markClause,
  markCollision,
  markColon,
  markDash,
  markDocNumber,
  markEllipsis,
  markGrouping,
  markHalfwidth,
  markInterpunct,
  markListStop,
  markLong,
  markMixedNumeral,
  markNested,
  markOrdinal,
  markPair,
  markPercentForm,
  markPercentPoint,
  markQuote,
  markRangeUnit,
  markSeries,
  markStop,
  markTimesLess,
  markTitleNest,
  markYearDigits,
  numberAverage,
  numberConflict,
  numberConvert,
  numberCount,
  numberDate,
  numberGrowth,
  numberPart,
  numberPercent,
  numberPeriod,
  numberRate,
  numberRemainder,
  numberScale,
  numberShares,
  numberSlogan,
  numberSum,
  numberUnit,
  numberUnsure,
  numberVague,
  numberWeekday,
  numberYear,
  pageFullwidth,
  pageResidue,
  pageSpace,
  pageWrap,
  sectionHeading,
  sectionMissing,
  sectionNoCause,
  suspectCharacter,
  suspectExtra,
  suspectGarbled,
  suspectMissing,
  suspectOrder,
  suspectRadical,
  suspectRepeat,
  suspectRetold,
  suspectScan,
  termDated,
  termOffice,
  termPremature,
  wordConsistent,
  wordDoubled,
  wordRedundant,
  wordWrong,
];
