import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CLEAN, Desk, FLAWED } from './support/cli.ts';

/** The command as it is shipped. */
const FOLDER = 'dist/cli';
const { getuid } = process;
const skip = existsSync(`${FOLDER}/gongwen.cjs`) ? false : 'nothing is built yet: npm run build';

function call(
  desk: Desk,
  program: string,
  argv: readonly string[],
  input = '',
): { code: number; out: string; err: string } {
  const done = spawnSync(process.execPath, [program, ...argv], { cwd: desk.folder, input, encoding: 'utf8' });
  return { code: done.status ?? -1, out: done.stdout, err: done.stderr };
}

describe('the built command', { skip }, () => {
  test('says what the engine says, with or without the code that was kept', async () => {
    using desk = new Desk({ 'a.md': FLAWED });
    cpSync(FOLDER, desk.path('cli'), { recursive: true });
    const argv = ['check', 'a.md', '--format', 'json'];
    const expected = await desk.run(argv);
    const program = desk.path('cli/gongwen.cjs');
    assert.deepEqual(call(desk, program, argv), expected);
    writeFileSync(desk.path('cli/program.code'), 'no code of any engine');
    assert.deepEqual(call(desk, program, argv), expected);
    rmSync(desk.path('cli/program.code'));
    assert.deepEqual(call(desk, program, argv), expected);
    mkdirSync(desk.path('cli/program.code'));
    assert.deepEqual(call(desk, program, argv), expected);
  });

  test('takes no kept code that was damaged or made of another program', () => {
    using desk = new Desk({ 'a.md': FLAWED });
    cpSync(FOLDER, desk.path('cli'), { recursive: true });
    const [program, code] = [desk.path('cli/gongwen.cjs'), desk.path('cli/program.code')];
    const expected = call(desk, program, ['check', 'a.md']);
    const kept = readFileSync(code);
    for (const at of [0, 40, 1000, kept.length >> 1]) {
      const damaged = Buffer.from(kept);
      for (let i = at; i < at + 64; i++) damaged[i] = (damaged[i] ?? 0) ^ 0x5a;
      writeFileSync(code, damaged);
      assert.deepEqual(call(desk, program, ['check', 'a.md']), expected, `damaged at ${String(at)}`);
    }
    writeFileSync(code, kept);
    const source = readFileSync(desk.path('cli/program.cjs'), 'utf8');
    writeFileSync(desk.path('cli/program.cjs'), source.replaceAll('--help', '--HELP'));
    assert.match(call(desk, program, ['chec']).err, /--HELP/u, 'the program as it stands now');
  });

  test('reads folders, settings and standard input, and makes diffs', () => {
    using desk = new Desk({ 'x/a.md': FLAWED, '.gongwen.yaml': 'severity: {mark: off}\n' });
    cpSync(FOLDER, desk.path('node_modules/cli'), { recursive: true });
    const program = desk.path('node_modules/cli/gongwen.cjs');
    const folder = call(desk, program, ['check', '.']);
    assert.deepEqual([folder.code, folder.err], [1, '']);
    assert.match(folder.out, /x\/a\.md/u);
    assert.doesNotMatch(folder.out, /mark-halfwidth/u);
    assert.match(call(desk, program, ['fix', '--diff', 'x']).out, /^\+.*部署/mu);
    assert.equal(call(desk, program, ['fix', '-'], FLAWED).out, FLAWED.replace('布署', '部署'));
    assert.match(call(desk, program, ['check', '-', '--format', 'sarif'], FLAWED).out, /"utf16CodeUnits"/u);
    assert.match(call(desk, program, ['explain', 'word-wrong']).out, /^# word-wrong/u);
    assert.match(call(desk, program, ['new', 'fazhi-nianbao']).out, /主要举措和成效/u);
  });

  test(
    'names the folders that it may not look into',
    { skip: getuid === undefined ? 'no such rights here' : false },
    () => {
      using desk = new Desk({ 'x/a.md': CLEAN, 'x/closed/b.md': FLAWED });
      cpSync(FOLDER, desk.path('cli'), { recursive: true });
      for (const [path, mode] of [
        ['', 0o755],
        ['x/closed', 0],
      ] as const) {
        chmodSync(desk.path(path), mode);
      }
      // root may look anywhere, so the command runs as nobody
      const as = getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
      const argv = [desk.path('cli/gongwen.cjs'), 'check', 'x'];
      const done = spawnSync(process.execPath, argv, { cwd: desk.folder, encoding: 'utf8', ...as });
      chmodSync(desk.path('x/closed'), 0o755);
      assert.deepEqual([done.status, done.stderr], [2, 'x/closed：没有读写的权限\n']);
      assert.match(done.stdout, /1 个文件：没有发现问题/u);
    },
  );

  test('ends in peace when nobody reads on', async () => {
    using desk = new Desk({ 'a.md': FLAWED.repeat(400) });
    const child = spawn(process.execPath, [`${process.cwd()}/${FOLDER}/gongwen.cjs`, 'check', 'a.md'], {
      cwd: desk.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((done) => child.once('close', done));
    assert.equal(err, '');
  });
});
