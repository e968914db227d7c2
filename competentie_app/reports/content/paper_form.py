"""Content of the self-assessment on paper: for one person, to fill in with a pen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.reports.content.shared import Imprint


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """One competency. `levels`: label ("independent (2)") and sentence of each level, lowest first."""

    title: str
    description: str
    levels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PaperPart:
    """The competencies of one dimension."""

    title: str
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class PaperFormContent:
    """The whole form. `about`: purpose, readers and retention, each with its name.

    `other_answers`: what can be ticked beside a level, in words. `wishes`: how many can be written down.
    `minutes`: how long filling in takes. Nothing that was filled in before is on it.
    """

    name: str
    team: str
    round_name: str
    deadline: date | None
    minutes: int
    about: tuple[tuple[str, str], ...]
    parts: tuple[PaperPart, ...]
    other_answers: tuple[str, ...]
    wishes: int
    imprint: Imprint
