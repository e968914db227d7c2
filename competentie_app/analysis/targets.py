"""What is asked of a person: personas, own targets and exemptions together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from competentie_app.analysis.inputs import Asked, Column
from competentie_app.dossier.records import OwnTarget
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.persona import Persona, merge_requirements


def asked_of(personas: Iterable[Persona], own_targets: Iterable[OwnTarget] = ()) -> dict[str, Asked]:
    """Return what is asked per competency id, of a person with these personas and own targets in force.

    Of two personas the highest target and the heaviest weight win. An own target takes the place of the personas'
    level and keeps their weight (1, not critical, where no persona asks it); an exemption asks nothing.
    Source: docs/architecture.md, "Rules of the model".
    """
    merged = merge_requirements(tuple(personas))
    asked = {name: Asked(need.target_level, need.weight, need.critical) for name, need in merged.items()}
    return with_own_targets(asked, own_targets)


def asked_in(
    model: CompetenceModel, personas: Iterable[Persona], own_targets: Iterable[OwnTarget] = ()
) -> dict[str, Asked]:
    """Return what is asked as `asked_of` does, without competencies that the model retired: nobody is asked those."""
    asked, known = asked_of(personas, own_targets), model.competency
    return {name: need for name, need in asked.items() if name not in known or not known[name].replaced_by}


def with_own_targets(asked: Mapping[str, Asked], own_targets: Iterable[OwnTarget]) -> dict[str, Asked]:
    """Return what is asked after the own targets and exemptions; `asked` is what the personas ask."""
    result = dict(asked)
    for own in own_targets:
        known = result.pop(own.competency_id, None)
        if own.target_level is not None:
            weight, critical = (known.weight, known.critical) if known else (1, False)
            result[own.competency_id] = Asked(own.target_level, weight, critical)
    return result


def columns_of(model: CompetenceModel, competency_ids: Iterable[str] | None = None) -> tuple[Column, ...]:
    """Return the columns of a table in the order of the model: all competencies in use, or only those named.

    Retired competencies are in it only when named.
    """
    wanted = None if competency_ids is None else frozenset(competency_ids)
    chosen = [c for c in model.competencies if (not c.replaced_by if wanted is None else c.id in wanted)]
    rules = [(c.id, model.dimension[c.dimension_id]) for c in chosen]
    return tuple(Column(name, manager_alone=rule.manager_alone, ranked=rule.ranked) for name, rule in rules)
