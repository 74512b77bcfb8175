import { mkdirSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { inProject, readJson } from '../../scripts/lib/project.mjs';
import { close, createAppServer, IDENTITY, JOIN_HEADER, listen } from '../../scripts/serve.mjs';
import { tempFolder, writeTree } from './temp-tree.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

interface Served {
  port: number;
  joined: number[];
  /** A request exactly as written: no client tidies its path or its Host. */
  ask(path: string, options?: { method?: string; headers?: Record<string, string> }): Promise<Answer>;
}

async function serve(): Promise<Served> {
  const home = tempFolder();
  writeTree(home, {
    'secret.txt': 'SECRET',
    'renderer-2/secret.txt': 'SECRET',
    'renderer/index.html': '<!doctype html><title>Longview</title>',
    'renderer/assets/app-1a2b.js': 'export {};',
    'renderer/ü b.svg': '<svg/>',
  });
  mkdirSync(join(home, 'renderer', 'empty'));
  symlinkSync(join(home, 'secret.txt'), join(home, 'renderer', 'link.txt'));
  const joined: number[] = [];
  const server = createAppServer({ folder: join(home, 'renderer'), onJoin: (pid) => joined.push(pid) });
  const port = Number(new URL(await listen(server, 0)).port);
  onTestFinished(() => close(server));
  return {
    port,
    joined,
    ask: (path, { method = 'GET', headers = {} } = {}) =>
      new Promise((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            body += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
        });
        sent.on('error', reject);
        sent.end();
      }),
  };
}

it('serves the app with the production policy on every answer', async () => {
  const { ask } = await serve();
  const policy = readJson(inProject('resources', 'security-headers.json')) as Record<string, string>;
  expect(policy['Content-Security-Policy']).toContain("default-src 'none'; script-src 'self';");
  for (const [path, status] of [
    ['/', 200],
    ['/assets/app-1a2b.js', 200],
    ['/nothing', 404],
    [IDENTITY, 200],
  ] as const) {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(policy)) expect(answer.headers[name.toLowerCase()]).toBe(value);
  }
});

it('gives each file its type, and keeps only files whose name changes with their content', async () => {
  const { ask } = await serve();
  expect((await ask('/')).headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  expect((await ask('/?x=1')).body).toContain('<title>Longview</title>');
  const script = (await ask('/assets/app-1a2b.js')).headers;
  expect(script['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script['cache-control']).toContain('immutable');
  expect((await ask('/%C3%BC%20b.svg')).headers['content-type']).toBe('image/svg+xml');
});

it('answers HEAD with the headers alone', async () => {
  const { ask } = await serve();
  const head = await ask('/', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.body).toBe('');
  expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
  const { ask } = await serve();
  const answer = await ask('/', { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe('GET, HEAD');
});

it.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/../renderer-2/secret.txt',
  '//etc/passwd',
  '/link.txt',
  '/empty',
  '/%00',
  '/index.html%00.js',
  '/%',
  '/C:/secret.txt',
])('finds nothing at %s', async (path) => {
  const answer = await (await serve()).ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('SECRET');
});

it('never leaves its folder, whatever is asked', async () => {
  const { ask } = await serve();
  const part = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    'secret.txt',
    'renderer-2',
    '%2f',
    '\\',
    '%5c',
    'assets',
    '',
    '~',
    '%252e',
    'link.txt',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), async (parts) => {
      expect((await ask(`/${parts.join('/')}`)).body).not.toContain('SECRET');
    }),
  );
});

it('answers to its own address only, so that no name that points here can read it', async () => {
  const { ask, port } = await serve();
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    `localhost:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:${port}.evil.example`,
  ]) {
    const answer = await ask('/', { headers: { Host: host } });
    expect(answer.status).toBe(421);
    expect(answer.body).toBe(`Longview is at http://127.0.0.1:${port}/ only.`);
  }
});

it('says who it is, and takes note of a window only from a header that a web page cannot send', async () => {
  const { ask, joined } = await serve();
  const { version } = readJson(inProject('package.json')) as { version: string };
  expect(JSON.parse((await ask(IDENTITY)).body)).toEqual({ app: 'longview', version });
  expect(joined).toEqual([]);
  for (const pid of ['0', '-1', 'x', '1.5', '']) await ask(IDENTITY, { headers: { [JOIN_HEADER]: pid } });
  expect(joined).toEqual([]);
  await ask(IDENTITY, { headers: { [JOIN_HEADER]: '4711' } });
  expect(joined).toEqual([4711]);
});

it('listens on the loopback address alone', async () => {
  const server = createAppServer({ folder: tempFolder() });
  await listen(server, 0);
  onTestFinished(() => close(server));
  expect(server.address()).toMatchObject({ address: '127.0.0.1', family: 'IPv4' });
});
