import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layForward } from '../schedule/lay-plan.ts';
import { activityDays, pilotActivities } from './pilot-activities.ts';
import type { Playbook } from './playbook.ts';

const read = (name: string): Playbook =>
  JSON.parse(readFileSync(new URL(`../../resources/playbooks/${name}.json`, import.meta.url), 'utf8'));

it('finds the phase of the pilot, what it asks of change and of scale, and names it as laying does', () => {
  const enterprise = read('enterprise');
  const found = pilotActivities(enterprise);
  expect(found.map(({ item, about }) => [item, about])).toEqual([
    ['pilot/multi-department-design', null],
    ['pilot/executive-governance', null],
    ['pilot/change-management', 'change'],
    ['pilot/scalability-validation', 'scale'],
  ]);
  const laid = new Set(layForward(enterprise, '2026-09-14').milestones.map(({ item }) => item));
  for (const { item } of found) expect(laid.has(item)).toBe(true);
});

it('takes the change of another phase along, and has nothing to say without a pilot', () => {
  const midMarket = pilotActivities(read('mid-market'));
  expect(midMarket.filter(({ about }) => about !== null).map(({ item }) => item.split('/')[1])).toEqual([
    'change-management',
    'expansion-planning',
  ]);
  expect(pilotActivities(read('smb'))).toEqual([]);
  expect(pilotActivities(undefined)).toEqual([]);
});

it('shares a pilot’s days out among the activities', () => {
  const days = (place: number, end = '2026-12-31') => activityDays({ place, count: 4 }, '2026-11-02', end);
  expect([0, 1, 2, 3].map((place) => days(place))).toEqual([
    { start: '2026-11-02', end: '2026-11-16' },
    { start: '2026-11-17', end: '2026-12-01' },
    { start: '2026-12-02', end: '2026-12-16' },
    { start: '2026-12-17', end: '2026-12-31' },
  ]);
  // Fewer days than activities: each has one, within the pilot.
  expect(days(3, '2026-11-03')).toEqual({ start: '2026-11-03', end: '2026-11-03' });
});
