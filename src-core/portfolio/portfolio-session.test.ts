import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allPlans, portfolioOn, problem, value } from '../../test/support/portfolio.ts';
import { commitOf, planOf, withAccount, withPerson } from '../../test/support/stored-plans.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import type { PortfolioSession } from './portfolio-session.ts';

describe('Home’s session', () => {
  let store: PlanStore;
  let session: PortfolioSession;
  let letGo: Awaited<ReturnType<typeof portfolioOn>>['letGo'];
  let disk: Awaited<ReturnType<typeof portfolioOn>>['disk'];

  beforeEach(async () => {
    ({ store, session, letGo, disk } = await portfolioOn());
  });

  async function add(...plans: AccountPlan[]): Promise<void> {
    value(await session.addPlans(plans, 'keep-both'));
  }

  it('creates a plan with a name and nothing more', async () => {
    const id = value(await session.createPlan({ name: 'Meridian Motors' }));
    expect(await allPlans(store)).toMatchObject({ [id]: { account: { name: 'Meridian Motors' }, stakeholders: {} } });
    expect(session.state.past).toEqual(['Create Meridian Motors']);
  });

  it('refuses a plan without a name, and stores nothing', async () => {
    const result = await session.createPlan({ name: '' });
    expect(result).toEqual({ ok: false, problems: [{ path: 'account.name', message: 'must not be empty' }] });
    expect(await store.headers()).toEqual([]);
    expect(session.state.past).toEqual([]);
  });

  it('shows the headers to its subscribers, and what other windows do', async () => {
    const seen: (readonly string[] | undefined)[] = [];
    session.subscribe(() => seen.push(session.state.headers?.map(({ name }) => name)));
    expect(session.state.headers).toBeNull();
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
    const other = await portfolioOn(disk);
    value(await other.session.createPlan({ name: 'Elsewhere' }));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Elsewhere']));
    session.dispose();
    const shown = seen.length;
    value(await other.session.createPlan({ name: 'Later' }));
    expect(seen).toHaveLength(shown);
  });

  it('duplicates plans with all their rows, under a name of their own and not archived', async () => {
    const plan = withAccount(planOf('a', 'Acme'), { archivedOn: '2026-01-01' });
    await add(plan);
    const [copyId] = value(await session.duplicate(['a']));
    const copy = (await store.load(copyId!))!.plan;
    expect(copy).toEqual({
      ...plan,
      id: copyId,
      createdAt: copy.createdAt,
      updatedAt: copy.updatedAt,
      account: { name: 'Copy of Acme', segment: 'enterprise', currency: 'EUR' },
    });
    expect(copy.createdAt).not.toBe(plan.createdAt);
    expect(session.state.past.at(-1)).toBe('Duplicate Acme');
    expect((await store.load('a'))!.plan).toEqual(plan);
  });

  it('archives, restores, renames and deletes, each one step with a label', async () => {
    await add(planOf('a', 'Acme'), planOf('b', 'Beta'));
    value(await session.archive(['a', 'b']));
    expect((await allPlans(store)).a!.account.archivedOn).toBe('2026-11-21');
    value(await session.unarchive(['a']));
    expect((await allPlans(store)).a!.account).not.toHaveProperty('archivedOn');
    value(await session.rename('a', 'Acme Group'));
    expect((await allPlans(store)).a!.account.name).toBe('Acme Group');
    value(await session.remove(['a', 'b']));
    expect(await store.headers()).toEqual([]);
    expect(session.state.past).toEqual([
      'Add 2 accounts',
      'Archive 2 accounts',
      'Restore Acme',
      'Rename Acme to Acme Group',
      'Delete 2 accounts',
    ]);
  });

  it('says when a renamed plan was last changed', async () => {
    const plan = planOf('a');
    await add(plan);
    value(await session.rename('a', 'New'));
    expect((await store.load('a'))!.plan.updatedAt).not.toBe(plan.updatedAt);
  });

  it('says so where there is nothing to do', async () => {
    await add(planOf('a', 'Acme'));
    expect(problem(await session.rename('a', 'Acme'))).toContain('Nothing was changed');
    expect(problem(await session.remove(['gone']))).toContain('Nothing was changed');
    expect(session.state.past).toEqual(['Add Acme']);
    expect(value(await (await portfolioOn()).session.undo())).toBeNull();
  });

  it('keeps the other plans of a bulk action where one is gone', async () => {
    await add(planOf('a', 'Acme'));
    expect(value(await session.archive(['gone', 'a']))).toEqual(['a']);
    expect(session.state.past.at(-1)).toBe('Archive Acme');
  });

  it('tells which files are stored already, then replaces them or keeps both', async () => {
    const plan = planOf('a', 'Acme');
    await add(plan);
    const newer = { ...withPerson(plan, 'x', 'Ada'), account: { name: 'Acme 2' } };
    const fresh = planOf('b');
    expect((await session.existing([newer, fresh])).map(({ name }) => name)).toEqual(['Acme']);
    expect(value(await session.addPlans([newer, fresh], 'keep-both'))).toEqual(['new-2', 'b']);
    expect((await store.load('a'))!.plan).toEqual(plan);
    expect((await store.load('new-2'))!.plan).toEqual({ ...newer, id: 'new-2' });
    value(await session.undo());
    expect(value(await session.addPlans([newer, fresh], 'replace'))).toEqual(['a', 'b']);
    expect((await store.load('a'))!.plan).toEqual(newer);
    value(await session.undo());
    expect(await allPlans(store)).toEqual({ a: plan });
  });

  it('gives two files of one id an id each', async () => {
    const added = value(await session.addPlans([planOf('a', 'One'), planOf('a', 'Two')], 'replace'));
    expect(new Set(added).size).toBe(2);
    expect(
      Object.values(await allPlans(store))
        .map(({ account }) => account.name)
        .sort(),
    ).toEqual(['One', 'Two']);
  });

  it('undoes an archive without undoing what was edited since', async () => {
    const plan = planOf('a', 'Acme');
    await add(plan);
    value(await session.archive(['a']));
    const archived = (await store.load('a'))!.plan;
    const edited = withAccount(withPerson(archived, 'x', 'Ada'), { industry: 'Cars' });
    await store.commit(commitOf(archived, edited));
    value(await session.undo());
    const { archivedOn: _undone, ...account } = edited.account;
    expect((await store.load('a'))!.plan).toMatchObject({ account, stakeholders: edited.stakeholders });
    expect((await store.load('a'))!.plan.account).not.toHaveProperty('archivedOn');
  });

  it('brings back with redo what was edited in a plan whose creation was undone', async () => {
    const id = value(await session.createPlan({ name: 'Acme' }));
    const created = (await store.load(id))!.plan;
    const edited = withPerson(created, 'x', 'Ada');
    await store.commit(commitOf(created, edited));
    expect(value(await session.undo())).toBe('Create Acme');
    expect(await store.headers()).toEqual([]);
    expect(value(await session.redo())).toBe('Create Acme');
    expect((await store.load(id))!.plan).toEqual(edited);
  });

  it('does not undo a deletion over a plan that is there again', async () => {
    const plan = planOf('a', 'Acme');
    await add(plan);
    value(await session.remove(['a']));
    const other = await portfolioOn(disk);
    const again = withPerson(plan, 'x', 'Ada');
    value(await other.session.addPlans([again], 'keep-both'));
    expect(problem(await session.undo())).toContain('Nothing was changed');
    expect((await store.load('a'))!.plan).toEqual(again);
    expect(session.state.past).toEqual(['Add Acme']);
  });

  it('clears what could be redone when something new is done', async () => {
    await add(planOf('a', 'Acme'));
    value(await session.rename('a', 'New'));
    value(await session.undo());
    expect(session.state.future).toEqual(['Rename Acme to New']);
    value(await session.archive(['a']));
    expect(session.state.future).toEqual([]);
    expect(session.state.past).toEqual(['Add Acme', 'Archive Acme']);
  });

  it('refuses to change plans that another window edits, names them, and changes none', async () => {
    await add(planOf('a', 'Acme'), planOf('b', 'Beta'));
    const other = await portfolioOn(disk);
    const letOtherGo = other.store.lease(
      'b',
      () => undefined,
      () => undefined,
    );
    for (const act of [
      () => session.remove(['a', 'b']),
      () => session.archive(['a', 'b']),
      () => session.rename('b', 'X'),
      () => session.undo(),
    ]) {
      expect(problem(await act())).toContain('“Beta” is open for editing in another window');
    }
    expect(await allPlans(store)).toEqual({ a: planOf('a', 'Acme'), b: planOf('b', 'Beta') });
    expect(session.state.past).toEqual(['Add 2 accounts']);
    letOtherGo();
    await vi.waitFor(async () => expect(problem(await session.remove(['a', 'b']))).toBe('none'));
  });

  it('asks its own window to let go of a plan before it reads it', async () => {
    const plan = planOf('a', 'Acme');
    await add(plan);
    const edited = withPerson(plan, 'x', 'Ada');
    letGo.mockImplementation(async () => store.commit(commitOf(plan, edited)));
    value(await session.rename('a', 'New'));
    expect(letGo).toHaveBeenCalledExactlyOnceWith('a');
    expect((await store.load('a'))!.plan.stakeholders).toEqual(edited.stakeholders);
  });

  it('holds no right to write after an action, done or failed', async () => {
    await add(planOf('a'));
    value(await session.rename('a', 'New'));
    await session.rename('a', '');
    const lease = await store.tryLeases(['a']);
    expect(lease).toHaveProperty('release');
  });

  it('takes an action back that is cancelled', async () => {
    await add(planOf('a', 'Acme'), planOf('b', 'Beta'));
    session.subscribe(() => {
      if (session.state.busy?.label === 'Delete 2 accounts') session.cancel();
    });
    expect(problem(await session.remove(['a', 'b']))).toContain('Cancelled');
    expect(Object.keys(await allPlans(store))).toEqual(['a', 'b']);
    expect(session.state).toMatchObject({ busy: null, past: ['Add 2 accounts'] });
  });

  it('shows how far an action is, from nothing to the whole', async () => {
    await add(planOf('a', 'Acme'), planOf('b', 'Beta'));
    const shares: number[] = [];
    session.subscribe(() => {
      if (session.state.busy !== null) shares.push(session.state.busy.share);
    });
    value(await session.remove(['a', 'b']));
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(shares.at(-1)).toBe(1);
    expect(session.state.busy).toBeNull();
  });

  it('says what the store said where it fails', async () => {
    store.close();
    expect(problem(await session.createPlan({ name: 'Acme' }))).toBe('the store is closed');
  });

  it('runs actions one after the other', async () => {
    await add(planOf('a', 'Acme'));
    const results = await Promise.all([session.rename('a', 'One'), session.rename('a', 'Two'), session.undo()]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await store.load('a'))!.plan.account.name).toBe('One');
  });
});
