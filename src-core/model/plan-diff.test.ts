import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { type AccountPlan, emptyTables } from './plan.ts';
import { applyDiff, composeDiffs, creationDiff, diffPlans, invertDiff } from './plan-diff.ts';

/** Three plans of one account, as three moments. */
const moments = fc
  .tuple(planArbitrary({ maxRows: 3 }), planArbitrary({ maxRows: 3 }), planArbitrary({ maxRows: 3 }))
  .map(([a, b, c]) => [a, { ...b, ...head(a) }, { ...c, ...head(a) }] as [AccountPlan, AccountPlan, AccountPlan]);

function head({ id, createdAt }: AccountPlan): Pick<AccountPlan, 'id' | 'createdAt'> {
  return { id, ...(createdAt === undefined ? { createdAt: undefined as never } : { createdAt }) };
}

/** By value, an absent field being the same as an undefined one. */
const json = (plan: AccountPlan) => JSON.parse(JSON.stringify(plan)) as unknown;

describe('a diff', () => {
  it('tells of a deleted row whose id every object inherits', () => {
    const row = { name: 'Ann Lee' };
    const before: AccountPlan = { id: 'p', account: { name: 'A' }, ...emptyTables(), stakeholders: { toString: row } };
    const after = { ...before, stakeholders: {} };
    expect(diffPlans(before, after)).toEqual([{ kind: 'stakeholders', id: 'toString', before: row }]);
  });

  it('has nothing of a row that ends as it began, its fields in another order', () => {
    const one = { kind: 'costs', id: 'c', before: { name: 'A', initial: 1 }, after: { name: 'A' } } as const;
    const two = { kind: 'costs', id: 'c', before: { name: 'A' }, after: { initial: 1, name: 'A' } } as const;
    expect(composeDiffs([one], [two])).toEqual([]);
    const three = { ...two, after: { initial: 2, name: 'A' } };
    expect(composeDiffs([one], [three])).toHaveLength(1);
  });

  it('leads from one plan to the other, and inverted back', () => {
    fc.assert(
      fc.property(moments, ([a, b]) => {
        const diff = diffPlans(a, b);
        expect(json(applyDiff(a, diff))).toEqual(json(b));
        expect(json(applyDiff(b, invertDiff(diff)))).toEqual(json(a));
        expect(diffPlans(a, a)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('composed with the next leads over both, and there and back is nothing', () => {
    fc.assert(
      fc.property(moments, ([a, b, c]) => {
        const both = composeDiffs(diffPlans(a, b), diffPlans(b, c));
        expect(json(applyDiff(a, both))).toEqual(json(c));
        expect(composeDiffs(diffPlans(a, b), invertDiff(diffPlans(a, b)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('of creation makes the plan out of nothing', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 3 }), (plan) => {
        const bare = { ...head(plan), ...emptyTables() } as AccountPlan;
        expect(json(applyDiff(bare, creationDiff(plan)))).toEqual(json(plan));
      }),
      { numRuns: 100 },
    );
  });
});
