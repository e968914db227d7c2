"""The bar that proposes personas for members who have none, because of their function titles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.actions.moves import GivePersonas
from competentie_app.app.persona_proposal import propose_persona
from competentie_app.app.teams_overview import MemberLine, without_persona
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.words import persona_name
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class ProposalBar(QWidget):
    """Nothing is given to anybody before the button is pressed. Hidden when there is nothing to propose."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._personas: Mapping[str, tuple[str, ...]] = {}
        theme = context.theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = WrapLayout(self, spacing=theme.space(2))
        self.sentence = TextLabel("", theme, Type.SECONDARY, Role.TEXT2)
        self.button = LinkButton(context.texts.t("Take over these personas"), theme, self._take)
        for part in (IconLabel("lightbulb", theme), self.sentence, self.button):
            row.addWidget(part)
        self.hide()

    def show_lines(self, lines: Iterable[MemberLine]) -> None:
        """Look who has no persona, and what the function titles propose."""
        context, model = self._context, self._context.session.model
        missing = without_persona(lines)
        found = {line.employee.id: propose_persona(line.employee.function_title, model) for line in missing}
        self._personas = {key: (proposal.persona_id,) for key, proposal in found.items() if proposal is not None}
        counts: dict[str, int] = {}
        for (persona_id,) in self._personas.values():
            counts[persona_id] = counts.get(persona_id, 0) + 1
        named = ", ".join(f"{count} × {persona_name(key, model, context.texts)}" for key, count in counts.items())
        words = context.texts.n(
            "{count} employee has no persona yet.", "{count} employees have no persona yet.", len(missing)
        )
        if named:
            proposed = context.texts.t("The function titles propose: {personas}.", personas=named)
            words = f"{words} {proposed}"
        self.sentence.setText(words)
        self.sentence.setToolTip(words)
        self.button.setVisible(bool(named))
        self.setVisible(bool(missing))

    def _take(self) -> None:
        today = self._context.session.environment.today()
        self._context.perform(GivePersonas(self._personas, today))
