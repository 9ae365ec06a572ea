import assert from 'node:assert/strict';
import type { Message } from '../../../server/src/rules/contract.ts';

/** Words of programmers that no clerk should have to read. */
const FOREIGN =
  /lint|token|regex|diagnostic|\bspan\b|offset|severity|\bnull\b|undefined|NaN|\[object|正则|分词|规则\s?ID|误报|诊断/iu;

/** A message says what is wrong, why, and what to do, in a clerk's words; each part is a sentence without its end mark. */
export function assertMessage(message: Message): void {
  for (const part of ['what', 'why', 'todo'] as const) {
    const words = message[part];
    assert.ok(words.trim() !== '', `message.${part} is empty: ${JSON.stringify(message)}`);
    assert.doesNotMatch(words, FOREIGN, `message.${part} speaks like a program: ${words}`);
    assert.doesNotMatch(words, /[。；;.]$/u, `message.${part} ends with a mark: ${words}`);
    assert.doesNotMatch(words, /\n/u, `message.${part} has a line break: ${words}`);
  }
}
