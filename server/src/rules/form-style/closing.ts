import type { Kind } from '../../data/model.ts';
import type { Block, Document } from '../../document/model.ts';
import { isOrgan } from '../../document/organ.ts';
import { place, textAt } from '../../document/place.ts';
import { hasName, isSignedAbove, writtenDay } from '../../facts/sign-off.ts';
import { STYLE_NORM, type ClosingStyle } from '../../facts/style.ts';
import { sourceSpan, type SourceSpan } from '../../text/span.ts';
import type { Draft } from '../contract.ts';

const ENDING = '特此报告。';
/** The sentence by itself, or behind others in its paragraph. */
const ENDED = /(?:^|(?<=[。！？]))特此报告[。！]?$/u;
/** Sentences that end a report in another way. */
const OTHERWISE = /特此|[妥当可]否|请(?:予)?(?:审议|审阅|审查|批示|指示|评议|批评指正)|以上(?:报告|汇报)|专此/u;
const ANNEX = /^附件?[：:]|^附件\s*\d/u;
/** Paragraphs in which the end is looked for. */
const LAST = 3;

/** What the office asks of 署名, 成文日期 and 特此报告, as far as the text has an end of its own. */
export function closingDrafts(document: Document, kind: Kind | null, style: ClosingStyle): (Draft | null)[] {
  if (!kind?.signed) return [];
  return [
    style.issuer === null || !kind.frame.closing.includes('${发文机关}') ? null : issuerDraft(document, style.issuer),
    style.date === null ? null : dateDraft(document, style.date),
    style.ending === null || kind.frame.ending !== ENDING ? null : endingDraft(document, style.ending),
  ];
}

function dateDraft({ closing }: Document, figures: 'arabic' | 'han'): Draft | null {
  const date = closing?.date;
  if (!date) return null;
  const written = textAt(date.place);
  const right = writtenDay(date.value, figures);
  if (right === null || /\d{4}/u.test(written) === (figures === 'arabic')) return null;
  const text = /^[（(]/u.test(written) ? `${written.charAt(0)}${right}${written.slice(-1)}` : right;
  return {
    place: date.place,
    message: {
      what: `成文日期“${written}”不合本单位的写法`,
      why: `${STYLE_NORM}规定成文日期用${figures === 'arabic' ? '阿拉伯数字' : '汉字'}`,
      todo: `改为“${text}”`,
    },
    fixes: [{ title: `改为“${text}”`, tier: 'safe', edits: [{ place: date.place, text }] }],
  };
}

function issuerDraft(document: Document, wanted: 'required' | 'none'): Draft | null {
  return wanted === 'required' ? withoutIssuer(document) : withIssuer(document);
}

function withoutIssuer(document: Document): Draft | null {
  const date = document.closing?.date;
  // Where both are missing, the copy may have lost them: the rule of the norm tells it.
  if (!date || hasName(document) || isSignedAbove(document)) return null;
  return {
    place: date.place,
    scope: 'document',
    message: {
      what: '文末没有署名',
      why: `${STYLE_NORM}规定文末写发文机关署名`,
      todo: '在成文日期之前补上署名',
    },
  };
}

function withIssuer(document: Document): Draft | null {
  const { closing, blocks } = document;
  const { issuer, date } = closing ?? {};
  if (!closing || !issuer || !date || !isOrgan(textAt(issuer))) return null;
  const own = issuer.block !== date.place.block;
  const names = own ? blocks.slice(closing.from, date.place.block.index) : [];
  const gone = own ? names.map((block) => linesOf(document, block)) : [place(issuer.block, 0, date.place.start)];
  return {
    place: issuer,
    message: {
      what: `文末写了署名“${textAt(issuer)}”`,
      why: `${STYLE_NORM}规定文末只写成文日期，不署名`,
      todo: '删去署名',
    },
    fixes: [{ title: '删去署名', tier: 'suggest', edits: gone.map((at) => ({ place: at, text: '' })) }],
  };
}

function endingDraft(document: Document, wanted: 'required' | 'none'): Draft | null {
  if (!/报告(?:[（(][^（）()]*[）)])?$/u.test(document.header.titleText)) return null;
  const last = lastParagraphs(document);
  const found = last.find(({ text }) => ENDED.test(text));
  if (wanted === 'none') return found ? withEnding(document, found) : null;
  const end = last.at(-1);
  // Without a sign-off the text may be a part of one, or a copy that was cut off.
  if (found || !end || !document.closing || last.some(({ text }) => OTHERWISE.test(text.slice(-60)))) return null;
  return withoutEnding(document, end);
}

/** The last paragraphs of the body, without the list of annexes below them. */
function lastParagraphs({ blocks, header, closing }: Document): readonly Block[] {
  const body = blocks.slice(header.blocks, closing?.from ?? blocks.length);
  const annex = body.slice(-8).findIndex(({ text }) => ANNEX.test(text));
  const end = annex < 0 ? body.length : body.length - Math.min(8, body.length) + annex;
  return body.slice(Math.max(0, end - LAST), end);
}

function withEnding(document: Document, block: Block): Draft {
  const start = block.text.search(ENDED);
  const at = place(block, start, block.text.length);
  return {
    place: at,
    message: {
      what: `报告以“${textAt(at)}”结束`,
      why: `${STYLE_NORM}规定报告不写“特此报告”`,
      todo: '删去这一句',
    },
    fixes: [
      {
        title: `删去“${textAt(at)}”`,
        tier: 'suggest',
        edits: [{ place: start === 0 ? linesOf(document, block) : at, text: '' }],
      },
    ],
  };
}

function withoutEnding(document: Document, end: Block): Draft {
  const start = end.text.lastIndexOf('。', end.text.length - 2) + 1;
  return {
    place: place(end, start, end.text.length),
    scope: 'document',
    message: {
      what: `报告没有以“特此报告”结束`,
      why: `${STYLE_NORM}规定报告以“${ENDING}”结束`,
      todo: `在正文之后补上“${ENDING}”`,
    },
    fixes: [
      {
        title: `补上“${ENDING}”`,
        tier: 'suggest',
        edits: [{ place: sourceSpan(end.span.end, end.span.end), text: paragraphBreak(document, end) + ENDING }],
      },
    ],
  };
}

/** What parts the paragraph from the one before it: line breaks and an indent; a line break alone where more stands there. */
function paragraphBreak({ source, blocks }: Document, block: Block): string {
  const before = blocks[block.index - 1];
  const gap = before ? source.slice(before.span.end, block.span.start) : '';
  if (/^\s*\n\s*$/u.test(gap)) return gap;
  return source.includes('\r\n') ? '\r\n' : '\n';
}

/** The lines of a paragraph with their line breaks. */
function linesOf({ source, lines }: Document, block: Block): SourceSpan {
  const [first, last] = block.lines;
  const start = lines[first]?.start ?? block.span.start;
  return sourceSpan(start, lines[last + 1]?.start ?? source.length);
}
