import type { Clock, NewId } from '@core/kernel/ids.ts';

/** The machine's clock; the core never reads it itself. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    const pad = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  },
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 21 letters of 6 random bits each: 126 bits, so ids made on two laptops do not meet. */
export const newRandomId: NewId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(21));
  return Array.from(bytes, (byte) => LETTERS[byte & 63]).join('');
};
