"""Words of the round: its steps, its deadline, and what stands beside a person."""

from __future__ import annotations

from collections.abc import Mapping

from competentie_app.app.form_preview import FormOutcome
from competentie_app.app.round_board import RoundBoard
from competentie_app.app.round_people import BoardPerson
from competentie_app.dossier.records import AssessmentRound, Progress
from competentie_app.texts import Message, Texts, nmsg, pmsg
from competentie_app.ui.theme.tokens import Role

STEPS = tuple(Progress)[1:]
"""The steps that are shown, in order."""
STEP_WORDS: Mapping[Progress, Message] = {
    Progress.NOT_INVITED: pmsg("step of a round", "not invited yet"),
    Progress.INVITED: pmsg("step of a round", "Invited"),
    Progress.REMINDED: pmsg("step of a round", "Reminded"),
    Progress.RECEIVED: pmsg("step of a round", "In"),
    Progress.TALK: pmsg("step of a round", "Talk"),
    Progress.PLAN: pmsg("step of a round", "Plan"),
}
OUTCOME_WORDS: Mapping[FormOutcome, Message] = {
    FormOutcome.READY: pmsg("outcome of a form", "ready"),
    FormOutcome.UNCHANGED: pmsg("outcome of a form", "unchanged"),
    FormOutcome.DOUBT: pmsg("outcome of a form", "in doubt"),
    FormOutcome.EMPTY: pmsg("outcome of a form", "still empty"),
    FormOutcome.REFUSED: pmsg("outcome of a form", "refused"),
}
OUTCOME_ICONS: Mapping[FormOutcome, tuple[str, Role]] = {
    FormOutcome.READY: ("circle-check", Role.OK),
    FormOutcome.UNCHANGED: ("minus", Role.TEXT3),
    FormOutcome.DOUBT: ("circle-question-mark", Role.WARN),
    FormOutcome.EMPTY: ("circle-minus", Role.TEXT3),
    FormOutcome.REFUSED: ("circle-alert", Role.ERR),
}


def has_reached(person: BoardPerson, step: Progress) -> bool:
    """Whether a person is at a step or past it."""
    order = list(Progress)
    return person.counts and order.index(person.step) >= order.index(step)


def step_state(person: BoardPerson, step: Progress, texts: Texts) -> str:
    """What a step of a person says: "yes", the day of the talk, "not yet", or "–" where it is not asked.

    A reminder is known only while the person waits on it: once the form is in, it no longer matters.
    """
    if not person.counts or (step is Progress.REMINDED and person.step not in (Progress.INVITED, step)):
        waits = person.counts and person.step is Progress.NOT_INVITED
        return texts.t("not yet") if waits else "–"
    if not has_reached(person, step):
        return texts.t("not yet")
    if step is Progress.TALK and person.talk_date is not None:
        return texts.date(person.talk_date, "medium")
    return texts.t("yes")


def remarks(person: BoardPerson, texts: Texts) -> str:
    """What else to know of a person in the round."""
    t = texts.t
    found = [
        (person.external, t("external: counts for AI literacy, without levels")),
        (not person.takes_part and not person.external, t("does not take part in this round")),
        (person.overdue, t("form is late")),
        (person.counts and person.late_starter, t("late starter")),
    ]
    return ", ".join(words for holds, words in found if holds)


def round_words(board: RoundBoard, texts: Texts) -> tuple[str, ...]:
    """Since when, until when, and how long that is from now."""
    found = board.assessment_round
    parts = [texts.t("Started on {day}", day=texts.date(found.started_on))]
    if found.deadline is None:
        parts.append(texts.t("no deadline"))
    else:
        parts.append(texts.t("forms in by {day}", day=texts.date(found.deadline)))
        parts.append(texts.render(_days_words(board.days_left or 0)))
    return tuple(parts)


def _days_words(days_left: int) -> Message:
    if days_left < 0:
        return nmsg("{count} day over the deadline", "{count} days over the deadline", -days_left)
    return nmsg("{count} day left", "{count} days left", days_left)


def round_item(found: AssessmentRound, texts: Texts) -> str:
    """A round in a list."""
    return texts.t("{round} ({day})", round=found.name, day=texts.date(found.started_on, "medium"))
