// The worker thread that holds nodejieba: loading it blocks for about a second and takes 250 MB, so it lives apart.
import { parentPort } from 'node:worker_threads';
import { reasonOf } from './base/reason.ts';
import nodejieba from 'nodejieba';
import type { SegmenterAnswer, SegmenterQuestion } from './segmenter-node.ts';

parentPort?.on('message', ({ id, text }: SegmenterQuestion) => {
  let answer: SegmenterAnswer;
  try {
    answer = { id, words: nodejieba.cut(text, true) };
  } catch (error) {
    answer = { id, error: reasonOf(error) };
  }
  parentPort?.postMessage(answer);
});
