"""Which texts go with what was made, and whom they are for."""

from __future__ import annotations

from competentie_app.app.round_board import BoardTeam, RoundBoard
from competentie_app.app.round_people import BoardPerson
from competentie_app.app.round_texts import PasteText, RoundLetter, invitation, manager_invitation, reminder
from competentie_app.dossier.records import Progress
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.forms_out import FormsMade
from competentie_app.ui.pages.assessments.round.letter_panel import Letters

MANY = 12


def letters_for_forms(context: UiContext, made: FormsMade, board: RoundBoard) -> Letters:
    """After forms were made: where they stand, who got none, and the text to send them with."""
    texts, found = context.texts, board.assessment_round
    team = board.team(made.wanted.team_id)
    letter = RoundLetter(found, context.session.dossier.charter(), competencies=made.competencies)
    letters: list[tuple[str, PasteText]] = []
    if made.wanted.on_paper and made.employee_ids:
        from competentie_app.app.paper_forms import paper_letter

        letters.append((texts.t("Paper forms"), paper_letter(found, team.name, texts)))
    elif made.employee_ids:
        letters.append((texts.t("Employees"), invitation(letter, texts)))
    if made.has_manager_form:
        letters.append((texts.t("Manager"), manager_invitation(letter, team.name, texts)))
    mark = tuple(key for key in team.to_invite if key in made.employee_ids)
    return Letters(
        title=texts.t("The forms are made"),
        letters=tuple(letters),
        round_id=found.id,
        done=_made_words(context, made),
        left_out=_left_out_words(context, made),
        mark=mark,
        progress=Progress.INVITED,
        mark_words=texts.n("Mark {count} person as invited", "Mark {count} people as invited", len(mark)),
    )


def _left_out_words(context: UiContext, made: FormsMade) -> tuple[str, ...]:
    t = context.texts.t
    own = [t("{name} got no form: {reason}.", name=each.name, reason=each.reason) for each in made.left_out]
    others = [
        t("{name} is not on the manager form: {reason}.", name=each.name, reason=each.reason)
        for each in made.not_on_manager_form
    ]
    return (*own, *others)


def _made_words(context: UiContext, made: FormsMade) -> str:
    if not made.count:
        return context.texts.t("No form was made.")
    return context.texts.n(
        "{count} form stands in {folder}.", "{count} forms stand in {folder}.", made.count, folder=str(made.folder)
    )


def letters_for_reminder(context: UiContext, board: RoundBoard, team: BoardTeam, selected: tuple[str, ...]) -> Letters:
    """The reminder, for the selected people whose form is not in, or for all of them."""
    texts, found = context.texts, board.assessment_round
    waiting = [person for person in team.taking_part if person.employee_id in team.to_remind]
    chosen = [person for person in waiting if person.employee_id in selected] if len(selected) > 1 else []
    people = chosen or waiting
    letter = RoundLetter(found, context.session.dossier.charter(), competencies=0)
    mark = tuple(person.employee_id for person in people if person.step is Progress.INVITED)
    return Letters(
        title=texts.t("Reminder"),
        letters=((texts.t("Employees"), reminder(letter, texts)),),
        round_id=found.id,
        done=_waiting_words(context, people),
        mark=mark,
        progress=Progress.REMINDED,
        mark_words=texts.n("Mark {count} person as reminded", "Mark {count} people as reminded", len(mark)),
    )


def _waiting_words(context: UiContext, people: list[BoardPerson]) -> str:
    names = ", ".join(person.name for person in people[:MANY])
    more = len(people) - MANY
    if more > 0:
        names = context.texts.n("{names} and {count} more", "{names} and {count} more", more, names=names)
    return context.texts.n(
        "Invited, and the form is not in yet of {count} person: {names}.",
        "Invited, and the forms are not in yet of {count} people: {names}.",
        len(people),
        names=names,
    )
