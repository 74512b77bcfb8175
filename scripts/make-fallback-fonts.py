#!/usr/bin/env python3
"""Makes the faces that a report needs for scripts that Inter lacks, resources/fonts/fallback/*.ttf, from Noto Sans.

Run once, and again only to change the set; docs/fonts.md lists what each face has, and why. In an empty folder:

    npm install @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-sans-jp@0.4.3 \\
        @expo-google-fonts/noto-sans-kr@0.4.3 @expo-google-fonts/noto-sans-hebrew@0.4.1 @expo-google-fonts/noto-sans-arabic@0.4.3
    apt-get install python3-fonttools
    /usr/bin/python3 scripts/make-fallback-fonts.py THAT-FOLDER/node_modules

Static glyf TrueType of 1,000 units an em, a glyph a character, as jsPDF needs them (scripts/make-fonts.py says why), and
only characters of four hexadecimal digits: jsPDF embeds no others. The character sets are the national standards' own, as
Python's codecs know them, so that the list can be made again anywhere.
"""

import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont
from lib.font_tools import cut_down, rename, save

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts" / "fallback"

# Inter has these, and its digits and letters are to be used among other scripts. A blank stays: names are runs of words.
INTERS = TTFont(TARGET.parent / "Inter-Regular.ttf").getBestCmap()


def ranges(*pairs):
    return {code for low, high in pairs for code in range(low, high + 1)}


def coded(codec, leads, trails=((0xA1, 0xFE),)):
    """The characters of a two-byte standard."""
    found = set()
    for lead in leads:
        for trail in ranges(*trails):
            try:
                text = bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(text) == 1:
                found.add(ord(text))
    return found


# Ideographic punctuation, full-width forms, signs of companies in brackets.
EAST_ASIAN = ranges((0x3000, 0x301F), (0x3030, 0x3030), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6))
# Common in given names, in none of the standards below.
CHINESE_NAMES = {ord(each) for each in "喆堃镕玥翀頔赟珺祎骁昉晞炘煊玟瑀璟禛芃钰铠靓颀彧昶晔暐沄淏湉漪烜焱燚珅琤瑄璐甄皓睿祯筠翊苡茗蓁蕙诗谞轩逸邈郗铄雯霏韬骐鸢麒"}  # fmt: skip
HAN = ranges((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x3005, 0x3007))
BIG5_TRAILS = ((0x40, 0x7E), (0xA1, 0xFE))


def chinese():
    simplified = coded("gb2312", range(0xA1, 0xF8))
    traditional = coded("big5", range(0xA4, 0xC7), BIG5_TRAILS)
    # Japanese names are often Han characters alone: these must not depend on which face is asked for.
    return simplified | traditional | japanese() & HAN | CHINESE_NAMES | EAST_ASIAN | ranges((0x3105, 0x312F))


def japanese():
    # JIS X 0208 with the extensions that name registers live by: 髙, 﨑, ㈱.
    leads = [*range(0x81, 0xA0), *range(0xE0, 0xFD)]
    return coded("cp932", leads, ((0x40, 0x7E), (0x80, 0xFC))) | EAST_ASIAN | ranges((0x3041, 0x30FF), (0xFF61, 0xFF9F))


def korean():
    # Every modern syllable: given names use rare ones.
    return ranges((0xAC00, 0xD7A3), (0x3131, 0x318E), (0x3200, 0x321E), (0x3260, 0x327F)) | EAST_ASIAN


def hebrew():
    # Letters, points and punctuation; not the accents of scripture.
    return ranges((0x05B0, 0x05C7), (0x05D0, 0x05EA), (0x05EF, 0x05F4))


def arabic():
    """The letters that have presentation forms, by which they are joined; others would stand unjoined, and are reported."""
    forms = ranges((0xFE80, 0xFEFC), (0xFB50, 0xFBB1), (0xFBD3, 0xFBE9), (0xFBFC, 0xFBFF))
    forms = {code for code in forms if unicodedata.name(chr(code), "")}
    letters = {ord(each) for code in forms for each in unicodedata.normalize("NFKC", chr(code))}
    digits = ranges((0x0660, 0x066C), (0x06F0, 0x06F9))
    marks = ranges((0x064B, 0x0655), (0x0670, 0x0670))
    return forms | letters | digits | marks | {0x060C, 0x061B, 0x061F, 0x0640, 0x06D4, 0xFD3E, 0xFD3F, 0xFDFC}


# In text that is read from right to left each is drawn as the other one: a page then says what was written, and looks right.
MIRRORED = {ord(a): ord(b) for pair in ("()", "[]", "{}", "<>", "«»", "‹›") for a, b in (pair, pair[::-1])}

FACES = {
    # file: package, character set, read from right to left
    "Chinese": ("sc", chinese, False),
    "Japanese": ("jp", japanese, False),
    "Korean": ("kr", korean, False),
    "Hebrew": ("hebrew", hebrew, True),
    "Arabic": ("arabic", arabic, True),
}


def make(name, source, codes, turned):
    font = TTFont(source, recalcTimestamp=False)
    if font["head"].unitsPerEm != 1000:
        raise SystemExit(f"{source.name}: not 1,000 units an em")
    cmap = font.getBestCmap()
    wanted = {code for code in codes if code <= 0xFFFF and code not in INTERS and code in cmap} | {0x20}
    glyphs = {code: cmap[code] for code in wanted}
    if turned:
        glyphs |= {code: cmap[twin] for code, twin in MIRRORED.items() if twin in cmap}
    cut_down(font, glyphs)
    rename(font, f"Longview {name}", "Regular")
    save(font, TARGET / f"{name}.ttf")


if __name__ == "__main__":
    packages = Path(sys.argv[1]) / "@expo-google-fonts"
    for name, (package, codes, turned) in FACES.items():
        source = next((packages / f"noto-sans-{package}" / "400Regular").glob("*.ttf"))
        make(name, source, codes(), turned)
