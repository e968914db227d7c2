"""Below the talk, always in sight: back, what is not saved yet, and saving with the step to the next subject."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.talk.signs import Outline
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.wrap import WrapLayout

KEYS = "Ctrl+Enter"


def saves_by_keys(view: QWidget, save: Callable[[], None]) -> None:
    """Ctrl with either Enter saves, wherever the keyboard is in `view`."""
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        shortcut = QShortcut(QKeySequence(keys), view)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(save)


class TalkFooter(QWidget):
    """Wraps when it does not fit."""

    back = Signal()
    saved = Signal()
    agreements = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts, self._theme = texts, theme
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        line = WrapLayout(row, spacing=theme.space(3))
        self.previous = SecondaryButton("", theme, self.back.emit, icon="chevron-left")
        self.state = SecondaryLabel("", theme, wrap=False)
        self.after = SecondaryButton(texts.t("Agreements"), theme, self.agreements.emit, icon="file-text")
        self.after.hide()
        self.save = PrimaryButton("", theme, self.saved.emit)
        self.save.setToolTip(KEYS)
        part = QWidget()
        inside = QHBoxLayout(part)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.space(2))
        inside.addWidget(self.after)
        inside.addWidget(Outline(KEYS, theme, pale=True))
        inside.addWidget(self.save)
        line.addWidget(self.previous)
        line.addWidget(self.state)
        line.add_right(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(6), theme.space(2) + 2, theme.space(6), theme.space(2) + 2)
        column.addWidget(row)

    def show_way(self, before: str | None, after: str | None, *, can_save: bool) -> None:
        """Name the neighbours."""
        t = self._texts.t
        self.previous.setVisible(before is not None)
        self.previous.setText(before or "")
        self.previous.setAccessibleName(t("Back to {competency}", competency=before or ""))
        if after is None:
            self.save.setText(t("Save"))
        elif can_save:
            self.save.setText(t("Save and go to {competency}", competency=after))
        else:
            self.save.setText(t("Go to {competency}", competency=after))
        self.save.setEnabled(can_save or after is not None)

    def tell(self, words: str) -> None:
        """Say how it stands."""
        self.state.setText(words)
        self.after.hide()

    def tell_last(self, still_open: int) -> None:
        """The last subject is saved: say what is left, and lead to the agreements."""
        texts = self._texts
        left = texts.n(
            "That was the last subject; {count} is still open.",
            "That was the last subject; {count} are still open.",
            still_open,
        )
        self.state.setText(left if still_open else texts.t("All subjects are done."))
        self.after.show()
        self.after.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line above."""
        painter = QPainter(self)
        painter.setPen(self._theme.colour(Role.LINE))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()
