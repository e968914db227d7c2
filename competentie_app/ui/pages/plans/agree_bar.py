"""The bar in which a plan is agreed on: the day of the talk, and the day to look at the plan again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.labels import SectionLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class AgreeBar(Card):
    """`agreed` tells both days."""

    agreed = Signal(object, object)
    closed = Signal()

    def __init__(self, theme: Theme, texts: Texts, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        t = texts.t
        self.title = SectionLabel("", theme)
        self.title.setWordWrap(True)
        self.on = DateField(texts, theme, today)
        self.review = DateField(texts, theme, today)
        self.agree = PrimaryButton(t("Agree"), theme, self._agree, icon="check")
        self.cancel = SecondaryButton(t("Cancel"), theme, self.closed.emit)
        self.body.addWidget(self.title)
        parts = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        parts.setSizePolicy(policy)
        row = WrapLayout(parts, spacing=theme.space(4))
        row.addWidget(_with_label(t("Agreed in the talk of"), self.on, theme))
        row.addWidget(_with_label(t("Look at it again on"), self.review, theme))
        row.addWidget(self.agree)
        row.addWidget(self.cancel)
        self.body.addWidget(parts)

    def open(self, name: str, today: date, review_on: date) -> None:
        """Show the bar for a person, with the days that are likely."""
        self.title.setText(name)
        self.on.set_value(today)
        self.review.set_value(review_on)
        self.show()
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter agrees, Escape closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._agree()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        self.agreed.emit(self.on.value, self.review.value)


def _with_label(words: str, field: QWidget, theme: Theme) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.space(1))
    label = TextLabel(words, theme, Type.SECONDARY, Role.TEXT2)
    label.setBuddy(field)
    field.setAccessibleName(words)
    row = QHBoxLayout()
    row.addWidget(field)
    column.addWidget(label)
    column.addLayout(row)
    return box
