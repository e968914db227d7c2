"""From when the new model version counts: the next round, or the round that is open now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from competentie_app.texts import Message, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

if TYPE_CHECKING:
    from competentie_app.app.model_move import ModelMove
    from competentie_app.dossier.records import AssessmentRound


class MomentChoice(QWidget):
    """Hidden before the first round: then there is nothing to choose."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self.title = TextLabel(context.texts.t("From when"), theme, Type.SECTION, wrap=True)
        self.next, self.now = QRadioButton(), QRadioButton()
        self.about_next, self.about_now = SecondaryLabel("", theme), SecondaryLabel("", theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for each in (self.title, self.next, self.about_next, self.now, self.about_now):
            column.addWidget(each)
        for label in (self.about_next, self.about_now):
            label.setIndent(theme.space(6))

    @property
    def this_round(self) -> bool:
        """Whether the newest round goes along."""
        return self.now.isChecked()

    def offer(self, move: ModelMove) -> None:
        """Say what both choices mean for the newest round."""
        from competentie_app.app.model_move_round import why_it_stays

        found = self._round()
        self.setVisible(found is not None)
        self.next.setChecked(True)
        if found is None:
            return
        t, reason = self._context.texts.t, why_it_stays(self._context.session.dossier, found, move)
        self.next.setText(t("From the next round on"))
        self.about_next.setText(
            t(
                "{round} goes on with version {version}. Personas, own targets and open plans follow when the next "
                "round starts.",
                round=found.name,
                version=move.old.version,
            )
        )
        self.now.setText(t("Now already, in {round}", round=found.name.replace("&", "&&")))
        self.now.setEnabled(reason is None)
        now = t(
            "Levels, remarks, wishes, personas, own targets and open plans go along at once. What was split or merged "
            "is asked anew."
        )
        self.about_now.setText(self._context.t(reason) if reason else now)
        self.next.setAccessibleDescription(self.about_next.text())
        self.now.setAccessibleDescription(self.about_now.text())

    def done_words(self, move: ModelMove) -> Message:
        """What to say when it is done."""
        found = self._round()
        if found is None or self.this_round:
            return msg("The file is on model version {version} now.", version=move.new.version)
        return msg(
            "The file holds model version {version}. {round} goes on with its own; the next round gets the new one.",
            version=move.new.version,
            round=found.name,
        )

    def _round(self) -> AssessmentRound | None:
        return self._context.session.dossier.current_round()
