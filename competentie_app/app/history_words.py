"""Values of the history in words: codes, states, days, teams, personas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from competentie_app.app.history_steps import step_words
from competentie_app.app.talk_values import Word
from competentie_app.app.talk_words import answer_word, grounds_word
from competentie_app.dossier.ratings import AgreedState, is_level
from competentie_app.dossier.records import GroundsKind, HistoryRow, PlanStatus, Progress
from competentie_app.dossier.team_plans import SeatKind
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import LocalText, Message, msg, pmsg

Value = Message | LocalText | str
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Names:
    """What ids stand for. `models`: the model version of each round; `newest`: of what is in no round.

    `older`: every version of the file, for ids that the newest does not have any more.
    """

    newest: CompetenceModel
    models: Mapping[str, CompetenceModel]
    rounds: Mapping[str, str]
    teams: Mapping[str, str]
    older: tuple[CompetenceModel, ...] = ()

    def model(self, round_id: str | None) -> CompetenceModel:
        """The model that a change was made with."""
        return self.models.get(round_id or "", self.newest)


def subject_word(subject: str) -> Message:
    """What changed. A subject without a word of its own is shown as the file calls it."""
    return _subjects().get(subject) or Message("{subject}", {"subject": subject})


def _subjects() -> dict[str, Message]:
    return _of_levels() | _of_person() | _of_plan()


def _of_levels() -> dict[str, Message]:
    return {
        "code": pmsg("history", "level"),
        "state": pmsg("history", "state of the level"),
        "agreed_on": pmsg("history", "date of the talk"),
        "note": pmsg("history", "remark"),
        "grounds": pmsg("history", "grounds"),
        "wish": pmsg("history", "learning wish"),
        "own_target": pmsg("history", "own target"),
        "participation.progress": pmsg("history", "step in the round"),
        "participation.takes_part": pmsg("history", "takes part in the round"),
        "participation.talk_date": pmsg("history", "date of the talk"),
    }


def _of_person() -> dict[str, Message]:
    return {
        "employee": pmsg("history", "person"),
        "employee.name": pmsg("history", "name"),
        "employee.staff_number": pmsg("history", "staff number"),
        "employee.email": pmsg("history", "e-mail address"),
        "employee.function_title": pmsg("history", "function title"),
        "employee.manager_id": pmsg("history", "manager of the person"),
        "employee.learning_minutes": pmsg("history", "time for learning"),
        "employee.external": pmsg("history", "from outside"),
        "employee.wants_to_help": pmsg("history", "wants to help others"),
        "membership": pmsg("history", "team"),
        "personas": pmsg("history", "personas"),
    }


def _of_plan() -> dict[str, Message]:
    return {
        "plan.status": pmsg("history", "learning plan"),
        "plan.agreed_on": pmsg("history", "agreement on the plan"),
        "plan.review_on": pmsg("history", "day to look at the plan again"),
        "step": pmsg("history", "step of the plan"),
        "team_plan.seat": pmsg("history", "place in the team plan"),
    }


def value_word(row: HistoryRow, value: str | None, names: Names) -> Value:
    """One side of a change, in words; what was or became nothing is a dash."""
    if value is None or value == "":
        return NOTHING
    if row.subject == "code":
        return _code(names.model(row.round_id), row.competency_id or "", int(value))
    known = _READERS.get(row.subject)
    return known(value, names) if known else value


def _code(model: CompetenceModel, competency_id: str, code: int) -> Value:
    if not is_level(code):
        return answer_word(model, competency_id, code)
    if competency_id not in model.competency or code > model.scale.top:
        return msg("level {level}", level=code)
    return msg("level {level} ({name})", level=code, name=model.level_name(competency_id, code))


def _state(value: str, names: Names) -> Word:
    return {
        AgreedState.NONE: msg("nothing agreed"),
        AgreedState.AGREED: pmsg("talk", "agreed"),
        AgreedState.TAKEN_OVER: pmsg("talk", "taken over, provisional"),
        AgreedState.NOT_AGREED: pmsg("talk", "discussed, not agreed"),
    }[AgreedState(int(value))]


def _progress(value: str, names: Names) -> Value:
    return step_word(Progress(value))


def step_word(step: Progress) -> Message:
    """The name of a step in a round."""
    return {
        Progress.NOT_INVITED: pmsg("round", "not invited yet"),
        Progress.INVITED: pmsg("round", "invited"),
        Progress.REMINDED: pmsg("round", "reminded"),
        Progress.RECEIVED: pmsg("round", "form in"),
        Progress.TALK: pmsg("round", "talk held"),
        Progress.PLAN: pmsg("round", "plan agreed"),
    }[step]


def _yes_no(value: str, names: Names) -> Value:
    return msg("yes") if value in ("1", "True") else msg("no")


def _day(value: str, names: Names) -> Value:
    return Message("{day}", {"day": date.fromisoformat(value)})


def _team(value: str, names: Names) -> Value:
    return names.teams.get(value, value)


def _personas(value: str, names: Names) -> Value:
    known = {key: persona for model in (*names.older, names.newest) for key, persona in model.persona.items()}
    titles: list[object] = [known[key].title if key in known else key for key in value.split()]
    return titles[0] if len(titles) == 1 and isinstance(titles[0], LocalText) else _joined(titles)


def _joined(titles: list[object]) -> Message:
    return Message(
        " + ".join(f"{{p{place}}}" for place in range(len(titles))), {f"p{at}": each for at, each in enumerate(titles)}
    )


def _seat(value: str, names: Names) -> Value:
    """A decision by hand about the person in a team plan."""
    kind, _, offer_id = value.partition(" ")
    offer = names.newest.learning_offer.get(offer_id)
    activity = offer.title if offer else offer_id
    match SeatKind(kind):
        case SeatKind.JOINS:
            return msg("joins {activity}", activity=activity)
        case SeatKind.STAYS_AWAY:
            return msg("stays away from {activity}", activity=activity)
        case SeatKind.NO_PAIR:
            return msg("no pair for {activity}", activity=activity)
        case SeatKind.PAIR:
            return msg("a pair for {activity}", activity=activity)


def _somebody(value: str, names: Names) -> Value:
    return msg("somebody")


def _target(value: str, names: Names) -> Value:
    what, _, last = value.partition(" ")
    target = msg("exempt") if what == "exempt" else msg("level {level}", level=int(what))
    return msg("{target} until {day}", target=target, day=date.fromisoformat(last)) if last else target


def _wish(value: str, names: Names) -> Value:
    key, _, text = value.partition(" ")
    competency = names.newest.competency.get(key)
    if competency is None:
        return value.strip()
    return msg("{competency}: {wish}", competency=competency.title, wish=text) if text else competency.title


def _minutes(value: str, names: Names) -> Value:
    return msg("{minutes} minutes", minutes=int(value))


def _plan_status(value: str, names: Names) -> Value:
    return {
        PlanStatus.PROPOSED: pmsg("history", "proposed"),
        PlanStatus.AGREED: pmsg("history", "agreed"),
        PlanStatus.CLOSED: pmsg("history", "closed"),
    }[PlanStatus(value)]


def _step(value: str, names: Names) -> Value:
    return step_words(value, (names.newest, *reversed(names.older)))


def _grounds(value: str, names: Names) -> Value:
    return grounds_word(GroundsKind(value))


_READERS: Mapping[str, Callable[[str, Names], Value]] = {
    "state": _state,
    "agreed_on": _day,
    "grounds": _grounds,
    "wish": _wish,
    "own_target": _target,
    "participation.progress": _progress,
    "participation.takes_part": _yes_no,
    "participation.talk_date": _day,
    "employee.manager_id": _somebody,
    "employee.learning_minutes": _minutes,
    "employee.external": _yes_no,
    "employee.wants_to_help": _yes_no,
    "membership": _team,
    "personas": _personas,
    "plan.status": _plan_status,
    "plan.agreed_on": _day,
    "plan.review_on": _day,
    "step": _step,
    "team_plan.seat": _seat,
}
