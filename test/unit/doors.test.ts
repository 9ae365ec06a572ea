import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { Desk, FLAWED } from './support/cli.ts';
import { TestClient } from './support/client.ts';

/** A finding as both doors can tell it: rule, level, place in lines and columns from 1, message. */
type Told = readonly [string, string, string, string];

const LEVELS = ['', 'error', 'warning', 'information', 'hint'];

/** A draft with something for rows, rules and groups to say, wrapped and with a pair of surrogates. */
const DRAFT = FLAWED.replace('认真布署', '深入开展“七五”普法，\r\n认真布署').replace('云岭镇扎实', '云岭𠮷镇扎实');

const FILES = {
  'team.yaml': 'severity: {mark-halfwidth: error, word: information}\nkind: fazhi-nianbao\n',
  'town/.gongwen.yaml': 'extends: ../team.yaml\nseverity: {word-wrong: hint, form: off}\nallow: [不用的词]\n',
  'town/deep/a.gongwen': DRAFT,
  'alone/a.gongwen': DRAFT,
};

async function byCommandLine(desk: Desk, name: string): Promise<Told[]> {
  const { out } = await desk.run(['check', name, '--format', 'json', '--hints']);
  const { files } = JSON.parse(out) as { files: { findings: Record<string, unknown>[] }[] };
  return (files[0]?.findings ?? []).map(({ rule, severity, line, column, endLine, endColumn, text }) => [
    String(rule),
    String(severity),
    [line, column, endLine, endColumn].join(':'),
    String(text),
  ]);
}

async function byServer(desk: Desk, name: string, text: string): Promise<Told[]> {
  const root = pathToFileURL(desk.folder).href;
  const files = new Map(Object.entries(FILES).map(([path, content]) => [`${root}/${path}`, content]));
  const client = await TestClient.start({ files, folders: [root] });
  try {
    await client.open(`${root}/${name}`, text);
    return (await client.pull(`${root}/${name}`)).items.map(told);
  } finally {
    client.stop();
  }
}

function told({ code, severity, range: { start, end }, message }: Diagnostic): Told {
  const place = [start.line, start.character, end.line, end.character].map((number) => number + 1).join(':');
  return [String(code), LEVELS[severity ?? 0] ?? '', place, typeof message === 'string' ? message : message.value];
}

describe('editor and command line find the same', () => {
  for (const name of ['town/deep/a.gongwen', 'alone/a.gongwen'] as const) {
    test(`in ${name}`, async () => {
      using desk = new Desk(FILES);
      const expected = await byCommandLine(desk, name);
      assert.deepEqual(await byServer(desk, name, DRAFT), expected);
      const word = expected.find(([rule]) => rule === 'word-wrong');
      assert.equal(word?.[1], name.startsWith('town') ? 'hint' : 'warning', 'the settings of the folder hold');
      assert.ok(expected.some(([rule]) => rule === 'term-dated'));
    });
  }
});
