/** Advance widths and coverage of a TrueType font: all that laying out one line needs. */
export interface FontMetrics {
  has(codePoint: number): boolean;
  /** In ems; the substitute glyph's where the font lacks the character. */
  advance(codePoint: number): number;
}

/** Reads `head`, `hhea`, `hmtx` and the Unicode `cmap` (format 4 or 12). Throws on bytes that are no TrueType font. */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0) !== 0x0001_0000) throw new Error('not a TrueType font');
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    tables.set(String.fromCharCode(...bytes.subarray(entry, entry + 4)), view.getUint32(entry + 8));
  }
  const table = (tag: string) => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`the font has no ${tag} table`);
    return offset;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const glyphs = readCharacterMap(view, table('cmap'));
  const advance = (codePoint: number) => {
    const glyph = glyphs.get(codePoint) ?? 0;
    return view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
  return { has: (codePoint) => glyphs.has(codePoint), advance };
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
