import { describe, test } from 'node:test';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { promisedBy } from './support/rule-cases.ts';

for (const { meta } of RULES) {
  describe(meta.id, () => {
    for (const { name, run } of promisedBy(meta.id)) test(name, run);
  });
}
