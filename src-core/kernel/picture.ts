import { crc32 } from './crc32.ts';

export interface Picture {
  readonly type: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Why a file that begins as a picture cannot be printed. */
export type PictureFault =
  /** It does not tell its size. */
  | 'no size'
  /** A part is missing, or is not as it was written. */
  | 'cut'
  /** A PNG whose transparency jsPDF prints as black, or drops: by a colour, or beside grey in 16 bits. */
  | 'transparency'
  /** A JPEG stored lying or mirrored, with a note for programs to turn it (Exif), which screens heed and PDF does not. */
  | 'turned'
  /** A JPEG of one of the codings that PDF has no filter for (ISO 32000-1, 7.4.8). */
  | 'coding';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Markers of a JPEG that begin a frame, and with it tell its size: SOF0 to SOF15 without the tables among them. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Baseline, extended and progressive with Huffman's codes: those that PDF takes. */
const PRINTED_FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const APP1 = 0xe1;
/** "II", as Exif begins where its numbers have their low byte first. */
const LITTLE_ENDIAN = 0x4949;
const ORIENTATION = 0x0112;
/** Of a PNG, by colour type, the bits a channel may have (W3C, 11.2.2). */
const BITS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * What picture a file holds, by its own bytes and not by its name (PNG: W3C, 5 and 11.2; JPEG: ITU-T T.81, B.2). Null for
 * another kind of file, a fault for one that begins as a picture and cannot be printed. What a PNG's or a JPEG's own
 * compression holds is not looked at.
 */
export function pictureOf(bytes: Uint8Array): Picture | PictureFault | null {
  if (PNG.every((byte, i) => bytes[i] === byte)) return pngOf(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return jpegOf(bytes);
  return null;
}

function pngOf(bytes: Uint8Array): Picture | PictureFault {
  if (bytes.length < 33 || chunkName(bytes, 8) !== 'IHDR') return 'no size';
  const [width, height, bits, colours] = [number32(bytes, 16), number32(bytes, 20), bytes[24]!, bytes[25]!];
  if (width === 0 || height === 0) return 'no size';
  const found = new Set<string>();
  for (let at = 8; !found.has('IEND'); ) {
    if (at + 12 > bytes.length) return 'cut';
    const end = at + 8 + number32(bytes, at);
    if (end + 4 > bytes.length || number32(bytes, end) !== crc32(bytes.subarray(at + 4, end))) return 'cut';
    found.add(chunkName(bytes, at));
    at = end + 4;
  }
  const whole = found.has('IDAT') && (colours !== 3 || found.has('PLTE'));
  if (!whole || BITS[colours]?.includes(bits) !== true) return 'cut';
  const byColour = found.has('tRNS') && colours !== 3;
  return byColour || (colours === 4 && bits === 16) ? 'transparency' : { type: 'png', width, height };
}

function chunkName(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at + 4, at + 8));
}

function jpegOf(bytes: Uint8Array): Picture | PictureFault {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === APP1 && isTurned(bytes.subarray(at + 4, at + 2 + number16(bytes, at + 2)))) return 'turned';
    if (FRAMES.has(marker)) {
      const [height, width] = [number16(bytes, at + 5), number16(bytes, at + 7)];
      if (width === 0 || height === 0) return 'no size';
      if (!PRINTED_FRAMES.has(marker) || bytes[at + 4] !== 8) return 'coding';
      return endsAfter(bytes, at) ? { type: 'jpeg', width, height } : 'cut';
    }
    // A marker may be filled up with further 0xff.
    at += marker === 0xff ? 1 : 2 + number16(bytes, at + 2);
  }
  return 'no size';
}

/** Whether what stands in an APP1 part is Exif whose first directory has another orientation than upright (CIPA DC-008, 4.6). */
function isTurned(part: Uint8Array): boolean {
  if (String.fromCharCode(...part.subarray(0, 6)) !== 'Exif\0\0') return false;
  const view = new DataView(part.buffer, part.byteOffset + 6, part.length - 6);
  if (view.byteLength < 8) return false;
  const little = view.getUint16(0) === LITTLE_ENDIAN;
  const first = view.getUint32(4, little) + 2;
  // The count stands before the entries; a directory that says it has more than there are ends with the part.
  const count = first <= view.byteLength ? view.getUint16(first - 2, little) : 0;
  for (let i = 0; i < count && first + 12 * (i + 1) <= view.byteLength; i += 1) {
    const entry = first + 12 * i;
    if (view.getUint16(entry, little) === ORIENTATION) return view.getUint16(entry + 8, little) > 1;
  }
  return false;
}

/** Whether a JPEG's end is there (EOI); programs write more behind it. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

function number16(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!;
}

function number32(bytes: Uint8Array, at: number): number {
  return number16(bytes, at) * 65_536 + number16(bytes, at + 2);
}
