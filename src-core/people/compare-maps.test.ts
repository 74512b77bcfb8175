import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessLevels, buyingRoles, type Stakeholder } from '../model/stakeholders.ts';
import { type Tie, tieKinds } from '../model/ties.ts';
import { compareMaps, isSame, type MapComparison, type MapTables } from './compare-maps.ts';
import { countComparison, sayComparison } from './compare-words.ts';

const then: MapTables = {
  stakeholders: {
    ceo: { name: 'Ann Lee' },
    cfo: { name: 'Helen Marsh', reportsTo: 'ceo', support: 0, power: 3, access: 'brief' },
    head: { name: 'Tom Baker', reportsTo: 'cfo', title: 'Head of IT', roles: ['user'] },
    gap: { name: '', title: 'General counsel' },
    old: { name: 'Otto Quist', reportsTo: 'ceo' },
    gone: { name: 'Gil Faro' },
    away: { name: 'Una Frei', status: 'left' },
  },
  ties: {
    one: { from: 'ceo', to: 'cfo', kind: 'influence' },
    two: { from: 'head', to: 'cfo', kind: 'conflict' },
    three: { from: 'gone', to: 'ceo', kind: 'influence', strength: 3 },
  },
};
const now: MapTables = {
  stakeholders: {
    ceo: { name: 'Ann Lee' },
    cfo: { name: 'Helen Marsh', reportsTo: 'ceo', support: 1, power: 4, access: 'regular' },
    head: { name: 'Tom Baker', reportsTo: 'ceo', title: 'CIO', roles: ['technical', 'champion'] },
    gap: { name: 'Priya Rao', title: 'General counsel', department: 'Legal' },
    old: { name: 'Otto Quist', reportsTo: 'ceo', status: 'left' },
    away: { name: 'Una Frei' },
    fresh: { name: 'Bo Strand', reportsTo: 'head' },
  },
  ties: {
    again: { from: 'cfo', to: 'head', kind: 'conflict', strength: 1 },
    one: { from: 'ceo', to: 'cfo', kind: 'influence', strength: 2 },
    four: { from: 'fresh', to: 'cfo', kind: 'dotted-report' },
  },
};

