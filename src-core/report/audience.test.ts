import type { EntityKind } from '@core/model/entity-kinds.ts';
import { kindNames } from '@core/model/entity-kinds.ts';
import { checkIntegrity } from '@core/model/integrity.ts';
import { type AccountPlan, rows } from '@core/model/plan.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import { planFor } from './audience.ts';

/** Said here once more, from the product's rules and not from the code: what the customer's board may see. */
const board: Partial<Record<EntityKind, readonly string[]>> = {
  team: ['name'],
  stakeholders: ['name', 'title', 'department', 'reportsTo', 'projectRole'],
  pilots: [
    ...['name', 'departments', 'useCases', 'start', 'end', 'status', 'sponsorId', 'decisionDate', 'decision'],
    'governance',
  ],
  criteria: [
    'pilotId',
    'metric',
    'unit',
    'baseline',
    'target',
    'actual',
    'weight',
    'measuredOn',
    'source',
    'agreedById',
  ],
  milestones: [
    'title',
    'track',
    'start',
    'end',
    'status',
    'side',
    'ownerId',
    'customerOwnerId',
    'deliverable',
    'shared',
  ],
  benefits: [
    ...['name', 'category', 'driver', 'phaseIn', 'growth', 'risk', 'range', 'source', 'confidence', 'confirmedById'],
    ...['ownerId', 'assessedOn'],
  ],
  costs: [
    ...['name', 'category', 'initial', 'annual', 'risk', 'range', 'source', 'confidence', 'confirmedById', 'ownerId'],
    'assessedOn',
  ],
  risks: ['title', 'probability', 'impact', 'mitigation', 'ownerId', 'milestoneIds', 'shared', 'status'],
};
const account = ['name', 'currency', 'fiscalYearStartMonth', 'sensitivity', 'ownerId'];

function fieldsOf(plan: AccountPlan, kind: EntityKind): Set<string> {
  return new Set(rows(plan, kind).flatMap(([, row]) => Object.keys(row)));
}

describe('planFor', () => {
  it('gives a manager the plan as it is', () => {
    const plan = reportPlan();
    expect(planFor(plan, 'manager')).toBe(plan);
  });

  it.each(['board', 'customer'] as const)(
    'holds for the %s only allowed kinds, rows and fields, whatever the plan',
    (audience) => {
      fc.assert(
        fc.property(planArbitrary({ maxRows: 5 }), (plan) => {
          const safe = planFor(plan, audience);
          expect(account).toEqual(expect.arrayContaining(Object.keys(safe.account)));
          for (const kind of kindNames) {
            expect(board[kind] ?? [], kind).toEqual(expect.arrayContaining([...fieldsOf(safe, kind)]));
          }
          for (const { projectRole } of Object.values(safe.stakeholders)) expect(projectRole?.trim()).toBeTruthy();
          const shown = Object.values(plan.stakeholders).filter(
            ({ status, projectRole }) => status !== 'left' && projectRole?.trim(),
          );
          expect(Object.keys(safe.stakeholders)).toHaveLength(shown.length);
          // Numbered anew: an id of the whole plan would tell who or what was left out.
          const shared = Object.values(plan.milestones).filter((milestone) => milestone.shared === true);
          expect(Object.keys(safe.milestones)).toEqual(shared.map((_, i) => `m${i + 1}`));
          expect(Object.keys(safe.stakeholders)).toEqual(shown.map((_, i) => `p${i + 1}`));
          expect(checkIntegrity(safe)).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('keeps from the customer what is only assumed, tracks, and every risk', () => {
    const safe = planFor(reportPlan(), 'customer');
    expect(safe.risks).toEqual({});
    expect(Object.values(safe.benefits).map(({ confidence }) => confidence)).not.toContain('assumed');
    expect(fieldsOf(safe, 'milestones')).not.toContain('track');
    expect(Object.values(planFor(reportPlan(), 'board').benefits).map(({ confidence }) => confidence)).toContain(
      'assumed',
    );
  });

  it('joins a person whose manager is hidden to the nearest manager who is not', () => {
    const plan = reportPlan();
    const hidden: AccountPlan = {
      ...plan,
      stakeholders: {
        top: { name: 'Top', projectRole: 'Sponsor' },
        middle: { name: 'Middle', reportsTo: 'top' },
        low: { name: 'Low', reportsTo: 'middle', projectRole: 'Lead' },
      },
    };
    const people = Object.values(planFor(hidden, 'board').stakeholders);
    expect(people).toEqual([
      { name: 'Low', projectRole: 'Lead', reportsTo: 'p2' },
      { name: 'Top', projectRole: 'Sponsor' },
    ]);
  });

  it('names a colleague only where something allowed does', () => {
    expect(Object.values(planFor(reportPlan(), 'board').team)).toEqual([
      { name: 'Nadia Brandt' },
      { name: 'Tom Okafor' },
    ]);
    const { account: profile, ...rest } = reportPlan();
    const { ownerId: _owner, ...unowned } = profile;
    expect(planFor({ ...rest, account: unowned, milestones: {}, benefits: {}, risks: {} }, 'board').team).toEqual({});
  });
});
