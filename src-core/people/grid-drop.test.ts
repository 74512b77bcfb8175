import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePlan } from '../../test/support/generate-plan.ts';
import { cellOfCard, ratingsOnDrop, ratingsOnStep } from './grid-drop.ts';
import { mapBackdrop } from './map-backdrop.ts';
import { placePeople } from './place-people.ts';

const whole = generatePlan({ seed: 4, stakeholders: 40 });
const plan = { ...whole, account: { ...whole.account, mapLayout: 'grid' as const } };
const places = placePeople(plan);
const backdrop = mapBackdrop(plan, places)!;

describe('ratingsOnDrop', () => {
  it('rates nobody who stays in their own cell or is dropped beside the grid', () => {
    expect(ratingsOnDrop(backdrop, plan.stakeholders, places).size).toBe(0);
    const [id] = places.keys();
    expect(ratingsOnDrop(backdrop, plan.stakeholders, [[id!, { x: -1e5, y: 0 }]]).size).toBe(0);
    const lanes = { ...plan, account: { ...plan.account, mapLayout: 'lanes' as const } };
    expect(ratingsOnDrop(mapBackdrop(lanes, places)!, plan.stakeholders, places).size).toBe(0);
  });

  it('gives whoever is dropped on a card the support and power of that card, and says only what is new', () => {
    const ids = [...places.keys()];
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), (id, other) => {
        const [mine, theirs] = [plan.stakeholders[id]!, plan.stakeholders[other]!];
        const rating = ratingsOnDrop(backdrop, plan.stakeholders, [[id, places.get(other)!]]).get(id) ?? {};
        expect(Object.keys(rating)).toEqual((['support', 'power'] as const).filter((key) => mine[key] !== theirs[key]));
        const after = { support: mine.support ?? null, power: mine.power ?? null, ...rating };
        expect(after).toEqual({ support: theirs.support ?? null, power: theirs.power ?? null });
        expect(cellOfCard(backdrop, places.get(other)!)).toMatchObject({
          support: theirs.support,
          power: theirs.power,
        });
      }),
    );
  });
});

describe('ratingsOnStep', () => {
  const steps = (person: { support?: -2 | -1 | 0 | 1 | 2; power?: 1 | 2 | 3 | 4 | 5 }) =>
    (['left', 'right', 'up', 'down'] as const).map((direction) =>
      ratingsOnStep({ p: person }, ['p', 'nobody'], direction).get('p'),
    );

  it('goes one column or one row on, and to unknown and back', () => {
    expect(steps({ support: 0, power: 3 })).toEqual([{ support: -1 }, { support: 1 }, { power: 4 }, { power: 2 }]);
    expect(steps({ support: -2, power: 1 })).toEqual([
      { support: null },
      { support: -1 },
      { power: 2 },
      { power: null },
    ]);
  });

  it('says nothing of whoever is at the end already', () => {
    expect(steps({})).toEqual([undefined, { support: -2 }, { power: 1 }, undefined]);
    expect(steps({ support: 2, power: 5 })).toEqual([{ support: 1 }, undefined, undefined, { power: 4 }]);
  });
});