describe('then and now', () => {
  it('finds who joined, left, moved and changed, and which ties', () => {
    expect(compareMaps(then, now)).toEqual({
      joined: [
        { id: 'away', back: true },
        { id: 'fresh', back: false },
      ],
      left: [
        { id: 'gone', marked: false },
        { id: 'old', marked: true },
      ],
      moved: [{ id: 'head', from: 'cfo', to: 'ceo' }],
      changed: [
        { id: 'cfo', field: 'support', from: 0, to: 1 },
        { id: 'cfo', field: 'power', from: 3, to: 4 },
        { id: 'cfo', field: 'access', from: 'brief', to: 'regular' },
        { id: 'gap', field: 'name', from: '', to: 'Priya Rao' },
        { id: 'gap', field: 'department', from: '', to: 'Legal' },
        { id: 'head', field: 'title', from: 'Head of IT', to: 'CIO' },
        { id: 'head', field: 'roles', from: ['user'], to: ['technical', 'champion'] },
      ],
      ties: [
        { kind: 'dotted-report', from: 'fresh', to: 'cfo', was: null, is: 1 },
        { kind: 'influence', from: 'ceo', to: 'cfo', was: 1, is: 2 },
        { kind: 'influence', from: 'gone', to: 'ceo', was: 3, is: null },
      ],
    });
  });

  it('says it in sentences, in a fixed order', () => {
    expect(sayComparison(compareMaps(then, now), then, now).map(({ text }) => text)).toEqual([
      'Bo Strand joined, under Tom Baker',
      'Una Frei is back',
      'Gil Faro is no longer on the map',
      'Otto Quist left',
      'Tom Baker moved from Helen Marsh to Ann Lee',
      'Helen Marsh went from neutral to supporter',
      'Access to Helen Marsh went from brief to regular',
      'Power of Helen Marsh rose from 3 to 4',
      'Department of Priya Rao is now Legal',
      'General counsel (not yet identified) is now Priya Rao',
      'Tom Baker is now technical buyer and champion, no longer user',
      'Title of Tom Baker changed from Head of IT to CIO',
      'Influence of Ann Lee on Helen Marsh rose from 1 to 2',
      'Second reporting line from Bo Strand to Helen Marsh is new',
      'Influence of Gil Faro on Ann Lee is over',
    ]);
    expect(countComparison(compareMaps(then, now))).toBe('2 joined, 2 left, 1 moved, 1 changed support');
  });

  it('says the other way round what went back', () => {
    const said = sayComparison(compareMaps(now, then), now, then).map(({ text }) => text);
    expect(said).toContain('Otto Quist is back, under Ann Lee');
    expect(said).toContain('Una Frei left');
    expect(said).toContain('Priya Rao is now General counsel (not yet identified)');
    expect(said).toContain('Department of General counsel (not yet identified) is no longer given; it was Legal');
    expect(said).toContain('Tom Baker is now user, no longer technical buyer and champion');
  });

  it('takes an absent rating for its default, but unknown support for unknown', () => {
    const a = { stakeholders: { x: { name: 'X' } } };
    expect(isSame(compareMaps(a, { stakeholders: { x: { name: 'X ', power: 3, access: 'none', roles: [] } } }))).toBe(
      true,
    );
    const known = compareMaps(a, { stakeholders: { x: { name: 'X', support: 0 } } });
    expect(sayComparison(known, a, a).map(({ text }) => text)).toEqual(['X went from unknown to neutral']);
  });

  it('says in short what is left when nobody came, went or moved', () => {
    const person = (more: Partial<Stakeholder>) => ({ stakeholders: { x: { name: 'X', ...more } } });
    expect(countComparison(compareMaps(person({}), person({})))).toBe('nothing changed');
    expect(countComparison(compareMaps(person({}), person({ title: 'CEO' })))).toBe('1 other change');
    expect(countComparison(compareMaps(person({}), person({ title: 'CEO', power: 5 })))).toBe('2 other changes');
  });

  it('knows no manager that the map of the time does not hold', () => {
    const gone = { stakeholders: { x: { name: 'X', reportsTo: 'nobody' } } };
    expect(isSame(compareMaps(gone, { stakeholders: { x: { name: 'X' } } }))).toBe(true);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const person = fc.record(
  {
    name: fc.constantFrom('', 'Ann', 'Bo', 'Cy'),
    title: fc.constantFrom('', 'CEO', 'Buyer'),
    department: fc.constantFrom('IT', 'Sales'),
    support: fc.integer({ min: -2, max: 2 }),
    power: fc.integer({ min: 1, max: 5 }),
    access: fc.constantFrom(...accessLevels),
    roles: fc.subarray([...buyingRoles]),
    reportsTo: fc.constantFrom(...ids),
    status: fc.constantFrom('active' as const, 'left' as const),
  },
  { requiredKeys: ['name'] },
);
const tie = fc
  .record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    kind: fc.constantFrom(...tieKinds),
    strength: maybe(fc.integer({ min: 1, max: 3 })),
  })
  .filter(({ from, to }) => from !== to);
const map = fc.record({
  stakeholders: fc.dictionary(fc.constantFrom(...ids), person, { noNullPrototype: true }),
  ties: fc.dictionary(fc.constantFrom('1', '2', '3', '4'), tie, { noNullPrototype: true }),
}) as fc.Arbitrary<MapTables>;

/** The comparison as it would read the other way round. */
function turned({ joined, left, moved, changed, ties }: MapComparison): MapComparison {
  return {
    joined: left.map(({ id, marked }) => ({ id, back: marked })),
    left: joined.map(({ id, back }) => ({ id, marked: back })),
    moved: moved.map(({ id, from, to }) => ({ id, from: to, to: from })),
    changed: changed.map((change) => ({ ...change, from: change.to, to: change.from }) as (typeof changed)[number]),
    ties: ties.map((change) => ({ ...change, was: change.is, is: change.was })),
  };
}

describe('comparing any two maps', () => {
  it('finds nothing between a map and itself, or a copy', () => {
    fc.assert(
      fc.property(map, (a) => {
        expect(isSame(compareMaps(a, a))).toBe(true);
        expect(compareMaps(a, structuredClone(a))).toEqual(compareMaps(a, a));
      }),
    );
  });

  it('reads backwards what it reads forwards', () => {
    fc.assert(
      fc.property(map, map, (a, b) => {
        expect(compareMaps(b, a)).toEqual(turned(compareMaps(a, b)));
      }),
    );
  });

  it('counts everybody once: now = then + joined − left', () => {
    const active = ({ stakeholders = {} }: MapTables) =>
      Object.keys(stakeholders).filter((id) => stakeholders[id]!.status !== 'left');
    fc.assert(
      fc.property(map, map, (a, b) => {
        const { joined, left } = compareMaps(a, b);
        const gone = new Set(left.map(({ id }) => id));
        const rest = active(a).filter((id) => !gone.has(id));
        expect([...rest, ...joined.map(({ id }) => id)].sort()).toEqual(active(b).sort());
      }),
    );
  });

  it('says each change once, whatever the order of the tables', () => {
    const reversed = <T>(table: Readonly<Record<string, T>> = {}) =>
      Object.fromEntries(Object.entries(table).reverse());
    const flip = (tables: MapTables) => ({
      stakeholders: reversed(tables.stakeholders),
      ties: reversed<Tie>(tables.ties),
    });
    fc.assert(
      fc.property(map, map, (a, b) => {
        const comparison = compareMaps(a, b);
        const said = sayComparison(comparison, a, b);
        expect(said).toHaveLength(Object.values(comparison).flat().length);
        expect(new Set(said.map(({ key }) => key)).size).toBe(said.length);
        expect(said.every(({ text }) => !/undefined|null|\[object/.test(text))).toBe(true);
        expect(sayComparison(compareMaps(flip(a), flip(b)), flip(a), flip(b))).toEqual(said);
      }),
    );
  });
});
