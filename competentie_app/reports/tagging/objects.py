"""Structure elements and the tree root as PDF objects (ISO 32000-1, 14.7)."""

from __future__ import annotations

from typing import Any

from competentie_app.reports.tagging.lower import PDFArray, PDFObject, PDFString
from competentie_app.reports.tagging.tree import Annotated, Content, Element, MarkedContent


def _reference(document: Any, target: Any) -> bytes:
    return b"%d 0 R" % document.number_of(target)


def _page_number(document: Any, page: str) -> int:
    return document.idToObjectNumberAndVersion[page][0]


def _attributes(values: dict[str, str]) -> bytes:
    """Attribute objects, one per owner."""
    owners: dict[str, list[str]] = {}
    for key, value in values.items():
        owner, name = key.split(".")
        owners.setdefault(owner, []).append(f"/{name} {value}")
    objects = [f"<</O/{owner} {' '.join(parts)}>>" for owner, parts in owners.items()]
    return f"/A[{' '.join(objects)}]".encode("ascii")


class ElementObject(PDFObject):
    """One structure element as an indirect object. `parent`: the reference to what it hangs below."""

    __RefOnly__ = 1

    def __init__(self, element: Element, parent: bytes, document: Any) -> None:
        self._element = element
        self._parent = parent
        self.reference = _reference(document, self)
        self.children: list[ElementObject | Content] = []

    def format(self, document: Any) -> bytes:
        """The dictionary of this element."""
        element = self._element
        page = next((child.page for child in self.children if isinstance(child, MarkedContent)), "")
        parts = [b"<</Type/StructElem/S/%b/P %b" % (element.role.encode("ascii"), self._parent)]
        if page:
            parts.append(b"/Pg %d 0 R" % _page_number(document, page))
        if self.children:
            parts.append(b"/K[%b]" % b" ".join([self._child(document, child, page) for child in self.children]))
        if element.alternative is not None:
            parts.append(b"/Alt " + PDFString(element.alternative).format(document))
        if element.attributes:
            parts.append(_attributes(element.attributes))
        return b"".join([*parts, b">>"])

    @staticmethod
    def _child(document: Any, child: ElementObject | Content, first_page: str) -> bytes:
        if isinstance(child, ElementObject):
            return child.reference
        if isinstance(child, Annotated):
            area, page = _reference(document, child.annotation), _page_number(document, child.page)
            return b"<</Type/OBJR/Obj %b/Pg %d 0 R>>" % (area, page)
        if child.page == first_page:
            return b"%d" % child.number
        return b"<</Type/MCR/MCID %d/Pg %d 0 R>>" % (child.number, _page_number(document, child.page))


class LinkArea(PDFObject):
    """The clickable area of a link inside the document (ISO 32000-1, 12.5.6.5): printed, without an edge.

    `rectangle`: left, bottom, right, top. `words`: what a reader says. `number`: its key in the parent tree.
    """

    __RefOnly__ = 1

    def __init__(self, rectangle: tuple[float, float, float, float], words: str, destination: Any) -> None:
        self._rectangle = rectangle
        self._words = words
        self._destination = destination
        self.number = 0

    def format(self, document: Any) -> bytes:
        """The dictionary of this annotation."""
        parts = [
            b"<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/StructParent %d" % self.number,
            b"/Rect " + PDFArray(list(self._rectangle)).format(document),
            b"/Contents " + PDFString(self._words).format(document),
            b"/Dest " + self._destination.format(document),
        ]
        return b"".join([*parts, b">>"])


class TreeRoot(PDFObject):
    """The root of the structure tree.

    `pages`: per page, in order, the element of each marked content. `links`: the areas of links with their elements.
    """

    __RefOnly__ = 1

    def __init__(
        self, top: Element, pages: list[list[Element]], links: list[tuple[LinkArea, Element]], document: Any
    ) -> None:
        self._objects: dict[int, ElementObject] = {}
        self._top = self._build(top, _reference(document, self), document)
        self._pages = [[self._objects[id(element)] for element in page] for page in pages]
        self._links = [self._objects[id(element)] for _area, element in links]
        for number, (area, _element) in enumerate(links, start=len(pages)):
            area.number = number

    def _build(self, element: Element, parent: bytes, document: Any) -> ElementObject:
        built = self._objects[id(element)] = ElementObject(element, parent, document)
        own = built.reference
        built.children = [
            self._build(child, own, document) if isinstance(child, Element) else child for child in element.children
        ]
        return built

    def format(self, document: Any) -> bytes:
        """The dictionary of the root with its parent tree: first the pages by their places, then the links."""
        of_pages = [
            b"%d[%b]" % (key, b" ".join([element.reference for element in page]))
            for key, page in enumerate(self._pages)
        ]
        of_links = [
            b"%d %b" % (key, element.reference) for key, element in enumerate(self._links, start=len(self._pages))
        ]
        numbers = b"\n".join(of_pages + of_links)
        return b"<</Type/StructTreeRoot/K[%b]/ParentTree<</Nums[%b]>>/ParentTreeNextKey %d>>" % (
            self._top.reference,
            numbers,
            len(self._pages) + len(self._links),
        )
