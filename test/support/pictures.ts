import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour, of this many pixels. */
export function png(width: number, height: number): Uint8Array {
  return pngOf(width, height, { bits: 8, colours: 2 });
}

interface PngKind {
  /** A channel. */
  readonly bits: 8 | 16;
  /** The colour type: 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha. */
  readonly colours: number;
  /** Between head and pixels. */
  readonly chunks?: readonly (readonly [type: string, data: Buffer])[];
}

export function pngOf(width: number, height: number, { bits, colours, chunks = [] }: PngKind): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colours], 8);
  const channels = [1, 0, 3, 1, 2, 0, 4][colours] ?? 0;
  const row = 1 + (channels * width * bits) / 8;
  const rows = Buffer.alloc(height * row, colours === 3 ? 0 : 0x55);
  for (let at = 0; at < rows.length; at += row) rows[at] = 0;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      ...chunks.map(([type, data]) => chunk(type, data)),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The head of a JPEG of this many pixels: enough to tell its size, not to be painted. */
export function jpeg(width: number, height: number): Uint8Array {
  const app0 = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Uint8Array.from([0xff, 0xd8, ...app0, 0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0, 0xff, 0xd9]);
}
