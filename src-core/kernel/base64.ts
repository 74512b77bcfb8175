const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Bytes in base 64 with padding (RFC 4648, §4); the core knows no `btoa`. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b = 0, c = 0] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    const left = bytes.length - at;
    const digits = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    pieces.push(digits.map((digit, i) => (i > left ? '=' : DIGITS[digit])).join(''));
  }
  return pieces.join('');
}

/** The bytes of a text that `toBase64` could have made; null for any other. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  for (let at = 0; at < text.length - padding; at += 1) {
    const value = VALUES.get(text[at]!);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    const held = ((at % 4) + 1) * 6;
    if (at % 4 > 0) bytes[Math.floor(at / 4) * 3 + (at % 4) - 1] = (bits >> (held % 8)) & 255;
  }
  // Bits that no byte takes must be nothing.
  const spare = [0, 2, 4][padding]!;
  return (bits & ((1 << spare) - 1)) === 0 ? bytes : null;
}
