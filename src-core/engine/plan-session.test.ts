import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idArbitrary } from '../../test/support/json-schema-arbitrary.ts';
import { planArbitrary, rowArbitrary } from '../../test/support/plan-arbitrary.ts';
import type { Clock } from '../kernel/ids.ts';
import { type EntityKind, kindNames, type RowKind } from '../model/entity-kinds.ts';
import { checkIntegrity } from '../model/integrity.ts';
import { type AccountPlan, newPlan, withRow } from '../model/plan.ts';
import { applyDiff } from '../model/plan-diff.ts';
import { addEntity, removeEntities, updateEntity } from './entity-commands.ts';
import { createPlanSession, type PlanSession } from './plan-session.ts';

const clock: Clock = { now: () => '2026-11-21T09:00:00Z', today: () => '2026-11-21' };
const start = newPlan('p1', { name: 'Northmoor Water' }, clock.now());

function content({ updatedAt: _at, ...plan }: AccountPlan): Omit<AccountPlan, 'updatedAt'> {
  return plan;
}

/** One user's step, aimed at a row by number, so that most of them hit. */
interface Step {
  readonly act: 'add' | 'update' | 'remove' | 'undo' | 'redo';
  readonly kind: RowKind;
  readonly id: string;
  readonly row: Record<string, unknown>;
  readonly aim: number;
  readonly gesture: string | undefined;
}

const stepArbitrary: fc.Arbitrary<Step> = fc.constantFrom<EntityKind>(...kindNames).chain((kind) =>
  fc.record({
    act: fc.constantFrom('add', 'add', 'update', 'update', 'update', 'remove', 'undo', 'redo'),
    kind: fc.constant(kind),
    id: idArbitrary,
    row: rowArbitrary(kind),
    aim: fc.nat(),
    gesture: fc.constantFrom(undefined, 'drag-1', 'drag-2'),
  }),
);

function take(session: PlanSession, { act, kind, id, row, aim, gesture }: Step): void {
  if (act === 'undo') return void session.undo();
  if (act === 'redo') return void session.redo();
  const before = session.plan;
  const history = session.history;
  const table = before[kind] as Record<string, unknown>;
  const ids = Object.keys(table);
  const target = ids[aim % Math.max(1, ids.length)] ?? id;
  const entityKind = kind as EntityKind;
  const options = gesture === undefined ? {} : { gesture };
  const result =
    act === 'add'
      ? session.dispatch(addEntity, { kind: entityKind, id, entity: row as never }, options)
      : act === 'update'
        ? session.dispatch(updateEntity, { kind, id: target, changes: row }, options)
        : session.dispatch(removeEntities, { kind: entityKind, ids: ids.slice(0, aim % 3) }, options);
  if (!result.ok) {
    expect(session.plan).toBe(before);
    expect(session.history).toBe(history);
  }
}

