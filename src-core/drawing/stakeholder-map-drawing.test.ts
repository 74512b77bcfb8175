import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePlan } from '../../test/support/generate-plan.ts';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportFonts } from '../../test/support/report-fonts.ts';
import { mapLayouts } from '../model/account-choices.ts';
import type { AccountPlan } from '../model/plan.ts';
import { departmentsOf } from '../people/map-groups.ts';
import { isShownPerson } from '../people/safe-people.ts';
import type { Shape } from './display-list.ts';
import { loadFonts } from './fonts.ts';
import { stakeholderMapDrawing } from './stakeholder-map-drawing.ts';

const { measure } = loadFonts(reportFonts);
const safe = { customerSafe: true, measure };
const full = { customerSafe: false, measure };

function textsOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' ? textsOf(shape.shapes) : shape.kind === 'text' ? [shape.text] : [],
  );
}

/** The plan with everything changed that a customer may not see. */
function otherwise(plan: AccountPlan, position: { x: number; y: number }): AccountPlan {
  const shown = new Set(['name', 'title', 'department', 'projectRole', 'reportsTo', 'status']);
  const people = Object.entries(plan.stakeholders).map(([id, person]) => {
    const kept = Object.fromEntries(Object.entries(person).filter(([field]) => shown.has(field)));
    const secret = {
      support: -2,
      power: 5,
      access: 'deep',
      confidence: 'assumed',
      roles: ['champion'],
      concerns: 'SECRET',
    };
    return [id, { ...kept, ...secret, position }];
  });
  return {
    ...plan,
    account: { ...plan.account, mapLayout: 'grid', summary: 'SECRET', planStart: '2020-01-01' },
    stakeholders: Object.fromEntries(people),
    ties: {},
    activities: {},
    snapshots: {},
  };
}

describe('a customer-safe map', () => {
  it('is the same for plans that differ in private fields only', () => {
    const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
    fc.assert(
      fc.property(planArbitrary({ maxRows: 6 }), place, (plan, position) => {
        const drawn = stakeholderMapDrawing(plan, safe);
        expect(stakeholderMapDrawing(otherwise(plan, position), safe)).toEqual(drawn);
        const told = { ...safe, today: '2026-11-21', path: Object.keys(plan.stakeholders), legend: true };
        expect(stakeholderMapDrawing(plan, told)).toEqual(drawn);
        expect(drawn.people).toBe(Object.values(plan.stakeholders).filter(isShownPerson).length);
      }),
      { numRuns: 60 },
    );
  });

  it('shows name, title, project role and department, a gap as to be named, and nothing else', () => {
    const plan = generatePlan({ seed: 2, stakeholders: 3 });
    const person = { title: 'Chief financial officer', department: 'Finance', projectRole: 'Investment approval' };
    const stakeholders: AccountPlan['stakeholders'] = {
      a: { name: 'Caroline', ...person, support: 2, roles: ['economic'] },
      b: { name: '', projectRole: 'A project role so long that nothing fits beside it', department: 'Legal' },
      c: { name: 'Without a project role', support: -2 },
    };
    const { shapes } = stakeholderMapDrawing({ ...plan, stakeholders }, safe);
    expect(shapes.map((shape) => (shape.kind === 'group' ? shape.id : shape.kind))).toEqual(['p2', 'p1']);
    const [caroline, gap] = shapes.map((shape) => textsOf([shape]).filter((text) => text !== ''));
    expect(caroline).toEqual(['Caroline', 'Chief financial officer', 'Investment approval', 'Finance']);
    expect(gap![0]).toBe('To be named');
    expect(gap!.at(-1)).toBe('Legal');
  });
});

describe('the map for our own side', () => {
  const plan = generatePlan({ seed: 4, stakeholders: 24 });
  const laid = (mapLayout: (typeof mapLayouts)[number]) => ({ ...plan, account: { ...plan.account, mapLayout } });

  it('draws everybody inside its size, with axes and lanes where the layout has them', () => {
    for (const layout of mapLayouts) {
      const drawing = stakeholderMapDrawing(laid(layout), full);
      const cards = drawing.shapes.filter((shape) => shape.kind === 'group');
      expect(cards).toHaveLength(24);
      expect(drawing.people).toBe(24);
      for (const { dx = 0, dy = 0 } of cards) {
        expect(dx).toBeGreaterThan(0);
        expect(dx + 184).toBeLessThan(drawing.width);
        expect(dy).toBeGreaterThan(0);
        expect(dy + 84).toBeLessThan(drawing.height);
      }
      const words = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
      expect(words.includes('Advocate')).toBe(layout === 'grid');
      expect(words.includes('Procurement')).toBe(layout === 'lanes');
    }
  });

  it('numbers the steps of a path, counts stale days, and explains itself where asked', () => {
    const [from, to] = Object.keys(plan.stakeholders) as [string, string];
    const person = { ...plan.stakeholders[from]!, touchEveryDays: 14 };
    const stale: AccountPlan = {
      ...plan,
      stakeholders: { ...plan.stakeholders, [from]: person },
      activities: { a: { on: '2026-10-11', type: 'call', stakeholderIds: [from] } },
    };
    const card = (drawing: { shapes: readonly Shape[] }, id: string) =>
      textsOf(drawing.shapes.filter((shape) => shape.kind === 'group' && shape.id === id));
    const drawn = stakeholderMapDrawing(stale, { ...full, today: '2026-11-21', path: [from, to], legend: true });
    expect(card(drawn, from)).toContain('41 d');
    expect(card(drawn, from)).toContain('1');
    expect(card(drawn, to).at(-1)).toBe('2');
    expect(textsOf(drawn.shapes)).toContain('Warmest path');
    expect(textsOf(stakeholderMapDrawing(stale, full).shapes)).not.toContain('Warmest path');
    expect(card(stakeholderMapDrawing(stale, full), from)).not.toContain('41 d');
  });

  it('explains only the lines that its layout draws', () => {
    for (const mapLayout of ['hierarchy', 'influence', 'grid', 'lanes', 'free'] as const) {
      const laid = { ...plan, account: { ...plan.account, mapLayout } };
      const said = textsOf(stakeholderMapDrawing(laid, { ...full, legend: true }).shapes);
      const reporting = mapLayout !== 'grid' && mapLayout !== 'lanes';
      expect([said.includes('Reports to'), said.includes('Second line')]).toEqual([reporting, reporting]);
      expect(said).toContain('Conflict');
    }
  });

  it('folds departments into a card each and still counts everybody', () => {
    const [{ name, people }] = departmentsOf(plan) as [{ name: string; people: number }];
    const drawn = stakeholderMapDrawing(plan, { ...full, folded: new Set([name]) });
    expect(drawn.people).toBe(24);
    expect(drawn.shapes.filter((shape) => shape.kind === 'group')).toHaveLength(24 - people + 1);
    expect(textsOf(drawn.shapes)).toContain(name);
  });

  it('is nothing where nobody is', () => {
    expect(stakeholderMapDrawing({ ...plan, stakeholders: {} }, { ...full, legend: true }).shapes).toEqual([]);
  });
});
