/** How long to wait before each further try, in milliseconds: a second and a half altogether. */
const PAUSES = [100, 400, 1_000];

export type Pause = (ms: number) => Promise<unknown>;

export const wait: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Opens something in the storage. Of a store that was cut off by a crash and is opened at once, Chromium may say for a moment
 * that it failed (`UnknownError`), and then open it; that is asked again a few times. Any other failure is thrown at once.
 */
export async function withPatience(open: () => Promise<unknown>, pause: Pause): Promise<void> {
  for (const ms of PAUSES) {
    try {
      await open();
      return;
    } catch (error) {
      if ((error as { name?: unknown } | null)?.name !== 'UnknownError') throw error;
      await pause(ms);
    }
  }
  await open();
}
