export interface Picture {
  readonly type: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Markers of a JPEG that begin a frame, and with it tell its size: SOF0 to SOF15 without the tables among them. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/**
 * What picture a file holds, by its own first bytes and not by its name (PNG: W3C, 11.2.2 IHDR; JPEG: ITU-T T.81, B.2.2).
 * Null for another kind of file, `damaged` for one that begins as a picture and does not tell its size.
 */
export function pictureOf(bytes: Uint8Array): Picture | 'damaged' | null {
  if (PNG.every((byte, i) => bytes[i] === byte)) return sized('png', bytes.length < 24 ? null : pngSize(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return sized('jpeg', jpegSize(bytes));
  return null;
}

type Size = Pick<Picture, 'width' | 'height'>;

function sized(type: Picture['type'], size: Size | null): Picture | 'damaged' {
  return size === null || size.width === 0 || size.height === 0 ? 'damaged' : { type, ...size };
}

function pngSize(bytes: Uint8Array): Size | null {
  const isHeader = [0x49, 0x48, 0x44, 0x52].every((byte, i) => bytes[12 + i] === byte);
  return isHeader ? { width: number32(bytes, 16), height: number32(bytes, 20) } : null;
}

function jpegSize(bytes: Uint8Array): Size | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (FRAMES.has(marker)) return { height: number16(bytes, at + 5), width: number16(bytes, at + 7) };
    // A marker may be filled up with further 0xff.
    at += marker === 0xff ? 1 : 2 + number16(bytes, at + 2);
  }
  return null;
}

function number16(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!;
}

function number32(bytes: Uint8Array, at: number): number {
  return number16(bytes, at) * 65_536 + number16(bytes, at + 2);
}
