import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePlan } from '../../test/support/generate-plan.ts';
import { influenceOracle } from '../../test/support/influence-oracle.ts';
import { peopleArbitrary } from '../../test/support/people-arbitrary.ts';
import { readPlanFile } from '../exchange/plan-file.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import type { Tie, TieKind } from '../model/ties.ts';
import { workOutInfluence } from './influence.ts';
import { networkOf } from './influence-network.ts';
import { blockagesOf } from './influence-paths.ts';

const TOLERANCE = 1e-9;
const empty = newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z');
const influenceOf = (parts: Partial<AccountPlan>) => workOutInfluence({ ...empty, ...parts });

function expectNear(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(TOLERANCE);
}

function expectAsWorkedOutTwice(parts: Pick<AccountPlan, 'stakeholders' | 'ties'>): void {
  const made = influenceOf(parts);
  const other = influenceOracle(parts);
  expectNear(made.consensus, other.consensus);
  expect(Object.keys(made.opinions)).toEqual(Object.keys(other.opinions));
  for (const [id, opinion] of Object.entries(other.opinions)) expectNear(made.opinions[id]!, opinion);
  for (const key of ['next', 'brokers'] as const) {
    expect(made[key].map(({ id }) => id)).toEqual(other[key].map(({ id }) => id));
  }
  // One solution backward is as good as one for each person.
  for (const [i, { gain }] of other.next.entries()) expect(Math.abs(made.next[i]!.gain - gain)).toBeLessThan(1e-12);
  for (const [i, { betweenness }] of other.brokers.entries()) expectNear(made.brokers[i]!.betweenness, betweenness);
  expect(made.paths).toEqual(other.paths);
}

describe('influence, beside a second way of working it out', () => {
  it('agrees on any small map', () => {
    fc.assert(fc.property(peopleArbitrary(9), expectAsWorkedOutTwice), { numRuns: 500 });
  });

  it('agrees on any larger map', () => {
    fc.assert(fc.property(peopleArbitrary(30), expectAsWorkedOutTwice), { numRuns: 60 });
  });

  it('agrees on a plausible account of 80 people', () => {
    expectAsWorkedOutTwice(generatePlan({ seed: 3, stakeholders: 80 }));
  });

  it('means the same whatever order the tables are in', () => {
    fc.assert(
      fc.property(peopleArbitrary(9), ({ stakeholders, ties }) => {
        const turned = <T>(table: { readonly [id: string]: T }) => Object.fromEntries(Object.entries(table).reverse());
        const [one, other] = [
          influenceOf({ stakeholders, ties }),
          influenceOf({ stakeholders: turned(stakeholders), ties: turned(ties) }),
        ];
        expect(other.next.map(({ id }) => id)).toEqual(one.next.map(({ id }) => id));
        expect(other.brokers.map(({ id }) => id)).toEqual(one.brokers.map(({ id }) => id));
        expect([...other.paths].reverse()).toEqual(one.paths);
      }),
    );
  });
});

describe('influence of the sample account', () => {
  const read = readPlanFile(readFileSync(new URL('../../resources/samples/enterprise.longview.json', import.meta.url)));
  if (!read.ok) throw new Error('the sample does not open');
  const made = workOutInfluence(read.value.plan);

  it('has the figures that an exact solution in fractions gave', () => {
    expectNear(made.consensus, 0.2897871043430254);
    expectNear(made.opinions['s-whitfield']!, 0.13726076555023922);
    expectNear(made.opinions['s-oyelaran']!, 0.6578947368421053);
    expect(made.next.map(({ id, gain }) => `${id} ${gain.toFixed(9)}`)).toEqual([
      's-marsh 0.051573427',
      's-ellison 0.038461538',
      's-whitfield 0.036057692',
      's-rahman 0.033288669',
      's-counsel 0.028846154',
      's-oyelaran 0.028135927',
      's-solberg 0.025154122',
      's-hale 0.024038462',
      's-lindqvist 0.021798514',
      's-pruitt 0.019230769',
      's-menon 0.019230769',
      's-zielinski -0.004804817',
    ]);
    expect(made.paths).toEqual([{ to: 's-whitfield', via: ['s-lindqvist', 's-whitfield'], cost: 1 }]);
    expect(made.brokers).toEqual([
      { id: 's-hale', betweenness: 37 },
      { id: 's-solberg', betweenness: 29 },
      { id: 's-oyelaran', betweenness: 29 },
      { id: 's-whitfield', betweenness: 15 },
      { id: 's-lindqvist', betweenness: 6 },
      { id: 's-kessler', betweenness: 5 },
    ]);
    expect(made.coverage).toMatchObject({ people: 14, held: 7, roles: { economic: { people: 1, held: 0 } } });
    expect(made.coverage.gaps).toHaveLength(7);
    expect(made.coverage.gaps[0]).toEqual({
      teamId: 'brandt',
      stakeholderId: 's-lindqvist',
      current: 'problem-solver',
      desired: 'trusted',
    });
  });
});

