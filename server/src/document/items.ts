import type { Block, Mark } from './model.ts';

/** Whether numbered blocks of a level are items of a list rather than headings, as the blocks come. */
export interface Items {
  /**
   * Whether a block that reads like a heading is an item all the same: a whole sentence with no text of its own below, or
   * one beside others that are items.
   * @param heading what its words and length alone make it; null for no heading
   */
  isItem(block: Block, mark: Mark | null, heading: { readonly runIn: boolean } | null, below: Mark | null): boolean;
}

/** The list of 附件 below a text: 附件：1.……表 */
const ATTACHMENTS = /^附件[:：]?\s*1[.．、]/u;

/** Follows the families of numbered blocks: a deeper level begins anew below every mark above it. */
export function itemsOf(): Items {
  const last: (boolean | undefined)[] = [];
  let attached = -2;
  return {
    isItem: (block, mark, heading, below) => {
      if (mark === null) {
        if (ATTACHMENTS.test(block.text)) attached = block.index;
        return false;
      }
      last.length = Math.min(last.length, mark.level + 1);
      if (mark.value === 1) last[mark.level] = undefined;
      if (mark.level === 3 && attached === block.index - 1) {
        attached = block.index;
        return true;
      }
      const item =
        !heading ||
        (!heading.runIn && /[。：:]$/u.test(block.text) && (last[mark.level] === true || isBare(block, mark, below)));
      last[mark.level] = item;
      return item;
    },
  };
}

/** A sentence that the next item follows at once: nothing stands under it. */
function isBare({ text }: Block, mark: Mark, below: Mark | null): boolean {
  return text.endsWith('。') && below?.level === mark.level && below.value === (mark.value ?? 0) + 1;
}
