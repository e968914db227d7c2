"""What a user action is: a frozen value that knows its name and how to carry itself out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.texts import Message

if TYPE_CHECKING:
    from competentie_app.model.competence_model import CompetenceModel


class Action(Protocol):
    """One thing that a user does; one entry in undo and history.

    `kind` is a word for programs ("team.rename"); `areas` are the parts of the file that it touches.
    """

    kind: ClassVar[str]
    areas: ClassVar[frozenset[Area]]

    def label(self, dossier: Dossier) -> Message:
        """Its name for undo, redo and history, read before it is carried out."""
        ...

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Carry it out. Runs inside one dossier action: an error takes everything back."""
        ...
