import type { Document, Line, Residue } from '../../document/model.ts';
import { webKindOf, type WebKind } from '../../document/web-lines.ts';
import { sourceSpan, type SourceSpan } from '../../text/span.ts';

/** One thing that does not belong to the text. */
export interface Remnant {
  readonly span: SourceSpan;
  /** As a message lists it. */
  readonly word: string;
  /** As its own place is labelled. */
  readonly note: string;
  /** Only characters that nobody sees. */
  readonly invisible: boolean;
}

const WORDS: Readonly<Partial<Record<Residue['type'], string>>> = {
  'page-number': '页码',
  'running-header': '页眉',
  'stray-mark': '单独成行的标点',
  furniture: '发布时间、来源等网页文字',
  invisible: '不可见字符',
};

const WEB: Readonly<Record<WebKind, string>> = {
  navigation: '网页导航',
  tool: '网页按钮',
  views: '访问量',
  published: '发布信息',
  record: '信息公开目录项',
  related: '相关文章',
  site: '网站页脚',
};

const BYTE_ORDER_MARK = 0xfeff;

/** What is to be removed, in order of place. Markdown's signs are the writer's own, and a mark of the file's encoding is the file's. */
export function remnantsOf({ source, residue, lines }: Document): Remnant[] {
  const out: Remnant[] = [];
  for (const { type, span } of residue) {
    const word = WORDS[type];
    if (word === undefined || (span.start === 0 && source.charCodeAt(0) === BYTE_ORDER_MARK)) continue;
    const kind = type === 'furniture' ? webKindOf(source, span.start, span.end) : null;
    const note = kind ? WEB[kind] : type === 'furniture' ? '网页残留文字' : word;
    out.push({ span, word, note, invisible: type === 'invisible' });
  }
  const breaks = lines.filter((line) => line.pageBreak);
  if (breaks.length === 0) return out;
  return [...out, ...breaks.map(formFeed)].sort((a, b) => a.span.start - b.span.start);
}

/** The form feed before a line. */
function formFeed(line: Line): Remnant {
  return { span: sourceSpan(line.start - 1, line.start), word: '分页符', note: '分页符', invisible: false };
}
