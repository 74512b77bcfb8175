import type { Shape } from '@core/drawing/display-list.ts';
import { loadFonts } from '@core/drawing/fonts.ts';
import { kindNames } from '@core/model/entity-kinds.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disguised, distinct } from '../../test/support/disguised-plan.ts';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import { isShownRow, TELLTALE, withTelltales } from '../../test/support/telltales.ts';
import { isShownPerson } from '../people/safe-people.ts';
import { type PresentRoom, presentSize } from './present-page.ts';
import { presentSteps } from './present-steps.ts';

const { measure } = loadFonts(reportFonts);
const laptop = { ...presentSize(1432, 812), measure, locale: 'en-GB', today: '2026-11-19' } as const;
const small: PresentRoom = { ...laptop, ...presentSize(1016, 652) };

const pages = (plan: AccountPlan, room: PresentRoom = laptop) => presentSteps(plan, 'customer', room);

function texts(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' ? [shape.title ?? '', ...texts(shape.shapes)] : shape.kind === 'text' ? [shape.text] : [],
  );
}

/** Every word on the pages, seen or said. */
function words(plan: AccountPlan, room?: PresentRoom): string {
  return pages(plan, room)
    .flatMap(({ title, lead, sheet, said }) => [
      title,
      lead,
      ...texts(sheet.shapes),
      ...said.flatMap(({ heading = '', items }) => [heading, ...items]),
    ])
    .join('\n');
}

describe('what a customer is shown', () => {
  it('is who is involved, the shared milestones and our team', () => {
    const shown = pages(reportPlan());
    expect(shown.map(({ title }) => title)).toEqual([
      'Who is involved',
      'Shared milestones',
      'Shared milestones, continued',
      'Our team',
    ]);
    expect(words(reportPlan())).toContain('To be named');
    expect(pages({ ...reportPlan(), stakeholders: {}, milestones: {}, account: { name: 'A' } })).toEqual([]);
  });

  it('has no telltale of any private field, of any kind', () => {
    const plan = withTelltales(reportPlan());
    expect(JSON.stringify(plan).match(TELLTALE)!.length).toBeGreaterThan(150);
    expect(JSON.stringify(pages(plan)).match(TELLTALE)).toBeNull();
  });

  it('is the same for plans that differ in private fields, ids and the order of rows only', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 5 }).filter(distinct), planArbitrary({ maxRows: 5 }), (plan, other) => {
        const hidden = Object.fromEntries(
          Object.entries(plan.stakeholders).filter(([, person]) => isShownPerson(person)),
        );
        const known = { ...plan, stakeholders: hidden };
        expect(pages(disguised(known, other))).toEqual(pages(known));
      }),
      { numRuns: 60 },
    );
  });

  it('tells of nobody and nothing that is not shown', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 5 }), (plan) => {
        const shown = { ...plan };
        for (const kind of kindNames) {
          if (kind === 'stakeholders' || kind === 'team') continue;
          const kept = Object.entries(plan[kind]).filter(([, row]) => isShownRow(kind, row));
          Object.assign(shown, { [kind]: Object.fromEntries(kept) });
        }
        expect(pages(shown)).toEqual(pages(plan));
      }),
      { numRuns: 40 },
    );
  });

  it('names everybody once a map, with their manager, on as many pages as that takes', () => {
    const people = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `s${i}`,
        {
          name: `Person ${String(i).padStart(2, '0')}`,
          projectRole: 'Member',
          ...(i === 0 ? {} : { reportsTo: `s${Math.floor((i - 1) / 6)}` }),
        },
      ]),
    );
    const plan = { ...reportPlan(), stakeholders: people } as AccountPlan;
    for (const room of [laptop, small]) {
      const maps = pages(plan, room).filter(({ title }) => title === 'Who is involved');
      expect(maps.length).toBeGreaterThan(2);
      const named = maps.map((page) => texts(page.sheet.shapes).filter((text) => text.startsWith('Person ')));
      expect(new Set(named.flat()).size).toBe(60);
      for (const { sheet } of maps) {
        expect(smallest(sheet.shapes)).toBeGreaterThanOrEqual(9);
        expect(reach(sheet.shapes)).toMatchObject({ within: true });
      }
    }
  });

  it('spreads milestones over pages that hold each once', () => {
    const milestones = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [
        `m${i}`,
        {
          title: `Milestone ${i}`,
          start: '2026-12-01',
          end: '2026-12-31',
          shared: true,
          deliverable: 'A report. '.repeat(9),
        },
      ]),
    );
    const all = pages({ ...reportPlan(), milestones } as AccountPlan);
    const lists = all.filter(({ title }) => title.startsWith('Shared milestones'));
    expect(lists.map(({ title }) => title).slice(0, 2)).toEqual(['Shared milestones', 'Shared milestones, continued']);
    // Beside the map there is room for some; the last line says how many follow.
    const column = texts(all[0]!.sheet.shapes).filter((text) => /^Milestone \d+$| more under /.test(text));
    expect(column.at(-1)).toBe(`${50 - (column.length - 1)} more under “Shared milestones”`);
    expect(lists.length).toBeGreaterThan(3);
    const [standing, ...steps] = lists.flatMap(({ said }) => said.flatMap(({ items }) => items));
    expect(standing).toBe('Our team: 0 of 50 done; Meridian Grid plc: no steps');
    expect(steps).toHaveLength(50);
  });
});

function smallest(shapes: readonly Shape[]): number {
  const sizes = shapes.map((shape) =>
    shape.kind === 'group' ? smallest(shape.shapes) : shape.kind === 'text' ? shape.size : Number.POSITIVE_INFINITY,
  );
  return Math.min(...sizes);
}

/** Whether every card is inside the page. */
function reach(shapes: readonly Shape[], dx = 0, dy = 0): { within: boolean } {
  const ok = shapes.every((shape) => {
    if (shape.kind === 'group') return reach(shape.shapes, dx + (shape.dx ?? 0), dy + (shape.dy ?? 0)).within;
    if (shape.kind !== 'rect') return true;
    return shape.x + dx >= 0 && shape.y + dy >= 0 && shape.x + dx + shape.w <= 1440 && shape.y + dy + shape.h <= 812;
  });
  return { within: ok };
}
