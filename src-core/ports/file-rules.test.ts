import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../kernel/file-name.ts';
import { checkSizes, withExtension } from './file-rules.ts';
import { fileCaps } from './platform.ts';

const plans = ['longview.json', 'json'];

describe('a safe file name', () => {
  test.each([
    ['Meridian Grid plc', 'Meridian Grid plc.longview.json'],
    ['Plan.longview.json', 'Plan.longview.json'],
    ['Plan.JSON', 'Plan.json'],
    ['A/B: "C" | D?', 'A-B- -C- - D-.longview.json'],
    ['../../etc/passwd', 'etc-passwd.longview.json'],
    ['C:\\x\\y', 'C-x-y.longview.json'],
    ['nul', 'Longview nul.longview.json'],
    ['', 'Longview.longview.json'],
    ['.longview.json', 'longview.json'],
    ['Zürich – Ω.json', 'Zürich – Ω.json'],
    ['fdp\u202Eexe', 'fdpexe.longview.json'],
  ])('of %j is %j', (suggested, name) => expect(safeFileName(suggested, plans)).toBe(name));

  test('has no path, nothing reserved, one of the extensions, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
        const name = safeFileName(suggested, plans);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must be gone
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]|^[.\s-]|[.\s]$/);
        expect(name).toMatch(/[^.]\.?json$/);
        expect(Array.from(name).length).toBeLessThanOrEqual(122);
        expect(safeFileName(name, plans)).toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('an extension is put behind a name that has none of them', () => {
  expect(withExtension('/a/plan', plans)).toBe('/a/plan.longview.json');
  expect(withExtension('/a/plan.JSON', plans)).toBe('/a/plan.JSON');
  expect(withExtension('/a/plan.pdf', plans)).toBe('/a/plan.pdf.longview.json');
});

describe('sizes', () => {
  const file = (size: number) => ({ name: 'a.json', size });
  test('pass up to the caps', () => {
    expect(() => checkSizes([file(10)], 10)).not.toThrow();
    expect(() => checkSizes(Array(fileCaps.openFiles).fill(file(1)), 10)).not.toThrow();
    expect(() => checkSizes(Array(4).fill(file(fileCaps.openBytes)), fileCaps.openBytes)).not.toThrow();
  });
  test('are refused over the caller’s cap, the port’s own, the count, and together', () => {
    expect(() => checkSizes([file(11)], 10)).toThrow('“a.json” is 1 KB');
    expect(() => checkSizes([file(fileCaps.openBytes + 1)], Number.MAX_SAFE_INTEGER)).toThrow('up to 64 MB');
    expect(() => checkSizes(Array(fileCaps.openFiles + 1).fill(file(1)), 10)).toThrow('201 files');
    expect(() => checkSizes(Array(5).fill(file(fileCaps.openBytes)), fileCaps.openBytes)).toThrow('320 MB together');
  });
});
