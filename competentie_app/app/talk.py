"""The talk with one person, read from the open file: what goes well, at most five subjects, and all the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from competentie_app.app.session import Session
from competentie_app.app.talk_earlier import earlier_agreed, levels_from_steps
from competentie_app.app.talk_rules import can_reopen, manager_only, outcome_of, why_locked
from competentie_app.app.talk_subjects import MOST_SUBJECTS, Weighed, going_well, subjects_of
from competentie_app.app.talk_values import (
    Earlier,
    FromSteps,
    Outcome,
    Said,
    Talk,
    TalkCompetency,
    TalkGroup,
    TalkLevel,
)
from competentie_app.app.talk_words import answer_word
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View, is_level
from competentie_app.dossier.records import AssessmentRound, Employee, LearningWish, RatingNote, Sheet
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.texts import Message, msg

if TYPE_CHECKING:
    from competentie_app.analysis.inputs import Asked


@dataclass(frozen=True, slots=True)
class _Sources:
    """What the file says of one person in one round. `asked`: by competency id, on the reference day of the round."""

    model: CompetenceModel
    employee: Employee
    asked: Mapping[str, Asked]
    sheets: Mapping[View, Sheet | None]
    notes: Mapping[tuple[View, str], RatingNote]
    wishes: tuple[LearningWish, ...]
    earlier: Mapping[str, Earlier]
    from_steps: Mapping[str, FromSteps]
    locked: Message | None

    def code(self, view: View, competency_id: str) -> int:
        """What a view says."""
        sheet = self.sheets[view]
        return sheet.codes.get(competency_id, EMPTY) if sheet else EMPTY

    def state(self, competency_id: str) -> AgreedState:
        """How the agreed level came about."""
        sheet = self.sheets[View.AGREED]
        return sheet.states.get(competency_id, AgreedState.NONE) if sheet else AgreedState.NONE

    def is_in(self, view: View) -> bool:
        """Whether a view gave any answer."""
        sheet = self.sheets[view]
        return sheet is not None and any(code != EMPTY for code in sheet.codes.values())


def read_talk(session: Session, employee_id: str, round_id: str) -> Talk:
    """Read the talk of one person. Teams, personas and targets are those of the round's reference day."""
    from competentie_app.app.round_days import read_round_days

    dossier, assessment_round = session.dossier, session.dossier.round(round_id)
    on = read_round_days(dossier, assessment_round, session.environment.today()).of_person(employee_id)
    sources = _read(session, assessment_round, dossier.employee(employee_id), on)
    model, employee = sources.model, sources.employee
    shown = [each for each in model.competencies if _is_shown(sources, each)]
    weighed = [_weighed(sources, each) for each in _in_order(model, shown)]
    subjects = subjects_of(weighed, sources.wishes, model)
    team_id = dossier.team_of(employee_id, on)
    personas = [model.persona[key] for key in dossier.personas_of(employee_id, on) if key in model.persona]
    return Talk(
        employee_id=employee_id,
        name=employee.name,
        team=dossier.team(team_id).name if team_id else "",
        function_title=employee.function_title or "",
        personas=tuple(persona.title for persona in personas),
        round_id=round_id,
        round_name=assessment_round.name,
        talk_date=_talk_date(dossier, sources, round_id),
        own_is_in=sources.is_in(View.SELF),
        manager_is_in=sources.is_in(View.MANAGER),
        going_well=going_well(weighed, subjects),
        subjects=tuple(subjects[:MOST_SUBJECTS]),
        more=tuple(subjects[MOST_SUBJECTS:]),
        groups=_groups(model, [each.competency for each in weighed]),
        locked=sources.locked,
        can_reopen=can_reopen(dossier, round_id, employee),
    )


def _read(session: Session, found: AssessmentRound, employee: Employee, on: date) -> _Sources:
    from competentie_app.app.asked import asked_per_person

    dossier, model = session.dossier, session.model_of(found.model_version_id)
    return _Sources(
        model=model,
        employee=employee,
        asked=asked_per_person(dossier, model, [employee], on)[0],
        sheets={view: dossier.sheet(employee.id, found.id, view) for view in View},
        notes={(note.view, note.competency_id): note for note in dossier.notes(employee.id, found.id)},
        wishes=tuple(dossier.wishes(employee.id, found.id)),
        earlier=earlier_agreed(session, employee.id, found),
        from_steps=levels_from_steps(dossier, model, employee.id),
        locked=why_locked(dossier, found.id, employee),
    )


