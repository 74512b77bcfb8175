import { beforeEach, describe, expect, it } from 'vitest';
import { allPlans, portfolioOn, problem, value } from '../../test/support/portfolio.ts';
import { commitOf, planOf, withAccount, withPerson } from '../../test/support/stored-plans.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import type { PortfolioSession } from './portfolio-session.ts';
import { type ImportedPlan, writeImport } from './write-import.ts';

describe('An import, accepted', () => {
  let store: PlanStore;
  let session: PortfolioSession;
  let letGo: Awaited<ReturnType<typeof portfolioOn>>['letGo'];
  let disk: Awaited<ReturnType<typeof portfolioOn>>['disk'];
  let acme: AccountPlan;

  beforeEach(async () => {
    ({ store, session, letGo, disk } = await portfolioOn());
    value(await session.addPlans([withPerson(planOf('a', 'Acme'), 'ada', 'Ada')], 'keep-both'));
    acme = await stored('a');
  });

  const stored = async (id: Id): Promise<AccountPlan> => (await store.load(id))!.plan;

  /** As a worker writes it, through a store of its own on the same disk. */
  async function take(plans: readonly ImportedPlan[], seen: readonly Id[] = ['a']) {
    const { store: workers } = await portfolioOn(disk);
    return session.importPlans({
      label: 'Import 2 accounts',
      changes: plans.flatMap(({ before }) => (before === null ? [] : [before.id])),
      write: (operation, work) => writeImport(workers, plans, new Set(seen), operation, work),
    });
  }

  function people({ stakeholders }: AccountPlan): unknown {
    return Object.fromEntries(Object.entries(stakeholders).map(([id, person]) => [id, { ...person }]));
  }

  const added = { before: null, after: planOf('b', 'Beta') };
  const changed = (): ImportedPlan => {
    const after = withPerson(acme, 'bob', 'Bob');
    const reporting = { ...after.stakeholders.ada!, title: 'CFO', reportsTo: 'bob' };
    return { before: acme, after: { ...after, stakeholders: { ...after.stakeholders, ada: reporting } } };
  };

  it('adds and changes plans in one step, which one undo takes back and one redo brings again', async () => {
    const import_ = changed();
    expect(value(await take([added, import_]))).toEqual(['b', 'a']);
    expect(letGo).toHaveBeenCalledWith('a');
    const imported = await allPlans(store);
    expect(people(imported.a!)).toEqual(people(import_.after));
    expect(imported.b).toEqual(added.after);
    expect(session.state.past.at(-1)).toBe('Import 2 accounts');
    expect(session.state.busy).toBeNull();

    value(await session.undo());
    const undone = await allPlans(store);
    expect(Object.keys(undone)).toEqual(['a']);
    expect(people(undone.a!)).toEqual(people(acme));

    value(await session.redo());
    const redone = await allPlans(store);
    expect(people(redone.a!)).toEqual(people(import_.after));
    expect(redone.b).toEqual(added.after);
    value(await session.undo());
    expect(people(await stored('a'))).toEqual(people(acme));
  });

  it('keeps, when it is undone, what was edited after it', async () => {
    value(await take([changed()]));
    const before = await stored('a');
    const edited = withAccount(
      { ...before, stakeholders: { ...before.stakeholders, ada: { ...before.stakeholders.ada!, title: 'CEO' } } },
      { industry: 'Rail' },
    );
    await store.commit(commitOf(before, edited));
    value(await session.undo());
    const undone = await stored('a');
    expect(undone.account.industry).toBe('Rail');
    expect(undone.stakeholders.ada).toMatchObject({ name: 'Ada', title: 'CEO' });
    expect(undone.stakeholders.ada).not.toHaveProperty('reportsTo');
    expect(undone.stakeholders).not.toHaveProperty('bob');
  });

  it('says so, and writes nothing, where a plan was changed, added or deleted after the preview', async () => {
    const import_ = changed();
    const edited = withAccount(acme, { industry: 'Rail' });
    await store.commit(commitOf(acme, { ...edited, updatedAt: '2026-11-21T12:00:00Z' }));
    expect(problem(await take([added, import_]))).toContain('“Acme” was changed since the preview');
    expect(problem(await take([added], []))).toContain('“Acme” was added since the preview');
    value(await session.remove(['a']));
    expect(problem(await take([import_]))).toContain('“Acme” was deleted since the preview');
    expect(await store.headers()).toEqual([]);
    expect(session.state.past.at(-1)).toBe('Delete Acme');
  });

  it('names the plan that another window has open, and writes nothing', async () => {
    const { store: theirs } = await portfolioOn(disk);
    await new Promise<void>((resolve) => {
      theirs.lease('a', resolve, () => undefined);
    });
    expect(problem(await take([added, changed()]))).toContain('“Acme” is open for editing in another window');
    expect(Object.keys(await allPlans(store))).toEqual(['a']);
  });

  it('writes nothing when it is cancelled in the middle, and can then be accepted', async () => {
    const import_ = { before: acme, after: withPerson(acme, 'bob', 'Bob') };
    const cancelled = await session.importPlans({
      label: 'Import',
      changes: ['a'],
      write(operation, work) {
        session.cancel();
        return writeImport(store, [added, import_], new Set(['a']), operation, work);
      },
    });
    expect(problem(cancelled)).toBe('cancelled');
    expect(await allPlans(store)).toEqual({ a: acme });
    expect(session.state.past).toEqual(['Add Acme']);
    expect(value(await take([added, import_]))).toEqual(['b', 'a']);
  });

  it('refuses a plan that would break the format', async () => {
    const orphan = withPerson(acme, 'bob', 'Bob');
    const after = { ...orphan, stakeholders: { ...orphan.stakeholders, eve: { name: 'Eve', reportsTo: 'nobody' } } };
    expect(problem(await take([added, { before: acme, after }]))).toMatch(/^“Acme” cannot be imported: .*Nothing was/);
    expect(await allPlans(store)).toEqual({ a: acme });
  });

  it('writes nothing, and leaves no step, where nothing differs', async () => {
    value(await take([{ before: acme, after: { ...acme } }]));
    expect(await allPlans(store)).toEqual({ a: acme });
    expect(session.state.past).toEqual(['Add Acme']);
  });
});
