import type { Document, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { bracketsAgainst, quotesAgainst, type StrangeIn } from '../../facts/style-body.ts';
import { STYLE_NORM, type QuoteStyle } from '../../facts/style.ts';
import type { Draft, FixDraft } from '../contract.ts';

const QUOTES: Readonly<Record<QuoteStyle, string>> = {
  curly: '弯引号（“”）',
  corner: '直角引号（「」）',
  straight: '直引号（""）',
};
const BRACKETS = { full: '全角圆括号（）', half: '半角圆括号()' };

/** What is said of pairs of one sort. */
interface Words {
  readonly name: string;
  readonly wanted: string;
  readonly tier: FixDraft['tier'];
}

/** Round brackets of the other width around Chinese words. */
export function bracketDraft(document: Document, style: 'full' | 'half'): Draft | null {
  return draftOf(bracketsAgainst(document, style), { name: '圆括号', wanted: BRACKETS[style], tier: 'safe' });
}

/** Quotations that are marked in another way; which halves belong together is worth a look. */
export function quoteDraft(document: Document, style: QuoteStyle): Draft | null {
  return draftOf(quotesAgainst(document, style), { name: '引号', wanted: QUOTES[style], tier: 'suggest' });
}

function draftOf(found: readonly StrangeIn[], { name, wanted, tier }: Words): Draft | null {
  const [first, ...others] = found;
  if (!first) return null;
  const many = others.length > 0 ? `等${String(found.length)}处` : '';
  return {
    place: placeOf(first),
    message: {
      what: `“${shown(first)}”${many}的${name}不合本单位的写法`,
      why: `${STYLE_NORM}规定正文的${name}用${wanted}`,
      todo: `${many === '' ? '' : '全部'}改为${wanted}，引文、书名号里的不动`,
    },
    related: others.map((one) => ({ place: placeOf(one), note: `“${shown(one)}”` })),
    fixes: [
      {
        title: `${many === '' ? '' : `将${String(found.length)}处`}${name}改为${wanted}`,
        tier,
        edits: found.flatMap(({ block, changes }) =>
          changes.map(({ at, text }) => ({ place: place(block, at, at + 1), text })),
        ),
      },
    ],
    data: { count: found.length },
  };
}

function placeOf({ block, open, close }: StrangeIn): Place {
  return place(block, open, close + 1);
}

/** A long quotation is told by its beginning. */
function shown({ block, open, close }: StrangeIn): string {
  const words = block.text.slice(open, close + 1);
  return words.length > 20 ? `${words.slice(0, 16)}……` : words;
}
