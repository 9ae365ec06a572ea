import { writeTable } from './output.ts';

/** Compiles the term tables. */
export function build(): void {
  writeTable('terms.json.txt', '[]');
}
