import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ensureBuild } from '../../scripts/build.mjs';
import { inProject, root } from '../../scripts/lib/project.mjs';
import { tempTree } from './temp-tree.ts';

// Stands in for a browser (or Electron): tells the test how it was started and stays until the test lets it end.
const FAKE_PROGRAM = `#!${process.execPath}
const report = new URL(process.env.TEST_WINDOWS);
report.searchParams.set('args', JSON.stringify(process.argv.slice(2)));
fetch(report).then(async (answer) => process.exit(Number(await answer.text())));
`;

interface Window {
  args: string[];
  /** Closes the window: its process ends with this code. */
  end(code?: number): void;
}

/** Where the fake programs report; `next` is the next one that was started. */
async function windows(): Promise<{ address: string; next(): Promise<Window> }> {
  const opened: Window[] = [];
  const waiting: ((window: Window) => void)[] = [];
  const server = createServer((request, response: ServerResponse) => {
    const args = JSON.parse(new URL(request.url ?? '', 'http://x').searchParams.get('args') ?? '[]') as string[];
    const window = { args, end: (code = 0) => void response.end(String(code)) };
    const taker = waiting.shift();
    if (taker) taker(window);
    else opened.push(window);
  });
  const port = await listening(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    next: () => {
      const window = opened.shift();
      return window ? Promise.resolve(window) : new Promise((resolve) => waiting.push(resolve));
    },
  };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createTcpServer();
  const port = await listening(server);
  server.close();
  await once(server, 'close');
  return port;
}

interface Started {
  process: ChildProcess;
  /** Settles once it has said this; rejects when it ends without. */
  says(text: string): Promise<void>;
  ended: Promise<{ code: number | null; said: string }>;
}

function start(env: Record<string, string | undefined>): Started {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const child = spawn(process.execPath, [inProject('scripts', 'start.mjs')], {
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    process: child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (said.includes(text)) resolve();
        };
        listeners.add(check);
        check();
        void ended.then(() => reject(new Error(`ended without saying "${text}": ${said}`)));
      }),
  };
}

/** A display, a fake browser and a port of its own. */
async function withBrowser(): Promise<{
  env: Record<string, string>;
  home: string;
  port: number;
  address: string;
  next(): Promise<Window>;
}> {
  const home = tempTree({ browser: FAKE_PROGRAM });
  const { address, next } = await windows();
  const port = await freePort();
  const env = {
    DISPLAY: ':99',
    LONGVIEW_SHELL: 'browser',
    LONGVIEW_CHROMIUM: join(home, 'browser'),
    LONGVIEW_PORT: String(port),
    TEST_WINDOWS: address,
    XDG_DATA_HOME: join(home, 'data'),
  };
  return { env, home, port, address: `http://127.0.0.1:${port}/`, next };
}

const isServed = (address: string) =>
  fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );

