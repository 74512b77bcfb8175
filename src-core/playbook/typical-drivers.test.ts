import { describe, expect, it } from 'vitest';
import { bundledPlaybooks } from '../../test/support/healthy-plan.ts';
import { typicalDrivers } from './typical-drivers.ts';

const names = (account: Parameters<typeof typicalDrivers>[0]) =>
  typicalDrivers(account, bundledPlaybooks()).map(({ industry }) => industry);

describe('typical drivers', () => {
  it('are those of the account’s playbook where no industry is named', () => {
    expect(names({ segment: 'smb' })).toEqual(['Manufacturing', 'Professional services', 'Technology companies']);
  });

  it('begin with the industry that the account names, and add the other playbooks’ profiles of it', () => {
    const found = names({ segment: 'enterprise', industry: 'Banking and financial services' });
    expect(found.slice(0, 2)).toEqual(['Financial services and banking', 'Financial services']);
    expect(found).toContain('Healthcare systems');
    expect(found).not.toContain('Manufacturing');
  });

  it('do not take “and” for an industry', () => {
    expect(names({ segment: 'smb', industry: 'Oil and gas' })).toHaveLength(3);
  });

  it('are all there are where the account has no playbook', () => {
    expect(names({})).toHaveLength(9 - repeatedNames());
  });

  it('carry the profile’s own words', () => {
    const [first] = typicalDrivers({ segment: 'smb', industry: 'Manufacturing' }, bundledPlaybooks());
    expect(first).toEqual({ industry: 'Manufacturing', drivers: ['Less downtime', 'Better quality', 'Costs saved'] });
  });

  it('say each driver of industries of one name once, and leave out profiles without any', () => {
    const [book] = bundledPlaybooks().playbooks;
    const profile = { ...book!.industries[0]!, name: 'Shipping' };
    const mine = {
      ...book!,
      industries: [
        { ...profile, id: 'a', roiDrivers: ['Less idling', ' '] },
        { ...profile, id: 'b', roiDrivers: ['Less idling', 'Fewer claims'] },
        { ...profile, id: 'c', name: 'Empty', roiDrivers: [] },
      ],
    };
    expect(typicalDrivers({}, { playbooks: [mine] })).toEqual([
      { industry: 'Shipping', drivers: ['Less idling', 'Fewer claims'] },
    ]);
  });
});

function repeatedNames(): number {
  const all = bundledPlaybooks().playbooks.flatMap(({ industries }) => industries.map(({ name }) => name));
  return all.length - new Set(all).size;
}
