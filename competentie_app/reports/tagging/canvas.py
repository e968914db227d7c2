"""A canvas on which everything painted belongs to a structure element or is marked as an artifact."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager

from competentie_app.reports.tagging.document import ArchiveDocument, Metadata, output_intent
from competentie_app.reports.tagging.font import FontInDocument
from competentie_app.reports.tagging.lower import COMPRESSED, Canvas, PDFDictionary, PDFStream
from competentie_app.reports.tagging.objects import LinkArea, TreeRoot
from competentie_app.reports.tagging.operators import fill_colour, number, place
from competentie_app.reports.tagging.tree import Annotated, Element, MarkedContent
from competentie_app.reports.tagging.xmp import DocumentFacts, packet


class UntaggedContentError(RuntimeError):
    """A programming mistake: something was painted that no reader could be told about."""


class _Mark:
    """Ends marked content; one does for a whole canvas, because marked content never nests."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._canvas = canvas

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_problem: object) -> None:
        self._canvas.end_mark()


class TaggedCanvas(Canvas):
    """Writes PDF 1.7 with structure tree, metadata and output intent. Paint only inside `content` or `artifact`."""

    def __init__(self, page_size: tuple[float, float], first_font: str, tree: Element, facts: DocumentFacts) -> None:
        Canvas.__init__(self, "", pagesize=page_size, initialFontName=first_font, pageCompression=1, invariant=1)
        # ReportLab makes a plain document; nothing is in it yet, so ours can take its place.
        self._doc = ArchiveDocument(facts.language, facts.made)
        self._tree = tree
        self._facts = facts
        self._pages: list[list[Element]] = []
        self._marks: list[Element] = []
        self._links: list[tuple[LinkArea, Element]] = []
        self._headings = 0
        self._open = False
        self._mark = _Mark(self)
        self._fonts: dict[str, FontInDocument] = {}
        self._page: str = self._doc.thisPageName()

    def content(self, element: Element) -> AbstractContextManager[None]:
        """Everything painted in here is content of `element`."""
        number = len(self._marks)
        self._marks.append(element)
        element.children.append(MarkedContent(self._page, number))
        return self._marked(f"/{element.role} <</MCID {number}>> BDC")

    def artifact(self, kind: str = "Layout", subtype: str | None = None) -> AbstractContextManager[None]:
        """Everything painted in here is decoration or page furniture: it is not read aloud."""
        detail = f" /Subtype /{subtype}" if subtype else ""
        return self._marked(f"/Artifact <</Type /{kind}{detail}>> BDC")

    @contextmanager
    def spoken(self, text: str) -> Generator[None]:
        """What is painted in here reads as `text`: shaped letters, or a sign in place of a missing glyph."""
        written = ("\ufeff" + text).encode("utf-16-be").hex().upper()
        self.paint(f"/Span <</ActualText <{written}>>> BDC")
        yield
        self.paint("EMC")

    def _marked(self, opening: str) -> AbstractContextManager[None]:
        if self._open:
            msg = "marked content inside marked content"
            raise UntaggedContentError(msg)
        self._open = True
        self._code.append(opening)
        return self._mark

    def end_mark(self) -> None:
        """Close what `content` or `artifact` opened."""
        self._code.append("EMC")
        self._open = False

    def check(self) -> None:
        """Raise UntaggedContentError unless content or an artifact is open."""
        if not self._open:
            msg = "painted outside any structure element or artifact"
            raise UntaggedContentError(msg)

    def paint(self, written: str) -> None:
        """Write operators; raise UntaggedContentError outside marked content."""
        self.check()
        self._code.append(written)

    def text(self, text: str, font: str, size: float, colour: str, at: tuple[float, float]) -> None:
        """Set text with its base line at `at`; raise UntaggedContentError outside marked content."""
        found = self._fonts.get(font)
        if found is None:
            found = self._fonts[font] = FontInDocument(font, self._doc)
        opening = f"BT {place(*at)} Td {fill_colour(colour)}"
        self.paint(f"{opening} {found.shown(text, number(size))} ET")

    def mark_heading(self, title: str, level: int, top: float, key: str | None = None) -> None:
        """Add an entry to the outline that leads to `top` on this page. `level` 0 is the highest.

        `key`: what links to it are made with, if there are any.
        """
        self._headings += 1
        key = key or f"heading{self._headings}"
        self.bookmarkHorizontal(key, 0, top)
        self.addOutlineEntry(title, key, level, closed=False)

    def link(self, element: Element, rectangle: tuple[float, float, float, float], key: str, words: str) -> None:
        """Make an area of this page (left, bottom, right, top) lead to the heading with this key, before or after it.

        `element` is the Link that holds the text in the area; `words` tell where the link leads.
        """
        area = LinkArea(rectangle, words, self._bookmarkReference(key))
        self._annotationrefs.append(self._doc.Reference(area))
        self._links.append((area, element))
        element.children.append(Annotated(self._page, area))

    def showPage(self) -> None:
        """End the page: hang its parent tree on it and set the tab order to the structure (ISO 14289-1, 7.18.3)."""
        code = self._code[:]
        Canvas.showPage(self)
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = "/S"
        page.Contents = PDFStream(None, "\n".join([self._preamble, *code, ""]), [COMPRESSED])
        self._pages.append(self._marks)
        self._marks = []
        self._page = self._doc.thisPageName()

    def finish(self) -> bytes:
        """End the document and return the file."""
        document = self._doc
        catalog = document.Catalog
        self._tree.prune()
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.StructTreeRoot = TreeRoot(self._tree, self._pages, self._links, document)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        self.setViewerPreference("DisplayDocTitle", "true")
        self.setTitle(self._facts.title)
        self.setAuthor(self._facts.author)
        self.setSubject(self._facts.subject)
        self.setCreator(self._facts.program)
        catalog.Metadata = Metadata(packet(self._facts, document.info.producer))
        catalog.OutputIntents = output_intent(document)
        return document.GetPDFData(self)
