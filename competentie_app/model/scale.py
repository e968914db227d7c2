"""The scale of levels and the dimensions. Nothing in the code knows how many there are."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.model.values import Provenance
from competentie_app.texts import LocalText


@dataclass(frozen=True, slots=True)
class Scale:
    """Names of the levels, lowest first; level numbers are their places: 0 to `top` (top: 1-9)."""

    names: tuple[LocalText, ...]
    default_target_top: int
    """The highest level that may be a default target; a level above it is reached by helping others."""

    @property
    def top(self) -> int:
        """The highest level."""
        return len(self.names) - 1

    @property
    def levels(self) -> range:
        """All level numbers, lowest first."""
        return range(len(self.names))


@dataclass(frozen=True, slots=True)
class Dimension:
    """A group of competencies, such as skills. `level_names` overrides the names of the scale."""

    id: str
    title: LocalText
    singular: LocalText
    form_title: LocalText
    level_names: tuple[LocalText, ...]
    ranked: bool
    """False: gaps are shown in a neutral colour and never ranked (attitudes)."""
    manager_alone: bool
    """False: no level rests on the manager's view alone (attitudes)."""
    provenance: Provenance
