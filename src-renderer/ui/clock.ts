import type { Clock } from '@core/kernel/ids.ts';
import { randomIds } from '@core/kernel/random-ids.ts';

/** The machine's clock; the core never reads it itself. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    const pad = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  },
};

export const newRandomId = randomIds((bytes) => crypto.getRandomValues(bytes));
