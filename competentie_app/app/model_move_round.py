"""A round that goes on in another model version: levels, remarks and wishes find their new competency."""

from __future__ import annotations

from dataclasses import replace

from competentie_app.app.model_move import ModelMove
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.notes import MOST_WISHES
from competentie_app.dossier.ratings import EMPTY
from competentie_app.dossier.records import AssessmentRound, LearningWish, Rating, RatingNote, Sheet
from competentie_app.texts import Message, msg

Wish = tuple[str | None, str]


def why_it_stays(dossier: Dossier, found: AssessmentRound, move: ModelMove) -> Message | None:
    """Why a round goes on in its own version whatever is chosen; None when it may be moved."""
    if found.closed_team_ids:
        return msg(
            "A team closed {round} already: what was said there stands fast, so the round goes on with its own "
            "version. The new version counts from the next round on.",
            round=found.name,
        )
    if not move.same_levels and dossier.sheets(found.id):
        return msg(
            "The new version has another scale of levels, and {round} holds levels of the old one, so the round goes "
            "on with its own version. The new version counts from the next round on.",
            round=found.name,
        )
    return None


def carry_levels(dossier: Dossier, move: ModelMove, round_id: str) -> None:
    """Levels, with how they came about, go to the competency in whose place another one came."""
    renamed = move.renamed
    if renamed:
        dossier.set_codes(
            rating for sheet in dossier.sheets(round_id) for rating in _renamed_ratings(sheet, renamed)
        )  # fmt: skip
        for note in dossier.notes(round_id=round_id):
            if note.competency_id in renamed:
                dossier.set_note(replace(note, competency_id=renamed[note.competency_id]))
                dossier.set_note(RatingNote(note.employee_id, note.round_id, note.view, note.competency_id))


def carry_wishes(dossier: Dossier, move: ModelMove, round_id: str, language: str) -> None:
    """Who wished to learn a whole wishes its parts, as far as three wishes have room; what is gone stays as a text."""
    by_person: dict[str, list[LearningWish]] = {}
    for wish in dossier.wishes(round_id=round_id):
        by_person.setdefault(wish.employee_id, []).append(wish)
    for employee_id, wishes in by_person.items():
        before = [(wish.competency_id, wish.text) for wish in wishes]
        after = wishes_after(before, move, language)
        if after != before:
            dossier.set_wishes(employee_id, round_id, after)


def wishes_after(wishes: list[Wish], move: ModelMove, language: str) -> list[Wish]:
    """Wishes in the words of the new model. First one part for each wish, so that none is pushed out by parts."""
    parts = [_parts(wish, move, language) for wish in wishes]
    found = dict.fromkeys(own[0] for own in parts)
    for each in (other for own in parts for other in own[1:]):
        if len(found) < MOST_WISHES:
            found.setdefault(each)
    return list(found)


def _parts(wish: Wish, move: ModelMove, language: str) -> list[Wish]:
    competency_id, text = wish
    if competency_id is None or competency_id not in move.competencies:
        return [wish]
    successors = move.competencies[competency_id]
    if successors:
        return [(successor, text) for successor in successors]
    title = move.old.competency[competency_id].title.in_language(language)
    return [(None, f"{title}: {text}" if text else title)]


def _renamed_ratings(sheet: Sheet, renamed: dict[str, str]) -> list[Rating]:
    found: list[Rating] = []
    for old, new in renamed.items():
        code, state = sheet.codes.get(old, EMPTY), sheet.states.get(old)
        if code != EMPTY or state:
            place = (sheet.employee_id, sheet.round_id, sheet.view)
            found.append(Rating(*place, new, code, sheet.rater_id, state))
            found.append(Rating(*place, old, EMPTY, sheet.rater_id))
    return found
