import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inside, nameOf } from '../../server/src/engine/config-path.ts';

test('names are read out of addresses, and put into them, as people write them', () => {
  assert.equal(nameOf(inside('file:///w', '报告 50%.md')), '报告 50%.md');
  assert.equal(nameOf('untitled:%E6%8A%A5%E5%91%8A.md'), 'untitled:报告.md');
  assert.equal(nameOf('/w/50%25.md'), '50%25.md');
  assert.equal(nameOf('C:/w/50%25.md'), '50%25.md');
  assert.equal(nameOf('file:///w/50%.md'), '50%.md', 'what is not well escaped stands as it is');
  assert.equal(inside('/w', '50%.md'), '/w/50%.md');
});
