import type { NewId } from './ids.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const LENGTH = 21;
/** Ids made at once: an import needs a hundred thousand. */
const AT_ONCE = 128;

/**
 * Makes ids of 21 letters with 6 random bits each: 126 bits, so ids made on two laptops do not meet. `fill` puts random bytes into
 * all of what it is given.
 */
export function randomIds(fill: (bytes: Uint8Array<ArrayBuffer>) => void): NewId {
  const bytes = new Uint8Array(LENGTH * AT_ONCE);
  let [letters, at] = ['', 0];
  return () => {
    if (at === letters.length) {
      fill(bytes);
      for (let i = 0; i < bytes.length; i += 1) bytes[i] = CODES[bytes[i]! & 63]!;
      letters = String.fromCharCode.apply(null, bytes as unknown as number[]);
      at = 0;
    }
    at += LENGTH;
    return letters.slice(at - LENGTH, at);
  };
}
