// VS Code for the web from a folder of static files: the page that starts it, and the files it asks for.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Starts the workbench in the page. It runs there: what it needs is handed over as JSON. */
function startWorkbench({ folder, extensions, tests, settings, proposals }) {
  const at = (pathname) => ({ scheme: 'http', authority: location.host, path: pathname });
  require(['vs/workbench/workbench.web.main'], ({ create, URI }) => {
    create(document.body, {
      configurationDefaults: settings,
      developmentOptions: {
        extensions: extensions.map(at),
        ...(tests ? { extensionTestsPath: at(tests) } : {}),
      },
      productConfiguration: { enableTelemetry: false, extensionEnabledApiProposals: proposals },
      workspaceProvider: {
        workspace: folder ? { folderUri: URI.parse(folder) } : undefined,
        trusted: true,
        payload: [['skipWelcome', 'true']],
        open: () => Promise.resolve(false),
      },
    });
  });
}

function page(config) {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<link rel="stylesheet" href="/web/out/vs/workbench/workbench.web.main.css">
</head>
<body aria-label=""></body>
<script src="/web/out/vs/loader.js"></script>
<script src="/web/out/vs/webPackagePaths.js"></script>
<script>
const base = location.origin + '/web';
for (const key of Object.keys(self.webPackagePaths)) {
  self.webPackagePaths[key] = base + '/node_modules/' + key + '/' + self.webPackagePaths[key];
}
// the workbench keeps its own words, but takes the editor for a Chinese one: so do the extensions
const loadBundle = (name, _language, done) => require([name + '.nls'], (words) => done(undefined, words), done);
require.config({
  baseUrl: base + '/out',
  recordStats: true,
  paths: self.webPackagePaths,
  'vs/nls': { availableLanguages: { '*': ${JSON.stringify(config.locale)} }, loadBundle },
});
</script>
<script src="/web/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/web/out/vs/workbench/workbench.web.main.js"></script>
<script>(${startWorkbench})(${JSON.stringify(config).replaceAll('<', '\\u003c')});</script>
</html>`;
}

/**
 * Serves on a free loopback port.
 * @param folders first part of an address → folder on disk
 * @param config what the workbench opens, and the language in which (`locale`)
 * @returns the address, and how to end it
 */
export async function serve(folders, config) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page(config));
      return;
    }
    const [, first, ...rest] = decodeURIComponent(pathname).split('/');
    const folder = folders[first];
    const file = folder && path.join(folder, rest.join('/'));
    if (!file?.startsWith(folder) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
