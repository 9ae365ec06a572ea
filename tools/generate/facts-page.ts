import * as prettier from 'prettier';
import { factsJson } from '../../server/src/cli/facts-json.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import { between } from './between.ts';
import { factsShapes, referred, type Json } from './facts-schema.ts';
import type { Generated } from './output.ts';

const PATH = 'docs/facts.md';
const FILE = '报告.txt';
const PLAIN: Readonly<Record<string, string>> = {
  string: '字符串',
  integer: '整数',
  number: '数',
  object: '对象',
  boolean: '布尔值',
  null: 'null',
};

/** Puts the tables of fields and the output for the page's own example into docs/facts.md. */
export async function factsPage(text: string): Promise<Generated> {
  const output = await exampleOutput(exampleOf(text));
  const shown = between({ path: PATH, text }, 'example', `\`\`\`json\n${output}\`\`\``);
  return { outputs: [{ path: PATH, text: between({ path: PATH, text: shown }, 'fields', tables()) }] };
}

/** The draft that the page shows: its first block of text. */
export function exampleOf(page: string): string {
  const found = /^```text\n([\s\S]*?)^```$/mu.exec(page)?.[1];
  if (found === undefined) throw new Error(`${PATH} shows no \`\`\`text`);
  return found;
}

/** What the command says of the draft, set close. */
async function exampleOutput(draft: string): Promise<string> {
  const facts = factsJson({ file: FILE, bom: false }, factsOf(readDocument(draft), DEFAULT_SETTINGS));
  return prettier.format(JSON.stringify(facts), { parser: 'json', printWidth: 120 });
}

/** A table for each shape that has a name. A field that is such a shape and says no more is told in its words. */
function tables(): string {
  const { definitions } = factsShapes();
  const descriptionOf = ({ description, $ref }: Json): string =>
    description ?? ($ref === undefined ? '' : (definitions[referred($ref)]?.description ?? ''));
  return Object.entries(definitions)
    .map(([name, shape]) => {
      const rows = Object.entries(shape.properties ?? {}).map(
        ([field, value]) => `| \`${field}\` | ${typeOf(value)} | ${descriptionOf(value)} |`,
      );
      const head = [`### ${name}`, '', descriptionOf(shape), '', '| 字段 | 类型 | 说明 |', '| --- | --- | --- |'];
      return [...head, ...rows].join('\n');
    })
    .join('\n\n');
}

/** The type of a field in words. */
function typeOf(shape: Json): string {
  if (shape.$ref !== undefined) return `[${referred(shape.$ref)}](#${referred(shape.$ref).toLowerCase()})`;
  if (shape.anyOf) return shape.anyOf.map(typeOf).join(' 或 ');
  if (shape.allOf) return shape.allOf.map(typeOf).join(' 且 ');
  if (shape.const !== undefined) return String(shape.const);
  if (shape.type === 'array') return arrayOf(shape.items ?? []);
  if (shape.enum?.every((one) => typeof one === 'number')) return shape.enum.join('、');
  const plain = PLAIN[shape.type ?? ''];
  if (plain === undefined) throw new Error(`No words for ${JSON.stringify(shape)}`);
  return plain;
}

function arrayOf(items: Json | readonly Json[]): string {
  return isTuple(items) ? `[${items.map(typeOf).join(', ')}]` : `${typeOf(items)} 的数组`;
}

function isTuple(items: Json | readonly Json[]): items is readonly Json[] {
  return Array.isArray(items);
}
