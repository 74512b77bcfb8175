import { describe, expect, it } from 'vitest';
import { generatePlan } from '../../test/support/generate-plan.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { layOutInfluence } from './influence-layout.ts';
import { mapGrid } from './map-grid.ts';

const empty = newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z');

describe('layOutInfluence', () => {
  it('stands whoever is listened to above, against the weakest tie of a circle, and others beside', async () => {
    const plan: AccountPlan = {
      ...empty,
      stakeholders: {
        a: { name: 'Ana' },
        b: { name: 'Ben' },
        c: { name: 'Cai' },
        alone: { name: 'Dee', reportsTo: 'gone' },
        gone: { name: 'Eve', status: 'left' },
      },
      ties: {
        ab: { from: 'a', to: 'b', kind: 'influence', strength: 3 },
        bc: { from: 'b', to: 'c', kind: 'influence', strength: 3 },
        ca: { from: 'c', to: 'a', kind: 'influence', strength: 1 },
        left: { from: 'gone', to: 'alone', kind: 'influence' },
      },
    };
    const at = Object.fromEntries((await layOutInfluence(plan)).map(({ id, position }) => [id, position]));
    expect(Object.keys(at).sort()).toEqual(['a', 'alone', 'b', 'c']);
    expect(at.b!.y).toBeLessThan(at.a!.y - mapGrid.cardHeight);
    expect(at.c!.y).toBeLessThan(at.b!.y - mapGrid.cardHeight);
    expect(at.alone!.x).toBeGreaterThan(Math.max(at.a!.x, at.b!.x, at.c!.x) + mapGrid.cardWidth);
  });

  it('places everybody once, over nobody, the same whatever the order they were added in', async () => {
    const plan = generatePlan({ seed: 3, stakeholders: 90 });
    const placed = await layOutInfluence(plan);
    expect(placed.map(({ id }) => id).sort()).toEqual(Object.keys(plan.stakeholders).sort());
    const meet = placed.flatMap(({ id, position: a }, i) =>
      placed
        .slice(i + 1)
        .flatMap(({ id: other, position: b }) =>
          Math.abs(a.x - b.x) < mapGrid.cardWidth && Math.abs(a.y - b.y) < mapGrid.cardHeight ? [`${id} ${other}`] : [],
        ),
    );
    expect(meet).toEqual([]);
    const turned = (table: object) => Object.fromEntries(Object.entries(table).reverse());
    const again = await layOutInfluence({ stakeholders: turned(plan.stakeholders), ties: turned(plan.ties) });
    expect(again).toEqual(placed);
  });

  it('lays a plan without ties, or without people', async () => {
    expect(await layOutInfluence(empty)).toEqual([]);
    const one = { ...empty, stakeholders: { a: { name: 'Ana' } } };
    expect(await layOutInfluence(one)).toEqual([{ id: 'a', position: { x: 0, y: 0 } }]);
  });
});
