import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import {
  fitToScreens,
  initialWindowState,
  readWindowState,
  type WindowState,
  writeWindowState,
} from './window-state.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const beside = { x: 1440, y: -200, width: 2560, height: 1440 };
const state: WindowState = { x: 100, y: 50, width: 1200, height: 800, maximized: false };

describe('the window’s state', () => {
  test('comes back as it was', async () => {
    const path = join(await temporaryFolder(), 'window.json');
    await writeWindowState(path, state);
    expect(await readWindowState(path, [laptop])).toEqual(state);
    await writeWindowState(path, { ...state, x: 2_000, maximized: true });
    expect(await readWindowState(path, [laptop, beside])).toEqual({ ...state, x: 2_000, maximized: true });
  });

  test('is dropped where it is missing, damaged or forged', async () => {
    const path = join(await temporaryFolder(), 'window.json');
    expect(await readWindowState(path, [laptop])).toEqual(initialWindowState);
    for (const text of [
      '',
      '{',
      'null',
      '{"width":1e9,"height":5,"maximized":false}',
      JSON.stringify({ ...state, preload: 'x' }),
    ]) {
      await writeFile(path, text);
      expect(await readWindowState(path, [laptop])).toEqual(initialWindowState);
    }
  });

  test('loses its place when the screen is gone, and its size when that is too large', () => {
    const { x: _x, y: _y, ...size } = state;
    expect(fitToScreens({ ...state, x: 2_000 }, [laptop])).toEqual(size);
    expect(fitToScreens({ ...state, y: -40 }, [laptop])).toEqual(size);
    expect(fitToScreens({ ...state, y: 880 }, [laptop])).toEqual(size);
    expect(fitToScreens({ ...state, width: 3_000, height: 2_000 }, [laptop])).toEqual({
      ...state,
      width: 1_440,
      height: 900,
    });
  });

  test('a place that is kept always shows the title bar on some screen', () => {
    const place = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(place, place, (x, y) => {
        const fitted = fitToScreens({ ...state, x, y }, [laptop, beside]);
        if (fitted.x === undefined || fitted.y === undefined) return;
        const right = fitted.x + fitted.width;
        const seen = [laptop, beside].some(
          (screen) =>
            Math.min(right, screen.x + screen.width) - Math.max(fitted.x!, screen.x) >= 120 &&
            fitted.y! >= screen.y &&
            fitted.y! + 32 <= screen.y + screen.height,
        );
        expect(seen).toBe(true);
      }),
    );
  });

  test('that cannot be stored troubles nobody', async () => {
    await expect(
      writeWindowState(join(await temporaryFolder(), 'none', 'window.json'), state),
    ).resolves.toBeUndefined();
  });
});
