import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import { createFileServer } from './protocol.ts';

let serve: ReturnType<typeof createFileServer>;
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'renderer-evil'));
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'a b.js'), 'export {};');
  await writeFile(join(root, 'assets', 'tool.exe'), 'MZ');
  await writeFile(join(folder, 'secret.json'), 'secret');
  await writeFile(join(folder, 'renderer-evil', 'x.js'), 'secret');
  await symlink(join(folder, 'secret.json'), join(root, 'link.json'));
  await symlink(folder, join(root, 'up'));
  await symlink(join(root, 'index.html'), join(root, 'inside.html'));
  serve = createFileServer(root);
});

const get = (url: string) => serve({ method: 'GET', url });

describe('the app:// protocol', () => {
  test('serves the built files with their type', async () => {
    const page = await get('app://longview/index.html');
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toBe('<!doctype html>');
    const script = await get('app://longview/assets/a%20b.js?v=1#x');
    expect([script.status, script.headers.get('Content-Type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(script.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await get('app://longview/inside.html')).status).toBe(200);
  });

  test('answers HEAD without a body and refuses to be written to', async () => {
    const head = await serve({ method: 'HEAD', url: 'app://longview/index.html' });
    expect([head.status, await head.text(), head.headers.get('Content-Length')]).toEqual([200, '', '15']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await serve({ method, url: 'app://longview/index.html' })).status).toBe(405);
    }
  });

  test.each([
    'app://longview/../secret.json',
    'app://longview/..%2fsecret.json',
    'app://longview/%2e%2e/secret.json',
    'app://longview/%2e%2e%2fsecret.json',
    'app://longview/assets/%2e%2e/%2e%2e/secret.json',
    'app://longview/assets/..%5c..%5csecret.json',
    'app://longview/%252e%252e%252fsecret.json',
    'app://longview/..;/secret.json',
    'app://longview/../renderer-evil/x.js',
    'app://longview//secret.json',
    'app://longview/index.html%00.js',
    'app://longview/C:%5csecret.json',
    'app://longview/file:///secret.json',
    'app://longview/link.json',
    'app://longview/up/secret.json',
    'app://longview/assets',
    'app://longview/assets/',
    'app://longview/',
    'app://longview/assets/tool.exe',
    'app://longview/%',
    'app://longview/%ff.js',
    'app://evil/index.html',
    'app://longview:1/index.html',
    'app://a@longview/index.html',
    'app://LONGVIEW/index.html',
    'file:///index.html',
    'https://longview/index.html',
    '',
  ])('refuses %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  test('never gives out a file from outside, whatever the path', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '..%2f',
        '%5c',
        '//',
        'up',
        'link.json',
        'secret.json',
        'assets',
        'renderer-evil',
        'x.js',
        '%00',
      ),
      fc.webSegment(),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        expect(await (await get(`app://longview/${pieces.join('/')}`)).text()).not.toContain('secret');
      }),
      { numRuns: 1_000 },
    );
  });
});
