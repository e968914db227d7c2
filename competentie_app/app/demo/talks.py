"""What people of the demo said and agreed: own levels with a remark and a wish, the manager's, and the talk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from competentie_app.app.demo.ratings import DemoLevels
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View, is_level
from competentie_app.dossier.records import GroundsKind, Progress, Rating, RatingNote

TALKED = (Progress.TALK, Progress.PLAN)
WISH = "Graag met voorbeelden uit ons eigen werk."
OWN_REMARKS = ("Hier heb ik nog hulp bij nodig.", "Dit doe ik al een tijd zelf.")
"""Of who chose a low, and of who chose a higher level."""
AGREED_REMARK = "Besproken aan de hand van een recent voorbeeld."
SIDES = (
    ("Ik zie mezelf verder, door wat ik de laatste maanden deed.", "In het werk zie ik dit nog niet vaak genoeg."),
    ("Ik voel me hier nog niet zeker genoeg.", "Ik zie je dit al zonder hulp doen."),
)
"""Both remarks where people do not agree: of who sees the own level higher than the manager does, and lower."""


@dataclass(frozen=True, slots=True)
class RatedPerson:
    """Somebody in a round, with the levels of all views; `progress` says which of them are in."""

    employee_id: str
    name: str
    round_id: str
    levels: DemoLevels
    progress: Progress

    @property
    def has_form(self) -> bool:
        """Whether the own form is in."""
        return self.progress in (Progress.RECEIVED, *TALKED)

    @property
    def had_talk(self) -> bool:
        """Whether the talk was held."""
        return self.progress in TALKED


def take_forms(dossier: Dossier, people: Iterable[RatedPerson], *, wishes: bool = True) -> None:
    """Store own levels, a remark beside the first of them, and a wish."""
    for each in people:
        place = (each.employee_id, each.round_id, View.SELF)
        dossier.set_codes(Rating(*place, key, code) for key, code in each.levels.own.items())
        first = next((key for key in sorted(each.levels.own) if is_level(each.levels.own[key])), None)
        if first is not None:
            dossier.set_note(RatingNote(*place, first, note=OWN_REMARKS[each.levels.own[first] > 1]))
        if wishes:
            agreed = each.levels.agreed
            wished = min(agreed, key=lambda key: (agreed[key], key))
            dossier.set_wishes(each.employee_id, each.round_id, [(wished, WISH)])
        known = dossier.participation(each.round_id, each.employee_id)
        dossier.set_participation(replace(known, progress=Progress.RECEIVED))


def take_manager_views(dossier: Dossier, people: Iterable[RatedPerson]) -> None:
    """Store the levels that managers see; before a talk one of them is still lacking."""
    for each in people:
        seen = {
            key: code for key, code in each.levels.manager.items() if each.had_talk or key != min(each.levels.manager)
        }
        dossier.set_codes(
            Rating(each.employee_id, each.round_id, View.MANAGER, key, code) for key, code in seen.items()
        )


def hold_talks(dossier: Dossier, people: Iterable[RatedPerson], on: date) -> None:
    """Agree on levels, with grounds beside some. One subject of every fifth talk stays not agreed."""
    for each in people:
        place = (each.employee_id, each.round_id, View.AGREED)
        apart = _apart(each)
        open_one = apart[0] if apart and len(each.name) % 5 == 0 else None
        agreed = {key: code for key, code in each.levels.agreed.items() if key != open_one}
        dossier.set_codes(Rating(*place, key, code) for key, code in agreed.items())
        dossier.set_agreed_date(each.employee_id, each.round_id, on)
        for number, (key, kind) in enumerate(zip(sorted(agreed), GroundsKind, strict=False)):
            dossier.set_note(RatingNote(*place, key, kind, AGREED_REMARK if number == 0 else ""))
        if open_one is not None:
            _leave_open(dossier, each, open_one)
        known = dossier.participation(each.round_id, each.employee_id)
        dossier.set_participation(replace(known, progress=Progress.TALK, talk_date=on))


def _apart(each: RatedPerson) -> list[str]:
    """Where both views hold a level and differ."""
    own, manager = each.levels.own, each.levels.manager
    pairs = ((key, own.get(key, EMPTY), manager.get(key, EMPTY)) for key in each.levels.agreed)
    return [key for key, mine, theirs in pairs if is_level(mine) and is_level(theirs) and mine != theirs]


def _leave_open(dossier: Dossier, each: RatedPerson, key: str) -> None:
    place = (each.employee_id, each.round_id)
    dossier.set_code(*place, View.AGREED, key, EMPTY, state=AgreedState.NOT_AGREED)
    own, manager = SIDES[each.levels.own[key] < each.levels.manager[key]]
    dossier.set_note(RatingNote(*place, View.SELF, key, note=own))
    dossier.set_note(RatingNote(*place, View.MANAGER, key, note=manager))