def _is_shown(sources: _Sources, competency: Competency) -> bool:
    """What is asked, what the employee wants to learn, and what was agreed although nothing is asked any more.

    A competency that the model retired is asked of nobody; its level stays in the file and in the history.
    """
    key = competency.id
    if competency.replaced_by:
        return False
    wished = any(wish.competency_id == key for wish in sources.wishes)
    return key in sources.asked or wished or sources.state(key) in (AgreedState.AGREED, AgreedState.NOT_AGREED)


def _in_order(model: CompetenceModel, found: list[Competency]) -> list[Competency]:
    order = {dimension.id: place for place, dimension in enumerate(model.dimensions)}
    return sorted(found, key=lambda each: order[each.dimension_id])


def _talk_date(dossier: Dossier, sources: _Sources, round_id: str) -> date | None:
    sheet = sources.sheets[View.AGREED]
    marked = dossier.participation(round_id, sources.employee.id).talk_date
    return (sheet.agreed_on if sheet else None) or marked


def _groups(model: CompetenceModel, found: list[TalkCompetency]) -> tuple[TalkGroup, ...]:
    groups = (
        TalkGroup(each.id, each.title, each.ranked, tuple(item for item in found if item.dimension_id == each.id))
        for each in model.dimensions
    )
    return tuple(group for group in groups if group.competencies)


def _weighed(sources: _Sources, competency: Competency) -> Weighed:
    from competentie_app.analysis.resolve import levels_that_count

    item, rules = _competency(sources, competency), sources.model.dimension[competency.dimension_id]
    levels = tuple(sorted(levels_that_count(item.own.code, item.manager.code, rules.manager_alone)))
    certain = len(levels) - 1
    if not levels and item.outcome is Outcome.AGREED and item.agreed.level is not None:
        levels, certain = (item.agreed.level,), 2  # agreed without any view: the talk itself says it
    asked = sources.asked.get(competency.id)
    return Weighed(item, rules.ranked, asked.weight if asked else 0, levels, certain)


def _competency(sources: _Sources, competency: Competency) -> TalkCompetency:
    key, asked = competency.id, sources.asked.get(competency.id)
    own, manager, agreed = (_said(sources, view, key) for view in View)
    both = own.level is not None and manager.level is not None
    target = asked.target_level if asked else None
    return TalkCompetency(
        competency_id=key,
        dimension_id=competency.dimension_id,
        title=competency.title,
        short_name=competency.short_name,
        description=competency.description,
        target=target,
        critical=bool(asked and asked.critical),
        levels=tuple(
            TalkLevel(level, sources.model.level_name(key, level), sentence, level == target)
            for level, sentence in enumerate(competency.level_sentences)
        ),
        own=own,
        manager=manager,
        agreed=agreed,
        outcome=outcome_of(sources.state(key), own.code, manager.code, agreed.code),
        difference=abs(own.code - manager.code) if both else None,
        earlier=sources.earlier.get(key),
        questions=competency.questions,
        grounds=competency.grounds,
        refusal=manager_only(sources.model, key, own, manager),
        locked=sources.locked or (None if asked else _nothing_asked(sources.employee)),
        from_steps=sources.from_steps.get(key),
    )


def _said(sources: _Sources, view: View, competency_id: str) -> Said:
    code, note = sources.code(view, competency_id), sources.notes.get((view, competency_id))
    waits = view is View.MANAGER and is_level(code) and sources.code(View.SELF, competency_id) == EMPTY
    word = answer_word(sources.model, competency_id, code)
    return Said(view, code, word, note.grounds if note else None, note.note if note else "", waits)


def _nothing_asked(employee: Employee) -> Message:
    return msg("Nothing is asked here: no persona of {name} asks this competency.", name=employee.name)
