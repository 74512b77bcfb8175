import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePlan } from '../../test/support/generate-plan.ts';
import { cellOfCard, ratingsOnDrop } from './grid-drop.ts';
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
