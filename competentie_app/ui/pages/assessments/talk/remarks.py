"""On what the views rest: grounds and remark of each, side by side; below each other when there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.talk_values import Said, TalkCompetency
from competentie_app.app.talk_words import grounds_word
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import GroundsKind
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.talk.draft import Draft
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import TextLabel

LINES, SIDE_BY_SIDE = 3, 640


class Remarks(QWidget):
    """`edited`: somebody wrote or chose something."""

    edited = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts, self._theme = texts, theme
        t, p = texts.t, texts.p
        self._heads = {view: TextLabel("", theme, Type.SECONDARY, Role.TEXT2, wrap=True) for view in View}
        self._heads[View.AGREED].setText(t("Agreed · grounds and note"))
        self._heads[View.AGREED].set_role(Role.ACCENT)
        self._titles = {View.SELF: p("view", "Self"), View.MANAGER: p("view", "Manager")}
        self.fields = {
            View.SELF: self._field(t("Remark of the employee")),
            View.MANAGER: self._field(t("Remark of the manager")),
            View.AGREED: self._field(t("Note on what is agreed")),
        }
        self.fields[View.AGREED].setPlaceholderText(t("Note: what was said or seen"))
        self.grounds = LabelledCombo(t("Grounds"), theme)
        none: list[tuple[object, str]] = [("", t("not given"))]
        self.grounds.set_items(none + [(kind.value, texts.render(grounds_word(kind))) for kind in GroundsKind])
        self.grounds.chosen.connect(lambda _key: self.edited.emit())
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(3))
        for view in View:
            self._row.addLayout(self._column(view), 1)

    @property
    def kind(self) -> GroundsKind | None:
        """The grounds that are chosen."""
        key = self.grounds.key
        return GroundsKind(key) if isinstance(key, str) and key else None

    def remark(self, view: View) -> str:
        """What stands in a remark."""
        return self.fields[view].toPlainText().strip()

    def show_draft(self, item: TalkCompetency, draft: Draft) -> None:
        """Show another competency, or what was saved."""
        texts = {View.SELF: draft.own_remark, View.MANAGER: draft.manager_remark, View.AGREED: draft.note}
        for view, field in self.fields.items():
            with QSignalBlocker(field):
                field.setPlainText(texts[view])
        self.grounds.set_key(draft.grounds.value if draft.grounds else "")
        for view, said in ((View.SELF, item.own), (View.MANAGER, item.manager)):
            self._heads[view].setText(self._head(view, said))
            self.fields[view].setVisible(not said.waits)

    def open_for(self, *, disagree: bool, locked: bool) -> None:
        """Both remarks can be written when people do not agree; the note when they do."""
        for view in (View.SELF, View.MANAGER):
            self.fields[view].setReadOnly(locked or not disagree)
            hint = self._texts.t("How this person sees it, in a few words") if disagree else self._texts.t("No remark")
            self.fields[view].setPlaceholderText(hint)
        for widget in (self.fields[View.AGREED], self.grounds):
            widget.setEnabled(not locked and not disagree)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side when there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)

    def _head(self, view: View, said: Said) -> str:
        if said.grounds is None:
            return self._titles[view]
        kind = self._texts.render(grounds_word(said.grounds))
        return self._texts.t("{view} · grounds: {kind}", view=self._titles[view], kind=kind[:1].lower() + kind[1:])

    def _column(self, view: View) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.space(1))
        column.addWidget(self._heads[view])
        if view is View.AGREED:
            column.addWidget(self.grounds)
        column.addWidget(self.fields[view])
        column.addStretch(1)
        return column

    def _field(self, name: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setFont(self._theme.font(Type.BODY))
        field.setAccessibleName(name)
        field.setTabChangesFocus(True)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.setFixedHeight(field.fontMetrics().lineSpacing() * LINES + self._theme.px(16))
        field.textChanged.connect(self.edited)
        return field
