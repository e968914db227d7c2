"""Above the talk: with whom, in which round, on which day; the two papers; and the way out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.talk_names import names_somebody_else
from competentie_app.app.talk_values import Talk
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel


class TalkHead(QWidget):
    """`day`: the date of the talk, today until somebody says otherwise."""

    sheet = Signal()
    agreements = Signal()
    ended = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._texts, self._context = context.texts, context
        t, theme = context.texts.t, context.theme
        self._header = PageHeader("", theme)
        self.day = DateField(context.texts, theme, context.session.environment.today())
        digits = self.day.fontMetrics().horizontalAdvance("00/00/0000")
        self.day.setMinimumWidth(digits + theme.px(48))
        label = TextLabel(t("Date of the talk"), theme, Type.BODY, Role.TEXT2)
        label.setBuddy(self.day)
        self.day.setAccessibleName(t("Date of the talk"))
        self.end = SecondaryButton(t("End the talk"), theme, self.ended.emit, icon="x")
        self.before = SecondaryButton(t("Talk sheet"), theme, self.sheet.emit, icon="file-text")
        self.before.setToolTip(t("One page to prepare the talk: look, print, save"))
        self.after = SecondaryButton(t("Agreements"), theme, self.agreements.emit, icon="file-text")
        self.after.setToolTip(t("What was agreed, on one page: look, print, save"))
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(label)
        row.addWidget(self.day)
        for widget in (part, self.before, self.after, self.end):
            self._header.add_right(widget)
        self._about = SecondaryLabel("", theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(6), theme.space(4), theme.space(6), theme.space(3))
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._about)

    def set_low(self, *, low: bool) -> None:
        """A low window keeps its height for the talk."""
        self._about.setVisible(not low)

    @property
    def value(self) -> date:
        """The date of the talk."""
        return self.day.value

    def _names_others(self, words: str) -> bool:
        """A team may be called after its leader."""
        person = self._context.selection.private_to
        return person is not None and names_somebody_else(self._context.session, person, words)

    def show_talk(self, talk: Talk, day: date) -> None:
        """Show who sits at the table."""
        texts = self._texts
        self._header.set_title(texts.t("Talk with {name}", name=talk.name))
        personas = " + ".join(texts.model_text(title) for title in talk.personas)
        parts = (talk.function_title, personas, talk.team, talk.round_name)
        self._about.setText(" · ".join(part for part in parts if part and not self._names_others(part)))
        self.day.set_value(day)
        self.day.setEnabled(talk.locked is None)
