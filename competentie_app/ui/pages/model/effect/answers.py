"""What comes in the place of what the new model does not use: a row with a choice for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.app.model_move import ItemKind, ModelMove, title_of
from competentie_app.planning.wording import listing
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.person_fields import Picker
from competentie_app.ui.widgets.labels import SecondaryLabel

if TYPE_CHECKING:
    from collections.abc import Collection

BETWEEN = " "
"""No id holds a space."""


class AnswerRows(QWidget):
    """`changed`: somebody chose. The move with all answers is `chosen_move`."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._move: ModelMove | None = None
        self.pickers: dict[tuple[ItemKind, str], Picker] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows: QWidget | None = None

    @property
    def chosen_move(self) -> ModelMove | None:
        """The move with what was chosen."""
        return self._move

    def ask(self, move: ModelMove, offer_ids: Collection[str]) -> None:
        """Offer a row for each competency and persona, and for those activities that stand in a plan."""
        if self._rows is not None:
            self._rows.deleteLater()
            self._column.removeWidget(self._rows)
        self._move, self.pickers = move, {}
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.theme.space(1))
        self._column.addWidget(self._rows)
        for kind in ItemKind:
            for old_id, new_ids in move.ids(kind).items():
                if kind is not ItemKind.OFFER or old_id in offer_ids:
                    self._add_row(column, kind, old_id, new_ids)
        self.setVisible(bool(self.pickers))

    def _add_row(self, column: QVBoxLayout, kind: ItemKind, old_id: str, new_ids: tuple[str, ...]) -> None:
        """A label that wraps, since titles are long, and its choice below."""
        move, theme, texts = self._move, self._context.theme, self._context.texts
        assert move is not None
        old = texts.model_text(title_of(move.old, kind, old_id))
        words = {
            ItemKind.COMPETENCY: texts.t("Competency {name} becomes", name=old),
            ItemKind.PERSONA: texts.t("Persona {name} becomes", name=old),
            ItemKind.OFFER: texts.t("Activity {name} becomes", name=old),
        }
        label = SecondaryLabel(words[kind].replace("&", "&&"), theme)
        picker = Picker()
        picker.refill(self._choices(move, kind, old_id, new_ids), BETWEEN.join(new_ids))
        picker.setAccessibleName(words[kind])
        picker.currentIndexChanged.connect(lambda _row: self._choose(kind, old_id, picker))
        label.setBuddy(picker)
        self.pickers[kind, old_id] = picker
        column.addWidget(label)
        column.addWidget(picker)
        column.addSpacing(theme.space(2))

    def _choices(self, move: ModelMove, kind: ItemKind, old_id: str, new_ids: tuple[str, ...]) -> list[tuple[str, str]]:
        """Nothing, or one of what the new model uses; and first of all a split that the model itself tells."""
        texts = self._context.texts
        found = [("", texts.t("Nothing"))]
        found += [(key, texts.model_text(title_of(move.new, kind, key))) for key in move.choices(kind, old_id)]
        if len(new_ids) > 1:
            titles = listing([title_of(move.new, kind, key) for key in new_ids])
            found.insert(0, (BETWEEN.join(new_ids), texts.render(titles)))
        return found

    def _choose(self, kind: ItemKind, old_id: str, picker: Picker) -> None:
        if self._move is not None:
            self._move = self._move.with_answer(kind, old_id, tuple(picker.key.split()))
            self.changed.emit()
