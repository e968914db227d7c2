"""One line under the editor: what the draft would do to the people of the open file, told before anything is issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from competentie_app.app.model_draft_effect import draft_counts, lead_of
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from competentie_app.app.model_effect import EffectBasis, ModelEffect
    from competentie_app.model.competence_model import CompetenceModel

AT_ONCE = 1000
"""People up to whom the effect is worked out while the user waits; with more of them a worker does it."""


class EffectLine(QWidget):
    """Hidden while there is nothing to tell: no file, another model, errors, or nobody notices anything.

    `look`: the user wants to see who.
    """

    look = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._basis: EffectBasis | None = None
        self._asked: CompetenceModel | None = None
        self.icon = IconLabel("triangle-alert", theme, Role.WARN, 14)
        self.words = TextLabel("", theme, wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.link = LinkButton(context.texts.t("See the effect"), theme, self.look.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        for each, stretch in ((self.icon, 0), (self.words, 1), (self.link, 0)):
            row.addWidget(each, stretch)
        self.hide()

    def forget(self) -> None:
        """The file or its people changed: read it anew the next time."""
        self._basis = None

    def recount(self) -> None:
        """Work out what the draft does now."""
        new = self._draft()
        if new is None:
            self._asked = None
            self.hide()
            return
        from competentie_app.app.model_effect import effect_on, read_basis

        old = self._context.session.model
        if self._basis is None or self._basis.model is not old:
            self._basis = read_basis(self._context.session, old)
        basis, self._asked = self._basis, new
        if len(basis.employee_ids) <= AT_ONCE:
            self._show(new, effect_on(basis, new))
            return
        self._context.jobs.start(
            lambda _progress: effect_on(basis, new),
            lambda effect: self._show(new, effect),
            self._context.messages.error,
            msg("What the model does to people"),
        )

    def _draft(self) -> CompetenceModel | None:
        bench, session = self._context.bench, self._context.session
        if not bench.is_open or not session.has_dossier or not bench.workshop.draft.sound:
            return None
        model = bench.workshop.draft.model
        return model if model is not None and draft_counts(session.model, model) else None

    def _show(self, new: CompetenceModel, effect: ModelEffect) -> None:
        from competentie_app.app.model_effect_words import summary_of

        if new is not self._asked:
            return  # the draft moved on meanwhile
        render = self._context.texts.render
        lead = render(lead_of(self._context.session.model, new))
        self.words.setText(f"{lead} {render(summary_of(effect))}")
        self.setVisible(not effect.is_nothing)
