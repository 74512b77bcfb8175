import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPlaybooks } from '../../test/support/healthy-plan.ts';
import type { Result } from '../kernel/result.ts';
import { partAt, withPart, withRow, withRowMoved } from './edit-parts.ts';
import { withLeadTimeMoved, withoutLeadTime, withPhase, withPhaseDay, withPhaseMoved } from './phase-rows.ts';
import { type Playbook, playbookSchema } from './playbook.ts';

const enterprise = bundledPlaybooks().playbooks[2]!;
const { phases, leadTimes } = enterprise;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
function problem(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : result.problems[0]?.message;
}

/** Every path of a playbook that leads to a text, number or flag. */
function leaves(part: unknown, path = ''): string[] {
  if (typeof part !== 'object' || part === null) return [path];
  return Object.entries(part).flatMap(([key, inner]) => {
    const step = Array.isArray(part) && typeof inner === 'object' && 'id' in inner ? String(inner.id) : key;
    return leaves(inner, path === '' ? step : `${path}.${step}`);
  });
}

describe('a part by its path', () => {
  it('is put there and nowhere else, and put back gives the same again', () => {
    // Ids stay: they are what paths are made of.
    const paths = leaves(enterprise).filter((path) => !/(^|\.)id$/.test(path));
    expect(paths.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const was = partAt(enterprise, path);
        const changed = value(withPart(enterprise, path, 'another'));
        expect(partAt(changed, path)).toBe('another');
        expect(value(withPart(changed, path, was))).toEqual(enterprise);
        const untouched = paths.filter((other) => other !== path);
        expect(untouched.every((other) => partAt(changed, other) === partAt(enterprise, other))).toBe(true);
      }),
    );
  });

  it('is found by its id wherever its row stands, and refused where the row is gone', () => {
    const moved = value(withRowMoved(enterprise, 'roleCards.board-of-directors', 5));
    expect(partAt(moved, 'roleCards.5.name')).toBeUndefined();
    expect(partAt(value(withPart(moved, 'roleCards.board-of-directors.name', 'Board')), 'roleCards')).toHaveLength(
      enterprise.roleCards.length,
    );
    const gone = value(withPart(enterprise, 'roleCards.board-of-directors', undefined));
    expect(gone.roleCards).toHaveLength(enterprise.roleCards.length - 1);
    expect(problem(withPart(gone, 'roleCards.board-of-directors.name', 'Board'))).toBe('is not there any more');
    expect(problem(withRowMoved(gone, 'roleCards.board-of-directors', 1))).toBe('is not there any more');
  });

  it('takes a field away, and begins a list that was left out', () => {
    const { upkeep, ...without } = enterprise;
    expect(value(withPart(enterprise, 'upkeep', undefined))).toEqual(without);
    expect(partAt(without, 'upkeep.owner')).toBeUndefined();
    expect(problem(withPart(without, 'upkeep.owner', 'Ann'))).toBe('is not there any more');
    const { quarters, ...rest } = enterprise;
    const noQuarters: Playbook = rest;
    expect(value(withRow(noQuarters, 'quarters', quarters![0])).quarters).toEqual([quarters![0]]);
  });

  it('moves to any place of its list and back, and stays inside it', () => {
    const ids = enterprise.standards.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.integer({ min: -9, max: 9 }), (id, by) => {
        const moved = value(withRowMoved(enterprise, `standards.${id}`, by)).standards.map((row) => row.id);
        expect([...moved].sort()).toEqual([...ids].sort());
        const place = Math.max(0, Math.min(ids.length - 1, ids.indexOf(id) + by));
        expect(moved[place]).toBe(id);
      }),
    );
  });
});

describe('the days of phases', () => {
  const anyDay = fc.integer({ min: 1, max: 400 });
  const isFit = (rows: typeof phases) => playbookSchema.shape.phases.safeParse(rows).success;
  const length = ({ fromDay, toDay }: (typeof phases)[number]) => toDay - fromDay;

  it('stay a row of phases whatever is typed, and later ones keep their lengths', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 3 }),
        fc.constantFrom('fromDay' as const, 'toDay' as const),
        anyDay,
        (at, field, day) => {
          const after = withPhaseDay(phases, phases[at]!.id, field, day);
          if (!after.ok) return;
          expect(isFit(after.value)).toBe(true);
          expect(after.value[at]![field]).toBe(day);
          for (const [place, phase] of phases.entries()) {
            if (place > at) expect(length(after.value[place]!)).toBe(length(phase));
            if (place < at) expect(after.value[place]).toEqual(phase);
          }
        },
      ),
    );
    expect(value(withPhaseDay(phases, 'pilot', 'toDay', 100)).map(({ fromDay, toDay }) => [fromDay, toDay])).toEqual([
      [1, 30],
      [31, 100],
      [101, 160],
      [161, 190],
    ]);
  });

  it('say what they may not be', () => {
    expect(problem(withPhaseDay(phases, 'pilot', 'fromDay', 30))).toBe(
      'must be after day 30, the last of “Strategic account planning”',
    );
    expect(problem(withPhaseDay(phases, 'pilot', 'fromDay', 91))).toBe('must not be after day 90');
    expect(problem(withPhaseDay(phases, 'pilot', 'toDay', 30))).toBe('must not be before day 31');
    expect(problem(withPhaseDay(phases, 'nobody', 'toDay', 30))).toBe('is not there any more');
  });

  it('follow the phases when they are added and moved, there and back', () => {
    const added = withPhase(phases, 'Roll-out');
    expect([isFit(added), added.at(-1)]).toMatchObject([true, { id: 'roll-out', fromDay: 181, toDay: 210 }]);
    for (const { id } of added) {
      const down = value(withPhaseMoved(added, id, 1));
      expect(isFit(down)).toBe(true);
      expect(down.map(length).sort()).toEqual(added.map(length).sort());
      if (id !== 'roll-out') expect(value(withPhaseMoved(down, id, -1))).toEqual(added);
    }
    expect(value(withPhaseMoved(phases, 'planning', -1))).toEqual(phases);
  });
});

describe('steps of buying', () => {
  const isFit = (rows: typeof leadTimes) => playbookSchema.shape.leadTimes.safeParse(rows).success;

  it('wait no more for one that is deleted', () => {
    for (const { id } of leadTimes) {
      const without = withoutLeadTime(leadTimes, id);
      expect([without.length, isFit(without)]).toEqual([leadTimes.length - 1, true]);
    }
  });

  it('move one place where nothing that they wait for is in the way', () => {
    for (const { id } of leadTimes) {
      for (const by of [-1, 1] as const) {
        const after = withLeadTimeMoved(leadTimes, id, by);
        if (after.ok) expect(isFit(after.value)).toBe(true);
      }
    }
    expect(problem(withLeadTimeMoved(leadTimes, 'purchase-order', -1))).toBe(
      '“Purchase order” waits for “Budget approval”, which must stand before it',
    );
    expect(problem(withLeadTimeMoved(leadTimes, 'budget-approval', 1))).toBeDefined();
    expect(
      value(withLeadTimeMoved(leadTimes, 'data-protection', -1))
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['data-protection', 'security-review']);
  });
});
