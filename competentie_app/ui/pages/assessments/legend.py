"""What the marks in the grid mean, each with the mark itself."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.analysis.status import GapStatus
from competentie_app.analysis.words import status_word
from competentie_app.app.grid_shown import Shown, earlier_shown
from competentie_app.dossier.ratings import View
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.grid_delegate import CellInk, draw_marks
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class _Mark(QWidget):
    """A small cell with one mark."""

    def __init__(self, theme: Theme, look: Shown, ink: CellInk) -> None:
        super().__init__()
        self._theme, self._look, self._ink = theme, look, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for its text."""
        text, room = self._look.text, self._theme.px(12) if self._look.disputed else 2
        wide = self._ink.plain_metrics.horizontalAdvance(text) + room if text else 0
        return QSize(max(self._theme.px(20), wide), self._theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as in the grid."""
        painter = QPainter(self)
        ground = self._ink.ground if self._look.text else self._ink.surface
        painter.fillRect(self.rect(), ground)
        draw_marks(painter, self.rect(), self._look, self._ink, ranked=True, ground=ground)
        if not self._look.text:
            painter.setPen(self._theme.colour(Role.LINE2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))
        painter.end()


class Legend(QWidget):
    """One line that wraps. The marks of what is not agreed belong to the agreed view only."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        t, ink = texts.t, CellInk(theme)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        outer, inner = QVBoxLayout(self), QWidget()
        inner.setSizePolicy(policy)
        pad = theme.px(12)
        outer.setContentsMargins(pad, theme.space(2), pad, theme.space(2))
        outer.addWidget(inner)
        row = WrapLayout(inner, spacing=theme.space(3), row_spacing=theme.space(1))
        self._agreed: list[QWidget] = []
        self._view, self._has_earlier = View.AGREED, False
        for look, text, agreed in (
            (Shown(hatched=True), t("provisional, not agreed"), True),
            (Shown("3·1"), t("self · manager"), True),
            (Shown("3≠1", disputed=True), texts.render(status_word(GapStatus.NOT_AGREED)), True),
            (Shown(ticks=1), t("one stroke per level of gap"), True),
            (Shown(triangle=True), t("difference of 2 or more"), False),
        ):
            part = _part(_Mark(theme, look, ink), SecondaryLabel(text, theme, wrap=False), theme)
            row.addWidget(part)
            if agreed:
                self._agreed.append(part)

        label = SecondaryLabel(t("previous round"), theme, wrap=False)
        self.earlier = _part(_Mark(theme, earlier_shown(2), ink), label, theme)
        self.earlier.hide()
        row.addWidget(self.earlier)

    def show_view(self, view: View) -> None:
        """Show only the marks that this view has."""
        self._view = view
        for part in self._agreed:
            part.setVisible(view is View.AGREED)
        self.earlier.setVisible(self._has_earlier and view is View.AGREED)

    def show_earlier(self, *, there_are: bool) -> None:
        """Explain the hints at the round before, when there are any."""
        self._has_earlier = there_are
        self.show_view(self._view)


def _part(mark: QWidget, label: QWidget, theme: Theme) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.space(2))
    row.addWidget(mark)
    row.addWidget(label)
    return part
