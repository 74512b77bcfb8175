import { failAt, ok, type Result } from '../../kernel/result.ts';
import type { Encoding } from './detection-types.ts';

/** The codecs are no part of the ES library, but every home of the core (browser, worker, Node) has them. */
interface Codecs {
  readonly TextDecoder: new (
    label: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ) => { decode(bytes: Uint8Array): string };
}
const codecs = globalThis as unknown as Codecs;

export interface DecodedText {
  /** Without the mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly marked: boolean;
  /** The lines, from 1, with bytes that the encoding does not have; at most a hundred. */
  readonly damagedLines: readonly number[];
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** What other programs' files begin with, and what they are. */
const others: readonly (readonly [string, readonly number[]])[] = [
  ['a workbook or an archive', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];
/** Bytes in which zeros are counted. */
const LOOKED_AT = 64 * 1024;
/** A text in UTF-16 has at least its commas and line ends with a zero byte. */
const ZEROS = 0.02;
const FEW_ZEROS = 4;
const MOST_LINES = 100;

/**
 * The text of a file. Its mark says the encoding; without one zero bytes on one side tell UTF-16, then whatever is UTF-8 is, a few
 * bad bytes among good ones allowed, and the rest is Windows-1252. Refuses what is no text.
 */
export function decodeText(bytes: Uint8Array, told?: Encoding): Result<DecodedText> {
  const other = others.find(([, start]) => beginsWith(bytes, start));
  if (other !== undefined) return failAt('', `is ${other[0]}, no text: save it as CSV first`);
  const mark = marks.find(([, start]) => beginsWith(bytes, start));
  const marked = mark !== undefined && (told === undefined || told === mark[0]);
  const content = marked ? bytes.subarray(mark[1].length) : bytes;
  const encoding = told ?? mark?.[0] ?? (zerosOnOneSide(content) || null);
  const decoded = encoding === null ? unmarked(content) : { encoding, text: decode(encoding, content) };
  const zero = decoded.text.indexOf('\0');
  if (zero >= 0) return failAt('', `line ${lineAt(decoded.text, zero)}: has a zero byte: this is no text`);
  return ok({ ...decoded, marked, damagedLines: damaged(decoded.text) });
}

function unmarked(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const text = decode('utf-8', bytes);
  const bad = count(text, /\ufffd/g);
  if (bad === 0) return { text, encoding: 'utf-8' };
  // Good characters beyond ASCII are many in damaged UTF-8, and next to none where the bytes are Windows-1252.
  const good = count(text, /[^\0-\x7f\ufffd]/g);
  if (good >= bad * 4) return { text, encoding: 'utf-8' };
  return { text: decode('windows-1252', bytes), encoding: 'windows-1252' };
}

function decode(encoding: Encoding, bytes: Uint8Array): string {
  const text = new codecs.TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Some homes read it as Latin-1, which has control characters where Windows has the euro sign and quotation marks.
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80]!);
}

/** 0x80–0x9F; the five that are not given stay as they are. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function zerosOnOneSide(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, LOOKED_AT);
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = zeros[at % 2]! + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < FEW_ZEROS) return null;
  if (odd > length * ZEROS && even * 8 <= odd) return 'utf-16le';
  return even > length * ZEROS && odd * 8 <= even ? 'utf-16be' : null;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function damaged(text: string): number[] {
  const lines: number[] = [];
  let [line, from] = [1, 0];
  for (let at = text.indexOf('\ufffd'); at >= 0 && lines.length < MOST_LINES; at = text.indexOf('\ufffd', at + 1)) {
    line += count(text.slice(from, at), /\n/g);
    from = at;
    if (lines.at(-1) !== line) lines.push(line);
  }
  return lines;
}

function lineAt(text: string, at: number): number {
  return count(text.slice(0, at), /\n/g) + 1;
}
