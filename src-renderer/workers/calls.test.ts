import { Cancelled } from '@core/kernel/cancelled.ts';
import { describe, expect, it } from 'vitest';
import { caller } from './calls.ts';
import type { WorkerLike } from './resident-worker.ts';

type Served = {
  double(request: number): number;
  fail(request: string): never;
};

/** A worker that is answered by hand. */
function byHand() {
  const sent: { n: number; name: string; request: unknown }[] = [];
  const made: WorkerLike[] = [];
  const calls = caller<Served>(() => {
    const worker = {
      onmessage: null,
      onerror: null,
      postMessage: (message: (typeof sent)[number]) => sent.push(message),
      terminate: () => ended.push(worker),
    } as unknown as WorkerLike;
    made.push(worker);
    return worker;
  });
  const ended: WorkerLike[] = [];
  const reply = (data: unknown) => made.at(-1)!.onmessage!.call(made.at(-1) as never, { data } as MessageEvent);
  return { calls, sent, made, ended, reply };
}

describe('Calls to a worker that keeps what it made', () => {
  it('gives each call its own answer, in whatever order they come', async () => {
    const { calls, sent, made, reply } = byHand();
    const shares: number[] = [];
    const one = calls.call('double', 1, (share) => shares.push(share));
    const two = calls.call('double', 2);
    expect(sent.map(({ name, request }) => [name, request])).toEqual([
      ['double', 1],
      ['double', 2],
    ]);
    reply({ n: sent[1]!.n, kind: 'done', result: 4 });
    reply({ n: sent[0]!.n, kind: 'progress', share: 0.5 });
    reply({ n: sent[0]!.n, kind: 'done', result: 2 });
    expect([await one, await two, shares, made.length]).toEqual([2, 4, [0.5], 1]);
  });

  it('rejects what failed with its words, and goes on', async () => {
    const { calls, sent, reply } = byHand();
    const failed = calls.call('fail', 'x');
    reply({ n: sent[0]!.n, kind: 'failed', message: 'the file is empty' });
    await expect(failed).rejects.toThrow('the file is empty');
    const next = calls.call('double', 3);
    reply({ n: sent[1]!.n, kind: 'done', result: 6 });
    expect(await next).toBe(6);
  });

  it('ends at once: what is open is cancelled, and the next call starts a new worker', async () => {
    const { calls, made, ended } = byHand();
    const open = calls.call('double', 1);
    calls.end();
    await expect(open).rejects.toThrow(Cancelled);
    expect(ended).toEqual([made[0]]);
    void calls.call('double', 2);
    expect(made).toHaveLength(2);
  });

  it('rejects everything open where the worker breaks off', async () => {
    const { calls, made } = byHand();
    const open = [calls.call('double', 1), calls.call('double', 2)];
    made[0]!.onerror!.call(made[0] as never, { message: 'out of memory' } as ErrorEvent);
    for (const each of open) await expect(each).rejects.toThrow('out of memory');
  });
});
