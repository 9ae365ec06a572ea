import { Worker } from 'node:worker_threads';
import { reasonOf } from './base/reason.ts';
import { isHan, isDigit, isLatin } from './text/width.ts';
import type { Segmenter, Word } from './engine/ports.ts';

export interface SegmenterQuestion {
  readonly id: number;
  readonly text: string;
}

/** The pieces of the text, marks included, or why there are none. */
export type SegmenterAnswer =
  { readonly id: number; readonly words: readonly string[] } | { readonly id: number; readonly error: string };

interface Waiting {
  readonly text: string;
  readonly resolve: (words: readonly Word[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Words by nodejieba, in a worker thread that starts at the first question. Where nodejieba is not installed, or its
 * thread dies, `fallback` answers from then on; `onFallback` is told once, for the log.
 * @param thread path of the bundled thread
 */
export function jiebaSegmenter(thread: string, fallback: Segmenter, onFallback: (why: string) => void): Segmenter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let broken = false;
  let lastId = 0;

  const giveUp = (why: string): void => {
    if (broken) return;
    broken = true;
    worker = null;
    onFallback(why);
    for (const { text, resolve, reject } of waiting.values()) fallback.words(text).then(resolve, reject);
    waiting.clear();
  };
  const listen = (started: Worker): Worker => {
    started.on('message', (answer: SegmenterAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('error' in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(wordsOf(answer.words));
      // An idle thread does not keep the process alive; one that is asked does.
      if (waiting.size === 0) started.unref();
    });
    started.on('error', (error) => giveUp(error.message));
    started.on('exit', (code) => giveUp(`thread ended with ${code}`));
    return started;
  };
  /** The thread, or null where none can be had. */
  const start = (): Worker | null => {
    try {
      return listen(new Worker(thread));
    } catch (error) {
      giveUp(reasonOf(error));
      return null;
    }
  };

  return {
    get name() {
      return broken ? fallback.name : 'nodejieba';
    },
    words(text) {
      worker ??= broken ? null : start();
      if (!worker) return fallback.words(text);
      const id = ++lastId;
      const question: SegmenterQuestion = { id, text };
      worker.ref();
      worker.postMessage(question);
      return new Promise((resolve, reject) => waiting.set(id, { text, resolve, reject }));
    },
  };
}

/** Places of the pieces that are words: that hold a Han character, a letter or a figure. */
export function wordsOf(pieces: readonly string[]): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.length;
    if (hasLetter(piece)) words.push({ start: at, end });
    at = end;
  }
  return words;
}

function hasLetter(piece: string): boolean {
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i);
    if (isHan(code) || isDigit(code) || isLatin(code)) return true;
  }
  return false;
}
