// What a package holds: the list at the end of a zip file.
import fs from 'node:fs';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** @returns the files in it with their sizes in bytes, packed and unpacked */
export function zipEntries(file) {
  const bytes = fs.readFileSync(file);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error(`${file} is no zip file`);
  const out = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`${file}: the list of files is broken`);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    out.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
    });
    at += 46 + name + extra + comment;
  }
  return out;
}
