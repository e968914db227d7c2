"""The filters above every view of the analysis: one choice for the whole page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.heatmap_filter import FilterPart, HeatFilter, LevelStatus, chosen_round
from competentie_app.app.session import Session
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, Texts, msg, pmsg
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.wrap import WrapLayout

ALL = ""
MOST_LETTERS = 20
"""A longer choice is cut off in the box; the list and the tooltip have it whole."""

LABELS: dict[FilterPart, Message] = {
    FilterPart.TEAM: msg("Team"),
    FilterPart.PERSONA: msg("Persona"),
    FilterPart.DIMENSION: pmsg("filter", "Dimension"),
    FilterPart.PRINCIPLE: pmsg("filter", "Principle"),
    FilterPart.ROUND: msg("Round"),
    FilterPart.STATUS: pmsg("filter", "Level"),
}


def status_words(status: LevelStatus) -> Message:
    """The word for how certain a level is, as a filter."""
    return {
        LevelStatus.AGREED: pmsg("filter", "agreed"),
        LevelStatus.PROVISIONAL: pmsg("filter", "provisional"),
        LevelStatus.NOT_AGREED: pmsg("filter", "discussed, not agreed"),
        LevelStatus.UNKNOWN: pmsg("filter", "unknown"),
    }[status]


class FilterCombo(LabelledCombo):
    """As wide as what is chosen, so that six of them stand in one row."""

    def __init__(self, label: str, theme: Theme) -> None:
        super().__init__(label, theme)
        self._fonts = theme
        self.currentTextChanged.connect(lambda _text: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Room for the label and the choice, within reason."""
        metrics = QFontMetrics(self._fonts.font(Type.BODY))
        text = min(metrics.horizontalAdvance(self.currentText()), metrics.averageCharWidth() * MOST_LETTERS)
        return QSize(self._label_width() + text + self._fonts.px(42), self._fonts.px(32))


class FilterRow(QWidget):
    """A box per filter that the view follows, and the view's own controls at the right. It wraps.

    `changed`: the user asks for something else.
    """

    changed = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = WrapLayout(self, spacing=theme.space(2))
        self._controls: list[QWidget] = []
        self._followed: frozenset[FilterPart] = frozenset()
        self._empty: set[FilterPart] = set()
        self.boxes = {part: FilterCombo(texts.render(label), theme) for part, label in LABELS.items()}
        for box in self.boxes.values():
            self._row.addWidget(box)
            box.chosen.connect(lambda _key: self.changed.emit())

    def box(self, part: FilterPart) -> FilterCombo:
        """The box of a filter."""
        return self.boxes[part]

    @property
    def wanted(self) -> HeatFilter:
        """What is asked for now, with all filters."""
        keys = {part.value: str(box.key) for part, box in self.boxes.items() if box.key}
        status = keys.pop(FilterPart.STATUS.value, None)
        return HeatFilter(**keys, status=LevelStatus(status) if status else None)

    def ask(self, wanted: HeatFilter) -> None:
        """Ask for something without telling; what is no longer there becomes all."""
        for part, box in self.boxes.items():
            box.set_key(ALL)
            box.set_key(getattr(wanted, part.value) or ALL)

    def clear(self) -> None:
        """Ask for everybody and everything again; the round stays."""
        self.ask(HeatFilter(round_id=self.wanted.round_id))
        self.changed.emit()

    def follow(self, parts: frozenset[FilterPart], controls: QWidget | None) -> None:
        """Show the filters of another view, and its own controls."""
        self._followed = parts
        for part, box in self.boxes.items():
            box.setVisible(part in parts and part not in self._empty)
        if controls is not None and controls not in self._controls:
            self._controls.append(controls)
            self._row.add_right(controls)
        for each in self._controls:
            each.setVisible(each is controls)

    def offer(self, session: Session) -> None:
        """Offer what the open file holds; choices that are still there stay."""
        dossier, texts = session.dossier, self._texts
        chosen = chosen_round(dossier, self.wanted.round_id)
        model = session.model_of(chosen.model_version_id) if chosen else session.model
        self._offer(FilterPart.TEAM, [(team.id, team.name) for team in dossier.teams()])
        used = {item.persona_id for item in dossier.persona_assignments()}
        personas = [(item.id, texts.model_text(item.title)) for item in model.personas if item.id in used]
        self._offer(FilterPart.PERSONA, personas)
        self._offer_model(model)
        self._offer(FilterPart.STATUS, [(status.value, texts.render(status_words(status))) for status in LevelStatus])
        self.boxes[FilterPart.ROUND].set_items([(item.id, item.name) for item in reversed(dossier.rounds())])

    def _offer_model(self, model: CompetenceModel) -> None:
        t = self._texts.model_text
        self._offer(FilterPart.DIMENSION, [(item.id, t(item.title)) for item in model.dimensions])
        used = {key for item in model.competencies for key in item.principle_ids}
        self._offer(FilterPart.PRINCIPLE, [(item.id, t(item.title)) for item in model.principles if item.id in used])
        self._empty = set() if used else {FilterPart.PRINCIPLE}  # a model may have no principles at all
        self.boxes[FilterPart.PRINCIPLE].setVisible(bool(used) and FilterPart.PRINCIPLE in self._followed)

    def _offer(self, part: FilterPart, items: list[tuple[str, str]]) -> None:
        self.boxes[part].set_items([(ALL, self._texts.t("All")), *items])
