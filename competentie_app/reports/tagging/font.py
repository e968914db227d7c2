"""A TrueType font whose text can be read back: a ToUnicode map that follows ISO 32000-1, 9.10.3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import Any

from competentie_app.reports.tagging.document import Written, compressed_stream
from competentie_app.reports.tagging.lower import TrueTypeFont, registered_font
from competentie_app.reports.tagging.operators import escaped, escaped_ascii, number

_MOST_KEPT = 64
"""So many subsets of a font are kept ready, about 15 kB each."""
_USUAL = "·–…→▪□✓“”‘’€éèëêïöóüáàçłôîûñí"
"""Always in the first subset beside ASCII, so that most papers have the same subset and it is made once."""
_SYMBOLIC, _NOT_SYMBOLIC = 4, 32
"""Flags of a font (ISO 32000-1, 9.8.2): a subset has its own places for characters."""
_BLOCK = 100
"""A `beginbfchar` block holds at most 100 lines."""


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(lines)
    while block := list(islice(waiting, _BLOCK)):
        yield block


def _subset_tag(place: int) -> str:
    """Six capitals (ISO 32000-1, 9.6.4)."""
    return "".join("ABCDEFGHIJ"[int(digit)] for digit in f"{place:06d}")


def unicode_map(characters: Iterable[int]) -> str:
    """The map of one subset: place in the subset to character.

    ReportLab's own map breaks beyond U+FFFF and leads to U+0000, which ISO 19005-2, 6.2.11.7.2 forbids.
    """
    lines = (f"<{place:02X}> <{chr(c).encode('utf-16-be').hex().upper()}>" for place, c in enumerate(characters) if c)
    blocks = ["\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in _blocks(lines)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
            "",
        ]
    )


@dataclass(frozen=True, slots=True)
class _Ready:
    """A subset that is written: the font and its ToUnicode map as stream objects, and the widths of its characters."""

    file: bytes
    to_unicode: bytes
    widths: str


class ReadableFont(TrueTypeFont):
    """A font that writes its own ToUnicode maps. Shaping stays off: it would put text in private-use characters."""

    def __init__(self, name: str, filename: str) -> None:
        TrueTypeFont.__init__(self, name, filename, shapable=False)
        self._ready: dict[tuple[int, ...], _Ready] = {}
        self._reading = Lock()
        """The file of a font has one place at which it is read."""

    def addObjects(self, doc: Any) -> None:
        """Add the subsets of this font to a document, with maps that a reader may trust."""
        subsets = [tuple(subset) for subset in self.state[doc].subsets]
        fonts = doc.idToObject["BasicFonts"].dict
        for place, subset in enumerate(subsets):
            name = self.getSubsetInternalName(place, doc)[1:]
            base = f"{_subset_tag(place)}+{self.face.name.decode('ascii')}"
            ready = self._subset(subset)
            to_unicode = doc.number_of(Written(ready.to_unicode))
            file = doc.number_of(Written(ready.file))
            descriptor = doc.number_of(Written(self._descriptor(base, file)))
            font = Written(
                f"<</Type/Font/Subtype/TrueType/Name/{name}/BaseFont/{base}"
                f"/FirstChar 0/LastChar {len(subset) - 1}/Widths[{ready.widths}]"
                f"/FontDescriptor {descriptor} 0 R/ToUnicode {to_unicode} 0 R>>\n".encode("ascii")
            )
            doc.Reference(font, name)
            fonts[name] = font
        del self.state[doc]

    def _subset(self, subset: tuple[int, ...]) -> _Ready:
        """What a subset comes to in any document; the last ones are kept, for papers of a batch have the same."""
        ready = self._ready.get(subset)
        if ready is None:
            if len(self._ready) >= _MOST_KEPT:
                self._ready.clear()
            with self._reading:
                glyphs: bytes = self.face.makeSubset(list(subset))
            ready = self._ready[subset] = _Ready(
                compressed_stream(glyphs, b"/Length1 %d" % len(glyphs)),
                compressed_stream(unicode_map(subset).encode("ascii")),
                " ".join(number(self.face.getCharWidth(code)) for code in subset),
            )
        return ready

    def _descriptor(self, base: str, file: int) -> bytes:
        face = self.face
        box = " ".join(number(edge) for edge in face.bbox)
        flags = face.flags & ~_NOT_SYMBOLIC | _SYMBOLIC
        return (
            f"<</Type/FontDescriptor/FontName/{base}/Flags {flags}/FontBBox[{box}]"
            f"/ItalicAngle {number(face.italicAngle)}/Ascent {number(face.ascent)}/Descent {number(face.descent)}"
            f"/CapHeight {number(face.capHeight)}/StemV {number(face.stemV)}/MissingWidth {number(face.defaultWidth)}"
            f"/FontFile2 {file} 0 R>>\n"
        ).encode("ascii")


class FontInDocument:
    """A registered font as one document uses it: which characters it has met, and the name of each subset."""

    def __init__(self, font: str, document: Any) -> None:
        self._font: Any = registered_font(font)
        self._document = document
        self._font.splitString(_USUAL, document)
        self._first: str | None = None
        glyphs = self._font.face.charToGlyph
        self._plain = all(code in glyphs for code in range(32, 127))

    def shown(self, text: str, size: str) -> str:
        """The operators that set a text in this font and size."""
        if self._plain and text.isascii() and text.isprintable():
            # The first subset has all of ASCII at its own places.
            self._first = self._first or self._font.getSubsetInternalName(0, self._document)
            return f"{self._first} {size} Tf ({escaped_ascii(text)}) Tj"
        parts = self._font.splitString(text, self._document)
        return " ".join(
            f"{self._font.getSubsetInternalName(subset, self._document)} {size} Tf ({escaped(codes)}) Tj"
            for subset, codes in parts
        )
