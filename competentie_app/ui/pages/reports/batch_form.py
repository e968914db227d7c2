"""Before several papers are made: one file each or together, and what they are called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from competentie_app.app.paper_names import pattern_words, usual_pattern
from competentie_app.errors import AppError
from competentie_app.texts import Texts
from competentie_app.ui.theme.looks import INVALID
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.segment import Segment
from competentie_app.ui.widgets.wrap import WrapLayout

EACH, TOGETHER = "each", "together"


class BatchForm(Card):
    """`confirmed` tells whether the papers go together, and the pattern. The choices stay for the next time."""

    confirmed = Signal(bool, str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        t = texts.t
        self._texts = texts
        self._name_of: Callable[[str, bool], str] = lambda pattern, _together: pattern
        self.way = Segment([(EACH, t("One file each")), (TOGETHER, t("Together in one file"))], t("Files"), theme)
        self.pattern = QLineEdit(usual_pattern(texts))
        self.pattern.setAccessibleName(t("Name of the files"))
        words = ", ".join(f"{{{word}}}" for word in pattern_words(texts))
        self.pattern.setToolTip(t("You can use {words}.", words=words))
        self.pattern.setMinimumWidth(theme.px(220))
        self.first = SecondaryLabel("", theme)
        self.start = PrimaryButton(t("Choose where…"), theme, self._confirm, icon="download")
        self.leave = SecondaryButton(t("Cancel"), theme, self.hide)
        label = TextLabel(t("Name of the files"), theme)
        label.setBuddy(self.pattern)
        line = QWidget()
        row = WrapLayout(line, spacing=theme.space(3), row_spacing=theme.space(2))
        for part in (self.way, label, self.pattern):
            row.addWidget(part)
        for part in (self.start, self.leave):
            row.add_right(part)
        self.body.addWidget(line)
        below = QHBoxLayout()
        below.addWidget(self.first, 1)
        self.body.addLayout(below)
        self.way.chosen.connect(lambda _key: self._show_first())
        self.pattern.textChanged.connect(lambda _text: self._show_first())
        self.pattern.returnPressed.connect(self._confirm)
        self.hide()

    @property
    def together(self) -> bool:
        """Whether the papers go in one file."""
        return self.way.key == TOGETHER

    def ask(self, name_of: Callable[[str, bool], str]) -> None:
        """Show the form. `name_of` gives the first name of a pattern and a way; it raises AppError for a bad one."""
        self._name_of = name_of
        self._show_first()
        self.show()
        self.pattern.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _show_first(self) -> None:
        """The name that the first file gets, or what is wrong with the pattern."""
        t = self._texts.t
        good = True
        try:
            name = self._name_of(self.pattern.text(), self.together)
            words = t("The file: {name}", name=name) if self.together else t("The first file: {name}", name=name)
        except AppError as problem:
            good, words = False, problem.explain(self._texts)
        self.first.setText(words)
        self.pattern.setAccessibleDescription(words)
        self.pattern.setProperty(INVALID, not good)
        self.pattern.update()
        self.start.setEnabled(good)

    def _confirm(self) -> None:
        if self.start.isEnabled():
            self.hide()
            self.confirmed.emit(self.together, self.pattern.text())
