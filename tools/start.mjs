// npm start [-- FILE] [--browser] [--port N]
// Opens a report in a real VS Code with this extension: the desktop's where `code` is on the path, else an embedded one
// in the browser, which stays up until Ctrl+C.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stage } from './stage.mjs';

const root = path.resolve(import.meta.dirname, '..');
const SAMPLE = '云岭镇2023年法治政府建设年度报告.gongwen';

/** What a writer wants of the embedded editor. */
const SETTINGS = {
  'editor.fontSize': 16,
  'editor.minimap.enabled': false,
  'problems.defaultViewMode': 'table',
  'workbench.colorTheme': 'Default Light Modern',
};

function say(text = '') {
  console.log(text);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}

/** What is asked for on the command line. */
function readArguments() {
  const options = { browser: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`端口号不对：${values.port}`);
    if (positionals.length > 1) throw new Error('一次只能打开一份报告');
    return { file: positionals[0], browser: values.browser, port };
  } catch (error) {
    const what = error.code?.startsWith('ERR_PARSE_ARGS') ? '命令行参数不对' : error.message;
    return fail(`${what}\n用法：npm start -- [报告文件] [--browser] [--port 端口号]`);
  }
}

/** The report to open and its folder. Samples are copied, so that trying the fixes out changes no file of the project. */
function target(file) {
  if (file !== undefined) {
    // npm changes into the project's folder; INIT_CWD is where the writer stood
    const found = path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
    if (!fs.existsSync(found)) fail(`找不到文件：${found}`);
    if (fs.statSync(found).isDirectory()) return { folder: found, file: undefined };
    return { folder: path.dirname(found), file: found };
  }
  const folder = path.join(root, 'out/示例报告');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(path.join(root, 'samples'), folder, { recursive: true });
  return { folder, file: path.join(folder, SAMPLE) };
}

function build() {
  say('正在构建……');
  const done = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) fail('构建没有成功，请看上面的信息。');
}

/** The desktop's VS Code. In a terminal inside a remote VS Code, `code` is another program that loads no extension. */
function findCode() {
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

/** @returns true when the desktop took the report */
function openDesktop(code, { folder, file }) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])];
  const shell = code.endsWith('.cmd');
  const quoted = shell ? args.map((argument) => `"${argument}"`) : args;
  const done = spawnSync(shell ? `"${code}"` : code, quoted, { stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (done.status !== 0) return false;
  say(`已在桌面版 VS Code 中打开：${file ?? folder}`);
  return true;
}

/** Puts the embedded editor in place where that is still to do. */
async function prepareEmbedded() {
  const { CACHE, SUPPORTED } = await import('../test/vscode/paths.mjs');
  if (!SUPPORTED) {
    fail(
      '本机没有可用的 code 命令，内置编辑器又只能在 Linux x64 上运行。\n' +
        "请安装 VS Code（https://code.visualstudio.com），在命令面板执行“Shell Command: Install 'code' command in PATH”，再运行 npm start。",
    );
  }
  const { install, installed } = await import('../test/vscode/install.mjs');
  if (installed()) return;
  say(
    `首次运行，要从 npm 下载一个内置的 VS Code（约 310 MB，装好后约 700 MB），放在 ${CACHE}。\n` +
      '网速正常时不到一分钟，以后不再下载。请稍候……',
  );
  try {
    say(`已装好，用时 ${install()} 秒。`);
  } catch (error) {
    fail(`内置的 VS Code 没有装上：${error.message}\n请检查能否访问 npm，然后重试。`);
  }
}

/**
 * A short address that leads to the workbench: its own names folder and file and is too long for a terminal's line.
 * @returns the address
 */
async function shortAddress(long, port) {
  const door = http.createServer((_, response) => response.writeHead(302, { location: long }).end());
  await new Promise((resolve, reject) => door.once('error', reject).listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${door.address().port}/`;
}

/** Ends once, whatever comes twice: npm passes Ctrl+C on although the terminal has already sent it. */
function endWith(clean) {
  let ending = false;
  const end = async (result) => {
    if (ending) return;
    ending = true;
    await clean();
    process.exit(result);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
  return end;
}

async function openEmbedded({ folder, file }, port) {
  await prepareEmbedded();
  const { address, remote, startServer } = await import('../test/vscode/launch.mjs');
  let server = null;
  const end = endWith(() => server?.stop());
  const extension = fs.mkdtempSync(path.join(os.tmpdir(), 'gongwen-start-'));
  process.on('exit', () => fs.rmSync(extension, { recursive: true, force: true }));
  await stage(root, extension);
  server = await startServer({ settings: SETTINGS, extensions: [extension], idle: 0, locale: 'zh-cn' });
  server.child.once('exit', (code) => {
    console.error(`内置的 VS Code 意外结束（${code}）：\n${server.log()}`);
    void end(1);
  });
  const payload = file ? [['openFile', remote(server, file)]] : [];
  const short = await shortAddress(address(server, { folder, payload }), port).catch((error) => {
    console.error(`端口 ${port} 不能用：${error.message}`);
    return end(1);
  });
  say(`VS Code ${server.version} 已就绪，请在浏览器中打开：\n\n  ${short}\n`);
  say(`打开的是 ${file ?? folder}`);
  say('只有本机能访问。用完按 Ctrl+C 结束。');
}

const { file, browser, port } = readArguments();
const wanted = target(file);
build();
const code = browser ? undefined : findCode();
if (!code || !openDesktop(code, wanted)) await openEmbedded(wanted, port);
