"""The filters above the heatmap."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.heatmap_filter import HeatFilter, chosen_round
from competentie_app.app.heatmap_rows import Shown
from competentie_app.app.session import Session
from competentie_app.texts import Texts
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.segment import Segment
from competentie_app.ui.widgets.wrap import WrapLayout

ALL = ""


class FilterRow(QWidget):
    """Team, persona, dimension, round; gap or level at the right. It wraps when there is no room.

    `changed`: the user asks for other people, columns or another round; `numbers_chosen`: for the other number.
    """

    changed = Signal()
    numbers_chosen = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.team = LabelledCombo(texts.t("Team"), theme)
        self.persona = LabelledCombo(texts.t("Persona"), theme)
        self.dimension = LabelledCombo(texts.p("filter", "Dimension"), theme)
        self.round = LabelledCombo(texts.t("Round"), theme)
        options = [(Shown.GAP.value, texts.t("Gap")), (Shown.LEVEL.value, texts.t("Level"))]
        self.numbers = Segment(options, texts.t("Numbers in the cells"), theme)
        row = WrapLayout(self, spacing=theme.space(2))
        for combo in (self.team, self.persona, self.dimension, self.round):
            row.addWidget(combo)
            combo.chosen.connect(lambda _key: self.changed.emit())
        row.add_right(self.numbers)
        self.numbers.chosen.connect(lambda _key: self.numbers_chosen.emit())

    @property
    def shown(self) -> Shown:
        """Gaps or levels."""
        return Shown(self.numbers.key)

    @property
    def wanted(self) -> HeatFilter:
        """What is asked for now."""
        keys = (combo.key for combo in (self.team, self.persona, self.dimension, self.round))
        return HeatFilter(*(str(key) if key else None for key in keys))

    @property
    def narrows(self) -> bool:
        """Whether less is asked for than everybody and everything."""
        return replace(self.wanted, round_id=None) != HeatFilter()

    def offer(self, session: Session) -> None:
        """Offer what the open file holds; choices that are still there stay."""
        dossier, texts = session.dossier, self._texts
        chosen = chosen_round(dossier, self.wanted.round_id)
        model = session.model_of(chosen.model_version_id) if chosen else session.model
        everybody = (ALL, texts.t("All"))
        self.team.set_items([everybody, *((team.id, team.name) for team in dossier.teams())])
        used = {item.persona_id for item in dossier.persona_assignments()}
        personas = [(item.id, texts.model_text(item.title)) for item in model.personas if item.id in used]
        self.persona.set_items([everybody, *personas])
        self.dimension.set_items([everybody, *((item.id, texts.model_text(item.title)) for item in model.dimensions)])
        self.round.set_items([(item.id, item.name) for item in reversed(dossier.rounds())])

    def clear(self) -> None:
        """Ask for everybody and everything again; the round stays."""
        for combo in (self.team, self.persona, self.dimension):
            combo.set_key(ALL)
        self.changed.emit()
