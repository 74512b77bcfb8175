import type { AccountPlan } from '@core/model/plan.ts';
import { describe, expect, it } from 'vitest';
import { MARK, markedPlan } from '../../../test/support/marked-plan.ts';
import { reportPlan } from '../../../test/support/report-plan.ts';
import { fitsCanvas, pixelsAt } from '../../ui/rasterise.ts';
import {
  countShown,
  csvBytes,
  formatsFor,
  type MapChoice,
  mapExportName,
  pictureOptions,
  warmPaths,
} from './map-export.ts';

const choice: MapChoice = {
  audience: 'customer',
  format: 'svg',
  scale: 2,
  page: 'a4',
  dark: false,
  legend: true,
  pathTo: null,
};
const when = { on: '2026-11-21', locale: 'en-GB' };

describe('what a customer gets of the map', () => {
  it('is in no file of people more than five things of those who have a project role', () => {
    const { plan, places } = markedPlan();
    const csv = new TextDecoder().decode(csvBytes(plan, { audience: 'customer', format: 'people' }));
    const found = new Set(csv.match(MARK)!.map((mark) => places.get(mark)!));
    expect(new Set([...found].map((place) => place.split(' ')[0]))).toEqual(
      new Set(['name', 'title', 'department', 'projectRole'].map((field) => `stakeholders.${field}`)),
    );
    expect([...found].filter((place) => /s1[12]$/.test(place))).toEqual([]);
    // Whatever is asked for, no ties.
    expect(new TextDecoder().decode(csvBytes(plan, { audience: 'customer', format: 'ties' }))).toBe(csv);
    expect(formatsFor('customer')).not.toContain('ties');
    expect(formatsFor('internal')).toContain('ties');
  });

  it('has neither legend nor path, and a name that says nothing', () => {
    const plan = reportPlan();
    const asked = { ...choice, pathTo: warmPaths(plan)[0]?.to ?? null };
    const options = pictureOptions(plan, asked, when, 'svg');
    expect(options).toEqual({ ...when, as: 'svg', audience: 'customer', legend: false, dark: false });
    for (const format of formatsFor('customer')) {
      expect(mapExportName(plan, { ...choice, format }, when.on)).toMatch(
        /^Meridian Grid plc - Who is involved - 2026-11-21\.\w{3}$/,
      );
    }
  });

  it('is nothing where nobody has a project role', () => {
    const plan: AccountPlan = { ...reportPlan(), stakeholders: { a: { name: 'Ann' } } };
    expect(countShown(plan, choice)).toBe(0);
    expect(countShown(plan, { ...choice, audience: 'internal' })).toBe(1);
  });
});

describe('what our own side gets', () => {
  it('draws the warmest path that was chosen', () => {
    const plan: AccountPlan = {
      ...reportPlan(),
      stakeholders: {
        buyer: { name: 'Ann', roles: ['economic'] },
        held: { name: 'Bo', access: 'deep', support: 2, reportsTo: 'buyer' },
      },
      ties: {},
    };
    expect(warmPaths(plan)).toEqual([{ to: 'buyer', name: 'Ann', via: ['held', 'buyer'] }]);
    const options = pictureOptions(
      plan,
      { ...choice, audience: 'internal', format: 'pdf', pathTo: 'buyer' },
      when,
      'pdf',
    );
    expect(options).toEqual({
      ...when,
      as: 'pdf',
      audience: 'internal',
      legend: true,
      path: ['held', 'buyer'],
      page: 'a4',
    });
  });
});

describe('the size of a PNG', () => {
  it('is whole pixels, up to what a canvas takes', () => {
    expect(pixelsAt({ width: 936, height: 748 }, 3)).toEqual({ width: 2808, height: 2244 });
    expect(fitsCanvas({ width: 16_384, height: 8_192 })).toBe(true);
    expect(fitsCanvas({ width: 16_385, height: 10 })).toBe(false);
    expect(fitsCanvas({ width: 16_384, height: 8_193 })).toBe(false);
  });
});
