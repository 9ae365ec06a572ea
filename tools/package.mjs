// npm run package: the extension as files to install. Nothing is downloaded.
//   gongwen-VERSION.vsix            runs everywhere, the browser included; words are told apart by the editor's own means
//   gongwen-PLATFORM-VERSION.vsix   the same with nodejieba inside, for the machine on which it is made
// node tools/package.mjs [DIR]      into another folder than the project's
import path from 'node:path';
import { packages } from './packages.mjs';

const root = path.resolve(import.meta.dirname, '..');
const made = await packages(root, path.resolve(process.argv[2] ?? root));
for (const { file, bytes } of made) console.log(`${file}  ${(bytes / 1e6).toFixed(1)} MB`);
if (made.length < 2) console.log('本机没有装上 nodejieba，只做了通用的一份。');
