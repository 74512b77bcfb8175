import { describe, expect, it } from 'vitest';
import { MARK, markedPlan } from '../../test/support/marked-plan.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import { base, planWith } from '../../test/support/value-plans.ts';
import { narrativeDrafts } from './narrative-drafts.ts';
import { speaker } from './say.ts';

const say = speaker('USD', 'en-US');
const draft = (plan: Parameters<typeof narrativeDrafts>[0]) => narrativeDrafts(plan, say, 'en-US');

const valueCase = {
  currency: 'USD',
  years: 3,
  discountRate: 0.1,
  scenarios: { ...base, cautious: { benefits: 0.5, costs: 1 } },
};
const golden = planWith(
  valueCase,
  [
    {
      name: 'Fewer callouts',
      driver: { kind: 'volume', units: 4000, costPerUnit: 1000, reduction: 0.25 },
      phaseIn: [0.4, 0.8, 1],
      risk: 0.15,
      source: 'Work orders',
    },
  ],
  [{ name: 'Everything', initial: 200_000, annual: [300_000, 300_000, 300_000], risk: 0.1 }],
);

describe('drafts of the narrative', () => {
  it('say what the golden case comes to, in its own figures', () => {
    expect(draft({ ...golden, valueCase: { ...valueCase, scenarios: base, validUntil: '2027-03-31' } })).toEqual({
      decision:
        'Approve $1.21M over three years, $220K of it at the start; allowances for risk are included. The figures are valid until March 31, 2027.',
      summary:
        'On expected figures benefits worth $1.51M stand against costs of $1.04M over three years at 10%: a net present value of $469K. It pays back after 19 months.',
      problem: 'Fewer callouts: today 4,000 a year at $1,000 each, $4M in all (Work orders).',
      costOfInaction:
        'Without the project $1M a year at full adoption, before allowances for risk, is not reached: Fewer callouts ($1M).',
      scope: 'The case counts three years, in USD. Benefits: Fewer callouts. Costs: Everything.',
      alternatives:
        'Do nothing: saves costs of $1.04M and forgoes benefits of $1.51M, both over three years in present value.',
      recommendation:
        'Approve. On expected figures the net present value is $469K. It pays back after 19 months. It holds as long as 69% of those benefits come true.',
    });
  });

  it('lead with the cautious scenario, and recommend nothing that loses there', () => {
    const drafts = draft(golden);
    expect(drafts.summary).toContain('In the cautious scenario benefits worth');
    expect(drafts.summary).toContain('It does not pay back within three years.');
    expect(drafts.summary).toContain('On expected figures it is $469K.');
    expect(drafts.recommendation).toBeUndefined();
  });

  it('name the sponsor and count what the customer confirmed', () => {
    const drafts = draft(reportPlan());
    expect(drafts.decision).toContain('Sponsor: ');
    expect(drafts.summary).toMatch(/benefits are confirmed by the customer: \d+% of the value/);
  });

  it('keep a sponsor to themselves whom the customer may not see', () => {
    const plan = reportPlan();
    const hidden = { ...plan.stakeholders.s4!, name: 'Hidden Sponsor' };
    const shown = draft({ ...plan, stakeholders: { ...plan.stakeholders, s4: hidden } });
    expect(shown.decision).toContain('Sponsor: Hidden Sponsor.');
    const { projectRole: _role, ...unseen } = hidden;
    const drafts = draft({ ...plan, stakeholders: { ...plan.stakeholders, s4: unseen } });
    expect(drafts.decision).toMatch(/^Approve /);
    expect(Object.values(drafts).join(' ')).not.toMatch(/Hidden Sponsor|Sponsor:/);
  });

  it('say nothing where the plan says nothing', () => {
    expect(draft(planWith(undefined, [], []))).toEqual({});
    expect(draft(planWith(valueCase, [], []))).toEqual({});
    const unknown = planWith(valueCase, [{ name: 'Hours', driver: { kind: 'hours', people: 10 } }], [{ name: 'Fee' }]);
    expect(Object.keys(draft(unknown))).toEqual(['scope']);
  });

  it('have no words of the plan but names and sources of the case and the sponsor’s name', () => {
    const { plan, places } = markedPlan();
    const found = Object.values(draft(plan)).flatMap((text) => text.match(MARK) ?? []);
    const fields = new Set(found.map((mark) => places.get(mark)!.split(' ')[0]));
    expect([...fields].sort()).toEqual(['benefits.name', 'benefits.source', 'costs.name', 'stakeholders.name']);
  });
});
