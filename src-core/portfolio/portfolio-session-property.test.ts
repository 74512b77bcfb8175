import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allPlans, portfolioOn, value } from '../../test/support/portfolio.ts';
import { planOf } from '../../test/support/stored-plans.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { PlanStore } from '../ports/plan-store.ts';

/** What undo must bring back; when a plan was last changed is not part of it. */
async function contents(store: PlanStore): Promise<Record<Id, AccountPlan>> {
  const plans = await allPlans(store);
  return Object.fromEntries(
    Object.entries(plans).map(([id, { updatedAt: _when, ...plan }]) => [id, plan as AccountPlan]),
  );
}

it('Home’s session undoes any sequence to the start and redoes it to the end', async () => {
  const some = fc.subarray(['a', 'b', 'c', 'new-1', 'new-5', 'new-9']);
  const action = fc.oneof(
    fc.record({ does: fc.constantFrom('archive', 'unarchive', 'remove', 'duplicate'), ids: some }),
    fc.record({ does: fc.constant('rename'), ids: some, name: fc.string({ maxLength: 4 }) }),
    fc.record({ does: fc.constantFrom('keep-both', 'replace'), ids: some, people: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ does: fc.constant('create'), ids: some, name: fc.string({ maxLength: 4 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
      const { store, session } = await portfolioOn();
      value(await session.addPlans([planOf('a'), planOf('b'), planOf('c')], 'replace'));
      const start = await contents(store);
      for (const each of actions) {
        const { does, ids } = each;
        if (does === 'archive' || does === 'unarchive' || does === 'remove' || does === 'duplicate') {
          await session[does](ids);
        } else if ('name' in each && does === 'rename') await session.rename(ids[0] ?? 'a', each.name);
        else if ('name' in each) await session.createPlan({ name: each.name });
        else if ('people' in each) {
          const plans = ids.map((id) => planOf(id, 'Imported', each.people));
          await session.addPlans(plans, does as 'keep-both' | 'replace');
        }
        await allPlans(store);
      }
      const end = await contents(store);
      const steps = session.state.past.length;
      for (let n = 1; n < steps; n += 1) expect((await session.undo()).ok).toBe(true);
      expect(await contents(store)).toEqual(start);
      for (let n = 1; n < steps; n += 1) expect((await session.redo()).ok).toBe(true);
      expect(await contents(store)).toEqual(end);
    }),
    { numRuns: 150 },
  );
});
