import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../kernel/ids.ts';
import { mapLayouts } from '../model/account-choices.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { buyingRoles, type Stakeholder } from '../model/stakeholders.ts';
import { type Tie, tieKinds } from '../model/ties.ts';
import { mapGrid, type Place } from './map-grid.ts';
import { placePeople } from './place-people.ts';

const empty = newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z');
const SIZE = 45;
const id = (n: number) => `p${n % SIZE}`;
const maybe = <T>(value: fc.Arbitrary<T>, freq = 2) => fc.option(value, { nil: undefined, freq });
const place = fc.record({ x: fc.integer({ min: -400, max: 900 }), y: fc.integer({ min: -300, max: 700 }) });

const person = fc.record(
  {
    name: fc.constantFrom('', 'Ana', 'Ben', 'Chloé', 'Δήμητρα', 'Zoë'),
    reportsTo: maybe(fc.nat(SIZE)),
    status: maybe(fc.constantFrom('active' as const, 'left' as const)),
    roles: maybe(fc.subarray([...buyingRoles], { maxLength: 3 })),
    support: maybe(fc.integer({ min: -2, max: 2 })),
    power: maybe(fc.integer({ min: 1, max: 5 })),
    position: maybe(place, 3),
  },
  { requiredKeys: ['name'] },
);

/** Up to 45 people with every field that a layout knows; who reports to whom is without loops, as in every plan. */
const anyPlan: fc.Arbitrary<AccountPlan> = fc
  .record({
    people: fc.array(person, { maxLength: SIZE }),
    ties: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), kind: fc.constantFrom(...tieKinds) }), { maxLength: 30 }),
    mapLayout: fc.constantFrom(...mapLayouts),
  })
  .map(({ people, ties, mapLayout }) => {
    const known = (n: number) => id(n % Math.max(1, people.length));
    const stakeholders = people.map(({ reportsTo, ...rest }, i): [Id, Stakeholder] => {
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      return [
        id(i),
        { ...given, ...(reportsTo === undefined || i === 0 ? {} : { reportsTo: id(reportsTo % i) }) } as Stakeholder,
      ];
    });
    const between = ties
      .map(({ from, to, kind }): Tie => ({ from: known(from), to: known(to), kind }))
      .filter(({ from, to }) => from !== to && people.length > 0);
    return {
      ...empty,
      account: { ...empty.account, mapLayout },
      stakeholders: Object.fromEntries(stakeholders),
      ties: Object.fromEntries(between.map((tie, i) => [`t${i}`, tie])),
    };
  });

function overlap(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) < mapGrid.cardWidth && Math.abs(a.y - b.y) < mapGrid.cardHeight;
}

function overlaps(places: ReadonlyMap<Id, Place>): string[] {
  const all = [...places];
  return all.flatMap(([a, at], i) => all.slice(i + 1).flatMap(([b, bt]) => (overlap(at, bt) ? [`${a} ${b}`] : [])));
}

function shuffled<Row>(table: { [id: Id]: Row }, order: Iterator<number>): { [id: Id]: Row } {
  const rows = Object.entries(table).map((row) => ({ row, at: order.next().value as number }));
  return Object.fromEntries(rows.sort((a, b) => a.at - b.at).map(({ row }) => row));
}

describe('placePeople', () => {
  it('gives everybody one place, over nobody, in every layout', () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), (plan, withLeft) => {
        const places = placePeople(plan, { withLeft });
        const shown = Object.entries(plan.stakeholders).filter(([, { status }]) => withLeft || status !== 'left');
        expect([...places.keys()].sort()).toEqual(shown.map(([each]) => each).sort());
        expect(overlaps(places)).toEqual([]);
        for (const { x, y } of places.values()) expect([x, y].every(Number.isInteger)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps places set by hand where they cover nobody', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const places = placePeople(plan, { withLeft: true });
        const byHand = Object.entries(plan.stakeholders).filter(([, { position }]) => position !== undefined);
        for (const [each, { position }] of byHand) {
          if (byHand.some(([other, them]) => other !== each && overlap(them.position!, position!))) continue;
          expect(places.get(each)).toEqual(position);
        }
      }),
    );
  });

  it('does not mind the order in which people and ties were added', () => {
    fc.assert(
      fc.property(anyPlan, fc.infiniteStream(fc.nat()), (plan, order) => {
        const again = { ...plan, stakeholders: shuffled(plan.stakeholders, order), ties: shuffled(plan.ties, order) };
        expect(new Map([...placePeople(again)].sort())).toEqual(new Map([...placePeople(plan)].sort()));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out who left unless asked for them', () => {
    const plan: AccountPlan = {
      ...empty,
      stakeholders: {
        boss: { name: 'Boss', status: 'left' },
        one: { name: 'One', reportsTo: 'boss' },
        two: { name: 'Two', position: { x: 5, y: 7 } },
      },
    };
    expect([...placePeople(plan).keys()].sort()).toEqual(['one', 'two']);
    expect([...placePeople(plan, { withLeft: true }).keys()].sort()).toEqual(['boss', 'one', 'two']);
    expect(placePeople(plan).get('two')).toEqual({ x: 5, y: 7 });
  });

  it('puts somebody without a place near those they belong to where places are kept', () => {
    const plan: AccountPlan = {
      ...empty,
      account: { ...empty.account, mapLayout: 'free' },
      stakeholders: {
        boss: { name: 'Boss', position: { x: 1_000, y: 0 } },
        report: { name: 'Report', reportsTo: 'boss' },
        friend: { name: 'Friend' },
        stranger: { name: 'Stranger' },
        above: { name: 'Above' },
        placed: { name: 'Placed', position: { x: 0, y: 0 }, reportsTo: 'above' },
      },
      ties: { t: { from: 'friend', to: 'report', kind: 'influence' } },
    };
    expect(Object.fromEntries(placePeople(plan))).toEqual({
      boss: { x: 1_000, y: 0 },
      placed: { x: 0, y: 0 },
      above: { x: 0, y: -mapGrid.row },
      report: { x: 1_000, y: mapGrid.row },
      friend: { x: 1_000, y: 2 * mapGrid.row },
      stranger: { x: 1_000 + mapGrid.cardWidth + 2 * mapGrid.indent, y: -mapGrid.row },
    });
  });
});
