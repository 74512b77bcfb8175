import { describe, expect, it } from 'vitest';
import { execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { coverageGaps, roleGoals } from './coverage.ts';
import { removeCoverage, setCoverage } from './coverage-commands.ts';
import { coverageMatrix } from './coverage-matrix.ts';

const plan: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  team: { us: { name: 'Elena Voss' }, me: { name: 'Tom Okafor' } },
  stakeholders: {
    cfo: { name: 'Caroline Whitfield', roles: ['economic'], access: 'brief' },
    cio: { name: 'Ingrid Solberg', roles: ['technical', 'champion'], access: 'regular' },
    gap: { name: ' ', roles: ['legal'], access: 'deep' },
    gone: { name: 'Max', roles: ['procurement'], access: 'deep', status: 'left' },
    arch: { name: 'Sofia', roles: ['technical'], access: 'none' },
  },
  coverage: {
    c1: { teamId: 'us', stakeholderId: 'cfo', current: 'vendor', desired: 'trusted' },
    c2: { teamId: 'us', stakeholderId: 'cio', current: 'trusted', desired: 'credible' },
    c3: { teamId: 'me', stakeholderId: 'cio', desired: 'vendor' },
    c4: { teamId: 'me', stakeholderId: 'gone', current: 'none', desired: 'trusted' },
    c5: { teamId: 'me', stakeholderId: 'gap' },
    c6: { teamId: 'us', stakeholderId: 'cfo', current: 'none' },
  },
};
const context = { today: '2026-11-21' };

describe('coverage', () => {
  it('has a gap where we want to stand higher than we do, with people who are still there', () => {
    expect(coverageGaps(plan)).toEqual([
      { teamId: 'us', stakeholderId: 'cfo', current: 'vendor', desired: 'trusted' },
      { teamId: 'me', stakeholderId: 'cio', current: 'none', desired: 'vendor' },
    ]);
  });

  it('knows of each expected role who fills it, and whether they are held', () => {
    expect(roleGoals(plan.stakeholders, ['economic', 'technical', 'legal', 'procurement'])).toEqual([
      { role: 'economic', people: ['cfo'], held: [], state: 'known' },
      { role: 'technical', people: ['cio', 'arch'], held: ['cio'], state: 'held' },
      { role: 'legal', people: [], held: [], state: 'open' },
      { role: 'procurement', people: [], held: [], state: 'open' },
    ]);
  });
});

describe('setting coverage', () => {
  const set = (teamId: string, stakeholderId: string, levels: Parameters<typeof setCoverage.run>[1]['levels']) => {
    const done = execute(plan, setCoverage, { id: 'new', teamId, stakeholderId, levels }, context);
    if (!done.ok) throw new Error(done.problems[0]?.message);
    return done.value;
  };

  it('adds a line where there is none', () => {
    const { plan: after, label } = set('us', 'arch', { current: 'vendor' });
    expect(after.coverage.new).toEqual({ teamId: 'us', stakeholderId: 'arch', current: 'vendor' });
    expect(label).toBe('Change Elena Voss’s coverage of Sofia');
  });

  it('changes one side and leaves the other', () => {
    expect(set('me', 'cio', { current: 'credible' }).plan.coverage.c3).toEqual({
      teamId: 'me',
      stakeholderId: 'cio',
      current: 'credible',
      desired: 'vendor',
    });
    expect(set('me', 'cio', { desired: null }).plan.coverage.c3).toEqual({ teamId: 'me', stakeholderId: 'cio' });
    expect(set('me', 'cio', { desired: 'vendor' }).diff).toEqual([]);
  });

  it('makes one line of several', () => {
    const { coverage } = set('us', 'cfo', { current: 'credible' }).plan;
    expect(coverage.c1).toMatchObject({ current: 'credible', desired: 'trusted' });
    expect(coverage.c6).toBeUndefined();
  });

  it('refuses a colleague or a person who is not there, and a level that is none', () => {
    const refused = (input: unknown) => execute(plan, setCoverage, input as never, context).ok;
    expect(refused({ id: 'new', teamId: 'nobody', stakeholderId: 'cfo', levels: {} })).toBe(false);
    expect(refused({ id: 'new', teamId: 'us', stakeholderId: 'nobody', levels: {} })).toBe(false);
    expect(refused({ id: 'new', teamId: 'us', stakeholderId: 'cfo', levels: { current: 'friend' } })).toBe(false);
    expect(refused({ id: 'c1', teamId: 'us', stakeholderId: 'arch', levels: {} })).toBe(false);
  });

  it('is taken back by removing every line between the two', () => {
    const done = execute(plan, removeCoverage, { teamId: 'us', stakeholderId: 'cfo' }, context);
    expect(done.ok && Object.keys(done.value.plan.coverage)).toEqual(['c2', 'c3', 'c4', 'c5']);
    expect(done.ok && done.value.label).toBe('Delete Elena Voss’s coverage of Caroline Whitfield');
  });
});

describe('the coverage matrix', () => {
  it('has our people across and theirs down, the most powerful first, with their gaps', () => {
    const stakeholders = { ...plan.stakeholders, arch: { name: 'Sofia', power: 4 }, cio: { name: 'Ingrid', power: 2 } };
    const matrix = coverageMatrix({ ...plan, stakeholders });
    expect(matrix.colleagues.map(({ id }) => id)).toEqual(['us', 'me']);
    expect(matrix.rows.map(({ id, gaps, lines }) => [id, gaps, [...lines.keys()].join()])).toEqual([
      ['arch', 0, ''],
      ['gap', 0, 'me'],
      ['cfo', 1, 'us'],
      ['cio', 1, 'us,me'],
    ]);
    expect(matrix.rows[2]!.lines.get('us')).toBe(plan.coverage.c1);
    expect([matrix.gaps, matrix.covered]).toEqual([2, 3]);
  });
});
