"""What to do now: a short list, each line with one way to go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.next_actions import NextAction
from competentie_app.texts import Texts
from competentie_app.ui.pages.overview.words import LOOKS, action_words
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton, PrimaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import TextLabel

SHOWN_FIRST = 4


class ActionList(Card):
    """The first few actions; a link shows the others. `chosen` tells which one the user takes up."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._list_theme, self._texts = theme, texts
        self._actions: tuple[NextAction, ...] = ()
        self._all = False
        self._rows: list[QWidget] = []
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    @property
    def waiting(self) -> tuple[NextAction, ...]:
        """Everything that waits, also what is not shown yet."""
        return self._actions

    def set_actions(self, actions: Sequence[NextAction]) -> None:
        """Show other actions; an empty list says that nothing is urgent."""
        if self._rows and tuple(actions) == self._actions:
            return
        self._actions = tuple(actions)
        self._show_rows()

    def _show_rows(self) -> None:
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._actions if self._all else self._actions[:SHOWN_FIRST]
        self._rows = [self._row(place, action) for place, action in enumerate(shown)]
        if not self._actions:
            self._rows.append(_Remark(self._texts.t("Nothing is urgent."), self._list_theme))
        if len(shown) < len(self._actions):
            self._rows.append(self._more(len(self._actions) - len(shown)))
        for row in self._rows:
            self.body.addWidget(row)
            row.show()

    def _row(self, place: int, action: NextAction) -> QWidget:
        words = self._texts.render(action_words(action))
        look = LOOKS[action.kind]
        kind = PrimaryButton if place == 0 else LinkButton
        button = kind(self._texts.render(look.button), self._list_theme, lambda: self.chosen.emit(action))
        button.setAccessibleName(f"{self._texts.render(look.button)}: {words}")
        return _ActionRow(look.icon, words, button, self._list_theme, first=place == 0)

    def _more(self, count: int) -> QWidget:
        words = self._texts.n("Show {count} more", "Show {count} more", count)
        row = _Remark("", self._list_theme)
        row.add(LinkButton(words, self._list_theme, self._show_all))
        return row

    def _show_all(self) -> None:
        before = len(self._rows) - 1
        self._all = True
        self._show_rows()
        buttons = self._rows[before].findChildren(LinkButton)
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


class _Lined(QWidget):
    """A row with a line above it, unless it is the first."""

    def __init__(self, theme: Theme, *, first: bool) -> None:
        super().__init__()
        self._theme, self._first = theme, first

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        if not self._first:
            painter = QPainter(self)
            painter.fillRect(QRectF(1, 0, self.width() - 2, 1), self._theme.colour(Role.LINE))
            painter.end()


class _ActionRow(_Lined):
    """Icon, sentence, button."""

    def __init__(self, icon: str, words: str, button: QWidget, theme: Theme, *, first: bool) -> None:
        super().__init__(theme, first=first)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(3))
        row.setSpacing(theme.space(3))
        row.addWidget(IconLabel(icon, theme, Role.TEXT2, 16, plate=True), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.space(1))
        column.addWidget(TextLabel(words, theme, Type.BODY, wrap=True))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)


class _Remark(_Lined):
    """A sentence, or a link, below the actions."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__(theme, first=bool(words))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2))
        if words:
            self._column.addWidget(TextLabel(words, theme, Type.BODY, Role.TEXT2, wrap=True))

    def add(self, widget: QWidget) -> None:
        """Put a widget at the left."""
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
