import type { AccountPlan } from '@core/model/plan.ts';
import { newPlan } from '@core/model/plan.ts';
import { foldDepartments } from '@core/people/map-groups.ts';
import { describe, expect, it } from 'vitest';
import { cardLabel, cardsOf, groupCard, supportCounts } from './card-data.ts';
import { type CanvasState, createNodeMaker } from './card-nodes.ts';

const plan = {
  ...newPlan('p', { name: 'A', planStart: '2026-09-01' }, '2026-11-21T09:00:00Z'),
  stakeholders: {
    cfo: {
      name: 'Caroline Whitfield',
      title: 'Chief financial officer',
      roles: ['economic' as const],
      support: 0,
      power: 5,
      access: 'brief' as const,
    },
    gap: { name: '', title: 'General counsel', touchEveryDays: 14 },
  },
};
const today = '2026-11-21';
const state: CanvasState = {
  places: new Map([
    ['cfo', { x: 0, y: 0 }],
    ['gap', { x: 216, y: 0 }],
  ]),
  selected: new Set(),
  active: null,
  hovered: null,
  editing: null,
  manager: null,
  faded: new Set(),
  steps: new Map(),
  tying: true,
};

describe('cardLabel', () => {
  it('says a card in words', () => {
    const cards = cardsOf(plan, today);
    expect(cardLabel(cards.get('cfo')!)).toBe(
      'Caroline Whitfield, Chief financial officer, economic buyer, support neutral, power 5 of 5, access brief',
    );
    expect(cardLabel(cards.get('gap')!)).toBe(
      'Not yet identified, General counsel, support unknown, power unknown, access none, no contact for 81 days',
    );
  });
});

describe('groupCard', () => {
  it('says a folded department in words, strongest support first', () => {
    const staff = {
      ann: { name: 'Ann', department: 'Finance', support: -1, access: 'deep' as const },
      bob: { name: 'Bob', department: 'Finance', support: 2 },
      cid: { name: 'Cid', department: 'Finance' },
    };
    const { plan: folded, groups } = foldDepartments({ ...plan, stakeholders: staff }, new Set(['Finance']));
    const [[id, group]] = [...groups] as [[string, NonNullable<ReturnType<typeof groups.get>>]];
    const card = groupCard(group, (folded.stakeholders as AccountPlan['stakeholders'])[id]!);
    expect(cardLabel(card)).toBe('Finance, department, 3 people, 1 held, 1 advocate, 1 sceptic, 1 unknown, folded');
    expect(supportCounts(group).reduce((sum, { people }) => sum + people, 0)).toBe(3);
  });
});

describe('createNodeMaker', () => {
  it('makes anew only what changed', () => {
    const make = createNodeMaker();
    const [cfo, gap] = make(cardsOf(plan, today), state);
    const again = make(cardsOf(plan, today), { ...state, selected: new Set(['gap']) });
    expect(again[0]).toBe(cfo);
    expect(again[1]).not.toBe(gap);
    const rated = { ...plan, stakeholders: { ...plan.stakeholders, cfo: { ...plan.stakeholders.cfo, support: 1 } } };
    const changed = make(cardsOf(rated, today), { ...state, selected: new Set(['gap']) });
    expect(changed[0]!.className).toBe('card sup-p1');
    expect(changed[1]).toBe(again[1]);
  });
});
