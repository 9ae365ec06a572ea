import { Buffer } from 'node:buffer';

/** A file's text without a byte order mark, or why it cannot be read as text. */
export type Decoded = { readonly text: string; readonly bom: boolean } | { readonly trouble: string };

/** Files that people give by mistake, by their first bytes. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly trouble: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    trouble: '这是 Word 文档（.docx）或压缩文件，不是文本：请另存为纯文本（UTF-8）后再检查',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], trouble: '这是 Word 文档（.doc），不是文本：请另存为纯文本（UTF-8）后再检查' },
  { bytes: [0x25, 0x50, 0x44, 0x46], trouble: '这是 PDF 文件，不是文本：请复制出文字、存为纯文本（UTF-8）后再检查' },
  { bytes: [0xff, 0xfe], trouble: '文件不是 UTF-8 编码，是 UTF-16（“Unicode”）编码：请另存为 UTF-8 后再检查' },
  {
    bytes: [0xfe, 0xff],
    trouble: '文件不是 UTF-8 编码，是 UTF-16（“Unicode big endian”）编码：请另存为 UTF-8 后再检查',
  },
];

/** Reads bytes as UTF-8. Never throws: what is no UTF-8 text is named, with what to do. */
export function decode(bytes: Uint8Array): Decoded {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
  if (known) return { trouble: known.trouble };
  if (bytes.includes(0)) return { trouble: '这不是文本文件（含有空字节），没有检查' };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decodeAs('utf-8', bytes);
  if (text !== null) return { text, bom };
  const chinese = decodeAs('gb18030', bytes);
  if (chinese !== null && /\p{Script=Han}{2}/u.test(chinese)) {
    return { trouble: '文件不是 UTF-8 编码，像是 GB18030（GBK，记事本的“ANSI”）编码：请另存为 UTF-8 后再检查' };
  }
  return {
    trouble: `文件不是 UTF-8 编码（第 ${String(firstFault(bytes) + 1)} 个字节处读不通）：请另存为 UTF-8 后再检查`,
  };
}

/** The text to write back, with the byte order mark that the file had. */
export function encode(text: string, bom: boolean): string {
  return bom ? `\ufeff${text}` : text;
}

/** The text, or null when the bytes are not of this encoding or Node was built without it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Offset of the first byte that is no UTF-8: up to there, decoding and encoding again gives the same bytes. */
function firstFault(bytes: Uint8Array): number {
  const again = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf8');
  let at = 0;
  while (at < bytes.length && again[at] === bytes[at]) at++;
  return at;
}
