"""What a form is made of, as plain values: made from the dossier once, then drawn anywhere."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.dossier.records import AssessmentRound, Charter
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.model.scale import Dimension


@dataclass(frozen=True, slots=True, eq=False)
class FormBasis:
    """What all forms of one round share. `model` is the model version of the round."""

    dossier_id: str
    charter: Charter
    assessment_round: AssessmentRound
    model: CompetenceModel


@dataclass(frozen=True, slots=True)
class FormPerson:
    """Somebody on a form, and what is asked of this person, as competency ids. `name` is unique on the form."""

    employee_id: str
    name: str
    competency_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SelfForm:
    """The form on which one person fills in an own view."""

    basis: FormBasis
    form_id: str
    person: FormPerson


@dataclass(frozen=True, slots=True, eq=False)
class ManagerForm:
    """The form on which a manager fills in a view of a whole team, and of nobody else."""

    basis: FormBasis
    form_id: str
    team_name: str
    people: tuple[FormPerson, ...]

    @property
    def competency_ids(self) -> tuple[str, ...]:
        """What is asked of somebody on the form, in the order of the model."""
        asked = {key for person in self.people for key in person.competency_ids}
        return tuple(competency.id for competency in self.basis.model.competencies if competency.id in asked)


def by_dimension(
    model: CompetenceModel, competency_ids: tuple[str, ...]
) -> list[tuple[Dimension, tuple[Competency, ...]]]:
    """The competencies under their dimensions, both in the order of the model; empty dimensions are left out."""
    wanted = frozenset(competency_ids)
    chosen = [competency for competency in model.competencies if competency.id in wanted]
    groups = [(each, tuple(c for c in chosen if c.dimension_id == each.id)) for each in model.dimensions]
    return [(dimension, group) for dimension, group in groups if group]
