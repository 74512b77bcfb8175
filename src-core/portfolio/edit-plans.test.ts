import { beforeEach, describe, expect, it } from 'vitest';
import { allPlans, portfolioOn, problem, value } from '../../test/support/portfolio.ts';
import { newPlan } from '../model/plan.ts';

const AT = '2026-11-01T09:00:00.000Z';
const acme = {
  ...newPlan('a', { name: 'Acme', ownerId: 'ann', status: 'nurture', nurtureUntil: '2027-03-01' }, AT),
  team: { ann: { name: 'Ann Lee' }, bo: { name: 'Bo Quist' } },
};
const beta = newPlan('b', { name: 'Beta', industry: 'Rail' }, AT);

describe('a change of many accounts at once', () => {
  let home: Awaited<ReturnType<typeof portfolioOn>>;
  beforeEach(async () => {
    home = await portfolioOn();
    value(await home.session.addPlans([acme, beta], 'keep-both'));
  });

  it('gives them an owner by name, as a member of each team where nobody is called so', async () => {
    value(await home.session.edit(['a', 'b'], { owner: 'bo quist', segment: 'enterprise' }));
    const { a, b } = await allPlans(home.store);
    expect(a!.account).toMatchObject({ ownerId: 'bo', segment: 'enterprise' });
    expect(a!.team).toEqual(acme.team);
    expect(b!.account.segment).toBe('enterprise');
    expect(b!.team[b!.account.ownerId!]).toEqual({ name: 'bo quist', role: 'account-executive' });
    expect((await home.store.headers()).map(({ owner }) => owner).sort()).toEqual(['Bo Quist', 'bo quist']);
  });

  it('is one step, taken back with the member it added, and done again', async () => {
    value(await home.session.edit(['a', 'b'], { owner: 'Cy Dunn', territory: 'North' }));
    expect(home.session.state.past.at(-1)).toBe('Change owner and territory of 2 accounts');
    const done = await allPlans(home.store);
    value(await home.session.undo());
    const { a, b } = await allPlans(home.store);
    expect([a!.account, a!.team]).toEqual([acme.account, acme.team]);
    expect([b!.account, b!.team]).toEqual([beta.account, {}]);
    value(await home.session.redo());
    const again = await allPlans(home.store);
    for (const id of ['a', 'b']) {
      expect(again[id]!.account).toEqual(done[id]!.account);
      expect(again[id]!.team).toEqual(done[id]!.team);
    }
  });

  it('undone, keeps what was edited since', async () => {
    value(await home.session.edit(['b'], { industry: 'Energy', territory: 'North' }));
    value(await home.session.rename('b', 'Beta Group'));
    value(await home.session.edit(['b'], { territory: 'South' }));
    for (let i = 0; i < 3; i += 1) value(await home.session.undo());
    expect((await allPlans(home.store)).b!.account).toEqual(beta.account);
  });

  it('ends a nurture with another status, and changes only what is not so already', async () => {
    expect(value(await home.session.edit(['a', 'b'], { industry: 'Rail' }))).toEqual(['a']);
    value(await home.session.edit(['a'], { status: 'active' }));
    const { account } = (await allPlans(home.store)).a!;
    expect(account.status).toBe('active');
    expect(account).not.toHaveProperty('nurtureUntil');
  });

  it('changes nothing where one value is refused', async () => {
    expect(problem(await home.session.edit(['a', 'b'], { nurtureUntil: 'spring' }))).not.toBe('none');
    const { a, b } = await allPlans(home.store);
    expect([a!.account, b!.account]).toEqual([acme.account, beta.account]);
  });
});
