"""What undo and redo are about now: the model while it is being edited, else the open file."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.app.session import Session
from competentie_app.texts import Message
from competentie_app.ui.frame.privacy import redo_label, undo_label
from competentie_app.ui.model_bench import ModelBench
from competentie_app.ui.selection import Selection


@dataclass(frozen=True, slots=True)
class UndoLine:
    """One place to ask, for the menu, the bar at the top and the keys."""

    session: Session
    selection: Selection
    bench: ModelBench

    @property
    def undo_label(self) -> Message | None:
        """What would be taken back; None when there is nothing, or nothing may be changed."""
        if self.bench.has_undo:
            return self.bench.undo_label
        return undo_label(self.session, self.selection) if self._can_change else None

    @property
    def redo_label(self) -> Message | None:
        """What would be done again."""
        if self.bench.has_undo:
            return self.bench.redo_label
        return redo_label(self.session, self.selection) if self._can_change else None

    def undo(self) -> None:
        """One step back. Raises AppError."""
        if self.bench.has_undo:
            self.bench.workshop.undo()
        else:
            self.session.undo()

    def redo(self) -> None:
        """One step on. Raises AppError."""
        if self.bench.has_undo:
            self.bench.workshop.redo()
        else:
            self.session.redo()

    @property
    def _can_change(self) -> bool:
        return self.session.has_dossier and not self.session.dossier.read_only
