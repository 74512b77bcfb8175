import type { Risk } from '@core/model/risks.ts';
import { expect, it } from 'vitest';
import { type RiskSort, sortRisks } from './risk-columns.ts';

const risks: Record<string, Risk> = {
  counsel: { title: 'Counsel', probability: 0.5, impact: 4, ownerId: 'ann' },
  budget: { title: 'Budget', probability: 0.9, impact: 5, status: 'closed' },
  agenda: { title: 'Agenda', probability: 0.2, impact: 1, ownerId: 'zoe' },
  unjudged: { title: 'Unjudged' },
};
const sorted = (sort: RiskSort) =>
  sortRisks({ risks, team: { ann: { name: 'Ann' }, zoe: { name: 'Zoe' } }, stakeholders: {} }, sort);

it('puts what is over after what is open by exposure, and what is absent last, whichever way', () => {
  expect(sorted({ by: 'exposure', down: true })).toEqual(['counsel', 'unjudged', 'agenda', 'budget']);
  expect(sorted({ by: 'exposure', down: false })).toEqual(['agenda', 'unjudged', 'counsel', 'budget']);
  expect(sorted({ by: 'probability', down: true })).toEqual(['budget', 'counsel', 'agenda', 'unjudged']);
  expect(sorted({ by: 'probability', down: false })).toEqual(['agenda', 'counsel', 'budget', 'unjudged']);
  expect(sorted({ by: 'owner', down: true })).toEqual(['agenda', 'counsel', 'budget', 'unjudged']);
  expect(sorted({ by: 'title', down: false })).toEqual(['agenda', 'budget', 'counsel', 'unjudged']);
});
