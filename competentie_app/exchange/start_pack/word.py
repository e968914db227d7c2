"""Turn a page of the start pack into a Word file: real headings, the document's language, A4."""

from __future__ import annotations

import io
from typing import Any

from competentie_app.exchange.start_pack.blocks import Block, Bullets, Grid, Heading, Page, Paragraph
from competentie_app.texts import Texts

FONT, PAGE_WIDTH_CM, PAGE_HEIGHT_CM, MARGIN_CM = "Calibri", 21.0, 29.7, 2.2
CELL_PADDING_TWIPS = 60
LOCALES = {"nl": "nl-BE", "en": "en-GB"}
TWELFTHS = 12


def render_word(page: Page, author: str, texts: Texts) -> bytes:
    """The page as a .docx file. `author`: the authority, or ""."""
    from docx import Document

    document = Document()
    _set_up(document, page, author, texts)
    document.add_heading(page.title, 0)
    for block in page.blocks:
        _draw(document, block)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _set_up(document: Any, page: Page, author: str, texts: Texts) -> None:
    from docx.shared import Cm, Pt

    properties = document.core_properties
    properties.title, properties.author, properties.language = page.title, author, LOCALES[texts.language]
    properties.comments = ""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(PAGE_WIDTH_CM), Cm(PAGE_HEIGHT_CM)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(MARGIN_CM)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(11)
    for name in ("Title", "Heading 1", "Heading 2"):
        _plain_heading(document.styles[name])
    document.styles["Title"].font.size = Pt(20)
    _set_language(document, LOCALES[texts.language])


def _plain_heading(style: Any) -> None:
    """The shipped template colours its headings and takes their font from a theme; ours are black and Calibri."""
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    style.font.name, style.font.color.rgb = FONT, RGBColor(0x1D, 0x1D, 0x1D)
    fonts = style.element.rPr.rFonts
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)


def _set_language(document: Any, locale: str) -> None:
    """Tell Word in which language the text is, for spelling and for screen readers."""
    from docx.oxml.ns import qn

    new_element = _element_maker()
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    found = defaults.find(qn("w:lang"))
    if found is None:
        found = new_element("w:lang")
        defaults.append(found)
    found.set(qn("w:val"), locale)


def _draw(document: Any, block: Block) -> None:
    match block:
        case Heading(text, level):
            document.add_heading(text, level)
        case Paragraph(text):
            document.add_paragraph(text)
        case Bullets(items):
            for item in items:
                document.add_paragraph(item, style="List Bullet")
        case Grid():
            _draw_grid(document, block)


def _draw_grid(document: Any, grid: Grid) -> None:
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(grid.head), style="Table Grid")
    table.autofit = False
    _pad(table)
    for cell, text in zip(table.rows[0].cells, grid.head, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for row in grid.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(text)
    width = PAGE_WIDTH_CM - 2 * MARGIN_CM
    for column, twelfths in zip(table.columns, grid.widths, strict=True):
        column.width = Cm(width * twelfths / TWELFTHS)
        for cell in column.cells:
            cell.width = column.width
    for row in table.rows:
        _mark(row, "w:cantSplit")
    _mark(table.rows[0], "w:tblHeader")
    document.add_paragraph()


def _pad(table: Any) -> None:
    """Room above and below the words of every cell, between the lines of the table."""
    from docx.oxml.ns import qn

    new_element = _element_maker()
    margins = new_element("w:tblCellMar")
    for side in ("top", "bottom"):
        edge = new_element(f"w:{side}")
        edge.set(qn("w:w"), str(CELL_PADDING_TWIPS))
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    properties = table._tbl.tblPr  # noqa: SLF001 (python-docx has no name of its own for it)
    look = properties.find(qn("w:tblLook"))
    properties.append(margins) if look is None else look.addprevious(margins)


def _mark(row: Any, name: str) -> None:
    """Switch on a property of a row: "w:tblHeader" repeats it on every page and makes it read as the head."""
    from docx.oxml.ns import qn

    mark = _element_maker()(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 (python-docx has no name of its own for it)


def _element_maker() -> Any:
    """What makes an element of the file; python-docx tells its type only in part."""
    from docx.oxml import parser

    return parser.OxmlElement  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
