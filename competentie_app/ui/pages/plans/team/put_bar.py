"""The preview before sessions go into the plans: what changes for whom, and whether agreed plans may change too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.team_plan_put import TeamPut
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.team.words import put_line
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class PutBar(Card):
    """`accepted` tells whether agreed plans change too; `closed` that nothing is to change."""

    accepted = Signal(bool)
    closed = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        t = texts.t
        self._texts = texts
        self.title = SectionLabel("", theme)
        self.title.setWordWrap(True)
        self.remark = SecondaryLabel(t("Nothing is stored yet. One press on undo takes all of it back."), theme)
        self.with_agreed = QCheckBox()
        self.with_agreed.setFont(theme.font(Type.BODY))
        self.accept = PrimaryButton(t("Put into the plans"), theme, self._accept, icon="check")
        self.cancel = SecondaryButton(t("Cancel"), theme, self.closed.emit)
        self.lines: list[str] = []
        self._lines = QWidget()
        for widget in (self.title, self.remark, self.with_agreed):
            self.body.addWidget(widget)
        self.with_agreed.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        buttons = WrapLayout(row, spacing=theme.space(3))
        buttons.addWidget(self.accept)
        buttons.addWidget(self.cancel)
        self.body.addWidget(row)
        self.body.addWidget(self._lines)
        self.with_agreed.toggled.connect(lambda _on: self._show_whether())
        self._put = TeamPut()

    def open(self, put: TeamPut, model: CompetenceModel) -> None:
        """Show what would change."""
        texts, theme = self._texts, self._theme
        self._put = put
        people = len(put.puts)
        self.title.setText(
            texts.n("Changes in {count} plan", "Changes in {count} plans", people) if people else texts.t("No changes")
        )
        agreed = len(put.agreed)
        self.with_agreed.setText(
            texts.n(
                "Also change {count} plan that was agreed on", "Also change {count} plans that were agreed on", agreed
            )
        )
        self.with_agreed.setVisible(agreed > 0)
        self.with_agreed.setChecked(False)
        self.body.removeWidget(self._lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = QWidget()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        self.lines = []
        for each in put.puts:
            words = put_line(each, model, texts)
            if each.agreed:
                words = texts.t("{change} (agreed plan)", change=words)
            self.lines.append(words)
            column.addWidget(TextLabel(words, theme, Type.SECONDARY, Role.TEXT, wrap=True))
        self.body.addWidget(self._lines)
        self._show_whether()
        self.show()
        target = self.with_agreed if agreed else self.accept
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show_whether(self) -> None:
        self.accept.setEnabled(bool(self._put.plans(with_agreed=self.with_agreed.isChecked())))

    def _accept(self) -> None:
        self.accepted.emit(self.with_agreed.isChecked())
