import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';

/** What a file of settings or of words becomes; or the first line of it that cannot be understood, counted from 1. */
export type Edited = { readonly text: string } | { readonly line: number; readonly message: string };

/** A word that is allowed, with the reason where people gave one. */
export interface AllowedWord {
  readonly word: string;
  readonly why?: string;
}

/** The first lines of new files, for people. */
export const HEADS = {
  settings: '# 公文检查的设置：对本文件夹和其中的文件夹都起作用\n',
  list: '# 本单位确认可用的词语：用语检查不再提示，写明理由，供同事查看\n',
} as const;

/**
 * Puts a word among those that are not judged. Comments, order and layout of all else stay; a word that stands there
 * already changes nothing.
 * @param source the file as it stands; null when there is none
 * @param head the first line of a new file
 */
export function withAllowed(source: string | null, allowed: AllowedWord, head: string): Edited {
  const reason = allowed.why?.trim() ?? '';
  if (source === null || source.trim() === '') return { text: `${head}allow:\n${lineOf(allowed.word, reason)}` };
  const yaml = parseDocument(source, { prettyErrors: false });
  const [broken] = yaml.errors;
  if (broken) {
    const line = source.slice(0, broken.pos[0]).split('\n').length;
    return { line, message: '不合 YAML 的写法' };
  }
  const item = yaml.createNode(reason === '' ? allowed.word : { word: allowed.word, why: reason });
  const list = yaml.get('allow', true);
  if (isSeq(list)) {
    if (list.items.some((one) => wordOf(one) === allowed.word)) return { text: source };
    list.add(item);
  } else {
    const fresh = new YAMLSeq();
    fresh.add(item);
    yaml.set('allow', fresh);
  }
  return { text: yaml.toString({ lineWidth: 0 }) };
}

/** The word of an item, which may have a reason beside it. */
function wordOf(item: unknown): string {
  return isMap(item) ? String(item.get('word')) : String(item);
}

function lineOf(word: string, reason: string): string {
  return reason === '' ? `  - ${plain(word)}\n` : `  - word: ${plain(word)}\n    why: ${plain(reason)}\n`;
}

/** A word as YAML has it: in quotation marks where it would be read as something else. */
function plain(word: string): string {
  return /^[\p{Script=Han}\p{Letter}]+$/u.test(word) ? word : JSON.stringify(word);
}
