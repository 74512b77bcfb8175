/** Advance widths, ink and coverage of a TrueType font: all that laying out one line needs. */
export interface FontMetrics {
  has(codePoint: number): boolean;
  /** Its number in the font; 0, the substitute glyph, where the font lacks the character. */
  glyph(codePoint: number): number;
  /** In ems; the substitute glyph's where the font lacks the character. */
  advance(codePoint: number): number;
  /** Where its ink begins and ends, in ems; nothing for one without ink. */
  ink(codePoint: number): readonly [number, number];
}

/** Latin letters, and the signs used with them. */
const COMMON = 0x180;

/** Reads `head`, `hhea`, `hmtx`, `loca`, `glyf` and the Unicode `cmap` (format 4 or 12). Throws on bytes that are no TrueType font. */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = fontTables(bytes);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`the font has no ${tag} table`);
    return found.offset;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const glyphs = readCharacterMap(view, table('cmap'));
  const glyph = (codePoint: number) => glyphs.get(codePoint) ?? 0;
  const advanceOf = (codePoint: number) =>
    view.getUint16(hmtx + 4 * Math.min(glyph(codePoint), metrics - 1)) / unitsPerEm;
  // Widths of these are asked for all the time.
  const common = Float64Array.from({ length: COMMON }, (_, codePoint) => advanceOf(codePoint));
  const advance = (codePoint: number) => (codePoint < COMMON ? common[codePoint]! : advanceOf(codePoint));
  const [locations, outlines] = [table('loca'), table('glyf')];
  const long = view.getInt16(table('head') + 50) === 1;
  const place = (index: number) =>
    outlines + (long ? view.getUint32(locations + 4 * index) : 2 * view.getUint16(locations + 2 * index));
  const ink = (codePoint: number): readonly [number, number] => {
    const at = place(glyph(codePoint));
    if (at === place(glyph(codePoint) + 1)) return [0, 0];
    return [view.getInt16(at + 2) / unitsPerEm, view.getInt16(at + 6) / unitsPerEm];
  };
  return { has: (codePoint) => glyphs.has(codePoint), glyph, advance, ink };
}

/** Where each table of a TrueType font is, in bytes. Throws on bytes that are no TrueType font. */
export function fontTables(bytes: Uint8Array): Map<string, { readonly offset: number; readonly length: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0) !== 0x0001_0000) throw new Error('not a TrueType font');
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const entry = 12 + 16 * i;
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      return [tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }];
    }),
  );
}

function readCharacterMap(view: DataView, cmap: number): Map<number, number> {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i;
    const platform = view.getUint16(record);
    const subtable = cmap + view.getUint32(record + 4);
    const format = view.getUint16(subtable);
    if (platform !== 0 && platform !== 3) continue;
    if (format === 4) return readSegments(view, subtable);
    if (format === 12) return readGroups(view, subtable);
  }
  throw new Error('the font has no Unicode character map');
}

/** Format 4: segments of code units with a delta, or with an array of glyphs. */
function readSegments(view: DataView, at: number): Map<number, number> {
  const map = new Map<number, number>();
  const twice = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const offsets = deltas + twice;
  for (let i = 0; i < twice; i += 2) {
    const end = view.getUint16(ends + i);
    const start = view.getUint16(starts + i);
    const delta = view.getUint16(deltas + i);
    const offset = view.getUint16(offsets + i);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(offsets + i + offset + 2 * (code - start));
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
  return map;
}

/** Format 12: runs of code points with consecutive glyphs. */
function readGroups(view: DataView, at: number): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const start = view.getUint32(group);
    for (let code = start; code <= view.getUint32(group + 4); code++) {
      map.set(code, view.getUint32(group + 8) + code - start);
    }
  }
  return map;
}
