import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

const NODE = new Set(builtinModules);
const isNode = (path: string): boolean => path.startsWith('node:') || NODE.has(path);

const NETWORK_MODULES = ['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises', 'undici', 'ws'];
const NETWORK_GLOBALS =
  /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon|RTCPeerConnection|importScripts)\s*\(/gu;
const IMPORT = /\b(?:require|import|__require)\(\s*["'](?:node:)?([^"']+)["']\s*\)/gu;

/** The ways to a network that a bundle's code names. */
function waysOut(code: string): string[] {
  const modules = [...code.matchAll(IMPORT)]
    .map(([, name = '']) => name)
    .filter((name) => NETWORK_MODULES.includes(name));
  return [...modules, ...[...code.matchAll(NETWORK_GLOBALS)].map(([call]) => call)];
}

describe('the server in a web worker', async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: ['server/src/worker.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    logLevel: 'silent',
    loader: { '.bin': 'binary', '.txt': 'text', '.md': 'text' },
  });
  const inputs = Object.entries(metafile.inputs);

  test('bundles without any module of Node', () => {
    assert.ok(inputs.some(([path]) => path === 'server/src/engine/check.ts'));
    const named = inputs.flatMap(([path, { imports }]) =>
      imports.filter((one) => isNode(one.path) || isNode(one.original ?? '')).map((one) => `${path} → ${one.path}`),
    );
    assert.deepEqual(named, []);
  });

  test('leaves no import to be found at run time', () => {
    assert.deepEqual(
      Object.values(metafile.outputs).flatMap(({ imports }) =>
        imports.filter((one) => one.external && one.path !== '<runtime>'),
      ),
      [],
    );
  });

  test('names no way to a network', () => {
    assert.deepEqual(waysOut(outputFiles[0]?.text ?? 'fetch('), []);
  });
});

test('ways to a network are seen', () => {
  const code = `require("net"); import('node:https'); __require('ws'); fetch ('x'); new WebSocket(y); prefetch(z);`;
  assert.deepEqual(waysOut(code), ['net', 'https', 'ws', 'fetch (', 'WebSocket(']);
});

describe('the bundles as they are shipped', () => {
  const bundles = globSync('dist/**/*.{cjs,js,mjs}');
  const skip = bundles.length === 0 ? 'nothing is built yet: npm run build' : false;

  test('can reach no network', { skip }, () => {
    for (const path of bundles) assert.deepEqual(waysOut(readFileSync(path, 'utf8')), [], path);
  });
});
