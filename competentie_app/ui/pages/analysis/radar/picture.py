"""The charts as a picture, for a slide or a letter: on white, whatever the window looks like."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.ui.pages.analysis.heatmap.picture import on_paper
from competentie_app.ui.pages.analysis.radar.cards import ChartCard, ChartGrid
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel

__all__ = ["chart_picture", "on_paper"]

WIDTH, SHARP = 1120, 2.0
MOST_PIXELS = 24_000_000


Groups = Sequence[tuple[str, Sequence[ChartCard]]]
"""Cards below a heading; "" for none."""


def chart_picture(paper: Theme, legend: QWidget, groups: Groups, words: Sequence[str]) -> QImage:
    """Draw cards and legend, made in the theme `paper`, under the title and the notes of `words`.

    Twice as sharp as on screen, unless it is very large.
    """
    sheet = _sheet(paper, legend, groups, words)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    layout = sheet.layout()
    assert layout is not None
    width = paper.px(WIDTH)
    sheet.resize(width, 100)
    sheet.show()
    sheet.resize(width, max(layout.totalHeightForWidth(width), 1))
    ratio = min(SHARP, (MOST_PIXELS / (sheet.width() * sheet.height())) ** 0.5)
    image = QImage(round(sheet.width() * ratio), round(sheet.height() * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(paper.colour(Role.SURFACE))
    painter = QPainter(image)
    sheet.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    sheet.hide()
    sheet.deleteLater()
    return image


def _sheet(paper: Theme, legend: QWidget, groups: Groups, words: Sequence[str]) -> QWidget:
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(paper.space(4), paper.space(4), paper.space(4), paper.space(4))
    column.setSpacing(paper.space(2))
    title, *notes = words
    for part in (SectionLabel(title, paper), *(SecondaryLabel(note, paper) for note in notes), legend):
        column.addWidget(part)
    for heading, cards in groups:
        if heading:
            column.addWidget(SecondaryLabel(heading, paper))
        column.addWidget(_grid(paper, cards))
    return sheet


def _grid(paper: Theme, cards: Sequence[ChartCard]) -> ChartGrid:
    grid = ChartGrid(paper)
    grid.resize(paper.px(WIDTH) - 2 * paper.space(4), 1)  # so that the cards stand in their rows from the start
    grid.set_cards(cards)
    return grid
