"""What colours, hatches and signs in the heatmap mean."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from competentie_app.analysis.status import PROVISIONAL, GapStatus
from competentie_app.analysis.words import status_word
from competentie_app.app.heatmap_rows import Heatmap, Shown, Signs
from competentie_app.texts import Texts
from competentie_app.ui.pages.analysis.heatmap.heat_paint import CellLook, HeatPainter
from competentie_app.ui.pages.analysis.heatmap.words import ASIDE
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class Legend(QWidget):
    """A row of samples with words; it goes on in a next row when there is no room."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._texts = theme, texts
        self._seen: object = None
        self._row = WrapLayout(self, spacing=theme.space(4), row_spacing=theme.space(1))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_for(self, heatmap: Heatmap, shown: Shown) -> None:
        """Explain this heatmap: only what can be seen in it."""
        seen = (heatmap.signs, heatmap.top, all(column.ranked for column in heatmap.columns), shown)
        if seen == self._seen:
            return
        self._seen = seen
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        sign = HeatPainter(self._theme, heatmap.top)
        title = self._texts.t("Gap") if shown is Shown.GAP else self._texts.t("Level")
        neutral = shown is Shown.LEVEL
        scale = [CellLook(str(number), number, neutral) for number in range(heatmap.top + 1)]
        self._add(title, scale, sign, words_first=True)
        for words, look in self._signs(heatmap, shown):
            self._add(words, [look], sign)
        self.updateGeometry()

    def _signs(self, heatmap: Heatmap, shown: Shown) -> Iterator[tuple[str, CellLook]]:
        yield from self._uncertain_signs(heatmap.signs, shown)
        if shown is Shown.GAP and not all(column.ranked for column in heatmap.columns):
            yield self._texts.t("not ranked"), CellLook("1", 1, neutral=True)
        yield from self._signs_without_level(heatmap.signs.statuses)
        if heatmap.signs.aside:
            yield self._texts.t("left out by the filter"), CellLook(ASIDE, boxed=False, aside=True)

    def _uncertain_signs(self, signs: Signs, shown: Shown) -> Iterator[tuple[str, CellLook]]:
        texts, neutral = self._texts, shown is Shown.LEVEL
        if not signs.statuses.isdisjoint(PROVISIONAL):
            yield texts.t("provisional"), CellLook("1", 1, neutral, hatched=True)
        if signs.gap_range if shown is Shown.GAP else signs.level_range:
            yield texts.t("self and manager differ"), CellLook("0–1", 1, neutral, hatched=True)
        if signs.far_apart:
            yield texts.t("far apart"), CellLook("", 0, neutral=True, corner=True)
        if GapStatus.NOT_AGREED in signs.statuses:
            yield (
                texts.render(status_word(GapStatus.NOT_AGREED)),
                CellLook("0–1", 1, neutral, hatched=True, framed=True),
            )

    def _signs_without_level(self, found: frozenset[GapStatus]) -> Iterator[tuple[str, CellLook]]:
        texts = self._texts
        signs = {GapStatus.EMPTY: "", GapStatus.DONT_KNOW: "?", GapStatus.PREFER_NOT_TO_SAY: "–"}
        for status, text in signs.items():
            if status in found:
                yield texts.render(status_word(status)), CellLook(text)
        if GapStatus.NOT_APPLICABLE in found:
            yield texts.p("legend", "not applicable"), CellLook(texts.p("short, in a cell", "n/a"))

    def _add(self, words: str, looks: list[CellLook], sign: HeatPainter, *, words_first: bool = False) -> None:
        item = QWidget()
        row = QHBoxLayout(item)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.space(1))
        samples: list[QWidget] = [_Sample(look, sign, self._theme) for look in looks]
        label = TextLabel(words, self._theme, Type.SECONDARY, Role.TEXT2)
        for widget in (label, *samples) if words_first else (*samples, label):
            row.addWidget(widget)
        self._row.addWidget(item)
        item.show()


class _Sample(QWidget):
    """A small cell."""

    def __init__(self, look: CellLook, sign: HeatPainter, theme: Theme) -> None:
        super().__init__()
        self._look, self._sign, self._theme = look, sign, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as a small number, or as a word."""
        wide = self.fontMetrics().horizontalAdvance(self._look.text) + self._theme.px(10)
        return QSize(max(self._theme.px(28), wide), max(self._theme.px(18), self.fontMetrics().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample."""
        painter = smooth_painter(self)
        self._sign.draw(painter, QRectF(self.rect()), self._look)
        painter.end()
