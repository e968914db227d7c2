"""The bar in which a plan is agreed on: the day of the talk, who agreed in which role, and the day to look again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.dossier.records import Agreement, Role
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.words import ROLES
from competentie_app.ui.theme import tokens
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.labels import SectionLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout

NAME = 180
"""Width of a field for a name, at 100 %."""


class AgreeBar(Card):
    """`agreed` tells the two days and a tuple of `Agreement`."""

    agreed = Signal(object, object, object)
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
        self.roles: dict[Role, QCheckBox] = {}
        self.names: dict[Role, QLineEdit] = {}
        self.body.addWidget(self.title)
        days, row = _wrapping(theme)
        row.addWidget(_with_label(t("Agreed in the talk of"), self.on, theme))
        row.addWidget(_with_label(t("Look at it again on"), self.review, theme))
        self.body.addWidget(days)
        people, row = _wrapping(theme)
        for role, words in ROLES.items():
            row.addWidget(self._person(theme, texts, role, texts.render(words)))
        self.body.addWidget(people)
        buttons, row = _wrapping(theme)
        row.addWidget(self.agree)
        row.addWidget(self.cancel)
        self.body.addWidget(buttons)

    def open(self, title: str, name: str, today: date, review_on: date) -> None:
        """Show the bar for a person, with the days and the people that are likely."""
        self.title.setText(title)
        self.on.set_value(today)
        self.review.set_value(review_on)
        for role, box in self.roles.items():
            box.setChecked(role is not Role.HRBP)
            self.names[role].setText(name if role is Role.EMPLOYEE else "")
            self.names[role].setCursorPosition(0)  # of a long name the beginning is seen
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

    def _person(self, theme: Theme, texts: Texts, role: Role, words: str) -> QWidget:
        """A role with the name of who had it; the name may stay empty."""
        box, name = QCheckBox(words), QLineEdit()
        name.setPlaceholderText(texts.t("Name (may stay empty)"))
        name.setAccessibleName(texts.t("Name: {role}", role=words))
        name.setMinimumWidth(theme.px(NAME))
        box.toggled.connect(name.setEnabled)
        name.setEnabled(False)
        self.roles[role], self.names[role] = box, name
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(box)
        column.addWidget(name)
        return pair

    def _agree(self) -> None:
        by = tuple(
            Agreement(role, self.names[role].text().strip()) for role, box in self.roles.items() if box.isChecked()
        )
        self.agreed.emit(self.on.value, self.review.value, by)


def _wrapping(theme: Theme) -> tuple[QWidget, WrapLayout]:
    parts = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    parts.setSizePolicy(policy)
    return parts, WrapLayout(parts, spacing=theme.space(4), row_spacing=theme.space(2))


def _with_label(words: str, field: QWidget, theme: Theme) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.space(1))
    label = TextLabel(words, theme, Type.SECONDARY, tokens.Role.TEXT2)
    label.setBuddy(field)
    field.setAccessibleName(words)
    column.addWidget(label)
    column.addWidget(field)
    return box
