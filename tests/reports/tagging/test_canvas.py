from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from competentie_app.reports.setting.fonts import REGULAR, FontBook
from competentie_app.reports.setting.lines import Span, break_lines
from competentie_app.reports.setting.pen import Pen
from competentie_app.reports.setting.styles import BODY, PAGE_HEIGHT, PAGE_WIDTH
from competentie_app.reports.tagging.canvas import TaggedCanvas, UntaggedContentError
from competentie_app.reports.tagging.tree import Element, new_tree
from competentie_app.reports.tagging.xmp import DocumentFacts
from tests.reports.reading import failures, tags

FACTS = DocumentFacts("Titel & <meer>", "Oeverland", "Proef", "Kompas", "nl-BE", date(2026, 11, 23))


def sheet(book: FontBook) -> tuple[Element, TaggedCanvas, Pen]:
    tree = new_tree()
    canvas = TaggedCanvas((PAGE_WIDTH, PAGE_HEIGHT), REGULAR, tree, FACTS)
    return tree, canvas, Pen(canvas, book)


def write(pen: Pen, words: str, top: float = 100) -> None:
    for line in break_lines((Span(words, BODY),), 300, pen.book):
        pen.line(line, 60, top)


def test_text_and_shapes_outside_any_element_raise(book: FontBook):
    _tree, _canvas, pen = sheet(book)
    with pytest.raises(UntaggedContentError):
        write(pen, "los")
    with pytest.raises(UntaggedContentError):
        pen.rectangle((0, 0, 10, 10), "18212D")
    with pytest.raises(UntaggedContentError):
        pen.hatched((0, 0, 10, 10), "18212D")


def test_content_inside_content_raises(book: FontBook):
    tree, _canvas, pen = sheet(book)
    with pytest.raises(UntaggedContentError), pen.content(tree.add("P")), pen.artifact():
        pass


def small_document(book: FontBook) -> bytes:
    tree, canvas, pen = sheet(book)
    pen.bookmark("Kop", 0, 90)
    with pen.content(tree.add("H1")):
        write(pen, "Kop")
    paragraph = tree.add("P")
    with pen.content(paragraph):
        write(pen, "Een zin met Ω, Ж en 👋.", 130)
    figure = tree.add("Figure", "Een vak")
    with pen.figure(figure, (60, 200, 30, 20)):
        pen.hatched((60, 200, 30, 20), "18212D")
    with pen.artifact("Pagination", "Footer"):
        write(pen, "Pagina 1", 800)
    canvas.showPage()
    with pen.content(paragraph):
        write(pen, "Vervolg op de tweede pagina.", 130)
    canvas.showPage()
    return canvas.finish()


def test_a_small_document_passes_both_standards(tmp_path: Path, book: FontBook):
    assert failures(small_document(book), tmp_path / "small.pdf") == []


def test_its_tree_its_title_and_its_claims(book: FontBook):
    pdf = small_document(book)
    assert tags(pdf) == [("Document", ""), ("H1", ""), ("P", ""), ("Figure", "Een vak")]
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "nl-BE"
    assert [page["/Tabs"] for page in reader.pages] == ["/S", "/S"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Titel & <meer>"
    packet = root["/Metadata"].get_object().get_data().decode("utf-8")
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in packet
    assert "Titel &amp; &lt;meer&gt;" in packet
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == ["Kop"]


def test_the_same_drawing_gives_the_same_bytes_dated_on_the_day_it_was_made(book: FontBook):
    pdf = small_document(book)
    assert pdf == small_document(book)
    metadata = pypdf.PdfReader(io.BytesIO(pdf)).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == date(2026, 11, 23)


BREAKS = {
    "no language": (b"/Lang (nl-BE)", b"/Long (nl-BE)"),
    "no alternative": (b"/Alt ", b"/Elt "),
    "not marked": (b"/Marked true", b"/Marked null"),
    "no claim": (b"<pdfuaid:part>1", b"<pdfuaid:part>7"),
    "no output intent": (b"/OutputIntents", b"/OutputIntentz"),
    "unknown role": (b"/S/H1", b"/S/H9"),
    "no map to unicode": (b"/ToUnicode", b"/TaUnicode"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_document_is_caught(name: str, tmp_path: Path, book: FontBook):
    """Proof that the validator sees what these tests rely on."""
    good, bad = BREAKS[name]
    pdf = small_document(book)
    assert good in pdf
    assert failures(pdf.replace(good, bad), tmp_path / "broken.pdf")
