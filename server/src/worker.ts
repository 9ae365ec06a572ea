import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { isoDay } from './base/day.ts';
import { check } from './engine/check.ts';
import { intlSegmenter } from './engine/segmenter.ts';
import { createServer } from './lsp/server.ts';

/** The global scope of a worker, as far as the server talks through it. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server as a web worker. It has no files of its own and asks the client for them. */
createServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  check,
  today: () => isoDay(new Date()),
  readFile: () => Promise.resolve(undefined),
  model: () => Promise.resolve(undefined),
  listFolder: () => Promise.resolve(undefined),
  pause,
  segmenter: intlSegmenter(),
});

/** A message to oneself comes after those that are waiting, and sooner than any timer. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
