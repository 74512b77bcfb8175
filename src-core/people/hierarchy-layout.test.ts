import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../kernel/ids.ts';
import { layHierarchy } from './hierarchy-layout.ts';
import { inOrder, type LayoutCard } from './layout-cards.ts';
import { boxOf, mapGrid, type Place } from './map-grid.ts';
import { settleCards } from './settle-cards.ts';

function overlap(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) < mapGrid.cardWidth && Math.abs(a.y - b.y) < mapGrid.cardHeight;
}

function overlaps(places: ReadonlyMap<Id, Place>): string[] {
  const all = [...places];
  return all.flatMap(([a, at], i) => all.slice(i + 1).flatMap(([b, bt]) => (overlap(at, bt) ? [`${a} ${b}`] : [])));
}

/** As a map lays them: by reporting line, own places first. */
function lay(cards: readonly LayoutCard[]): ReadonlyMap<Id, Place> {
  const ordered = inOrder(cards);
  return settleCards(ordered, layHierarchy(ordered));
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
      ({ name, manager, dotted, position }, i): LayoutCard => ({
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
        const places = lay(cards);
        expect([...places.keys()].sort()).toEqual(cards.map(({ id }) => id).sort());
        expect(overlaps(places)).toEqual([]);
      }),
    );
  });

  it('keeps what was placed by hand, and ignores the order in which people were added', () => {
    fc.assert(
      fc.property(crowd, fc.infiniteStream(fc.nat()), (cards, order) => {
        const places = lay(cards);
        const byHand = cards.filter((card) => card.position !== undefined);
        for (const { id, position } of byHand) {
          const others = byHand.filter((other) => other.id !== id && overlap(other.position!, position!));
          if (others.length === 0) expect(places.get(id)).toEqual(position);
        }
        const shuffled = cards.map((card) => ({ card, at: order.next().value })).sort((a, b) => a.at - b.at);
        const again = lay(shuffled.map(({ card }) => card));
        expect(new Map([...again].sort())).toEqual(new Map([...places].sort()));
      }),
    );
  });

  it('leaves the others in place when one card is moved away', () => {
    fc.assert(
      fc.property(crowd, fc.nat(), (people, which) => {
        const cards = people.map(({ position: _, ...card }) => card);
        const moved = cards[which % Math.max(1, cards.length)];
        const before = lay(cards);
        const far = { x: 50_000, y: 50_000 };
        const after = lay(cards.map((card) => (card === moved ? { ...card, position: far } : card)));
        for (const { id } of cards) expect(after.get(id)).toEqual(id === moved?.id ? far : before.get(id));
      }),
    );
  });

  it('lays trees as on the page: heads side by side, deeper reports stacked and indented', () => {
    const places = lay([
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
    const places = [...lay(cards).values()];
    const wide = Math.max(...places.map(({ x }) => x)) + mapGrid.cardWidth;
    const high = Math.max(...places.map(({ y }) => y)) + mapGrid.cardHeight;
    expect(wide / high).toBeGreaterThan(0.4);
    expect(wide / high).toBeLessThan(5);
  });

  it('lays no team of a large map as a tower that leaves the rest of it empty', () => {
    // Six teams of eight times eight, and one that is a little smaller.
    const cards = [{ id: 'top', name: 'Top' }].concat(
      Array.from({ length: 7 }, (_, team) => [
        { id: `t${team}`, name: `T${team}`, reportsTo: 'top' },
        ...Array.from({ length: 8 }, (_, head) => [
          { id: `t${team}h${head}`, name: 'Head', reportsTo: `t${team}` },
          ...Array.from({ length: team === 6 ? 5 : 8 }, (_, i) => ({
            id: `t${team}h${head}p${i}`,
            name: 'Person',
            reportsTo: `t${team}h${head}`,
          })),
        ]).flat(),
      ]).flat(),
    );
    const { w, h } = boxOf(lay(cards).values())!;
    expect((cards.length * mapGrid.column * mapGrid.row) / (w * h)).toBeGreaterThan(0.6);
    expect(w / h).toBeLessThan(3);
    expect(overlaps(lay(cards))).toEqual([]);
  });

  it('lays a manager of many as a block, not as a ribbon', () => {
    const cards = Array.from({ length: 41 }, (_, i) => ({
      id: `p${i}`,
      name: `P${i}`,
      ...(i === 0 ? {} : { reportsTo: 'p0' }),
    }));
    const { w, h } = boxOf(lay(cards).values())!;
    expect(w / h).toBeLessThan(3);
    expect(overlaps(lay(cards))).toEqual([]);
  });

  it('lays a chain as long as a table', () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => ({ id: `p${i}`, name: 'P', reportsTo: `p${i - 1}` }));
    expect(lay(chain).size).toBe(5_000);
  });

  it('does not hang on a loop', () => {
    const places = lay([
      { id: 'a', name: 'A', reportsTo: 'b' },
      { id: 'b', name: 'B', reportsTo: 'a' },
      { id: 'self', name: 'C', reportsTo: 'self' },
    ]);
    expect(places.size).toBe(3);
    expect(overlaps(places)).toEqual([]);
  });

  it('finds a place of its own for each of 2,000 people where half are dropped on the others', () => {
    const cards = Array.from({ length: 2_000 }, (_, i) => ({ id: `p${i}`, name: `P${i}` }));
    const laid = [...lay(cards).values()];
    // Each second person is dropped exactly where one of the others would be laid.
    const crowded = cards.map((card, i) => (i % 2 === 0 ? { ...card, position: laid[(i * 7 + 1) % 2_000]! } : card));
    const places = lay(crowded);
    expect(places.size).toBe(2_000);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(2_000);
  });
});