// Display, profile folder and lock differ elsewhere; the fake programs are Unix scripts.
describe.runIf(process.platform === 'linux')('npm start', () => {
  beforeAll(() => ensureBuild(), 240_000);

  it('serves and prints the address where there is no display', async () => {
    const port = await freePort();
    const longview = start({ LONGVIEW_PORT: String(port) });
    await longview.says('Ctrl+C stops it');
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(await page.text()).toContain('<title>Longview</title>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    longview.process.kill('SIGINT');
    const { said } = await longview.ended;
    expect(said).toContain('no display');
    expect(said).toContain(`http://127.0.0.1:${port}/`);
  });

  it('opens an app window with a profile of its own, and stops when it closes', async () => {
    const { env, home, address, next } = await withBrowser();
    const longview = start(env);
    const window = await next();
    expect(window.args).toContain(`--app=${address}`);
    expect(window.args).toContain(`--user-data-dir=${join(home, 'data', 'longview', 'browser')}`);
    expect(await isServed(address)).toBe(true);
    window.end();
    expect((await longview.ended).code).toBe(0);
    expect(await isServed(address)).toBe(false);
  });

  it('joins a Longview that runs already, and the first stays while the second window is open', async () => {
    const { env, address, next } = await withBrowser();
    const first = start(env);
    const firstWindow = await next();
    const second = start(env);
    const secondWindow = await next();
    expect(secondWindow.args).toContain(`--app=${address}`);
    expect(await second.ended).toMatchObject({ code: 0, said: expect.stringContaining('already running') });
    firstWindow.end();
    await first.says('still open');
    expect(await isServed(address)).toBe(true);
    secondWindow.end();
    expect((await first.ended).code).toBe(0);
  });

  it('stays while a browser that had the profile open already shows the window', async () => {
    const { env, home, address, next } = await withBrowser();
    const owner = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1_000_000)']);
    onTestFinished(() => void owner.kill());
    const profile = join(home, 'data', 'longview', 'browser');
    mkdirSync(profile, { recursive: true });
    symlinkSync(`some-machine-${owner.pid}`, join(profile, 'SingletonLock'));
    const longview = start(env);
    (await next()).end();
    await longview.says('still open');
    expect(await isServed(address)).toBe(true);
    owner.kill();
    expect((await longview.ended).code).toBe(0);
  });

  it('says where a running Longview is when it cannot open a window itself', async () => {
    const { env, address, next } = await withBrowser();
    const first = start(env);
    const window = await next();
    const second = await start({ LONGVIEW_PORT: env.LONGVIEW_PORT }).ended;
    expect(second).toMatchObject({ code: 0, said: expect.stringContaining(`already running. Open it at ${address}`) });
    window.end();
    expect((await first.ended).code).toBe(0);
  });

  it.each([
    ['another web server', createServer((_request, response) => response.end('{"app":"other"}'))],
    ['a program that closes every connection', createTcpServer((socket) => socket.destroy())],
  ])('refuses a port taken by %s, plainly and with code 1', async (_what, other) => {
    const port = await listening(other);
    onTestFinished(() => void other.close());
    const { code, said } = await start({ LONGVIEW_PORT: String(port) }).ended;
    expect(code).toBe(1);
    expect(said).toContain(`port ${port} of this machine is taken by another program`);
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('ends with a plain sentence where the browser cannot be started', async () => {
    const { env, home, address } = await withBrowser();
    const { code, said } = await start({ ...env, LONGVIEW_CHROMIUM: home }).ended;
    expect(code).toBe(1);
    expect(said).toContain('could not be started');
    expect(said).not.toMatch(/\n\s+at /);
    expect(await isServed(address)).toBe(false);
  });

  it('says so and goes on serving where the browser ends at once with a fault', async () => {
    const { env, address, next } = await withBrowser();
    const longview = start(env);
    (await next()).end(1);
    await longview.says('Ctrl+C stops it');
    expect(await isServed(address)).toBe(true);
    longview.process.kill('SIGINT');
    expect((await longview.ended).said).toMatch(/showed no window: it ended with code 1\.\n.*Longview is at http/s);
  });

  it('closes the window with itself when it is told to end', async () => {
    const { env, next } = await withBrowser();
    const longview = start(env);
    await next();
    longview.process.kill('SIGTERM');
    expect((await longview.ended).code).toBe(143);
  });
});

describe.runIf(process.platform === 'linux')('npm start with Electron', () => {
  beforeAll(() => ensureBuild(), 240_000);

  it('opens Electron where its program is, and nothing else', async () => {
    const { env, home, address, next } = await withBrowser();
    const electron = tempTree({ electron: FAKE_PROGRAM });
    const longview = start({
      ...env,
      LONGVIEW_SHELL: undefined,
      ELECTRON_OVERRIDE_DIST_PATH: electron,
      LONGVIEW_CHROMIUM: join(home, 'none'),
    });
    const window = await next();
    expect(window.args).toContain(root);
    expect(await isServed(address)).toBe(false);
    window.end();
    expect((await longview.ended).code).toBe(0);
  });

  it('says why and opens the browser where Electron ends at once', async () => {
    const { env, address, next } = await withBrowser();
    const electron = tempTree({ electron: FAKE_PROGRAM });
    const longview = start({ ...env, LONGVIEW_SHELL: undefined, ELECTRON_OVERRIDE_DIST_PATH: electron });
    (await next()).end(134);
    const window = await next();
    expect(window.args).toContain(`--app=${address}`);
    window.end();
    const { code, said } = await longview.ended;
    expect(code).toBe(0);
    expect(said).toContain('Electron could not be opened: it ended with code 134');
    expect(said).toContain("apart from the desktop app's");
  });

  it.each([
    ['refuses the connection', createTcpServer((socket) => socket.destroy()), 'cannot be reached'],
    ['never answers', createTcpServer(), 'no answer within 4 seconds'],
    ['has no such file', createServer((_request, response) => void response.writeHead(404).end()), 'answers 404'],
  ])('says why and opens the browser where the download %s', async (_what, mirror, reason) => {
    const port = await listening(mirror);
    onTestFinished(() => void mirror.close());
    const { env, next } = await withBrowser();
    const longview = start({
      ...env,
      LONGVIEW_SHELL: undefined,
      ELECTRON_OVERRIDE_DIST_PATH: join(env.XDG_DATA_HOME ?? '', 'none'),
      ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
    });
    (await next()).end();
    const { code, said } = await longview.ended;
    expect(code).toBe(0);
    expect(said).toContain('Electron could not be opened: its program is not installed');
    expect(said).toContain(reason);
  });
});