/** A plan in short: people by id, named by it, and ties as `from influence 3 to`. */
function map(people: Record<string, Omit<Stakeholder, 'name'>>, ...lines: string[]) {
  const ties = lines.map((line): Tie => {
    const [from = '', kind = '', strength = '', to = ''] = line.split(' ');
    return { from, to, kind: kind as TieKind, ...(strength === '?' ? {} : { strength: Number(strength) }) };
  });
  return {
    stakeholders: Object.fromEntries(Object.entries(people).map(([id, person]) => [id, { name: id, ...person }])),
    ties: Object.fromEntries(ties.map((tie, i) => [`t${i}`, tie])),
  };
}

const friend = { access: 'deep', support: 1 } as const;
const buyer = { roles: ['economic' as const] };
const pathOf = (...parts: Parameters<typeof map>) => influenceOf(map(...parts)).paths[0];

describe('opinions', () => {
  it('are 0 and consensus 0 without people, and nobody is next', () => {
    expect(influenceOf({})).toEqual({
      consensus: 0,
      opinions: {},
      next: [],
      paths: [],
      brokers: [],
      coverage: { people: 0, held: 0, roles: {}, gaps: [] },
    });
  });

  it('count power 3 and strength 1 where they are not rated', () => {
    const { opinions, consensus } = influenceOf(
      map({ a: { support: 2 }, b: { support: -2, power: 3 }, c: {} }, 'a influence ? c', 'b influence 2 c'),
    );
    // Half of (1·3·1 − 1·3·2) / 9.
    expectNear(opinions.c!, -1 / 6);
    expectNear(consensus, -1 / 18);
  });

  it('take each of several ties between the same two by itself', () => {
    const people = { a: { support: 2 }, b: {} };
    // b = ½ · (3a − a) / 4 and, the conflict being mutual, a = ½ − ½ b.
    expectNear(influenceOf(map(people, 'a influence 3 b', 'a conflict 1 b')).opinions.b!, 1 / 9);
  });

  it('pull both ends of a conflict apart', () => {
    const { opinions } = influenceOf(map({ a: { support: 2 }, b: {} }, 'a conflict 1 b'));
    // a = ½ − ½ b, b = −½ a.
    expectNear(opinions.a!, 2 / 3);
    expectNear(opinions.b!, -1 / 3);
  });

  it('stay as they are for somebody whom only people who left talked to', () => {
    const { opinions } = influenceOf(map({ a: { support: -2, status: 'left' }, b: { support: 1 } }, 'a influence 3 b'));
    expect(opinions).toEqual({ b: 0.5 });
  });
});

