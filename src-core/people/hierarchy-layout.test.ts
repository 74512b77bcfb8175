import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../kernel/ids.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { type HierarchyCard, layHierarchy, placePeople } from './hierarchy-layout.ts';
import { mapGrid, type Place } from './map-grid.ts';

function overlap(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) < mapGrid.cardWidth && Math.abs(a.y - b.y) < mapGrid.cardHeight;
}

/** Pairs that overlap, without those that the user put over one another. */
function overlaps(places: ReadonlyMap<Id, Place>, byHand: ReadonlySet<Id>): string[] {
  const all = [...places];
  return all.flatMap(([a, at], i) =>
    all.slice(i + 1).flatMap(([b, bt]) => ((byHand.has(a) && byHand.has(b)) || !overlap(at, bt) ? [] : [`${a} ${b}`])),
  );
}

/** Up to 60 people, some under one before them, some placed by hand near the layout's own ground. */
const crowd = fc
  .array(
    fc.record({
      name: fc.constantFrom('', 'Ana', 'Ben', 'Chloé', 'Δήμητρα', 'Zoë'),
      manager: fc.option(fc.nat(60), { nil: undefined }),
      dotted: fc.option(fc.nat(60), { nil: undefined }),
      position: fc.option(
        fc.record({ x: fc.integer({ min: -300, max: 900 }), y: fc.integer({ min: -200, max: 700 }) }),
        {
          nil: undefined,
          freq: 3,
        },
      ),
    }),
    { maxLength: 60 },
  )
  .map((people) =>
    people.map(
      ({ name, manager, dotted, position }, i): HierarchyCard => ({
        id: `p${i}`,
        name,
        ...(manager === undefined || i === 0 ? {} : { reportsTo: `p${manager % i}` }),
        ...(dotted === undefined ? {} : { dottedTo: [`p${dotted % people.length}`] }),
        ...(position === undefined ? {} : { position }),
      }),
    ),
  );

describe('layHierarchy', () => {
  it('places everybody, over nobody', () => {
    fc.assert(
      fc.property(crowd, (cards) => {
        const places = layHierarchy(cards);
        expect([...places.keys()].sort()).toEqual(cards.map(({ id }) => id).sort());
        expect(overlaps(places, new Set(cards.filter((c) => c.position).map(({ id }) => id)))).toEqual([]);
      }),
    );
  });

  it('keeps what was placed by hand, and ignores the order in which people were added', () => {
    fc.assert(
      fc.property(crowd, fc.infiniteStream(fc.nat()), (cards, order) => {
        const places = layHierarchy(cards);
        for (const { id, position } of cards) if (position) expect(places.get(id)).toEqual(position);
        const shuffled = cards.map((card) => ({ card, at: order.next().value })).sort((a, b) => a.at - b.at);
        const again = layHierarchy(shuffled.map(({ card }) => card));
        expect(new Map([...again].sort())).toEqual(new Map([...places].sort()));
      }),
    );
  });

  it('leaves the others in place when one card is moved away', () => {
    fc.assert(
      fc.property(crowd, fc.nat(), (people, which) => {
        const cards = people.map(({ position: _, ...card }) => card);
        const moved = cards[which % Math.max(1, cards.length)];
        const before = layHierarchy(cards);
        const far = { x: 50_000, y: 50_000 };
        const after = layHierarchy(cards.map((card) => (card === moved ? { ...card, position: far } : card)));
        for (const { id } of cards) expect(after.get(id)).toEqual(id === moved?.id ? far : before.get(id));
      }),
    );
  });

  it('lays trees as on the page: heads side by side, deeper reports stacked and indented', () => {
    const places = layHierarchy([
      { id: 'ceo', name: 'Richard' },
      { id: 'cfo', name: 'Caroline', reportsTo: 'ceo', dottedTo: ['chair'] },
      { id: 'cio', name: 'Ingrid', reportsTo: 'ceo' },
      { id: 'legal', name: '', reportsTo: 'ceo' },
      { id: 'helen', name: 'Helen', reportsTo: 'cfo' },
      { id: 'james', name: 'James', reportsTo: 'helen' },
      { id: 'peter', name: 'Peter', reportsTo: 'cfo' },
      { id: 'chair', name: 'Margaret' },
      { id: 'guest', name: 'Nobody’s report' },
    ]);
    expect(Object.fromEntries(places)).toEqual({
      ceo: { x: 216, y: 0 },
      chair: { x: 0, y: 0 },
      cfo: { x: 0, y: 124 },
      helen: { x: 16, y: 248 },
      james: { x: 32, y: 372 },
      peter: { x: 16, y: 496 },
      cio: { x: 216, y: 124 },
      legal: { x: 432, y: 124 },
      guest: { x: 680, y: 0 },
    });
  });

  it('lays a large map neither as a tower nor as a ribbon', () => {
    const cards = Array.from({ length: 500 }, (_, i) => ({
      id: `p${i}`,
      name: `P${i}`,
      ...(i === 0 ? {} : { reportsTo: `p${Math.floor((i - 1) / 6)}` }),
    }));
    const places = [...layHierarchy(cards).values()];
    const wide = Math.max(...places.map(({ x }) => x)) + mapGrid.cardWidth;
    const high = Math.max(...places.map(({ y }) => y)) + mapGrid.cardHeight;
    expect(wide / high).toBeGreaterThan(0.4);
    expect(wide / high).toBeLessThan(5);
  });

  it('lays a chain as long as a table', () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => ({ id: `p${i}`, name: 'P', reportsTo: `p${i - 1}` }));
    expect(layHierarchy(chain).size).toBe(5_000);
  });

  it('does not hang on a loop', () => {
    const places = layHierarchy([
      { id: 'a', name: 'A', reportsTo: 'b' },
      { id: 'b', name: 'B', reportsTo: 'a' },
      { id: 'self', name: 'C', reportsTo: 'self' },
    ]);
    expect(places.size).toBe(3);
    expect(overlaps(places, new Set())).toEqual([]);
  });

  it('finds a place of its own for each of 2,000 people where half are dropped on the others', () => {
    const cards = Array.from({ length: 2_000 }, (_, i) => ({ id: `p${i}`, name: `P${i}` }));
    const laid = [...layHierarchy(cards).values()];
    // Each second person is dropped exactly where one of the others would be laid.
    const crowded = cards.map((card, i) => (i % 2 === 0 ? { ...card, position: laid[(i * 7 + 1) % 2_000]! } : card));
    const places = layHierarchy(crowded);
    expect(places.size).toBe(2_000);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(2_000);
  });
});

describe('placePeople', () => {
  const plan: AccountPlan = {
    ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
    stakeholders: {
      boss: { name: 'Boss', status: 'left' },
      one: { name: 'One', reportsTo: 'boss' },
      two: { name: 'Two', position: { x: 5, y: 7 } },
    },
  };

  it('leaves out who left unless asked for them', () => {
    expect([...placePeople(plan).keys()].sort()).toEqual(['one', 'two']);
    expect([...placePeople(plan, { withLeft: true }).keys()].sort()).toEqual(['boss', 'one', 'two']);
    expect(placePeople(plan).get('two')).toEqual({ x: 5, y: 7 });
  });
});
