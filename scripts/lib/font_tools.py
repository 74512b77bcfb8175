"""What scripts/make-fonts.py and scripts/make-fallback-fonts.py do to every face."""

import copy

from fontTools.subset import Options, Subsetter


def one_glyph_each(font, mapping):
    """A second glyph, a copy of the first, for each character that shares one."""
    seen = {}
    glyf, hmtx = font["glyf"], font["hmtx"]
    for code in sorted(mapping):
        name = mapping[code]
        if name in seen:
            twin = f"{name}.twin{code:04X}"
            glyf[twin] = copy.deepcopy(glyf[name])
            hmtx[twin] = hmtx[name]
            mapping[code] = twin
        seen[mapping[code]] = code
    font.setGlyphOrder(font.getGlyphOrder())


def cut_down(font, mapping):
    """Leaves the glyphs of `mapping` (character → glyph), one a character, without hints, kerning and layout tables."""
    one_glyph_each(font, mapping)
    for table in font["cmap"].tables:
        table.cmap = dict(mapping) if table.isUnicode() else {}
    options = Options(
        layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, legacy_kern=False, name_IDs=["*"],
        name_languages=["*"], recalc_timestamp=False, drop_tables=["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "STAT", "MVAR", "HVAR", "avar", "kern", "DSIG", "meta"],
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=mapping)
    subsetter.subset(font)


def rename(font, family, style):
    table = font["name"]
    full = f"{family} {style}"
    wanted = {1: full, 2: "Regular", 3: full, 4: full, 6: full.replace(" ", ""), 16: family, 17: style}
    kept = {n.nameID: n.toUnicode() for n in table.names if n.nameID in (0, 5, 13, 14)}
    table.names = []
    for name_id, text in sorted({**kept, **wanted}.items()):
        table.setName(text, name_id, 3, 1, 0x409)


def save(font, path):
    """Refuses a face that jsPDF could not embed, or whose text could not be told from its glyphs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    font.save(path)
    cmap = font.getBestCmap()
    if "glyf" not in font or "fvar" in font or len(set(cmap.values())) != len(cmap):
        raise SystemExit(f"{path.name}: no static glyf outlines, or characters that share a glyph")
    print(f"{path.name}: {len(cmap)} characters, {path.stat().st_size // 1024} kB")
