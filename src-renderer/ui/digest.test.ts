import type { DigestPart } from '@core/insight/digest-board.ts';
import type { PlanDigest } from '@core/insight/plan-digest.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import type { DigestTask } from '@core/ports/tasks.ts';
import { describe, expect, it } from 'vitest';
import { createDigester } from './digest.ts';
import { createWorkList } from './work-list.ts';

const good: PlanDigest = { health: 'good', attention: [] };
const header = (id: string, changes: Partial<PlanHeader> = {}): PlanHeader => ({
  id,
  name: id,
  value: {},
  people: 0,
  held: 0,
  deals: [],
  ...changes,
});

const atOnce = (act: () => void) => {
  act();
  return () => undefined;
};

function home(first: PlanHeader[], whenCalm: (act: () => void) => () => void = atOnce) {
  const state = { headers: first, error: null, past: [], future: [], busy: null };
  const followers = new Set<() => void>();
  const asked: {
    task: DigestTask;
    tell: (part: DigestPart) => void;
    done: () => void;
    fail: (error: Error) => void;
  }[] = [];
  const slow: (() => void)[] = [];
  const work = createWorkList();
  const digester = createDigester(
    {
      portfolio: {
        state,
        subscribe(listener) {
          followers.add(listener);
          return () => followers.delete(listener);
        },
      },
      tasks: {
        digest: (task, tell, signal) =>
          new Promise((done, fail) => {
            signal?.addEventListener('abort', () => fail(new Cancelled()));
            asked.push({ task, tell, done, fail });
          }),
      },
      clock: { today: () => '2026-11-21' },
      locale: 'en-GB',
      ownPlaybooks: { get: () => ({ value: undefined }), subscribe: () => () => undefined, failure: null },
      work,
    },
    {
      whenCalm,
      whenSlow(act) {
        slow.push(act);
        return () => undefined;
      },
    },
  );
  const change = (headers: PlanHeader[]) => {
    state.headers = headers;
    for (const follower of followers) follower();
  };
  return { digester, asked, change, slow, work };
}

describe('what Home keeps of each plan', () => {
  it('waits until Home is drawn, whatever changes before, and is never read where nobody asks any more', () => {
    const waiting = new Set<() => void>();
    const { digester, asked, change } = home([header('a')], (act) => {
      waiting.add(act);
      return () => waiting.delete(act);
    });
    const leave = digester.subscribe(() => undefined);
    change([header('a'), header('b')]);
    expect(asked).toEqual([]);
    leave();
    expect(waiting.size).toBe(0);
    digester.subscribe(() => undefined);
    for (const act of waiting) act();
    expect(asked.map(({ task }) => task.plans.map(({ id }) => id))).toEqual([['a', 'b']]);
  });

  it('is read once somebody asks, without what was put away, and shown as far as it is', async () => {
    const { digester, asked } = home([header('a'), header('b'), header('old', { archivedOn: '2026-01-01' })]);
    expect(asked).toEqual([]);
    digester.subscribe(() => undefined);
    expect(asked[0]?.task.plans).toEqual([{ id: 'a' }, { id: 'b' }]);
    asked[0]!.tell({ digests: [['a', good]], share: 0.5 });
    expect(digester.get()).toMatchObject({ progress: 0.5, complete: false });
    expect([...digester.get().digests.keys()]).toEqual(['a']);
    asked[0]!.tell({ digests: [['b', good]], share: 1 });
    asked[0]!.done();
    await Promise.resolve();
    expect(digester.get()).toMatchObject({ progress: null, complete: true, problem: null });
    expect([...digester.get().digests.keys()]).toEqual(['a', 'b']);
  });

  it('is asked for again only when a plan has changed, and forgets one that is gone', async () => {
    const { digester, asked, change } = home([header('a'), header('b')]);
    digester.subscribe(() => undefined);
    asked[0]!.tell({
      digests: [
        ['a', good],
        ['b', good],
      ],
      share: 1,
    });
    asked[0]!.done();
    await Promise.resolve();
    change([header('a', { name: 'Renamed' }), header('b')]);
    expect(asked).toHaveLength(1);
    change([header('a', { updatedAt: '2026-11-21T10:00:00Z' })]);
    expect(asked[1]?.task.plans).toEqual([{ id: 'a', updatedAt: '2026-11-21T10:00:00Z' }]);
    asked[1]!.done();
    await Promise.resolve();
    expect([...digester.get().digests.keys()]).toEqual(['a']);
  });

  it('can be stopped once it is slow, says so, and is read on when asked again', async () => {
    const { digester, asked, slow, work } = home([header('a')]);
    digester.subscribe(() => undefined);
    slow[0]!();
    expect(work.get().map(({ label }) => label)).toEqual(['Reading what needs attention']);
    work.get()[0]!.cancel();
    await new Promise(setImmediate);
    expect(digester.get().problem).toBe('stopped');
    expect(work.get()).toEqual([]);
    digester.again();
    expect(asked).toHaveLength(2);
    asked[1]!.fail(new Error('broke off'));
    await Promise.resolve();
    expect(digester.get().problem).toEqual({ message: 'broke off' });
  });
});
