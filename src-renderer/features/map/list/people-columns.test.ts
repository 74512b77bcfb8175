import { newPlan } from '@core/model/plan.ts';
import { describe, expect, it } from 'vitest';
import { columnsFor, listPeople, matches, peopleColumns } from './people-columns.ts';

const plan = {
  ...newPlan('p', { name: 'Account', planStart: '2026-09-01' }, '2026-11-21T09:00:00Z'),
  stakeholders: {
    ceo: { name: 'Richard Hale' },
    cfo: { name: 'Caroline Whitfield', reportsTo: 'ceo', roles: ['economic' as const], touchEveryDays: 14 },
    gone: { name: 'Bo Li', status: 'left' as const },
  },
  activities: { call: { on: '2026-10-01', stakeholderIds: ['cfo'] } },
};
const today = '2026-11-21';

describe('the list of people', () => {
  it('names the manager and the last contact, and leaves out who left unless asked', () => {
    const rows = listPeople(plan, { withLeft: false, today });
    expect(rows.map(({ id, manager, last, stale }) => [id, manager, last, stale])).toEqual([
      ['ceo', '', undefined, null],
      ['cfo', 'Richard Hale', '2026-10-01', 51],
    ]);
    expect(listPeople(plan, { withLeft: true, today })).toHaveLength(3);
  });

  it('finds by every word, wherever it stands', () => {
    const [, cfo] = listPeople(plan, { withLeft: false, today });
    expect(matches(cfo!, 'whit econ')).toBe(true);
    expect(matches(cfo!, 'richard')).toBe(true);
    expect(matches(cfo!, 'whit technical')).toBe(false);
  });

  it('shows what fits, what matters least going first, in an order that stays', () => {
    const shown = (width: number) => columnsFor(width).map(({ id }) => id);
    expect(shown(2_000)).toEqual(peopleColumns.map(({ id }) => id));
    expect(shown(700)).toEqual(['name', 'title', 'roles', 'support']);
    expect(shown(100)).toEqual(['name']);
    for (let width = 100; width < 2_000; width += 10) {
      const chosen = columnsFor(width);
      const room = chosen.reduce((sum, column) => sum + column.width, 40);
      expect(chosen.length === 1 || room <= width).toBe(true);
    }
  });
});
