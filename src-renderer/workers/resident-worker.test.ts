import { Cancelled } from '@core/kernel/cancelled.ts';
import { describe, expect, it, vi } from 'vitest';
import { residentWorker, serveResident, type WorkerLike } from './resident-worker.ts';

interface Sum {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

interface Fake extends WorkerLike {
  readonly messages: Partial<Sum>[];
  readonly ended: boolean;
  reply(data: unknown): void;
  crash(message: string): void;
}

function fakeWorker(): Fake {
  const messages: Partial<Sum>[] = [];
  let ended = false;
  return {
    messages,
    get ended() {
      return ended;
    },
    onmessage: null,
    onerror: null,
    postMessage: (message: Partial<Sum>) => void messages.push(message),
    terminate() {
      ended = true;
    },
    reply(data) {
      this.onmessage?.call(this as never, { data } as MessageEvent);
    },
    crash(message) {
      this.onerror?.call(this as never, { message } as ErrorEvent);
    },
  };
}

function resident() {
  const workers: Fake[] = [];
  const worker = residentWorker<Sum, number>(() => {
    workers.push(fakeWorker());
    return workers.at(-1)!;
  });
  return { worker, workers };
}

const [one, two, three] = [[1], [2], [3]];

describe('a resident worker', () => {
  it('answers one request after another with one worker, sending only the parts that changed', async () => {
    const { worker, workers } = resident();
    const first = worker.ask({ a: one, b: two });
    workers[0]!.reply({ kind: 'done', result: 3 });
    expect(await first).toBe(3);
    const second = worker.ask({ a: one, b: three });
    workers[0]!.reply({ kind: 'done', result: 4 });
    expect(await second).toBe(4);
    expect(workers).toHaveLength(1);
    expect(workers[0]!.messages).toEqual([{ a: one, b: two }, { b: three }]);
  });

  it('keeps the one that is being answered and the latest; what comes between is cancelled', async () => {
    const { worker, workers } = resident();
    const [first, second, third] = [one, two, three].map((a) => worker.ask({ a, b: one }));
    await expect(second).rejects.toBeInstanceOf(Cancelled);
    expect(workers[0]!.messages).toEqual([{ a: one, b: one }]);
    workers[0]!.reply({ kind: 'done', result: 1 });
    workers[0]!.reply({ kind: 'done', result: 3 });
    expect(await Promise.all([first, third])).toEqual([1, 3]);
    expect(workers[0]!.messages).toEqual([{ a: one, b: one }, { a: three }]);
  });

  it('tells the one that is being answered how far it is', async () => {
    const { worker, workers } = resident();
    const shares: [string, number][] = [];
    const asked = [one, two].map((a, at) => worker.ask({ a, b: one }, (share) => shares.push([`${at}`, share])));
    workers[0]!.reply({ kind: 'progress', share: 0.5 });
    workers[0]!.reply({ kind: 'done', result: 1 });
    workers[0]!.reply({ kind: 'progress', share: 0.25 });
    workers[0]!.reply({ kind: 'done', result: 2 });
    expect(await Promise.all(asked)).toEqual([1, 2]);
    expect(shares).toEqual([
      ['0', 0.5],
      ['1', 0.25],
    ]);
  });

  it('tells of a failed request and answers the next with the same worker', async () => {
    const { worker, workers } = resident();
    const first = worker.ask({ a: one, b: two });
    workers[0]!.reply({ kind: 'failed', message: 'no such plan' });
    await expect(first).rejects.toThrow('no such plan');
    const second = worker.ask({ a: one, b: two });
    workers[0]!.reply({ kind: 'done', result: 3 });
    expect(await second).toBe(3);
    expect(workers).toHaveLength(1);
  });

  it('tells of a crash, and sends what waits whole to a new worker', async () => {
    const { worker, workers } = resident();
    const first = worker.ask({ a: one, b: two });
    const second = worker.ask({ a: one, b: three });
    workers[0]!.crash('out of memory');
    await expect(first).rejects.toThrow('out of memory');
    expect(workers[0]!.ended).toBe(true);
    expect(workers[1]!.messages).toEqual([{ a: one, b: three }]);
    workers[1]!.reply({ kind: 'done', result: 4 });
    expect(await second).toBe(4);
  });

  it('is stopped at once, and starts anew for the next request', async () => {
    const { worker, workers } = resident();
    const asked = [worker.ask({ a: one, b: two }), worker.ask({ a: two, b: two })];
    worker.stop();
    for (const each of asked) await expect(each).rejects.toBeInstanceOf(Cancelled);
    expect(workers[0]!.ended).toBe(true);
    const next = worker.ask({ a: one, b: two });
    expect(workers[1]!.messages).toEqual([{ a: one, b: two }]);
    workers[1]!.reply({ kind: 'done', result: 3 });
    expect(await next).toBe(3);
  });

  it('is started early, once, and may crash before it is asked', async () => {
    const { worker, workers } = resident();
    worker.start();
    worker.start();
    expect(workers).toHaveLength(1);
    workers[0]!.crash('');
    const asked = worker.ask({ a: one, b: two });
    expect(workers).toHaveLength(2);
    workers[1]!.crash('');
    await expect(asked).rejects.toThrow('the worker did not start');
  });
});

describe('its other side', () => {
  it('lays what it is sent over what it has', () => {
    const said: unknown[] = [];
    const self = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage: (m: unknown) => said.push(m),
    };
    vi.stubGlobal('self', self);
    serveResident<Sum, number>(({ a, b }) => {
      if (b === undefined) throw new Error('no b');
      return a[0]! + b[0]!;
    });
    self.onmessage?.({ data: { a: one } });
    self.onmessage?.({ data: { b: two } });
    self.onmessage?.({ data: { a: three } });
    vi.unstubAllGlobals();
    expect(said).toEqual([
      { kind: 'failed', message: 'no b' },
      { kind: 'done', result: 3 },
      { kind: 'done', result: 5 },
    ]);
  });
});
