import { describe, expect, it } from 'vitest';
import { addInRow, autosaveOnFakeDisk, fakeTimers, kept, rename, settle, start } from '../../test/support/fake-disk.ts';
import { createAutosave } from './autosave.ts';
import { updateEntity } from './entity-commands.ts';
import { createPlanSession } from './plan-session.ts';

describe('autosave', () => {
  it('is saved before the first edit, at no time', () => {
    expect(autosaveOnFakeDisk().autosave.status).toEqual({ state: 'saved', at: null, pending: 0 });
  });

  it('says saved only after the write has ended', async () => {
    const { disk, timers, autosave } = autosaveOnFakeDisk();
    addInRow(autosave, 'One');
    await settle();
    expect(autosave.status).toMatchObject({ state: 'saving', pending: 1 });
    await timers.pass(4_000);
    expect(autosave.status).toMatchObject({ state: 'saving', pending: 1 });
    disk.writes[0]!.resolve();
    await settle();
    expect(autosave.status).toEqual({ state: 'saved', at: timers.now(), pending: 0 });
    expect(timers.waiting()).toBe(0);
  });

  it('writes one batch at a time; what gathers behind goes together, with every label', async () => {
    const { disk, autosave } = autosaveOnFakeDisk();
    const plan = addInRow(autosave, 'One', 'Two', 'Three');
    await settle();
    expect(disk.writes).toHaveLength(1);
    expect(autosave.status.pending).toBe(3);
    disk.writes[0]!.resolve();
    await settle();
    expect(disk.writes).toHaveLength(2);
    expect(disk.writes[1]!.batch.entries.map(({ label }) => label)).toEqual(['Rename to Two', 'Rename to Three']);
    expect(disk.writes[1]!.batch.plan).toBe(plan);
    expect(autosave.status).toMatchObject({ state: 'saving', pending: 2 });
  });

  it('makes one entry of steps with one label in a row', async () => {
    const { disk, autosave } = autosaveOnFakeDisk();
    let plan = addInRow(autosave, 'First');
    for (const name of ['F', 'Fi', 'Fin']) {
      const commit = rename(plan, name, 'Change name');
      autosave.add(commit);
      plan = commit.plan;
    }
    await settle();
    disk.writes[0]!.resolve();
    await settle();
    const [entry, ...others] = disk.writes[1]!.batch.entries;
    expect(others).toEqual([]);
    expect(entry!.diff).toMatchObject([{ before: { name: 'First' }, after: { name: 'Fin' } }]);
  });

  it('keeps plans in batches of their own, in order', async () => {
    const { disk, autosave } = autosaveOnFakeDisk();
    const other = { ...start, id: 'b' };
    addInRow(autosave, 'One');
    autosave.add(rename(other, 'Two'));
    autosave.add(rename(start, 'Three'));
    for (let n = 0; n < 3; n += 1) {
      await settle();
      disk.writes[n]!.resolve();
    }
    await settle();
    expect(disk.writes.map(({ batch }) => batch.planId)).toEqual(['a', 'b', 'a']);
    expect(autosave.status.state).toBe('saved');
  });

  it('shows a failure with its message, and tries the same batch again, later and later', async () => {
    const { disk, timers, autosave } = autosaveOnFakeDisk();
    addInRow(autosave, 'One');
    await settle();
    const since = timers.now();
    disk.writes[0]!.reject(new Error('The disk is full.'));
    await settle();
    expect(autosave.status).toEqual({ state: 'failed', since, pending: 1, message: `The disk is full. ${kept}` });
    for (const [attempt, wait] of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000].entries()) {
      await timers.pass(wait - 1);
      expect(disk.writes).toHaveLength(attempt + 1);
      await timers.pass(1);
      expect(disk.writes).toHaveLength(attempt + 2);
      disk.writes[attempt + 1]!.reject(new Error('The disk is full.'));
      await settle();
    }
    expect(autosave.status).toMatchObject({ state: 'failed', since });
    expect(new Set(disk.writes.map(({ batch }) => batch))).toHaveProperty('size', 1);
  });

  it('keeps editing possible while it fails, and saves all once the disk is back', async () => {
    const { disk, timers, autosave } = autosaveOnFakeDisk();
    const plan = addInRow(autosave, 'One');
    await settle();
    disk.writes[0]!.reject(new Error('no'));
    await settle();
    autosave.add(rename(plan, 'Two'));
    expect(autosave.status).toMatchObject({ state: 'failed', pending: 2 });
    await timers.pass(1_000);
    disk.writes[1]!.resolve();
    await settle();
    expect(autosave.status).toMatchObject({ state: 'saving', pending: 1 });
    disk.writes[2]!.resolve();
    await settle();
    expect(autosave.status).toMatchObject({ state: 'saved', pending: 0 });
  });

  it('shows a write that hangs as failed after its time limit; its late success counts', async () => {
    const { disk, timers, autosave } = autosaveOnFakeDisk();
    addInRow(autosave, 'One');
    await settle();
    await timers.pass(5_000);
    expect(autosave.status).toMatchObject({ state: 'failed', pending: 1 });
    expect((autosave.status as { message: string }).message).toContain('longer than 5 seconds');
    disk.writes[0]!.resolve();
    await settle();
    expect(autosave.status).toMatchObject({ state: 'saved', pending: 0 });
    await timers.pass(60_000);
    expect(disk.writes).toHaveLength(1);
  });

  it('writes the same ids again after a hang, and forgets the hung attempt once one succeeds', async () => {
    const { disk, timers, autosave } = autosaveOnFakeDisk();
    const plan = addInRow(autosave, 'One');
    await settle();
    await timers.pass(6_000);
    expect(disk.writes).toHaveLength(2);
    expect(disk.writes[1]!.batch).toBe(disk.writes[0]!.batch);
    disk.writes[1]!.resolve();
    await settle();
    autosave.add(rename(plan, 'Two'));
    await settle();
    disk.writes[0]!.reject(new Error('late'));
    await settle();
    expect(autosave.status).toMatchObject({ state: 'saving', pending: 1 });
    disk.writes[2]!.resolve();
    await settle();
    expect(autosave.status.state).toBe('saved');
  });

  it('does not call the newest attempt failed when an older one fails late', async () => {
    const { disk, timers, autosave } = autosaveOnFakeDisk();
    addInRow(autosave, 'One');
    await settle();
    await timers.pass(5_000);
    autosave.retry();
    await settle();
    disk.writes[0]!.reject(new Error('late'));
    await settle();
    expect(autosave.status.state).toBe('saving');
    await timers.pass(4_000);
    expect(disk.writes).toHaveLength(2);
  });

  it('tries again at once when asked', async () => {
    const { disk, autosave } = autosaveOnFakeDisk();
    addInRow(autosave, 'One');
    await settle();
    disk.writes[0]!.reject(new Error('no'));
    await settle();
    autosave.retry();
    await settle();
    expect(autosave.status.state).toBe('saving');
    disk.writes[1]!.resolve();
    await settle();
    expect(autosave.status.state).toBe('saved');
  });

  it('takes a write that throws for one that failed', async () => {
    const timers = fakeTimers();
    const autosave = createAutosave({
      write: () => {
        throw new Error('closed');
      },
      clock: timers,
      after: timers.after,
      newId: () => 'e',
    });
    autosave.add(rename(start, 'One'));
    await settle();
    expect(autosave.status).toMatchObject({ state: 'failed', message: `closed ${kept}` });
  });

  it('flushes: at once with nothing to do, after the last write, and not in vain', async () => {
    const { disk, autosave } = autosaveOnFakeDisk();
    await autosave.flush();
    addInRow(autosave, 'One', 'Two');
    let flushed = false;
    const flush = autosave.flush().then(() => {
      flushed = true;
    });
    await settle();
    disk.writes[0]!.resolve();
    await settle();
    expect(flushed).toBe(false);
    disk.writes[1]!.resolve();
    await flush;

    autosave.add(rename(start, 'Three'));
    const failing = autosave.flush();
    await settle();
    disk.writes[2]!.reject(new Error('The disk is full.'));
    await expect(failing).rejects.toThrow('The disk is full.');
    const again = autosave.flush();
    await settle();
    disk.writes[3]!.resolve();
    await again;
    expect(autosave.status.state).toBe('saved');
  });

  it('saves what a session commits, until it is detached', async () => {
    const { disk, autosave } = autosaveOnFakeDisk();
    const session = createPlanSession(start, { now: () => '2026-11-21T10:00:00.000Z', today: () => '2026-11-21' });
    const detach = autosave.attach(session);
    session.dispatch(updateEntity, { kind: 'account', id: 'account', changes: { name: 'New' } });
    await settle();
    expect(disk.writes[0]!.batch).toMatchObject({
      planId: 'a',
      plan: { account: { name: 'New' } },
      entries: [{ at: '2026-11-21T10:00:00.000Z', label: 'Change name of Acme', origin: 'user' }],
    });
    disk.writes[0]!.resolve();
    detach();
    session.dispatch(updateEntity, { kind: 'account', id: 'account', changes: { name: 'Newer' } });
    await settle();
    expect(disk.writes).toHaveLength(1);
  });

  it('gives the same status object until something changes', () => {
    const { autosave } = autosaveOnFakeDisk();
    addInRow(autosave, 'One');
    expect(autosave.status).toBe(autosave.status);
  });
});
