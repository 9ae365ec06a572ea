import { readFileSync } from 'node:fs';
import { judge, passagesIn, type Judged } from '../unit/support/passages.ts';
import { hardWrap } from '../unit/support/wrap.ts';

/**
 * Lets the rules judge labelled passages: npm run passages -- FILE [TYPE]
 * Recall and false alarms by type, as written and wrapped at 28 columns; then every miss and every false alarm.
 */
const LAYOUTS = [
  { name: 'as written', layOut: (text: string): string => text },
  { name: 'wrapped', layOut: (text: string): string => hardWrap(text) },
];

function table(judged: readonly Judged[]): string {
  const types = [...new Set(judged.map(({ passage }) => passage.type))];
  const row = (name: string, own: readonly Judged[]): string => {
    const wrong = own.filter(({ passage }) => passage.verdict === 'wrong');
    const caught = wrong.filter((one) => one.caught).length;
    const noisy = own.filter(({ spurious }) => spurious.length > 0).length;
    const rate = wrong.length > 0 ? (caught / wrong.length).toFixed(2) : '–';
    return `${name.padEnd(18)}${String(caught).padStart(4)} of ${String(wrong.length).padStart(3)}  ${rate}  false ${noisy}`;
  };
  const rows = types.map((type) =>
    row(
      type,
      judged.filter(({ passage }) => passage.type === type),
    ),
  );
  return [...rows, row('all', judged)].join('\n');
}

function told({ passage, caught, spurious }: Judged): string[] {
  const { id, type, verdict, text, why } = passage;
  const out: string[] = [];
  const quote = `${id} ${type}: ${text.replaceAll('\n', '⏎')}\n    ${why}`;
  if (verdict === 'wrong' && !caught) out.push(`MISSED ${quote}`);
  for (const { rule, text: message } of spurious) out.push(`FALSE ${rule} ${message}\n  ${quote}`);
  return out;
}

const [file, only] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run passages -- FILE [TYPE]');
  process.exitCode = 2;
} else {
  const passages = passagesIn(readFileSync(file, 'utf8')).filter(({ type }) => only === undefined || type === only);
  for (const { name, layOut } of LAYOUTS) {
    const judged = passages.map((passage) => judge(passage, layOut));
    console.log(`\n== ${name}\n${table(judged)}\n`);
    for (const line of judged.flatMap(told)) console.log(line);
  }
}
