import type { Segmenter, Word } from './ports.ts';

/** Words by the dictionary that the JavaScript engine carries. Always there, in Node and in the browser. */
export function intlSegmenter(): Segmenter {
  const cutter = new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    name: 'Intl.Segmenter',
    words(text: string): Promise<readonly Word[]> {
      const words: Word[] = [];
      for (const { index, segment, isWordLike } of cutter.segment(text)) {
        if (isWordLike === true) words.push({ start: index, end: index + segment.length });
      }
      return Promise.resolve(words);
    },
  };
}
