"""What the open file lets be told without names: one rule for every page and paper."""

from __future__ import annotations

from competentie_app.analysis.disclosure import LOWEST_MINIMUM, Disclosure
from competentie_app.dossier.dossier import Dossier

HIGHEST_MINIMUM = 20
"""The largest choice for the smallest group: above it a page of teams says nothing any more."""


def smallest_group(dossier: Dossier) -> int:
    """People with agreed levels in the smallest group that is told, as the file says; never below what is safe."""
    return min(max(dossier.charter().smallest_group, LOWEST_MINIMUM), HIGHEST_MINIMUM)


def disclosure_of(dossier: Dossier) -> Disclosure:
    """The rule with the smallest group of the file."""
    return Disclosure(smallest_group(dossier))