describe('a plan session', () => {
  it('after any 100 commands: undo all is the start, redo all is the end, and every reference holds', () => {
    fc.assert(
      fc.property(
        planArbitrary({ maxRows: 3 }),
        fc.array(stepArbitrary, { maxLength: 100, size: 'max' }),
        (plan, steps) => {
          const session = createPlanSession(plan, clock);
          for (const step of steps) take(session, step);
          expect(checkIntegrity(session.plan)).toEqual([]);
          while (session.redo() !== null);
          const end = content(session.plan);
          while (session.undo() !== null);
          expect(content(session.plan)).toEqual(content(plan));
          while (session.redo() !== null);
          expect(content(session.plan)).toEqual(end);
        },
      ),
      { numRuns: 1_000 },
    );
  }, 600_000);

  it('hands each change to the disk as a diff that leads from plan to plan', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 2 }), fc.array(stepArbitrary, { maxLength: 20 }), (plan, steps) => {
        const session = createPlanSession(plan, clock);
        let stored = plan;
        session.onCommit((commit) => {
          stored = applyDiff(stored, commit.diff);
        });
        for (const step of steps) take(session, step);
        expect(content(stored)).toEqual(content(session.plan));
      }),
      { numRuns: 200 },
    );
  });

  const withAnn = withRow(start, 'stakeholders', 's1', { name: 'Ann Lee', position: { x: 0, y: 0 } });
  const move = (x: number) => ({ kind: 'stakeholders' as const, id: 's1', changes: { position: { x, y: 0 } } });

  it('names a step of typing by what the row was called before', () => {
    const session = createPlanSession(start, clock);
    for (const name of ['N', 'No', 'Nor']) {
      session.dispatch(updateEntity, { kind: 'account', id: 'account', changes: { name } }, { gesture: 'typing' });
    }
    expect(session.history.past.map(({ label }) => label)).toEqual(['Change name of Northmoor Water']);
  });

  it('makes one step of one gesture, and none of a drag back to where it began', () => {
    const session = createPlanSession(withAnn, clock);
    for (const x of [1, 2, 3]) session.dispatch(updateEntity, move(x), { gesture: 'drag-1' });
    expect(session.history.past).toHaveLength(1);
    session.dispatch(updateEntity, move(9), { gesture: 'drag-2' });
    expect(session.history.past).toHaveLength(2);
    session.dispatch(updateEntity, move(3), { gesture: 'drag-2' });
    expect(session.history.past).toHaveLength(1);
    expect(session.undo()).toBe('Change position of Ann Lee');
    expect(session.plan.stakeholders.s1!.position).toEqual({ x: 0, y: 0 });
  });

  it('a command that changes nothing is no step', () => {
    const session = createPlanSession(withAnn, clock);
    expect(session.dispatch(updateEntity, move(0))).toEqual({ ok: true, value: [] });
    expect(session.history.past).toHaveLength(0);
  });

  it('a new step drops what could be redone', () => {
    const session = createPlanSession(withAnn, clock);
    session.dispatch(updateEntity, move(1));
    session.undo();
    session.dispatch(updateEntity, move(2));
    expect(session.redo()).toBeNull();
  });

  it('refuses to write while another window does, and follows it', () => {
    const session = createPlanSession(withAnn, clock, false);
    expect(session.dispatch(updateEntity, move(1)).ok).toBe(false);
    const after = { name: 'Ann Lee', title: 'Buyer' };
    session.receive([{ kind: 'stakeholders', id: 's1', before: withAnn.stakeholders.s1, after }]);
    expect(session.plan.stakeholders.s1).toEqual(after);
    expect(session.undo()).toBeNull();
  });

  it.each([
    ['an id that is taken', addEntity, { kind: 'stakeholders', id: 's1', entity: { name: 'Bo' } }],
    ['a reserved id', addEntity, { kind: 'stakeholders', id: 'constructor', entity: { name: 'Bo' } }],
    ['an unknown field', updateEntity, { kind: 'stakeholders', id: 's1', changes: { suport: 1 } }],
    ['a reserved field', updateEntity, { kind: 'stakeholders', id: 's1', changes: { constructor: 1 } }],
    ['a number out of its range', updateEntity, { kind: 'stakeholders', id: 's1', changes: { power: 6 } }],
    ['a NaN', updateEntity, { kind: 'stakeholders', id: 's1', changes: { position: { x: Number.NaN, y: 0 } } }],
    ['a manager who is not there', updateEntity, { kind: 'stakeholders', id: 's1', changes: { reportsTo: 's9' } }],
    ['a report to oneself', updateEntity, { kind: 'stakeholders', id: 's1', changes: { reportsTo: 's1' } }],
    ['a person who is gone', updateEntity, { kind: 'stakeholders', id: 's9', changes: { name: 'Bo' } }],
    ['an account without a name', updateEntity, { kind: 'account', id: 'account', changes: { name: null } }],
    ['a kind that there is not', addEntity, { kind: 'toString', id: 'x', entity: {} }],
  ])('refuses %s and changes nothing', (_what, cmd, input) => {
    const session = createPlanSession(withAnn, clock);
    const result = session.dispatch(cmd as typeof updateEntity, input as never);
    expect(result.ok).toBe(false);
    expect(session.plan).toBe(withAnn);
    expect(session.history.past).toHaveLength(0);
  });

  it('refuses the row past the limit of its kind', () => {
    const people = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`s${i}`, { name: '' }]));
    const session = createPlanSession({ ...start, stakeholders: people }, clock);
    const result = session.dispatch(addEntity, { kind: 'stakeholders', id: 'one-more', entity: { name: 'Bo' } });
    expect(result).toEqual({ ok: false, problems: [{ path: 'stakeholders', message: 'more than 5000 entities' }] });
  });
});
