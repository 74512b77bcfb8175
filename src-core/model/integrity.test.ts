import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { planJsonSchema } from '../exchange/plan-json-schema.ts';
import { type EntityKind, kindNames } from './entity-kinds.ts';
import { checkDiff, checkIntegrity, deleteEntities } from './integrity.ts';
import { type AccountPlan, newPlan } from './plan.ts';
import { diffPlans } from './plan-diff.ts';
import { findLoops } from './reference-walk.ts';
import { references } from './references.ts';

const base: AccountPlan = newPlan('p1', { name: 'Northmoor Water' }, '2026-11-21T09:00:00Z');

describe('the table of references', () => {
  it('holds every field of the format that carries an id', () => {
    const fields: string[] = [];
    const walk = (schema: Record<string, unknown>, path: string) => {
      if (String(schema.pattern ?? '').endsWith('{1,64}$')) fields.push(path);
      const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>;
      for (const [key, inner] of Object.entries(properties)) walk(inner, path === '' ? key : `${path}.${key}`);
      if (schema.items !== undefined) walk(schema.items as Record<string, unknown>, `${path}[]`);
    };
    const plan = (planJsonSchema() as { properties: { plan: { properties: Record<string, Record<string, unknown>> } } })
      .properties.plan;
    for (const kind of [...kindNames, 'account', 'valueCase'] as const) {
      const schema = plan.properties[kind]!;
      walk(
        (kind === 'account' || kind === 'valueCase' ? schema : schema.additionalProperties) as Record<string, unknown>,
        kind,
      );
    }
    const abouts = ['reviews.comments[].about.id', 'snoozes.about.id'];
    expect(fields.filter((field) => !abouts.includes(field)).sort()).toEqual(
      references.map(({ from, path }) => `${from}.${path}`).sort(),
    );
  });
});

describe('deleting', () => {
  it('leaves no reference to what is gone, and nothing else changes without reason', () => {
    const target = fc.constantFrom<EntityKind>(...kindNames);
    fc.assert(
      fc.property(planArbitrary({ maxRows: 5 }), target, fc.nat(), (plan, kind, aim) => {
        const ids = Object.keys(plan[kind]).slice(0, 1 + (aim % 3));
        const after = deleteEntities(plan, kind, ids);
        expect(checkIntegrity(after)).toEqual([]);
        for (const id of ids) expect(Object.hasOwn(after[kind], id)).toBe(false);
        expect(checkDiff(after, diffPlans(plan, after))).toEqual([]);
        if (ids.length === 0) expect(diffPlans(plan, after)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  const plan: AccountPlan = {
    ...base,
    team: { x: { name: 'Nadia' } },
    stakeholders: { x: { name: 'Ravi' }, y: { name: 'Ingrid', reportsTo: 'x' } },
    ties: { t1: { from: 'x', to: 'y', kind: 'influence' } },
    milestones: {
      m1: { title: 'A', start: '2026-01-01', end: '2026-01-02', ownerId: 'x' },
      m2: { title: 'B', start: '2026-01-03', end: '2026-01-04', dependsOn: [{ on: 'm1', lagDays: 1 }] },
    },
    reviews: {
      v1: { on: '2026-01-01', kind: 'weekly', comments: [{ about: { kind: 'milestones', id: 'm1' }, text: 'why?' }] },
    },
    snoozes: { n1: { rule: 'milestone-late', about: { kind: 'milestones', id: 'm1' } } },
  };

  it('cascades to ties, clears fields, takes items out of lists', () => {
    const withoutRavi = deleteEntities(plan, 'stakeholders', ['x']);
    expect(withoutRavi.stakeholders).toEqual({ y: { name: 'Ingrid' } });
    expect(withoutRavi.ties).toEqual({});
    const withoutM1 = deleteEntities(plan, 'milestones', ['m1']);
    expect(withoutM1.milestones.m2!.dependsOn).toEqual([]);
    expect(withoutM1.reviews.v1!.comments).toEqual([{ text: 'why?' }]);
    expect(withoutM1.snoozes).toEqual({});
  });

  it('an owner is a colleague first: deleting the person of the same id leaves the colleague the owner', () => {
    expect(deleteEntities(plan, 'stakeholders', ['x']).milestones.m1!.ownerId).toBe('x');
    expect(deleteEntities(plan, 'team', ['x']).milestones.m1).not.toHaveProperty('ownerId');
  });
});

describe('loops', () => {
  it('are found, whatever else the graph holds', () => {
    const graph = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 });
    fc.assert(
      fc.property(graph, (edges) => {
        const next = (id: string) => edges.filter(([from]) => String(from) === id).map(([, to]) => String(to));
        const ids = Array.from({ length: 10 }, (_, i) => String(i));
        const loops = findLoops(ids, next);
        expect(loops.length > 0).toBe(reachesItself(ids, next));
        for (const loop of loops) {
          for (const [i, id] of loop.entries()) expect(next(id)).toContain(loop[(i + 1) % loop.length]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('are all named, each once', () => {
    const stakeholders = {
      a: { name: 'A', reportsTo: 'b' },
      b: { name: 'B', reportsTo: 'a' },
      under: { name: 'Under', reportsTo: 'b' },
      self: { name: 'Self', reportsTo: 'self' },
    };
    expect(checkIntegrity({ ...base, stakeholders }).map(({ message }) => message)).toEqual([
      'a loop: A (a) → B (b) → A (a)',
      'a loop: Self (self) → Self (self)',
    ]);
  });

  it('of 5,000 members do not exhaust the stack, and are named in part', () => {
    const stakeholders = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`s${i}`, { name: `P${i}`, reportsTo: `s${(i + 1) % 5_000}` }]),
    );
    const [problem] = checkIntegrity({ ...base, stakeholders });
    expect(problem!.message).toMatch(/^a loop: P0 \(s0\) → .* → … 4988 more → P0 \(s0\)$/);
  });
});

/** Floyd–Warshall on ten nodes: who reaches whom. */
function reachesItself(ids: string[], next: (id: string) => string[]): boolean {
  const reach = new Map(ids.map((id) => [id, new Set(next(id))]));
  for (const via of ids) {
    for (const from of ids) if (reach.get(from)!.has(via)) for (const to of reach.get(via)!) reach.get(from)!.add(to);
  }
  return ids.some((id) => reach.get(id)!.has(id));
}
