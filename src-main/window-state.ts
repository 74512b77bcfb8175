import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeWholeFile } from './write-whole-file.ts';

const pixels = z.int().min(-100_000).max(100_000);

const windowState = z.strictObject({
  x: pixels.optional(),
  y: pixels.optional(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});

/** Where the window was, in device-independent pixels; without x and y the system places it. */
export type WindowState = z.infer<typeof windowState>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const initialWindowState: WindowState = { width: 1440, height: 900, maximized: false };

/** How much of the title bar must be on a screen for the user to get hold of the window. */
const GRIP = { width: 120, height: 32 };

/** The stored state, or the initial one where there is none, it is damaged, or its screen is gone. */
export async function readWindowState(path: string, screens: readonly Area[]): Promise<WindowState> {
  try {
    return fitToScreens(windowState.parse(JSON.parse(await readFile(path, 'utf8'))), screens);
  } catch {
    return fitToScreens(initialWindowState, screens);
  }
}

/** Stores the state; failing is no reason to trouble the user. */
export async function writeWindowState(path: string, state: WindowState): Promise<void> {
  try {
    await writeWholeFile(path, new TextEncoder().encode(JSON.stringify(state)));
  } catch {
    // The window opens where the system puts it next time.
  }
}

/** The state with its place dropped where no screen shows the title bar, and no larger than the largest screen. */
export function fitToScreens(state: WindowState, screens: readonly Area[]): WindowState {
  const widest = Math.max(...screens.map((screen) => screen.width), 800);
  const highest = Math.max(...screens.map((screen) => screen.height), 600);
  const size = {
    width: Math.min(state.width, widest),
    height: Math.min(state.height, highest),
    maximized: state.maximized,
  };
  const { x, y } = state;
  if (x === undefined || y === undefined) return size;
  const reachable = screens.some(
    (screen) =>
      overlap(x, size.width, screen.x, screen.width) >= GRIP.width &&
      y >= screen.y &&
      overlap(y, GRIP.height, screen.y, screen.height) >= GRIP.height,
  );
  return reachable ? { ...size, x, y } : size;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}
