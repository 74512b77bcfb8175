import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { ensureBuild } from './build.mjs';
import { inProject, isMain, readJson, runScript, say } from './lib/project.mjs';
import { ensureDependencies } from './setup.mjs';

/** The one port of the browser window. The origin is the key of its storage: another port would show another, empty Longview. */
export const PORT = 27_615;

/** Where a second start asks whether the port's owner is Longview, and says which window it opened. */
export const IDENTITY = '/.longview';
export const JOIN_HEADER = 'longview-join';

const TEXT = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': JSON_TYPE,
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': TEXT,
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * The file that a request's path names, or null where it is outside the folder or absent. Links are followed before the check.
 * @param {string} folder @param {string} path percent-encoded, beginning with a slash
 */
async function findFile(folder, path) {
  try {
    const name = decodeURIComponent(path);
    if (/[\0\\:]/.test(name)) return null;
    const home = await realpath(folder);
    const file = await realpath(join(home, name === '/' ? 'index.html' : name));
    return file.startsWith(home + sep)
      ? { type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) }
      : null;
  } catch {
    return null;
  }
}

/**
 * @typedef {object} ServeOptions
 * @property {string} [folder] what is served: the built renderer
 * @property {(pid: number) => void} [onJoin] told of a window that a second start opened
 */

/**
 * A server of the built app. It reads only; it answers only to the exact name 127.0.0.1 and its port, so that no web page can reach it
 * under a name of its own; every answer carries the production policy.
 * @param {ServeOptions} [options]
 */
export function createAppServer({ folder = inProject('out', 'renderer'), onJoin } = {}) {
  const headers = readJson(inProject('resources', 'security-headers.json'));
  const { name, version } = readJson(inProject('package.json'));

  /** @param {import('node:http').IncomingMessage} request @returns {Promise<[number, string, string | Buffer]>} */
  async function answer(request) {
    const port = request.socket.localPort;
    if (request.headers.host !== `127.0.0.1:${port}`)
      return [421, TEXT, `Longview is at http://127.0.0.1:${port}/ only.`];
    if (request.method !== 'GET' && request.method !== 'HEAD') return [405, TEXT, 'Longview only reads here.'];
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (path === IDENTITY) {
      // A page of another origin cannot send a header of this name.
      const pid = Number(request.headers[JOIN_HEADER]);
      if (Number.isInteger(pid) && pid > 0) onJoin?.(pid);
      return [200, JSON_TYPE, JSON.stringify({ app: name, version })];
    }
    const file = await findFile(folder, path);
    return file ? [200, file.type, file.body] : [404, TEXT, 'There is no such file.'];
  }

  return createServer(async (request, response) => {
    const [status, type, body] = await answer(request);
    response.writeHead(status, {
      ...headers,
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control':
        request.url?.startsWith('/assets/') && status === 200 ? 'max-age=31536000, immutable' : 'no-store',
      ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

/**
 * Listens on the loopback address alone. Rejects with EADDRINUSE where the port is taken.
 * @param {import('node:http').Server} server @param {number} port 0 for any free one
 * @returns {Promise<string>} the app's address
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve(`http://127.0.0.1:${address.port}/`);
    });
  });
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
export function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    await ensureDependencies();
    await ensureBuild();
    say(
      `Longview is at ${await listen(createAppServer(), Number(process.env.LONGVIEW_PORT ?? PORT))} (Ctrl+C stops it).`,
    );
  });
}
