import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { FollowedCommit, PlanStore } from '@core/ports/plan-store.ts';
import { expect, it, vi } from 'vitest';
import { change, commitOf, operation, planOf, withAccount, withPerson } from '../support/stored-plans.ts';

interface Windows {
  store(): PlanStore;
  openWindow(): Promise<PlanStore>;
  create(...plans: AccountPlan[]): Promise<void>;
}

/** The part of the contract that is about several windows: what they tell one another, and who may write. */
export function windowTests({ store, openWindow, create }: Windows): void {
  it('tells every window the headers, now and after each change, until it stops listening', async () => {
    const other = await openWindow();
    const here: string[][] = [];
    const there: string[][] = [];
    const names = (into: string[][]) => (headers: { name: string }[]) => into.push(headers.map((h) => h.name).sort());
    const stopHere = store().watchHeaders(names(here), fail);
    const stopThere = other.watchHeaders(names(there), fail);
    const both = async (expected: string[]) => {
      await vi.waitFor(() => expect([here.at(-1), there.at(-1)]).toEqual([expected, expected]), WAIT);
    };
    await both([]);
    const plan = planOf('a', 'Acme');
    await create(plan, planOf('b', 'Beta'));
    await both(['Acme', 'Beta']);
    const renamed = withAccount(plan, { name: 'Acme Group' });
    await other.commit(commitOf(plan, renamed));
    await both(['Acme Group', 'Beta']);
    await create(...Array.from({ length: 60 }, (_, index) => planOf(`many-${index}`, 'Many', 1)));
    await both(['Acme Group', 'Beta', ...Array<string>(60).fill('Many')]);
    stopThere();
    const heard = there.length;
    await store().apply(operation('Delete', change(renamed, null)));
    await vi.waitFor(() => expect(here.at(-1)).toEqual(['Beta', ...Array<string>(60).fill('Many')]), WAIT);
    expect(there).toHaveLength(heard);
    stopHere();
  });

  it('lets another window follow a plan from where it loaded it', async () => {
    const plan = planOf('a');
    await create(plan, planOf('b'));
    const before = withPerson(plan, 'x', 'Before');
    await store().commit(commitOf(plan, before));
    const other = await openWindow();
    const { commit } = (await other.load('a'))!;
    const heard: FollowedCommit[] = [];
    const stop = other.watchPlan('a', commit, (each) => heard.push(each), fail);
    const one = withPerson(before, 'x', 'One');
    const two = withPerson(one, 'x', 'Two');
    const three = withPerson(two, 'x', 'Three');
    const first = commitOf(before, one);
    await store().commit(first);
    await store().commit(commitOf(planOf('b'), withPerson(planOf('b'), 'y', 'Elsewhere')));
    await store().commit(commitOf(one, two, three));
    await store().apply(operation('Archive', change(three, withAccount(three, { archivedOn: '2026-11-21' }))));
    await vi.waitFor(() => expect(heard.map((each) => each.commit)).toEqual([3, 4, 5, 6]), WAIT);
    expect(heard[0]).toEqual({ ...first.entries[0], commit: 3 });
    expect(heard.map(({ label }) => label)).toEqual(['Step 1', 'Step 1', 'Step 2', 'Archive']);
    stop();
  });

  it('does not tell a window its own commits', async () => {
    const plan = planOf('a');
    await create(plan);
    const other = await openWindow();
    const heard: string[] = [];
    const stop = store().watchPlan('a', 1, ({ diff }) => heard.push(nameIn(diff)), fail);
    const mine = withPerson(plan, 'x', 'Mine');
    await store().commit(commitOf(plan, mine));
    await other.commit(commitOf(mine, withPerson(mine, 'x', 'Theirs')));
    await vi.waitFor(() => expect(heard).toEqual(['Theirs']), WAIT);
    stop();
  });

  it('gives the right to write to one window, and to the next when it lets go', async () => {
    const other = await openWindow();
    const events: string[] = [];
    const letGo = store().lease(
      'a',
      () => events.push('first has it'),
      () => events.push('first waits'),
    );
    await vi.waitFor(() => expect(events).toEqual(['first has it']), WAIT);
    const giveUp = other.lease(
      'a',
      () => events.push('second has it'),
      () => events.push('second waits'),
    );
    await vi.waitFor(() => expect(events).toEqual(['first has it', 'second waits']), WAIT);
    letGo();
    await vi.waitFor(() => expect(events).toEqual(['first has it', 'second waits', 'second has it']), WAIT);
    giveUp();
    await vi.waitFor(async () => expect(await leaseNow(store(), ['a'])).toEqual([]), WAIT);
  });

  it('forgets a window that gave up waiting', async () => {
    const other = await openWindow();
    const events: string[] = [];
    const letGo = store().lease('a', () => events.push('has it'), fail);
    await vi.waitFor(() => expect(events).toEqual(['has it']), WAIT);
    const giveUp = other.lease('a', fail, () => events.push('waits'));
    await vi.waitFor(() => expect(events).toEqual(['has it', 'waits']), WAIT);
    giveUp();
    letGo();
    await vi.waitFor(async () => expect(await leaseNow(other, ['a'])).toEqual([]), WAIT);
    expect(events).toEqual(['has it', 'waits']);
  });

  it('names the plans that are held elsewhere, and then holds none of the others', async () => {
    const other = await openWindow();
    const had = vi.fn();
    const letGo = other.lease('b', had, fail);
    await vi.waitFor(() => expect(had).toHaveBeenCalled(), WAIT);
    expect(await leaseNow(store(), ['a', 'b', 'c'])).toEqual(['b']);
    expect(await leaseNow(other, ['a', 'c'])).toEqual([]);
    // The other window lets go of it a moment after it said so.
    const release = await vi.waitFor(async () => {
      const lease = await store().tryLeases(['a']);
      if ('heldElsewhere' in lease) throw new Error('still held elsewhere');
      return () => lease.release();
    }, WAIT);
    expect(await leaseNow(other, ['a'])).toEqual(['a']);
    release();
    await vi.waitFor(async () => expect(await leaseNow(other, ['a'])).toEqual([]), WAIT);
    letGo();
  });
}

const WAIT = { timeout: 20_000, interval: 10 };

/** The ids that cannot be had now; what could be had is let go at once. */
async function leaseNow(store: PlanStore, ids: Id[]): Promise<Id[]> {
  const lease = await store.tryLeases(ids);
  if ('heldElsewhere' in lease) return lease.heldElsewhere;
  lease.release();
  return [];
}

function nameIn(diff: FollowedCommit['diff']): string {
  return (diff[0]!.after as { name: string }).name;
}

function fail(reason?: unknown): never {
  throw new Error(`called unexpectedly: ${String(reason)}`);
}
