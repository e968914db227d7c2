"""A session in words, proposed or in the plans already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.app.team_draft import TeamDraft
from competentie_app.app.team_plan import TeamQuestion
from competentie_app.app.team_plan_set import SetSession
from competentie_app.planning.team_plan import TeamSession
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.team.words import (
    hours_line,
    names_by_id,
    names_line,
    offer_title,
    reason_lines,
    source_line,
    written,
)


@dataclass(frozen=True, slots=True)
class SessionWords:
    """What a card says. `is_proposed`: not in the plans yet, so it can still change."""

    offer_id: str
    day: date | None
    day_words: str
    title: str
    source: str
    hours: str
    names: str
    reason: str
    member_ids: tuple[str, ...]
    tags: tuple[str, ...] = ()
    is_proposed: bool = True
    is_pinned: bool = False


def proposed_words(question: TeamQuestion, each: TeamSession, draft: TeamDraft, texts: Texts) -> SessionWords:
    """A session of the proposal."""
    assert question.view is not None
    model, names = question.view.model, names_by_id(question)
    by_hand = each.pinned or any(seat[1] == each.offer_id for seat in draft.joining | draft.staying_away)
    return SessionWords(
        offer_id=each.offer_id,
        day=each.day,
        day_words=texts.date(each.day) if each.day else texts.t("No day yet"),
        title=offer_title(model, each.offer_id, texts),
        source=source_line(model, each.offer_id, texts),
        hours=hours_line(each, texts),
        names=names_line(each.member_ids, names),
        reason=reason_lines(model, each, texts),
        member_ids=each.member_ids,
        tags=(texts.t("Changed by hand"),) if by_hand else (),
        is_pinned=each.pinned,
    )


def set_words(question: TeamQuestion, each: SetSession, texts: Texts) -> SessionWords:
    """A session that stands in the plans already."""
    assert question.view is not None
    model = question.view.model
    people = texts.n("{count} person", "{count} people", len(each.people))
    return SessionWords(
        offer_id=each.offer_id,
        day=each.day,
        day_words=texts.date(each.day),
        title=offer_title(model, each.offer_id, texts),
        source=source_line(model, each.offer_id, texts),
        hours=f"{people} · {texts.t('{hours} each', hours=texts.hours(each.minutes))}",
        names=written(person.name for person in each.people),
        reason="",
        member_ids=tuple(person.id for person in each.people),
        tags=(texts.t("In the plans"),),
        is_proposed=False,
    )
