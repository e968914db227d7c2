"""A TrueType font whose text can be read back: a ToUnicode map that follows ISO 32000-1, 9.10.3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from competentie_app.reports.tagging.lower import TrueTypeFont

_BLOCK = 100
"""A `beginbfchar` block holds at most 100 lines."""


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(lines)
    while block := list(islice(waiting, _BLOCK)):
        yield block


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


class ReadableFont(TrueTypeFont):
    """A font that writes its own ToUnicode maps. Shaping stays off: it would put text in private-use characters."""

    def __init__(self, name: str, filename: str) -> None:
        TrueTypeFont.__init__(self, name, filename, shapable=False)

    def addObjects(self, doc: Any) -> None:
        """Add the subsets of this font to a document, with maps that a reader may trust."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        known = set(doc.idToObject)
        TrueTypeFont.addObjects(self, doc)
        maps = [name for name in doc.idToObject if name not in known and str(name).startswith("toUnicodeCMap:")]
        for name, subset in zip(maps, subsets, strict=True):
            doc.idToObject[name].content = unicode_map(subset)
