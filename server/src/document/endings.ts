/** How a stretch of text ends, as far as a paragraph is concerned. */

const CLOSERS = '”’」』）)》〉〕]】';
const FINAL = '。！？!?…';
/** Marks after which a paragraph cannot end. */
const OPEN_END = '，,、（(《〈“‘「『〔【—－-';

function lastButClosers(text: string): string {
  let i = text.length - 1;
  while (i >= 0 && CLOSERS.includes(text[i] as string)) i--;
  return text[i] ?? '';
}

/** Ends like a paragraph: 。！？… with closing quotation marks or brackets after it, or ： or ；. */
export function isFinished(text: string): boolean {
  const last = lastButClosers(text);
  if (last === '') return false;
  return FINAL.includes(last) || /(?:[：；;]|[^\d]:)$/u.test(text);
}

/** Ends with the end mark of a sentence. */
export function endsSentence(text: string): boolean {
  const last = lastButClosers(text);
  return last !== '' && FINAL.includes(last);
}

/** Ends with a mark that something must follow: a comma, an opening bracket. */
export function isOpenEnded(text: string): boolean {
  const last = text.at(-1);
  return last !== undefined && OPEN_END.includes(last);
}

/** Whether a 《 “ （ of the text still waits for its partner. */
export function hasOpenPair(text: string): boolean {
  return ['《》', '“”', '（）'].some(
    ([open, close]) => text.lastIndexOf(open as string) > text.lastIndexOf(close as string),
  );
}

/** Has a mark inside that headings and titles do without. */
export function isSentenceLike(text: string): boolean {
  return /[，。；：！？,;]/u.test(text);
}
