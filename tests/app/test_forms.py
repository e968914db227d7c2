"""Forms out, filled in, and in again: journeys through the session."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee
from competentie_app.app.actions.forms_in import ReadForms
from competentie_app.app.actions.participation import SetProgress, SetTakesPart
from competentie_app.app.actions.rounds import CloseRound, StartRound
from competentie_app.app.form_preview import CellOutcome, FormOutcome, FormPreview, FormsPreview, cell_words, refusals
from competentie_app.app.forms import (
    FormsOrder,
    make_forms,
    order_manager_form,
    order_self_forms,
    order_team_forms,
)
from competentie_app.app.forms_check import preview_place
from competentie_app.dossier.ratings import EMPTY, NOT_APPLICABLE, View
from competentie_app.dossier.records import Employee, GroundsKind, Progress, RatingNote
from competentie_app.errors import AppError
from competentie_app.exchange.forms.content import SelfForm
from competentie_app.exchange.forms.folder import FormFile, write_forms
from competentie_app.exchange.forms.identity import FieldKind
from competentie_app.exchange.forms.reading import read_form
from competentie_app.texts import msg
from tests.app.office import ENGLISH, TODAY, Office, content_of, new_session


def team_order(office: Office) -> FormsOrder:
    return order_team_forms(office.session, office.round, office.team)


def filled(office: Office, form: FormFile, **values: Any) -> FormFile:
    """Fill in: competency ids give levels (of the first person), `note_x` remarks, `wish`, `topic` and `help`."""
    identity = read_form("x", form.content, office.dossier.document_id, office.dossier.form_key()).identity
    workbook = load_workbook(io.BytesIO(form.content))
    person = next(iter(identity.names))
    for each in identity.fields:
        name = {
            FieldKind.LEVEL: each.competency_id, FieldKind.NOTE: f"note_{each.competency_id}",
            FieldKind.WISH: "wish", FieldKind.WISH_TOPIC: "topic", FieldKind.HELP: "help",
        }.get(each.kind)  # fmt: skip
        if name in values and each.position == 0 and each.employee_id in (person, ""):
            workbook[each.sheet][each.cell] = values[name]
    target = io.BytesIO()
    workbook.save(target)
    return replace(form, content=target.getvalue())


def preview(office: Office, folder: Path, *forms: FormFile) -> FormsPreview:
    write_forms(folder, forms)
    return preview_place(office.session, office.round, folder)


def reason(office: Office, form: FormPreview) -> str:
    assert form.outcome is FormOutcome.REFUSED
    model = office.session.model_of(office.dossier.round(office.round).model_version_id)
    return " ".join(refusals(form, model, ENGLISH))


def test_forms_go_out_come_in_and_one_undo_takes_all_back(office: Office, tmp_path: Path):
    order = team_order(office)
    forms = make_forms(order, ENGLISH)
    assert [form.stem for form in forms] == [
        "Self-assessment Ana Peeters – Najaar",
        "Self-assessment Bilal Haddad – Najaar",
    ]
    assert isinstance(order.forms[0], SelfForm)
    asked = order.forms[0].person
    first, second = asked.competency_ids[:2]
    title = office.session.model.competency[first].title.nl
    ana = filled(office, forms[0], **{first: "1", second: "n.v.t.", f"note_{first}": "Lukt vlot.", "help": "ja",
                                      "wish": "Sneller.", "topic": title})  # fmt: skip
    bilal = filled(office, forms[1], **{first: 0})
    found = preview(office, tmp_path / "in", ana, bilal)
    assert found.count(FormOutcome.READY) == 2
    assert found.forms[0].count(CellOutcome.NEW) == 4
    assert found.forms[0].answered == 2
    assert found.forms[0].asked == len(asked.competency_ids)
    before = content_of(office.dossier)
    office.perform(ReadForms(office.round, found.readable))
    dossier, (who, other) = office.dossier, office.people
    sheet = dossier.sheet(who, office.round, View.SELF)
    assert sheet is not None
    assert (sheet.codes[first], sheet.codes[second]) == (1, NOT_APPLICABLE)
    assert [note.note for note in dossier.notes(who)] == ["Lukt vlot."]
    assert [(wish.competency_id, wish.text) for wish in dossier.wishes(who)] == [(first, "Sneller.")]
    assert dossier.employee(who).wants_to_help
    assert {dossier.participation(office.round, each).progress for each in (who, other)} == {Progress.RECEIVED}
    assert office.undo_name == "Read in 2 forms"
    again = preview_place(office.session, office.round, tmp_path / "in")
    assert again.count(FormOutcome.UNCHANGED) == 2
    office.session.undo()
    assert content_of(office.dossier) == before
    office.session.redo()
    assert dossier.sheet(who, office.round, View.SELF) == sheet


def test_reading_the_same_form_again_changes_nothing(office: Office, tmp_path: Path):
    form = filled(office, make_forms(team_order(office), ENGLISH)[0], zoeken=2, help="no")
    office.perform(ReadForms(office.round, preview(office, tmp_path, form).readable))
    digest = office.dossier.content_digest()
    office.perform(ReadForms(office.round, preview_place(office.session, office.round, tmp_path).readable))
    assert office.dossier.content_digest() == digest


def test_a_preview_tells_what_was_there_before(office: Office, tmp_path: Path):
    office.enter(0, View.SELF, zoeken=0, melden=1)
    form = filled(office, make_forms(team_order(office), ENGLISH)[0], zoeken="doet het (1)", melden=1)
    (found,) = preview(office, tmp_path, form).forms
    outcomes = {cell.answer.competency_id: cell.outcome for cell in found.cells}
    assert outcomes == {"zoeken": CellOutcome.CHANGED, "melden": CellOutcome.UNCHANGED}
    words = cell_words(found, found.cells[0], office.session.model, ENGLISH)
    assert (words.person, words.subject) == ("Ana Peeters", "Finding a file")
    assert (words.old, words.new) == ("still learning (0)", "does it (1)")


def test_what_a_form_leaves_empty_stays(office: Office, tmp_path: Path):
    office.enter(0, View.SELF, melden=1)
    with office.dossier.action(msg("x"), "x"):
        note = RatingNote(office.people[0], office.round, View.SELF, "zoeken", GroundsKind.SEEN, "Oud.")
        office.dossier.set_note(note)
        office.dossier.set_wishes(office.people[0], office.round, [("melden", "Meer.")])
    form = filled(office, make_forms(team_order(office), ENGLISH)[0], zoeken=2, note_zoeken="Nieuw.")
    office.perform(ReadForms(office.round, preview(office, tmp_path, form).readable))
    sheet = office.dossier.sheet(office.people[0], office.round, View.SELF)
    assert sheet is not None
    assert (sheet.codes["melden"], sheet.codes["zoeken"]) == (1, 2)
    (kept,) = office.dossier.notes(office.people[0])
    assert (kept.note, kept.grounds) == ("Nieuw.", GroundsKind.SEEN)
    assert len(office.dossier.wishes(office.people[0])) == 1


def test_one_bad_cell_refuses_the_whole_form_and_names_it(office: Office, tmp_path: Path):
    bad, good = make_forms(team_order(office), ENGLISH)
    found = preview(office, tmp_path, filled(office, bad, zoeken=5, melden=1), filled(office, good, zoeken=1))
    refused = found.forms[0]
    place = next(cell.answer.cell for cell in refused.cells if cell.outcome is CellOutcome.REFUSED)
    assert f"{place}: “5” is not a level" in reason(office, refused)
    (wrong,) = [cell for cell in refused.cells if cell.outcome is CellOutcome.REFUSED]
    assert cell_words(refused, wrong, office.session.model, ENGLISH).new == "5", "what stands on the form"
    assert [form.file_name for form in found.readable] == ["Self-assessment Bilal Haddad – Najaar.xlsx"]
    before = office.dossier.content_digest()
    with pytest.raises(AppError):
        office.perform(ReadForms(office.round, found.forms))
    assert office.dossier.content_digest() == before


def test_a_form_of_another_round(office: Office, tmp_path: Path):
    form = filled(office, make_forms(team_order(office), ENGLISH)[0], zoeken=1)
    old = office.round
    office.perform(StartRound("Winter", date(2026, 11, 1)))
    office.round = office.dossier.rounds()[-1].id
    assert "belongs to round Najaar, not to Winter" in reason(office, preview(office, tmp_path, form).forms[0])
    assert preview_place(office.session, old, tmp_path).count(FormOutcome.READY) == 1


def test_a_form_of_a_round_that_was_undone(office: Office, tmp_path: Path):
    first = office.round
    office.perform(StartRound("Winter", date(2026, 11, 1)))
    winter = office.dossier.rounds()[-1].id
    form = filled(office, make_forms(order_self_forms(office.session, winter, office.people[:1]), ENGLISH)[0], zoeken=1)
    office.session.undo()
    assert office.round == first
    assert "no longer holds" in reason(office, preview(office, tmp_path, form).forms[0])


def test_a_form_of_somebody_who_is_gone(office: Office, tmp_path: Path):
    team_order(office)
    office.perform(AddEmployee(Employee("", "Chi Trần", ""), office.team, ("loket",), TODAY))
    chi = next(each.id for each in office.dossier.employees() if each.id not in office.people)
    form = filled(office, make_forms(order_self_forms(office.session, office.round, [chi]), ENGLISH)[0], zoeken=1)
    office.session.undo()
    assert "no longer in this kompas file" in reason(office, preview(office, tmp_path, form).forms[0])


def test_a_form_of_another_dossier(office: Office, tmp_path: Path):
    write_forms(tmp_path, make_forms(team_order(office), ENGLISH))
    other = new_session("elsewhere")
    other.perform(StartRound("Najaar", TODAY))
    found = preview_place(other, other.dossier.rounds()[-1].id, tmp_path)
    assert ["another kompas file" in reason(office, form) for form in found.forms] == [True, True]


def test_who_does_not_take_part_or_whose_round_is_closed(office: Office, tmp_path: Path):
    forms = make_forms(team_order(office), ENGLISH)
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    assert [left.name for left in team_order(office).left_out] == ["Ana Peeters"]
    found = preview(office, tmp_path, *(filled(office, form, zoeken=1) for form in forms))
    assert "does not take part" in reason(office, found.forms[0])
    office.perform(CloseRound(office.round, office.team, TODAY))
    closed = preview_place(office.session, office.round, tmp_path)
    assert "closed" in reason(office, closed.forms[1])
    assert team_order(office).forms == ()


def test_externals_and_people_without_a_persona_get_no_form(office: Office):
    ana, bilal = (office.dossier.employee(each) for each in office.people)
    office.perform(ChangeEmployee(replace(ana, external=True), TODAY, office.team, ("loket",)))
    office.perform(ChangeEmployee(bilal, TODAY, office.team, ()))
    order = team_order(office)
    assert order.forms == ()
    assert [ENGLISH.render(left.reason) for left in order.left_out] == [
        "is external: no levels are kept",
        "has no persona in this round yet",
    ]


def test_two_forms_of_one_person_are_not_guessed(office: Office, tmp_path: Path):
    form = make_forms(team_order(office), ENGLISH)[0]
    found = preview(office, tmp_path, filled(office, form, zoeken=1), filled(office, form, zoeken=2))
    assert [each.outcome for each in found.forms] == [FormOutcome.REFUSED, FormOutcome.REFUSED]
    assert all("same person" in reason(office, each) for each in found.forms)


def test_a_copy_of_a_form_is_read_in_once(office: Office, tmp_path: Path):
    form = filled(office, make_forms(team_order(office), ENGLISH)[0], zoeken=1)
    found = preview(office, tmp_path, form, form)
    assert sorted(each.outcome for each in found.forms) == [FormOutcome.READY, FormOutcome.REFUSED]


def test_an_empty_form_is_not_in(office: Office, tmp_path: Path):
    (found,) = preview(office, tmp_path, make_forms(team_order(office), ENGLISH)[0]).forms
    assert found.outcome is FormOutcome.EMPTY
    assert found.names == ((office.people[0], "Ana Peeters"),)
    assert found.problem is not None
    assert "Nothing is filled in" in found.problem.explain(ENGLISH)


def test_progress_never_goes_back(office: Office, tmp_path: Path):
    office.perform(SetProgress(office.round, (office.people[0],), Progress.TALK))
    form = filled(office, make_forms(team_order(office), ENGLISH)[0], zoeken=1)
    office.perform(ReadForms(office.round, preview(office, tmp_path, form).readable))
    assert office.dossier.participation(office.round, office.people[0]).progress is Progress.TALK
    assert office.undo_name == "Read in the form of Ana Peeters"


def test_a_manager_fills_in_for_the_team_but_not_for_the_own_person(tmp_path: Path):
    office = Office(3)
    lead = office.people[2]
    for each in office.people[:2]:
        person = replace(office.dossier.employee(each), manager_id=lead)
        office.perform(ChangeEmployee(person, TODAY, office.team, ("loket",)))
    order = order_manager_form(office.session, office.round, office.team)
    assert [left.employee_id for left in order.left_out] == [lead]
    (form,) = make_forms(order, ENGLISH)
    (found,) = preview(office, tmp_path, filled(office, form, zoeken=2)).forms
    office.perform(ReadForms(office.round, (found,)))
    sheet = office.dossier.sheet(office.people[0], office.round, View.MANAGER)
    assert sheet is not None
    assert (sheet.rater_id, sheet.codes["zoeken"]) == (lead, 2)
    assert office.dossier.participation(office.round, office.people[0]).progress is Progress.NOT_INVITED
    assert sheet.codes.get("melden", EMPTY) == EMPTY


def test_a_manager_form_leaves_aside_who_no_longer_takes_part(office: Office, tmp_path: Path):
    (form,) = make_forms(order_manager_form(office.session, office.round, office.team), ENGLISH)
    form = filled(office, form, zoeken=1)
    office.perform(SetTakesPart(office.round, office.people[1], takes_part=False))
    (found,) = preview(office, tmp_path, form).forms
    assert found.outcome is FormOutcome.READY
    assert ENGLISH.render(found.notes[0]) == "Bilal Haddad is left aside: does not take part in this round."
    assert {cell.answer.employee_id for cell in found.cells} == {office.people[0]}


def test_two_people_of_one_name_are_told_apart(office: Office):
    for place, each in enumerate(office.people):
        person = replace(office.dossier.employee(each), name="Jo Maes", staff_number=f"10{place}")
        office.perform(ChangeEmployee(person, TODAY, office.team, ("loket",)))
    stems = [form.stem for form in make_forms(team_order(office), ENGLISH)]
    assert stems == ["Self-assessment Jo Maes (100) – Najaar", "Self-assessment Jo Maes (101) – Najaar"]


def test_making_forms_wants_to_be_saved_once(office: Office, tmp_path: Path):
    office.session.save_as(tmp_path / "x.kompas")
    team_order(office)
    assert office.dossier.changed
    office.session.save()
    team_order(office)
    assert not office.dossier.changed
