import { fontTables, readFontMetrics } from '../drawing/font-metrics.ts';

/**
 * A TrueType font cut down to the characters of a text: glyphs are numbered anew, the rest stays as it is. Characters that
 * the font lacks are left out, so that a viewer takes them from another one. For fonts without layout tables, as the
 * bundled ones are. Same font and set of characters: same bytes.
 */
export function subsetFont(font: Uint8Array, text: string): Uint8Array {
  const tables = tablesOf(font);
  const metrics = readFontMetrics(font);
  const characters = [...new Set(text)].map((each) => each.codePointAt(0)!).sort((a, b) => a - b);
  const shown = characters.filter((code) => metrics.has(code));
  const glyphs = withParts(shown.map(metrics.glyph), tables);
  const numbers = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const outlines = glyphs.map((glyph) => renumbered(outlineOf(glyph, tables), numbers));
  return fontFile({
    ...tables,
    cmap: characterMap(shown.map((code) => [code, numbers.get(metrics.glyph(code))!])),
    glyf: joined(outlines),
    head: patched(tables.head!, (view) => view.setInt16(LONG_LOCATIONS, 1)),
    hhea: patched(tables.hhea!, (view) => view.setUint16(METRICS, glyphs.length)),
    hmtx: joined(glyphs.map((glyph) => metricsOf(glyph, tables))),
    loca: locations(outlines),
    maxp: patched(tables.maxp!, (view) => view.setUint16(GLYPHS, glyphs.length)),
  });
}

type Tables = Readonly<Record<string, Uint8Array>>;

/** Offsets of fields: `head.indexToLocFormat`, `head.checkSumAdjustment`, `hhea.numberOfHMetrics`, `maxp.numGlyphs`. */
const LONG_LOCATIONS = 50;
const CHECKSUM = 8;
const METRICS = 34;
const GLYPHS = 4;
/** Flags of a glyph's part: what follows it, and how long it is. */
const PART = { words: 0x1, scale: 0x8, more: 0x20, scales: 0x40, matrix: 0x80 } as const;

function tablesOf(font: Uint8Array): Tables {
  return Object.fromEntries(
    [...fontTables(font)].map(([tag, { offset, length }]) => [tag, font.subarray(offset, offset + length)]),
  );
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function outlineOf(glyph: number, { head, loca, glyf }: Tables): Uint8Array {
  const at = viewOf(loca!);
  const long = viewOf(head!).getInt16(LONG_LOCATIONS) === 1;
  const offset = (index: number) => (long ? at.getUint32(4 * index) : 2 * at.getUint16(2 * index));
  return glyf!.subarray(offset(glyph), offset(glyph + 1));
}

/** The left bearing of a glyph past the last advance stands alone. */
function metricsOf(glyph: number, { hhea, hmtx }: Tables): Uint8Array {
  const count = viewOf(hhea!).getUint16(METRICS);
  const advance = 4 * Math.min(glyph, count - 1);
  const bearing = glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count);
  return joined([hmtx!.subarray(advance, advance + 2), hmtx!.subarray(bearing, bearing + 2)]);
}

/** Where in an outline the numbers of the glyphs that it is put together from are. */
function partsOf(outline: Uint8Array): number[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const places: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & PART.words ? 4 : 2);
    if (flags & PART.scale) at += 2;
    else if (flags & PART.scales) at += 4;
    else if (flags & PART.matrix) at += 8;
    more = (flags & PART.more) !== 0;
  }
  return places;
}

/** The substitute glyph, the wanted ones and their parts, each once. */
function withParts(wanted: readonly number[], tables: Tables): number[] {
  const glyphs = new Set([0, ...wanted]);
  // A set's loop also reaches what is added meanwhile: parts of parts.
  for (const glyph of glyphs) {
    const outline = outlineOf(glyph, tables);
    for (const place of partsOf(outline)) glyphs.add(viewOf(outline).getUint16(place));
  }
  return [...glyphs];
}

function renumbered(outline: Uint8Array, numbers: ReadonlyMap<number, number>): Uint8Array {
  return patched(outline, (view) => {
    for (const place of partsOf(outline)) view.setUint16(place, numbers.get(view.getUint16(place))!);
  });
}

/** Format 4, which jsPDF reads, too: a segment for each run of characters with consecutive glyphs, and the last that must be. */
function characterMap(shown: readonly (readonly [code: number, glyph: number])[]): Uint8Array {
  const segments: { start: number; end: number; delta: number }[] = [];
  for (const [code, glyph] of [...shown.filter(([each]) => each < 0xffff), [0xffff, 0] as const]) {
    const last = segments.at(-1);
    const delta = (glyph - code) & 0xffff;
    if (last?.end === code - 1 && last.delta === delta) last.end = code;
    else segments.push({ start: code, end: code, delta });
  }
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const words = [
    ...[0, 1, 3, 1, 0, 12],
    ...[4, 16 + 8 * count, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power)],
    ...segments.map(({ end }) => end),
    0,
    ...segments.map(({ start }) => start),
    ...segments.map(({ delta }) => delta),
    ...segments.map(() => 0),
  ];
  const bytes = new Uint8Array(2 * words.length);
  for (const [i, word] of words.entries()) viewOf(bytes).setUint16(2 * i, word);
  return bytes;
}

function locations(outlines: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(4 * (outlines.length + 1));
  let end = 0;
  for (const [i, outline] of outlines.entries()) {
    end += outline.length;
    viewOf(bytes).setUint32(4 * (i + 1), end);
  }
  return bytes;
}

function fontFile(tables: Tables): Uint8Array {
  const tags = Object.keys(tables).sort();
  const bodies = tags.map((tag) => padded(tag === 'head' ? patched(tables.head!, clearChecksum) : tables[tag]!));
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const directory = new Uint8Array(12 + 16 * tags.length);
  const view = viewOf(directory);
  view.setUint32(0, 0x0001_0000);
  for (const [i, value] of [tags.length, 16 * power, Math.log2(power), 16 * (tags.length - power)].entries()) {
    view.setUint16(4 + 2 * i, value);
  }
  let offset = directory.length;
  for (const [i, tag] of tags.entries()) {
    const entry = 12 + 16 * i;
    for (let letter = 0; letter < 4; letter++) directory[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, sum(bodies[i]!));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, tables[tag]!.length);
    offset += bodies[i]!.length;
  }
  const file = joined([directory, ...bodies]);
  const head = fontTables(file).get('head')!;
  viewOf(file).setUint32(head.offset + CHECKSUM, 0xb1b0_afba - sum(file));
  return file;
}

function clearChecksum(view: DataView): void {
  view.setUint32(CHECKSUM, 0);
}

/** Of 32-bit words, as the format's checksums are. */
function sum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}

function padded(bytes: Uint8Array): Uint8Array {
  return joined([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)]);
}

function patched(bytes: Uint8Array, patch: (view: DataView) => void): Uint8Array {
  // Not slice: of a Node buffer that is a view, and the font itself would change.
  const copy = new Uint8Array(bytes);
  patch(viewOf(copy));
  return copy;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
