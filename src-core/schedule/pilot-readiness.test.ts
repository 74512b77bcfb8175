import { expect, it } from 'vitest';
import type { Criterion, Pilot } from '../model/pilots.ts';
import { missingForDecision } from './pilot-readiness.ts';

const pilot: Pilot = {
  name: 'Storm desk',
  start: '2026-11-02',
  end: '2026-12-31',
  departments: ['Customer operations'],
  useCases: ['Answer storm calls'],
  sponsorId: 's',
  governance: { memberIds: ['s', 't'] },
  changePlan: 'Guides',
  scalability: 'Tenant',
  decisionDate: '2027-01-08',
};
const criterion: Criterion = {
  pilotId: 'p',
  metric: 'Calls',
  baseline: 6,
  target: 20,
  actual: 15,
  source: 'Log',
  agreedById: 's',
};

function missing(
  pilotChanges: Partial<Pilot> = {},
  criteria: Record<string, Criterion> = { c: criterion },
  left = false,
) {
  const stakeholders = { s: { name: 'Marcus', ...(left ? { status: 'left' as const } : {}) } };
  const plan = { pilots: { p: { ...pilot, ...pilotChanges } }, criteria, team: { t: { name: 'Elena' } }, stakeholders };
  return missingForDecision(plan, 'p').map(({ about, field, sentence }) => [about.kind, field, sentence]);
}

it('is nothing for a pilot that has it all, and for one that is not there', () => {
  expect(missing()).toEqual([]);
  expect(missingForDecision({ pilots: {}, criteria: {}, team: {}, stakeholders: {} }, 'p')).toEqual([]);
});

it.each([
  [{ baseline: undefined }, 'baseline', 'Calls: no baseline, where it stood before the pilot'],
  [{ target: undefined, baseline: undefined }, 'target', 'Calls: no target is agreed'],
  [{ actual: undefined }, 'actual', 'Calls: not measured yet'],
  [{ target: 6 }, 'target', 'Calls: its target is its baseline, so there is nothing to reach'],
  [{ source: ' ' }, 'source', 'Calls: the figures have no source'],
  [{ agreedById: undefined }, 'agreedById', 'Calls: nobody of theirs has agreed to it'],
])('%o', (changes, field, sentence) => {
  expect(missing({}, { c: { ...criterion, ...changes } as Criterion })).toEqual([['criteria', field, sentence]]);
});

it('names what the pilot itself lacks', () => {
  const bare = missing({
    sponsorId: undefined,
    governance: undefined,
    decisionDate: undefined,
    useCases: [],
    changePlan: '',
  });
  expect(bare.map(([, field]) => field)).toEqual([
    'decisionDate',
    'sponsorId',
    'memberIds',
    'memberIds',
    'useCases',
    'changePlan',
  ]);
  expect(missing({}, {}).map(([, field]) => field)).toEqual(['criteria']);
});

it('does not count who has left', () => {
  expect(missing({}, { c: criterion }, true).map(([, , sentence]) => sentence)).toEqual([
    'The sponsor, Marcus, has left',
    'Nobody of theirs is in the steering group',
  ]);
});
