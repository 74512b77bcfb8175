import type { Stakeholder } from '../model/stakeholders.ts';
import { mapGrid } from '../people/map-grid.ts';
import type { MeasureText, Shape } from './display-list.ts';
import { CHIP, fitted, NAME, PAD, SMALL, TITLE } from './stakeholder-card.ts';

/** Cards of the customer-safe map. */

type SafePerson = Pick<Stakeholder, 'name' | 'title' | 'department' | 'projectRole'>;

/** The size in which project role and department stand side by side on customer-safe cards; null: one under the other. */
export type SafeLook = 11 | 10.5 | null;

/** The look that suits all of `people`, so that no card differs from another. */
export function safeLook(people: readonly SafePerson[], measure: MeasureText): SafeLook {
  const fits = (size: number) =>
    people.every(({ projectRole = '', department = '' }) => {
      const wide = measure(projectRole.trim(), { ...CHIP, size }) + measure(department.trim(), { size });
      return wide + 8 <= mapGrid.cardWidth - 2 * PAD;
    });
  return fits(11) ? 11 : fits(10.5) ? 10.5 : null;
}

/** What a customer may see: name, title, and below them project role and department. */
export function safeCard(person: SafePerson, size: SafeLook, measure: MeasureText): Shape[] {
  const room = mapGrid.cardWidth - 2 * PAD;
  const role = person.projectRole ?? '';
  const department = person.department ?? '';
  const [nameY, titleY, roleY] = size === null ? [21, 36, 56] : [25, 42, 67];
  return [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      w: mapGrid.cardWidth,
      h: mapGrid.cardHeight,
      radius: 6,
      fill: 'surface',
      stroke: 'line-2',
      width: 1.25,
    },
    fitted(PAD, nameY, person.name.trim() || 'To be named', room, NAME, 'text', measure),
    fitted(PAD, titleY, person.title ?? '', room, TITLE, 'text-2', measure),
    fitted(PAD, roleY, role, room, size === null ? CHIP : { ...CHIP, size }, 'text', measure),
    size === null
      ? fitted(PAD, 73, department, room, SMALL, 'text-3', measure)
      : {
          kind: 'text',
          x: mapGrid.cardWidth - PAD,
          y: roleY,
          text: department.trim(),
          size,
          fill: 'text-3',
          anchor: 'end',
        },
  ];
}
