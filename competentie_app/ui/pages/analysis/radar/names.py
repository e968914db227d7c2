"""Names of competencies, levels and rounds in the user's language, for two rounds that may have different models."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from competentie_app.app.two_rounds import TwoRounds
from competentie_app.texts import Texts

MOST_NAMES = 8
"""More people than this are counted and not all named; the table of the team has them."""


class Names:
    """`now` and `then` are the names of the rounds; `then` is "" without an earlier one."""

    def __init__(self, texts: Texts, two: TwoRounds) -> None:
        self.texts = texts
        self._view = two.now
        self.model = two.now.model
        self._earlier = two.then.model if two.then else two.now.model
        self.now = two.now.assessment_round.name
        self.then = two.then.assessment_round.name if two.then else ""

    def day_of(self, employee_id: str) -> date:
        """The day whose personas count for a person in the later round."""
        return self._view.day_of(employee_id)

    def short(self, key: str) -> str:
        """The short name of a competency of the later model."""
        return self.texts.model_text(self.model.competency[key].short_name)

    def title(self, key: str) -> str:
        """Id and title of a competency, of the later model if it knows it."""
        known = self.model if key in self.model.competency else self._earlier
        return f"{key} {self.texts.model_text(known.competency[key].title)}"

    def dimension(self, dimension_id: str) -> str:
        """The title of a dimension of the later model."""
        return self.texts.model_text(self.model.dimension[dimension_id].title)

    def level(self, key: str, level: int) -> str:
        """Word before number."""
        return f"{self.texts.model_text(self.model.level_name(key, level))} {level}"

    def titles(self, keys: Sequence[str]) -> str:
        """Several competencies in a row."""
        return "; ".join(self.title(key) for key in keys)

    def people(self, names: Sequence[str]) -> str:
        """Names in a row; of a long list the first ones, and how many more."""
        if len(names) <= MOST_NAMES:
            return ", ".join(names)
        more = self.texts.n("and {count} more", "and {count} more", len(names) - MOST_NAMES)
        return f"{', '.join(names[:MOST_NAMES])} {more}"
