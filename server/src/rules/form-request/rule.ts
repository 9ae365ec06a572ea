import type { Block, Document, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { defineRule, type Draft } from '../contract.ts';
import { askIn, type Ask } from './asks.ts';

/** Where a document asks, it asks at its end: in so many paragraphs. */
const LAST = 2;
const WHOLE_FORMULA = /^(?:以上(?:报告|意见|请示)?[，,]?)?(?:妥否|当否|可否|是否妥当)[^。]*。?$/u;
const REPORT_ENDING = /^特此报告[。！]?$/u;

/**
 * A 报告 that asks for approval, instructions or money at its end, and a 请示 that ends as a 报告. 《党政机关公文处理工作条例》
 * Art. 15(4): no matter of a 请示 in a 报告. Asking to read, to deliberate, to criticise or to support is no 请示.
 */
export default defineRule({
  meta: {
    id: 'form-request',
    title: '报告夹带请示事项',
    english: 'A report that asks for a decision',
    severity: 'error',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['gongwen-tiaoli-15'],
    needs: ['kind'],
  },
  check({ document, kind }, report) {
    const type = kind?.kind.type;
    if ((type !== '报告' && type !== '请示') || !isTitled(document, type)) return;
    const last = lastParagraphs(document);
    const draft = type === '报告' ? request(last) : reportEnding(last);
    if (draft) report(draft);
  },
});

/** The title says what it is: without one, the text may be a 请示 whose title was lost. */
function isTitled({ header }: Document, type: string): boolean {
  const title = header.titleText.replace(/[（(][^（）()]*[）)]$/u, '');
  return title.endsWith(type) && !/请示报告$/u.test(title);
}

/** The last paragraphs of the body, without notes in brackets and lines that are no sentences. */
function lastParagraphs({ blocks, header, closing }: Document): readonly Block[] {
  const out: Block[] = [];
  for (let i = (closing?.from ?? blocks.length) - 1; i >= header.blocks && out.length < LAST; i--) {
    const block = blocks[i] as Block;
    if (/[。！；]$/u.test(block.text)) out.unshift(block);
  }
  return out;
}

function request(last: readonly Block[]): Draft | null {
  const asks = last.flatMap((block) => askIn(block) ?? []);
  const shown = asks.find(({ type }) => type === 'formula') ?? asks[0];
  if (!shown) return null;
  const { block } = shown.place;
  const ended = last.some(({ text }) => REPORT_ENDING.test(text));
  return {
    place: shown.place,
    // 妥否，请批示 is the ending of a 请示 and of nothing else.
    ...(shown.type === 'formula' ? {} : { severity: 'warning' as const }),
    message: {
      what: `报告中写了“${textAt(shown.place)}”，夹带请示事项`,
      why: '《党政机关公文处理工作条例》第十五条规定，不得在报告等非请示性公文中夹带请示事项',
      todo: '请示的事项另用“请示”上报，报告以“特此报告”结束',
    },
    related: asks.filter((ask) => ask !== shown).map((ask: Ask) => ({ place: ask.place, note: '同样是请示事项' })),
    fixes:
      WHOLE_FORMULA.test(block.text) && !ended
        ? [{ title: '改为“特此报告。”', tier: 'suggest', edits: [{ place: allOf(block), text: '特此报告。' }] }]
        : [],
  };
}

function reportEnding(last: readonly Block[]): Draft | null {
  const block = last.at(-1);
  if (!block || !REPORT_ENDING.test(block.text)) return null;
  const asked = last.some((one) => askIn(one)?.type === 'formula');
  return {
    place: allOf(block),
    severity: 'warning',
    message: {
      what: '请示以“特此报告”结束',
      why: '《党政机关公文处理工作条例》第八条把请示和报告列为两个文种，请示是要上级答复的',
      todo: asked ? '删去“特此报告”' : '改为“妥否，请批示”',
    },
    basis: ['gongwen-tiaoli-8'],
    fixes: asked
      ? []
      : [{ title: '改为“妥否，请批示。”', tier: 'suggest', edits: [{ place: allOf(block), text: '妥否，请批示。' }] }],
  };
}

function allOf(block: Block): Place {
  return place(block, 0, block.text.length);
}
