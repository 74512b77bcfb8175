import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/dates.ts';
import type { Milestone } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { computeSchedule } from '../schedule/critical-path.ts';
import { closeForecast } from '../schedule/forecast.ts';
import type { DisplayList, Shape } from './display-list.ts';
import { timelineDrawing } from './timeline-drawing.ts';

const file = new URL('../../resources/samples/enterprise.longview.json', import.meta.url);
const { plan } = JSON.parse(readFileSync(file, 'utf8')) as { plan: AccountPlan };
const today = '2026-11-21';
const options = { today, locale: 'en-GB', width: 666, measure: (text: string) => 5.5 * text.length };
const path = {
  schedule: computeSchedule(plan, today),
  forecast: closeForecast(plan, 1000),
  closeDate: '2027-03-19',
  phases: [{ id: 'pilot', name: 'Enterprise pilot', fromDay: 31, toDay: 90 }],
  planStart: '2026-09-14',
};

function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.shapes) : [shape]));
}

const texts = (lists: readonly (DisplayList | null)[]) =>
  lists.flatMap((list) => flat(list?.shapes ?? []).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])));

describe('the timeline for paper', () => {
  it('has a row a milestone and, without our own side’s path, no sign of it', () => {
    const { head, rows, forecast } = timelineDrawing(plan, options);
    expect(rows).toHaveLength(25);
    expect(forecast).toBeNull();
    expect(texts([head, ...rows]).filter((text) => /\d d$|P80|Close|Enterprise pilot/.test(text))).toEqual([]);
  });

  it('with it, says slack, phases, the P80 day and the close date', () => {
    const { head, rows, forecast } = timelineDrawing(plan, { ...options, path });
    const said = texts([head, ...rows, forecast]);
    expect(said).toContain('Enterprise pilot');
    expect(said.filter((text) => /^\d+ d$/.test(text))).toEqual(expect.arrayContaining(['23 d', '37 d', '9 d']));
    expect(said).toContain('Close date 19 Mar');
    expect(said.filter((text) => /^P\d\d/.test(text))).toEqual(['P50', 'P95', 'P50 26 Mar', 'P95 7 Apr', 'P80 1 Apr']);
  });

  it('stays on the paper: rows of whole height, nothing drawn above or below its own', () => {
    for (const list of timelineDrawing(plan, { ...options, path }).rows) {
      for (const shape of flat(list.shapes)) {
        const ys =
          shape.kind === 'line' ? [shape.y1, shape.y2] : shape.kind === 'rect' ? [shape.y, shape.y + shape.h] : [];
        for (const y of ys) {
          expect(y).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeLessThanOrEqual(list.height + 1e-6);
        }
      }
    }
  });

  it('of hundreds of dependencies, draws the short ones and those of the critical path', () => {
    const milestones: Record<string, Milestone> = {};
    for (let i = 0; i < 120; i++) {
      const start = addDays('2026-12-01', i);
      const dependsOn = i === 0 ? [] : [{ on: `m${i - 1}` }, ...(i > 60 ? [{ on: `m${i - 60}` }] : [])];
      milestones[`m${i}`] = { title: `M${i}`, track: 'other', start, end: start, dependsOn };
    }
    const many = { ...plan, milestones };
    const schedule = { ...computeSchedule(many, today), milestones: {} };
    const { rows } = timelineDrawing(many, { ...options, path: { ...path, schedule, forecast: null } });
    const tips = rows.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'path'));
    expect(tips).toHaveLength(119);
  });
});
