import { Inflate, strFromU8 } from 'fflate';
import { crc32 } from '../kernel/crc32.ts';
import { failAt, ok, oneLine, type Result } from '../kernel/result.ts';

/** Reading ZIP archives that anybody may have made: APPNOTE 6.3 of PKWARE, without encryption, several disks and ZIP64. */

/** The earliest time that an archive can name; local time, in which archives are written, so that zones do not matter. */
export const NO_TIME = new Date(1980, 0, 1);

export interface ZipCaps {
  readonly entries: number;
  /** Unpacked, of one entry and of all those that are wanted. */
  readonly entryBytes: number;
  readonly totalBytes: number;
}

export interface ZipEntry {
  /** The path's last part only: where it would be unpacked to is not asked. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The entries whose name `isWanted`, unpacked and with their checksums right; or why the archive is refused. What it says of
 * its sizes is checked before anything is unpacked, and again while it is: it may say anything.
 */
export function readZip(bytes: Uint8Array, isWanted: (name: string) => boolean, caps: ZipCaps): Result<ZipEntry[]> {
  try {
    const listed = list(bytes, caps).filter(({ name }) => isWanted(name));
    const total = listed.reduce((sum, { size }) => sum + size, 0);
    const big = listed.find(({ size }) => size > caps.entryBytes);
    if (big !== undefined)
      throw new Refused(`“${big.name}” in it is larger than ${mebibytes(caps.entryBytes)} unpacked`);
    if (total > caps.totalBytes) throw new Refused(`it is larger than ${mebibytes(caps.totalBytes)} unpacked`);
    return ok(listed.map((entry) => ({ name: entry.name, bytes: unpacked(bytes, entry) })));
  } catch (error) {
    if (error instanceof Refused) return failAt('', oneLine(error.message));
    return failAt('', 'a damaged archive');
  }
}

class Refused extends Error {}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** A comment may stand behind the end. */
const LONGEST_COMMENT = 0xffff;

function list(bytes: Uint8Array, caps: ZipCaps): Listed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > caps.entries) throw new Refused(`it holds more than ${caps.entries} files`);
  const entries: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refused('a damaged archive: its list of files breaks off');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const path = strFromU8(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + name));
    const entry = {
      name: path.split(/[/\\]/).at(-1) ?? '',
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refused(`“${entry.name}” in it is encrypted`);
    entries.push(entry);
    at += CENTRAL_LENGTH + name + extra + comment;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refused('a damaged archive: its end is missing');
}

/** Bytes that are unpacked at a time: what comes of them is counted before the next. */
const SLICE = 16 * 1024;

function unpacked(bytes: Uint8Array, { name, method, sum, packed, size, at }: Listed): Uint8Array {
  const damaged = new Refused(`a damaged archive: “${name}” in it cannot be unpacked`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL) throw damaged;
  const from = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) throw damaged;
  if (method !== 0 && method !== 8) throw new Refused(`“${name}” in it is packed in a way that Longview does not read`);
  const made = method === 0 ? data : inflated(data, size);
  if (made === null || made.length !== size || crc32(made) !== sum) throw damaged;
  return made;
}

/** Null where it comes to more than `size` bytes, or is no deflated data. */
function inflated(data: Uint8Array, size: number): Uint8Array | null {
  const made = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((part) => {
    if (at + part.length > size) throw new Refused('too long');
    made.set(part, at);
    at += part.length;
  });
  try {
    for (let from = 0; from === 0 || from < data.length; from += SLICE) {
      inflate.push(data.subarray(from, from + SLICE), from + SLICE >= data.length);
    }
  } catch {
    return null;
  }
  return at === size ? made : null;
}

function mebibytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MiB`;
}
