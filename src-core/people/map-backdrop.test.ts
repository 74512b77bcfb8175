import { describe, expect, it } from 'vitest';
import { generatePlan } from '../../test/support/generate-plan.ts';
import { mapLayouts } from '../model/account-choices.ts';
import { gridCellAt, mapBackdrop, mapBox } from './map-backdrop.ts';
import { mapGrid, type Place, type Rect } from './map-grid.ts';
import { coreRoles } from './people-summary.ts';
import { placePeople } from './place-people.ts';

function holds(rect: Rect, { x, y }: Place): boolean {
  return (
    x >= rect.x && y >= rect.y && x + mapGrid.cardWidth <= rect.x + rect.w && y + mapGrid.cardHeight <= rect.y + rect.h
  );
}

const laid = (mapLayout: (typeof mapLayouts)[number], stakeholders = 70) => {
  const whole = generatePlan({ seed: 9, stakeholders });
  const plan = { ...whole, account: { ...whole.account, mapLayout } };
  const places = placePeople(plan);
  return { plan, places, backdrop: mapBackdrop(plan, places) };
};

describe('mapBackdrop', () => {
  it('has nothing behind the layouts that are lines alone', () => {
    for (const layout of ['hierarchy', 'influence', 'free'] as const) expect(laid(layout).backdrop).toBeNull();
  });

  it('holds everybody in the column of their support and beside the row of their power', () => {
    const { plan, places, backdrop } = laid('grid');
    for (const [id, place] of places) {
      const { support, power } = plan.stakeholders[id]!;
      const column = backdrop!.areas.find((area) => area.id === `column-${support ?? 'unknown'}`)!;
      expect(holds(column.rect, place)).toBe(true);
      const row = backdrop!.labels.find((label) => label.id === `power-${power ?? 'unknown'}`)!;
      expect(place.y).toBeGreaterThanOrEqual(row.rect.y);
      expect(place.y + mapGrid.cardHeight).toBeLessThanOrEqual(row.rect.y + row.rect.h);
      const middle = { x: place.x + mapGrid.cardWidth / 2, y: place.y + mapGrid.cardHeight / 2 };
      expect(gridCellAt(backdrop!, middle)).toMatchObject({ support, power });
    }
    expect(gridCellAt(backdrop!, { x: -1e5, y: 0 })).toBeNull();
    const people = backdrop!.labels
      .filter(({ axis }) => axis === 'support')
      .reduce((sum, each) => sum + each.people, 0);
    expect(people).toBe(places.size);
  });

  it('holds everybody in the lane of the first of their roles, core lanes first and always there', () => {
    const { plan, places, backdrop } = laid('lanes');
    const ids = backdrop!.areas.map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(coreRoles.map((role) => `lane-${role}`));
    for (const [id, place] of places) {
      const role = plan.stakeholders[id]!.roles?.[0] ?? 'none';
      expect(holds(backdrop!.areas.find((area) => area.id === `lane-${role}`)!.rect, place)).toBe(true);
    }
    expect(laid('lanes', 0).backdrop!.areas).toHaveLength(4);
  });

  it('is inside the box that is drawn', () => {
    for (const layout of mapLayouts) {
      const { places, backdrop } = laid(layout);
      const box = mapBox(places, backdrop)!;
      for (const place of places.values()) expect(holds(box, place)).toBe(true);
    }
  });
});
