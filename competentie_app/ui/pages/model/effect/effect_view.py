"""The effect of another model: sentences, and the people behind the one that the keyboard stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.line_list import Line, LineList
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

if TYPE_CHECKING:
    from competentie_app.app.model_effect import EffectBasis, ModelEffect
    from competentie_app.app.model_effect_words import EffectSentence
    from competentie_app.app.model_move import ModelMove
    from competentie_app.model.competence_model import CompetenceModel


class EffectView(QWidget):
    """`show_models` whenever one of the models changes; `forget` when the file or its people did.

    With an open file of 500 people it takes some 10 ms, so it can follow every key (benchmarks/model_effect_speed.py).
    """

    def __init__(
        self,
        context: UiContext,
        old: CompetenceModel | None = None,
        new: CompetenceModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        t, theme = context.texts.t, context.theme
        self._context = context
        self._basis: EffectBasis | None = None
        self._sentences: tuple[EffectSentence, ...] = ()
        self.title = TextLabel(t("What it does to people"), theme, Type.SECTION, wrap=True)
        self.nothing = SecondaryLabel("", theme)
        self.sentences = LineList(t("What it does to people"), theme, marks_current=True)
        self.who = TextLabel("", theme, Type.BODY_BOLD, wrap=True)
        self.people = LineList(t("The people behind the sentence"), theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.title)
        column.addWidget(self.nothing)
        column.addWidget(self.sentences, 3)
        column.addWidget(self.who)
        column.addWidget(self.people, 2)
        column.addStretch(0)
        self.sentences.currentRowChanged.connect(self._show_people)
        self.people.opened.connect(self._go_to)
        self._show(())
        if old is not None and new is not None:
            self.show_models(old, new)

    def show_models(
        self, old: CompetenceModel, new: CompetenceModel, move: ModelMove | None = None
    ) -> ModelEffect | None:
        """Show what `new` in the place of `old` does; `move`: what becomes of ids that `new` does not use.

        Returns the effect, None while no file is open.
        """
        if not self._context.session.has_dossier:
            self._show(())
            return None
        from competentie_app.app.model_effect import effect_on, read_basis
        from competentie_app.app.model_effect_words import sentences_of

        if self._basis is None or self._basis.model is not old:
            self._basis = read_basis(self._context.session, old)
        effect = effect_on(self._basis, new, move)
        self._show(sentences_of(effect))
        return effect

    def forget(self) -> None:
        """The file or its people changed: read it anew the next time."""
        self._basis = None

    def _show(self, sentences: tuple[EffectSentence, ...]) -> None:
        render = self._context.texts.render
        self._sentences = sentences
        open_file = self._context.session.has_dossier
        without = msg("Nobody in this file notices anything of it.") if open_file else msg("Open a file to see it.")
        self.nothing.setText(render(without))
        self.nothing.setVisible(not sentences)
        for each in (self.sentences, self.who, self.people):
            each.setVisible(bool(sentences))
        self.sentences.show_lines([Line(str(place), render(each.text), "") for place, each in enumerate(sentences)])

    def _show_people(self, row: int) -> None:
        if not 0 <= row < len(self._sentences):
            return
        texts, lines = self._context.texts, self._sentences[row].people
        self.who.setText(texts.n("{count} person", "{count} people", len({line.employee_id for line in lines})))
        self.people.show_lines(
            [Line(line.employee_id, line.name, texts.render(line.detail) if line.detail else "") for line in lines]
        )

    def _go_to(self, employee_id: str) -> None:
        self._context.go(Place.TEAMS, Target(employee_id=employee_id))

    def focus_first(self) -> None:
        """Begin in the sentences."""
        if self._sentences:
            self.sentences.setFocus(Qt.FocusReason.OtherFocusReason)
