import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layForward } from '../schedule/lay-plan.ts';
import { pilotActivities } from './pilot-activities.ts';
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
