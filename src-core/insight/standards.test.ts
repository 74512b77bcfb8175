import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPlaybooks, healthyDay, healthyPlan, type Patch, patched } from '../../test/support/healthy-plan.ts';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { measureStandards } from './standards.ts';

const { playbooks } = bundledPlaybooks();
const every = { currency: 'USD', standards: playbooks.flatMap(({ standards }) => standards) };

/** One standard of a playbook, measured on the plan in order with a change. */
function measured(segment: string, id: string, patch: Patch, on = healthyDay) {
  const playbook = playbooks.find((each) => each.segment === segment)!;
  const found = measureStandards([patched(healthyPlan, patch)], playbook, on).find((each) => each.id === id)!;
  return [found.numerator, found.denominator, found.met];
}

const deal = (fields: object): Patch => ({ opportunities: { deal: fields } });
const person = (id: string, fields: object): Patch => ({ stakeholders: { [id]: fields } });
const won = { stage: 'closed-won', amount: 100, closedOn: '2026-10-15' };

describe('a standard of one plan', () => {
  it.each([
    ['smb', 'discovery-rating', deal({}), [0, 0, null]],
    ['smb', 'discovery-rating', deal({ discoveryRating: 4.5 }), [4.5, 1, true]],
    ['smb', 'satisfaction', deal({ satisfactionRating: 4.7 }), [4.7, 1, false]],
    ['smb', 'customer-roi', deal({}), [0, 0, null]],
    ['smb', 'customer-roi', deal({ stage: 'proposal' }), [0, 1, false]],
    ['smb', 'customer-roi', { ...deal({ stage: 'proposal' }), valueCase: { currency: 'USD' } }, [1, 1, true]],
    ['smb', 'technical-handoff', deal(won), [0, 0, null]],
    [
      'smb',
      'technical-handoff',
      { ...deal(won), handoffs: { h: { kind: 'se', items: { a: true, b: false } } } },
      [0, 1, false],
    ],
    ['smb', 'technical-handoff', { ...deal(won), handoffs: { h: { kind: 'se', items: { a: true } } } }, [1, 1, true]],
    ['smb', 'commit-accuracy', deal({ commits: [{ month: '2026-11', amount: 5 }] }), [0, 0, null]],
    ['smb', 'commit-accuracy', deal({ ...won, commits: [{ month: '2026-10', amount: 80 }] }), [80, 80, true]],
    ['smb', 'commit-accuracy', deal({ ...won, commits: [{ month: '2026-09', amount: 80 }] }), [0, 80, false]],
    ['mid-market', 'c-level-involved', {}, [0, 0, null]],
    ['mid-market', 'c-level-involved', person('cfo', { seniority: 'c-level' }), [1, 1, true]],
    ['mid-market', 'c-level-involved', person('cfo', { seniority: 'c-level', access: 'none' }), [0, 1, false]],
    ['mid-market', 'four-engaged', {}, [1, 1, true]],
    ['mid-market', 'pilots-to-purchase', {}, [0, 0, null]],
    ['mid-market', 'pilots-to-purchase', { pilots: { pilot: { decision: 'no-go' } } }, [0, 1, false]],
    ['mid-market', 'retention-potential', { account: { retentionPotential: 1.4 } }, [1.4, 1, true]],
    ['enterprise', 'c-level-champion', person('cfo', { seniority: 'c-level' }), [0, 1, false]],
    ['enterprise', 'c-level-champion', person('champ', { seniority: 'c-level' }), [1, 1, true]],
    ['enterprise', 'c-level-champion', person('champ', { seniority: 'c-level', status: 'left' }), [0, 0, null]],
    ['enterprise', 'expansion-identified', { whitespace: { a: { state: 'open', value: 3 } } }, [0, 0, null]],
    [
      'enterprise',
      'expansion-identified',
      {
        whitespace: {
          a: { state: 'open', value: 3 },
          b: { state: 'owned', value: 2 },
          c: { state: 'competitor', value: 9 },
        },
      },
      [3, 2, true],
    ],
    ['enterprise', 'references', {}, [0, 0, null]],
    [
      'enterprise',
      'references',
      { references: { a: { customer: 'A', status: 'used' }, b: { customer: 'B', status: 'candidate' } } },
      [1, 1, false],
    ],
    ['enterprise', 'competitive-wins', deal(won), [0, 0, null]],
    ['enterprise', 'competitive-wins', deal({ ...won, competitorIds: ['x'] }), [1, 1, true]],
    ['enterprise', 'net-retention', { account: { retentionPotential: 1.4 } }, [1.4, 1, false]],
  ] as const)('%s: %s %#', (segment, id, patch, expected) => {
    expect(measured(segment, id, patch as Patch)).toEqual(expected);
  });
});

it('over several plans both sides are added up, and the plans that count are named', () => {
  const plan = (id: string, retentionPotential?: number) => ({
    ...healthyPlan,
    id,
    account: { ...healthyPlan.account, ...(retentionPotential === undefined ? {} : { retentionPotential }) },
  });
  const plans = [plan('a', 1.2), plan('b'), plan('c', 2)];
  expect(measureStandards(plans, every, healthyDay).find(({ id }) => id === 'net-retention')).toEqual({
    id: 'net-retention',
    label: 'Net revenue retention',
    numerator: 3.2,
    denominator: 2,
    share: 1.6,
    target: 1.5,
    met: true,
    plans: ['a', 'c'],
  });
});

it('on any plan a standard is measured or not recorded, never met without data', () => {
  fc.assert(
    fc.property(planArbitrary({ maxRows: 4 }), (plan) => {
      for (const { denominator, share, met, plans } of measureStandards([plan], every, healthyDay)) {
        expect(plans).toEqual(denominator > 0 ? [plan.id] : []);
        expect([share === null, met === null]).toEqual([denominator === 0, denominator === 0]);
        if (share !== null) expect(Number.isFinite(share)).toBe(true);
      }
    }),
  );
});

it('every standard that comes with the app is in the table', () => {
  const rich = patched(healthyPlan, {
    account: { retentionPotential: 1 },
    stakeholders: { cfo: { seniority: 'c-level' } },
    opportunities: {
      deal: {
        stage: 'proposal',
        discoveryRating: 4,
        satisfactionRating: 4,
        commits: [{ month: '2026-01', amount: 1 }],
      },
      old: { name: 'Old', stage: 'closed-won', competitorIds: ['x'] },
    },
    handoffs: { h: { kind: 'se' } },
    pilots: { pilot: { decision: 'go' } },
    whitespace: { a: { state: 'owned', value: 1 } },
    references: { a: { customer: 'A' } },
  });
  const unmeasured = measureStandards([rich], every, healthyDay).filter(({ share }) => share === null);
  expect(unmeasured.map(({ id }) => id)).toEqual([]);
});
