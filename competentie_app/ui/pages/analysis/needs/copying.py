"""Copying the needs, as a table for a spreadsheet or as a picture for a paper.

No names stand in it, yet small counts can tell about a person, and filters make any group. So a copy says itself that
it is for who may see the names too; for others there is the team report, which `analysis.disclosure` protects.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage, QPainter

from competentie_app.analysis.discrepancy import NeedOrder
from competentie_app.app.heatmap_table import as_tsv
from competentie_app.app.need_lines import NeedLine, NeedLines
from competentie_app.texts import Texts, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.heatmap.picture import on_paper
from competentie_app.ui.pages.analysis.heatmap.words import HeatWords
from competentie_app.ui.pages.analysis.needs.need_model import NeedModel
from competentie_app.ui.pages.analysis.needs.need_paint import NeedPainter
from competentie_app.ui.pages.analysis.needs.orders import measure_word
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role

MARGIN, WIDTH, RATIO = 16, 760, 2.0


def copy_table(context: UiContext, lines: NeedLines, words: HeatWords, title: str, note: str) -> None:
    """Put counts and measures of every competency on the clipboard as lines with tabs. `note`: n, what is left out."""
    texts = context.texts
    heads = (
        texts.t("Competency"), texts.t("People below target"), texts.t("With an agreed level (n)"),
        texts.t("Provisionally below target"), texts.t("With a provisional level"), texts.t("Without a level"),
        *(texts.render(measure_word(order)) for order in (NeedOrder.PRIORITY, NeedOrder.DISCREPANCY)),
    )  # fmt: skip

    def row(line: NeedLine) -> tuple[str, ...]:
        column = line.column
        counts = (column.below, column.agreed, column.below_uncertain, column.uncertain, column.others)
        measures = (line.measure(order) for order in (NeedOrder.PRIORITY, NeedOrder.DISCREPANCY))
        numbers = ("" if value is None else texts.number(value, 2) for value in measures)
        return (words.title(column), *map(str, counts), *numbers)

    table = (heads, *map(row, (*lines.ranked, *lines.unranked)), (title, note, for_whom(texts)))
    QGuiApplication.clipboard().setText(as_tsv(table))
    context.messages.info(msg("The gaps per competency are copied as a table. {for_whom}", for_whom=for_whom(texts)))


def for_whom(texts: Texts) -> str:
    """Who may have a copy."""
    return texts.t("Counts are not protected: only for who may see the names too. For others there is the team report.")


def copy_picture(context: UiContext, model: NeedModel, title: str, note: str) -> None:
    """Put a picture of the bars on the clipboard, in colours for white paper."""
    theme = on_paper(context.theme)
    sign = NeedPainter(theme, model)
    width, line = theme.px(WIDTH), QFontMetrics(theme.font(Type.SECTION)).height()
    top = MARGIN + 2 * line
    height = top + sign.height * model.rowCount() + 2 * line + MARGIN
    image = QImage(round(width * RATIO), round(height * RATIO), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    image.fill(theme.colour(Role.SURFACE))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(Type.SECTION))
    painter.setPen(theme.colour(Role.TEXT))
    painter.drawText(MARGIN, MARGIN + line, title)
    for row, each in enumerate(model.items):
        area = QRect(MARGIN, top + row * sign.height, width - 2 * MARGIN, sign.height)
        if isinstance(each, str):
            sign.draw_title(painter, area, each)
        else:
            sign.draw(painter, area, each)
    painter.setFont(theme.font(Type.SECONDARY))
    painter.setPen(theme.colour(Role.TEXT2))
    meaning = context.texts.t("+ and hatched: provisional.")
    painter.drawText(MARGIN, height - MARGIN - QFontMetrics(painter.font()).height(), f"{note}. {meaning}")
    painter.drawText(MARGIN, height - MARGIN, for_whom(context.texts))
    painter.end()
    QGuiApplication.clipboard().setImage(image)
    context.messages.info(
        msg("The gaps per competency are copied as a picture. {for_whom}", for_whom=for_whom(context.texts))
    )
