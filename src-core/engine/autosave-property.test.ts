import fc from 'fast-check';
import { expect, it } from 'vitest';
import { autosaveOnFakeDisk, rename, settle, start } from '../../test/support/fake-disk.ts';
import { applyDiff } from '../model/plan-diff.ts';
import type { SaveBatch } from './autosave.ts';

it('autosave ends with the last plan stored, whatever the disk does meanwhile', async () => {
  const event = fc.oneof(
    { weight: 3, arbitrary: fc.record({ does: fc.constant('edit' as const), plan: fc.constantFrom('a', 'b') }) },
    fc.record({ does: fc.constantFrom('resolve', 'reject', 'hang', 'retry', 'wait') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
      const { disk, timers, autosave, shown } = autosaveOnFakeDisk();
      const plans = new Map(['a', 'b'].map((id) => [id, { ...start, id }]));
      const stored = new Map(plans);
      const seen = new Set<string>();
      let handled = 0;
      let edits = 0;
      /** What a store does: each entry once. */
      const land = (batch: SaveBatch) => {
        for (const { id, diff } of batch.entries) {
          if (!seen.has(id)) stored.set(batch.planId, applyDiff(stored.get(batch.planId)!, diff));
          seen.add(id);
        }
      };
      for (const each of events) {
        const open = disk.writes[handled];
        if (each.does === 'edit' && 'plan' in each) {
          edits += 1;
          const commit = rename(plans.get(each.plan)!, `Name ${edits}`);
          plans.set(each.plan, commit.plan);
          autosave.add(commit);
        } else if (each.does === 'retry') autosave.retry();
        else if (each.does === 'wait') await timers.pass(3_000);
        else if (each.does === 'hang') await timers.pass(5_000);
        else if (open !== undefined) {
          handled += 1;
          // A rejected write may have landed all the same, as one that timed out may.
          if (each.does === 'resolve' || handled % 2 === 0) land(open.batch);
          if (each.does === 'resolve') open.resolve();
          else open.reject(new Error('no'));
        }
        await settle();
        const pending = [...plans].some(([id, plan]) => stored.get(id)!.account.name !== plan.account.name);
        if (pending) expect(autosave.status.state).not.toBe('saved');
      }
      while (autosave.status.state !== 'saved') {
        autosave.retry();
        await settle();
        for (const { batch, resolve } of disk.writes.slice(handled)) {
          land(batch);
          resolve();
        }
        handled = disk.writes.length;
        await settle();
      }
      for (const [id, plan] of plans) expect(stored.get(id)!.account).toEqual(plan.account);
      expect(shown.every(({ state, pending }) => (state === 'saved') === (pending === 0))).toBe(true);
      expect(timers.waiting()).toBe(0);
    }),
    { numRuns: 300 },
  );
});
