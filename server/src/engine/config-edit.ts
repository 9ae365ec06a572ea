import { isSeq, parseDocument, YAMLSeq } from 'yaml';

/** The first lines of a new file, for people. */
const HEAD = '# 公文检查的设置：对本文件夹和其中的文件夹都起作用\n';

/** What a configuration file becomes; or the first line of it that cannot be understood, counted from 1. */
export type Edited = { readonly text: string } | { readonly line: number; readonly message: string };

/**
 * Puts a word among those that are not judged. Comments, order and layout of all else stay; a word that stands there
 * already changes nothing.
 * @param source the file as it stands; null when there is none
 */
export function withAllowed(source: string | null, word: string): Edited {
  if (source === null || source.trim() === '') return { text: `${HEAD}allow:\n  - ${plain(word)}\n` };
  const yaml = parseDocument(source, { prettyErrors: false });
  const [broken] = yaml.errors;
  if (broken) {
    const line = source.slice(0, broken.pos[0]).split('\n').length;
    return { line, message: '不合 YAML 的写法' };
  }
  const list = yaml.get('allow', true);
  if (isSeq(list)) {
    if (list.items.some((item) => String(item) === word)) return { text: source };
    list.add(yaml.createNode(word));
  } else {
    const fresh = new YAMLSeq();
    fresh.add(yaml.createNode(word));
    yaml.set('allow', fresh);
  }
  return { text: yaml.toString({ lineWidth: 0 }) };
}

/** A word as YAML has it: in quotation marks where it would be read as something else. */
function plain(word: string): string {
  return /^[\p{Script=Han}\p{Letter}]+$/u.test(word) ? word : JSON.stringify(word);
}
