"""A round and an earlier one of the same people, read once: what radar and change start from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from competentie_app.analysis.change import Comparison
from competentie_app.app.heatmap_filter import FilteredRound, HeatFilter, competency_ids_of, read_round
from competentie_app.app.round_view import RoundView, view_round
from competentie_app.app.session import Session
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import AssessmentRound, Employee

NO_ROUND = ""
"""Asked for as earlier round: compare with nothing."""


Reader = Callable[[HeatFilter], FilteredRound]


@dataclass(frozen=True, slots=True, eq=False)
class TwoRounds:
    """`then` is None where there is nothing to compare with. The tables hold all competencies.

    `shown`: competencies of the filter, in the words of the later model; `shown_then`: of the earlier one.
    `team_of`: the team of each person in the later round, by id.
    """

    now: RoundView
    then: RoundView | None
    how: Comparison
    shown: frozenset[str]
    shown_then: frozenset[str]
    team_of: dict[str, str]


def rounds_before(dossier: Dossier, round_id: str | None) -> tuple[AssessmentRound, ...]:
    """Rounds before one (None: before the newest), the nearest first."""
    rounds = dossier.rounds()
    last = next((each for each in rounds if each.id == round_id), rounds[-1] if rounds else None)
    return tuple(each for each in reversed(rounds) if last is not None and each.position < last.position)


def chosen_before(dossier: Dossier, round_id: str | None, then_id: str | None) -> AssessmentRound | None:
    """The earlier round with this id, else the nearest one; None for `NO_ROUND` and before the first round."""
    if then_id == NO_ROUND:
        return None
    before = rounds_before(dossier, round_id)
    return next((each for each in before if each.id == then_id), before[0] if before else None)


def read_two_rounds(
    session: Session, wanted: HeatFilter, then_id: str | None, reader: Reader | None = None
) -> TwoRounds | None:
    """Read the round of a filter and an earlier one (see `chosen_before`). None without a round.

    In the earlier round people count who were in the team (or all teams) then. With a persona: of those who are
    still in the team, those who have the persona now; of the others those who had it then. `reader` reads a round, such
    as that of a page, which reads the same people once.
    """
    read = reader or partial(read_round, session)
    people_only = replace(wanted, dimension_id=None, principle_id=None, status=None)
    found = read(people_only)
    if found.assessment_round is None or found.view is None:
        return None
    shown = competency_ids_of(found.view.model, wanted)
    earlier = chosen_before(session.dossier, found.assessment_round.id, then_id)
    if earlier is None:
        return TwoRounds(found.view, None, Comparison(), shown, frozenset(), found.team_of)
    then = _then(session, read, people_only, found.view, earlier)
    how = _comparison(session.dossier, then, found.view)
    return TwoRounds(found.view, then, how, shown, competency_ids_of(then.model, wanted), found.team_of)


def _then(session: Session, read: Reader, wanted: HeatFilter, now: RoundView, earlier: AssessmentRound) -> RoundView:
    asked = replace(wanted, round_id=earlier.id)
    view = read(asked).view
    assert view is not None  # the round exists: it is one of the file's own
    if wanted.persona_id is None:
        return view
    anyone = replace(wanted, persona_id=None)
    still_here = {employee.id for employee in _people(read, replace(anyone, round_id=now.assessment_round.id))}
    has_it_now = {employee.id for employee in now.employees}
    had_it_then = {employee.id for employee in view.employees}
    people = [
        employee
        for employee in _people(read, replace(anyone, round_id=earlier.id))
        if employee.id in (has_it_now if employee.id in still_here else had_it_then)
    ]
    return view_round(session.dossier, view.model, earlier, people, session.environment.today())


def _people(read: Reader, wanted: HeatFilter) -> tuple[Employee, ...]:
    view = read(wanted).view
    return view.employees if view else ()


def _comparison(dossier: Dossier, then: RoundView, now: RoundView) -> Comparison:
    """A scale with another number of levels is another scale: a 2 means something else there.

    What was said when the file came to a new version goes before what the model says.
    """
    replaced = {
        item.id: item.replaced_by
        for model in (then.model, now.model)
        for item in model.competencies
        if item.replaced_by
    }
    said = dossier.replaced_competencies(now.assessment_round.model_version_id)
    return Comparison({**replaced, **said}, then.model.scale.top == now.model.scale.top)
