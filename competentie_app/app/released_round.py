"""One round of the whole organisation with what may be told of it: what the pages without names start from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from competentie_app.analysis.disclosure import Disclosure, ShownShare
from competentie_app.analysis.inputs import Flags
from competentie_app.analysis.organisation import GroupShare, OrganisationShares, protect_round
from competentie_app.analysis.release import Told
from competentie_app.app.heatmap_filter import HeatFilter, chosen_round, competency_ids_of
from competentie_app.app.organisation_tables import OrganisationRound, read_organisation
from competentie_app.app.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class ReleasedRound:
    """Everybody in one round, and the shares that may be told. `minimum`: people in the smallest group shown."""

    read: OrganisationRound
    shares: OrganisationShares

    @property
    def minimum(self) -> int:
        """People with agreed levels in the smallest group that is shown."""
        return self.shares.disclosure.minimum

    @property
    def competency_ids(self) -> tuple[str, ...]:
        """The competencies that somebody is asked, in the order of the model."""
        return self.read.ratings.competency_ids

    def columns(self, wanted: HeatFilter) -> Flags:
        """Which competencies a filter asks for, bool[k]."""
        kept = competency_ids_of(self.read.model, wanted)
        return np.array([key in kept for key in self.competency_ids], dtype=np.bool_)

    def is_neutral(self, columns: Flags) -> bool:
        """Whether all of some competencies are of dimensions that are never ranked."""
        return bool(columns.any()) and not bool(self.read.ratings.ranked[columns].any())

    def persona_code(self, persona_id: str | None) -> int | None:
        """The number of a persona; None for none, or for one that the round's model does not have."""
        return self.read.persona_ids.index(persona_id) if persona_id in self.read.persona_ids else None

    def whole(self, columns: Flags, persona: int | None) -> GroupShare:
        """The share of everybody, or of everybody with a persona."""
        return self.shares.total(columns) if persona is None else self.shares.per_persona(columns)[persona]

    def small_together(self, columns: Flags, persona: int | None) -> ShownShare:
        """The share of the teams that are too small to be shown alone, in each competency apart."""
        told = self._small(persona)
        low, high, size = (int(each[-1, columns].sum()) for each in (told.low, told.high, told.size))
        return ShownShare(low, high, size)

    def small_people(self, columns: Flags, persona: int | None) -> tuple[int, int]:
        """The n of `small_together`: fewest and most people in one of the competencies that are told; 0, 0 for none.

        Other teams are too small in each competency, so there is no one group of people behind that share.
        """
        sizes = self._small(persona).size[-1, columns]
        told = sizes[sizes > 0]
        return (int(told.min()), int(told.max())) if told.size else (0, 0)

    def _small(self, persona: int | None) -> Told:
        """What is told of each root, the small teams together last; of everybody or of who has a persona."""
        released = self.shares.released
        return released.roots if persona is None else released.of_sets(self.shares.membership.sets[:, persona])


def read_everybody(session: Session, round_id: str | None) -> OrganisationRound | None:
    """Read a round (None: the newest) of everybody; None where there is no round."""
    assessment_round = chosen_round(session.dossier, round_id)
    if assessment_round is None:
        return None
    model = session.model_of(assessment_round.model_version_id)
    return read_organisation(session.dossier, model, assessment_round, session.environment.today())


def release_round(read: OrganisationRound, disclosure: Disclosure) -> ReleasedRound:
    """Decide what may be told of a round."""
    return ReleasedRound(read, protect_round(read.ratings, read.membership, disclosure))