describe('warmest paths', () => {
  it('begin and end with a buyer who is held and supports us', () => {
    expect(pathOf({ a: { ...buyer, ...friend } })).toEqual({ to: 'a', via: ['a'], cost: 0 });
  });

  it('lead to a buyer whom we meet but who does not support us', () => {
    const people = { a: { ...buyer, access: 'deep', support: 0 }, b: friend } as const;
    expect(pathOf(people, 'b influence 2 a')).toEqual({ to: 'a', via: ['b', 'a'], cost: 2 });
  });

  it('take influence only forward, reporting either way, conflict and dotted lines not at all', () => {
    expect(pathOf({ a: buyer, b: friend }, 'a influence 3 b')?.cost).toBeNull();
    expect(pathOf({ a: buyer, b: { ...friend, reportsTo: 'a' } })?.cost).toBe(3);
    expect(pathOf({ a: { ...buyer, reportsTo: 'b' }, b: friend })?.cost).toBe(3);
    expect(pathOf({ a: buyer, b: friend }, 'b conflict 3 a', 'b dotted-report ? a')?.cost).toBeNull();
  });

  it('take the cheapest of several lines', () => {
    const people = { a: buyer, b: { ...friend, reportsTo: 'a' } };
    expect(pathOf(people, 'b influence 1 a', 'b influence 3 a', 'b influence 2 a')?.cost).toBe(1);
  });

  it('go through nobody who is against us, but through somebody unknown', () => {
    const between = (support?: number) =>
      pathOf({ a: buyer, b: friend, c: support === undefined ? {} : { support } }, 'b influence 3 c', 'c influence 3 a')
        ?.cost;
    expect([between(), between(0), between(-1)]).toEqual([2, 2, null]);
  });

  it('reach a buyer who is against us', () => {
    expect(pathOf({ a: { ...buyer, support: -2 }, b: friend }, 'b influence 3 a')?.cost).toBe(1);
  });

  it('of equal cost go through fewest people, then by names from the buyer backwards', () => {
    const people = { a: buyer, x: friend, y: friend, z: friend, m: {} };
    expect(pathOf(people, 'x influence 3 m', 'm influence 3 a', 'z influence 2 a')?.via).toEqual(['z', 'a']);
    expect(pathOf(people, 'z influence 2 a', 'y influence 2 a')?.via).toEqual(['y', 'a']);
    expect(
      pathOf({ ...people, n: {} }, 'x influence 3 n', 'n influence 3 a', 'z influence 3 m', 'm influence 3 a')?.via,
    ).toEqual(['z', 'm', 'a']);
  });

  it('know what is in their way', () => {
    const blockage = (...parts: Parameters<typeof map>) => blockagesOf(networkOf(map(...parts)))('a');
    const foe = { support: -1 };
    expect(blockage({ a: buyer, b: { access: 'deep' } }, 'b influence 3 a')).toEqual({ kind: 'nobody-held' });
    expect(blockage({ a: buyer, b: friend })).toEqual({ kind: 'unconnected' });
    expect(blockage({ a: buyer, b: friend }, 'b influence 3 a')).toBeNull();
    expect(
      blockage(
        { a: buyer, b: friend, c: foe, d: foe, e: {} },
        'b influence 3 c',
        'c influence 3 e',
        'e influence 3 d',
        'd influence 3 a',
      ),
    ).toEqual({ kind: 'blocked', by: ['c', 'd'] });
  });
});

describe('brokers', () => {
  it('are counted also where there are more ways than 32 bits can hold', () => {
    const diamonds = 40;
    const lines = Array.from({ length: diamonds }, (_, i) =>
      ['u', 'v'].flatMap((side) => [`n${i} influence 3 ${side}${i}`, `${side}${i} influence 3 n${i + 1}`]),
    ).flat();
    const ids = [...new Set(lines.flatMap((line) => [line.split(' ')[0]!, line.split(' ')[3]!]))];
    const { brokers } = influenceOf(map(Object.fromEntries(ids.map((id) => [id, {}])), ...lines));
    const between = Object.fromEntries(brokers.map(({ id, betweenness }) => [id, betweenness]));
    // Every way from the 3 · 20 people before n20 to the 3 · 20 people after it leads over it.
    expectNear(between.n20!, 60 * 60);
    expectNear(between.u0!, (3 * diamonds - 1) / 2 - 0.5);
  });
});
