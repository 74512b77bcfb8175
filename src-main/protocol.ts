import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import headers from '../resources/security-headers.json' with { type: 'json' };
import { APP_SCHEME, parseAppUrl } from './app-origin.ts';

/** Handed to Electron before it is ready. Standard and secure: an origin, storage, workers; no CORS, no CSP bypass. */
export const appSchemes = [
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
];

/** What the built renderer consists of. Anything else under the root is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export const securityHeaders: Readonly<Record<string, string>> = headers;

/**
 * Answers `app://` requests with files below `root`, following symbolic links only where they stay below it. Every
 * answer, refusals too, carries the security headers.
 */
export function createFileServer(root: string): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const relative = relativePath(request.url);
    if (relative === null) return refuse(400);
    const type = CONTENT_TYPES[extname(relative)];
    if (type === undefined) return refuse(404);
    try {
      const path = await realpath(join(root, relative));
      if (!path.startsWith((await realpath(root)) + sep)) return refuse(404);
      const body = await readFile(path);
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
        headers: { ...securityHeaders, 'Content-Type': type, 'Content-Length': String(body.byteLength) },
      });
    } catch {
      return refuse(404);
    }
  };
}

/** The path below the root that an address names, or null where the address is not one of ours or plays tricks. */
function relativePath(address: string): string | null {
  const url = parseAppUrl(address);
  if (url === null) return null;
  try {
    const path = decodeURIComponent(url.pathname);
    const parts = path.split('/').slice(1);
    // Decoded once: what still holds a percent sign was encoded twice, and no file of ours needs that.
    const tricky = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\:%\0]/.test(part));
    const slashes = path.split('/').length !== url.pathname.split('/').length;
    return tricky || slashes ? null : parts.join('/');
  } catch {
    return null;
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { ...securityHeaders } });
}
