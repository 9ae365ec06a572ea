#!/usr/bin/env node
// Stands in for the VS Code desktop executable where that cannot be downloaded. runTests() of @vscode/test-electron,
// given this file as vscodeExecutablePath, runs the suite in the embedded server's real extension host: same arguments,
// same exit code.
//   VSCODE_RIG_VERBOSE=1   show the server's log
//   VSCODE_RIG_LOG=FILE    write the workbench's console to a file
//   VSCODE_RIG_SHOTS=DIR   a screenshot when the run fails
//   VSCODE_RIG_TRUST=1     trust no folder, and do not ask: the window is restricted
//   VSCODE_RIG_TIMEOUT=MS  how long a run may take
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install } from './install.mjs';
import { openWorkbench, remote, startServer } from './launch.mjs';

const TIMED_OUT = 124;
const BROKEN = 70;
const USAGE = 2;

function parse(argv) {
  const options = new Map();
  const rest = [];
  for (const argument of argv) {
    const found = /^--([^=]+)(?:=(.*))?$/.exec(argument);
    if (found) options.set(found[1], [...(options.get(found[1]) ?? []), found[2] ?? 'true']);
    else rest.push(argument);
  }
  return { all: (name) => options.get(name) ?? [], rest };
}

/** Copies a growing file to stdout. @returns the function that copies what is new, and how much was copied */
function follow(file) {
  const seen = { bytes: 0 };
  const copy = () => {
    const bytes = fs.readFileSync(file).subarray(seen.bytes);
    process.stdout.write(bytes);
    seen.bytes += bytes.length;
  };
  return { copy, seen };
}

async function main() {
  const { all, rest } = parse(process.argv.slice(2));
  const [tests] = all('extensionTestsPath');
  const [locale] = all('locale');
  if (!tests) {
    console.error('code.mjs: --extensionTestsPath is needed');
    return USAGE;
  }
  install();
  const start = Date.now();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-rig-run-'));
  const report = path.join(scratch, 'report.txt');
  fs.writeFileSync(report, '');
  const folder = rest[0] ? path.resolve(rest[0]) : path.join(scratch, 'workspace');
  if (!rest[0]) fs.mkdirSync(folder);
  const { copy, seen } = follow(report);
  const ticker = setInterval(copy, 300);
  const console_ = [];
  let finish;
  const done = new Promise((resolve) => (finish = resolve));
  const timer = setTimeout(
    () => {
      console.error('code.mjs: timed out');
      finish(TIMED_OUT);
    },
    Number(process.env.VSCODE_RIG_TIMEOUT ?? 180_000),
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => finish(130));
  let code = BROKEN;
  let server;
  let browser;
  try {
    server = await startServer({
      ...(locale ? { locale } : {}),
      verbose: Boolean(process.env.VSCODE_RIG_VERBOSE),
      restricted: Boolean(process.env.VSCODE_RIG_TRUST),
      env: { VSCODE_RIG_REPORT: report },
    });
    const opened = await openWorkbench(server, {
      folder,
      payload: [
        ...all('extensionDevelopmentKind').map((kind) => ['extensionDevelopmentKind', kind]),
        ...all('extensionDevelopmentPath').map((dev) => ['extensionDevelopmentPath', remote(server, dev)]),
        ['extensionTestsPath', remote(server, tests)],
        ['skipWelcome', 'true'],
      ],
      // the workbench calls these two when a test run writes a line of log and when it ends
      expose: {
        codeAutomationLog: (type, values) => void console_.push(`${type} ${values.join(' ')}`),
        codeAutomationExit: (result) => finish(result),
      },
    });
    browser = opened.browser;
    opened.page.on('crash', () => finish(BROKEN));
    server.child.once('exit', () => finish(BROKEN));
    code = await done;
    const shots = process.env.VSCODE_RIG_SHOTS;
    if (code !== 0 && shots) await opened.page.screenshot({ path: path.join(shots, 'failed.png') });
  } finally {
    clearTimeout(timer);
    clearInterval(ticker);
    copy();
    if (process.env.VSCODE_RIG_LOG) fs.writeFileSync(process.env.VSCODE_RIG_LOG, `${console_.join('\n')}\n`);
    // the suite never got to speak: the host's log says why
    if (code !== 0 && seen.bytes === 0) console.error(`${server?.log() ?? ''}${console_.join('\n')}`);
    await browser?.close();
    await server?.stop();
    fs.rmSync(scratch, { recursive: true, force: true });
  }
  console.log(`VS Code ${server.version}: exit ${code} after ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return code;
}

process.exit(await main());
