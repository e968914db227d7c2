"""Forms that come back after the talk, twice, or before the own view: asked or told, never done silently."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.analysis.status import NO_LEVEL
from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.forms_in import ReadForms
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.form_preview import FormOutcome, FormPreview
from competentie_app.app.forms import make_forms, order_manager_form, order_team_forms
from competentie_app.app.forms_check import preview_place
from competentie_app.dossier.ratings import PREFER_NOT_TO_SAY, View
from competentie_app.errors import AppError
from competentie_app.exchange.forms.content import ManagerForm, SelfForm
from competentie_app.exchange.forms.folder import FormFile
from tests.app.office import ENGLISH, TODAY, Office
from tests.app.test_forms import filled, preview


def own_form(office: Office) -> FormFile:
    return make_forms(order_team_forms(office.session, office.round, office.team), ENGLISH)[0]


def manager_form(office: Office) -> FormFile:
    return make_forms(order_manager_form(office.session, office.round, office.team), ENGLISH)[0]


def notes(form: FormPreview) -> str:
    return " ".join(ENGLISH.render(note) for note in form.notes)


def test_a_changed_form_after_the_talk_is_asked_and_not_read_in(office: Office, tmp_path: Path):
    office.enter(0, View.SELF, zoeken=1)
    office.agree(0, zoeken=2)
    found = preview(office, tmp_path, filled(office, own_form(office), zoeken=0))
    assert found.forms[0].outcome is FormOutcome.DOUBT
    assert "The talk with Ana Peeters was held on 20 October 2026, and this form changes 1 answer" in notes(
        found.forms[0]
    )
    assert found.readable == ()
    digest = office.dossier.content_digest()
    with pytest.raises(AppError, match="in doubt"):
        office.perform(ReadForms(office.round, found.forms))
    assert office.dossier.content_digest() == digest


def test_who_says_so_reads_it_in_and_what_was_agreed_stays(office: Office, tmp_path: Path):
    office.enter(0, View.SELF, zoeken=1)
    office.agree(0, zoeken=2)
    found = preview(office, tmp_path, filled(office, own_form(office), zoeken=0))
    assert found.accept("iets anders.xlsx") == found
    office.perform(ReadForms(office.round, found.accept(found.forms[0].file_name).readable))
    own = office.dossier.sheet(office.people[0], office.round, View.SELF)
    agreed = office.dossier.sheet(office.people[0], office.round, View.AGREED)
    assert own is not None
    assert agreed is not None
    assert (own.codes["zoeken"], agreed.codes["zoeken"]) == (0, 2)


def test_the_same_form_after_the_talk_and_a_late_wish_are_no_doubt(office: Office, tmp_path: Path):
    office.enter(0, View.SELF, zoeken=1)
    office.agree(0, zoeken=2)
    same = filled(office, own_form(office), zoeken=1)
    assert preview(office, tmp_path / "a", same).count(FormOutcome.DOUBT) == 0
    wish = filled(office, own_form(office), zoeken=1, wish="Sneller zoeken.")
    assert preview(office, tmp_path / "b", wish).count(FormOutcome.READY) == 1


def test_a_manager_form_after_one_talk_of_the_team_names_that_person_only(office: Office, tmp_path: Path):
    office.enter(0, View.SELF, zoeken=1)
    office.agree(0, zoeken=2)
    (found,) = preview(office, tmp_path, filled(office, manager_form(office), zoeken=0)).forms
    assert found.outcome is FormOutcome.DOUBT
    assert "Ana Peeters" in notes(found)
    assert "Bilal" not in notes(found)


def test_a_manager_form_before_the_own_view_says_that_it_does_not_count_yet(office: Office, tmp_path: Path):
    (found,) = preview(office, tmp_path / "a", filled(office, manager_form(office), zoeken=2)).forms
    assert found.outcome is FormOutcome.READY
    assert "Of 1 person the own view is not in yet" in notes(found)
    office.perform(ReadForms(office.round, (found,)))
    view = office.view()
    assert view.gaps.level_low[office.cell(view, 0, "zoeken")] == NO_LEVEL
    office.enter(0, View.SELF, zoeken=1)
    (again,) = preview_place(office.session, office.round, tmp_path / "a").forms
    assert "own view" not in notes(again)


def test_an_own_form_in_the_same_folder_is_not_missed(office: Office, tmp_path: Path):
    files = (filled(office, own_form(office), zoeken=1), filled(office, manager_form(office), zoeken=2))
    found = preview(office, tmp_path, *files)
    assert found.count(FormOutcome.READY) == 2
    assert "own view" not in " ".join(notes(form) for form in found.forms)


def test_an_attitude_of_the_manager_alone_counts_nowhere(office: Office, tmp_path: Path):
    form = filled(office, manager_form(office), zoeken=1, zorg=2)
    office.perform(ReadForms(office.round, preview(office, tmp_path, form).readable))
    office.enter(0, View.SELF, zoeken=PREFER_NOT_TO_SAY, zorg=PREFER_NOT_TO_SAY)
    view = office.view()
    assert view.gaps.level_high[office.cell(view, 0, "zoeken")] == 1, "the person declined: the manager's view counts"
    assert view.gaps.level_high[office.cell(view, 0, "zorg")] == NO_LEVEL


def test_a_wish_may_come_in_alone(office: Office, tmp_path: Path):
    office.enter(0, View.SELF, zoeken=1)
    (found,) = preview(office, tmp_path, filled(office, own_form(office), wish="Foto's maken.")).forms
    assert found.outcome is FormOutcome.READY
    office.perform(ReadForms(office.round, (found,)))
    assert [wish.text for wish in office.dossier.wishes(office.people[0])] == ["Foto's maken."]
    sheet = office.dossier.sheet(office.people[0], office.round, View.SELF)
    assert sheet is not None
    assert sheet.codes["zoeken"] == 1


def test_somebody_who_says_nothing_is_in_and_says_nothing(office: Office, tmp_path: Path):
    form = filled(office, own_form(office), zoeken="liever niet", melden="liever niet")
    office.perform(ReadForms(office.round, preview(office, tmp_path, form).readable))
    sheet = office.dossier.sheet(office.people[0], office.round, View.SELF)
    assert sheet is not None
    assert sheet.codes["zoeken"] == PREFER_NOT_TO_SAY


def test_who_does_not_take_part_is_on_neither_form(office: Office):
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    order = order_manager_form(office.session, office.round, office.team)
    (form,) = order.forms
    assert isinstance(form, ManagerForm)
    assert [person.name for person in form.people] == ["Bilal Haddad"]
    assert [each.name for each in order.left_out] == ["Ana Peeters"]


def test_two_personas_ask_each_competency_once(office: Office):
    model = office.session.model
    both = tuple(persona.id for persona in model.personas)[:2]
    assert len(both) == 2
    person = office.dossier.employee(office.people[0])
    alone: dict[tuple[str, ...], tuple[str, ...]] = {}
    for personas in ((both[0],), (both[1],), both):
        office.perform(ChangeEmployee(replace(person), TODAY, office.team, personas))
        form = order_team_forms(office.session, office.round, office.team).forms[0]
        assert isinstance(form, SelfForm)
        alone[personas] = form.person.competency_ids
    asked = alone[both]
    assert set(asked) == {*alone[(both[0],)], *alone[(both[1],)]}
    assert len(asked) == len(set(asked))
    assert list(asked) == [each.id for each in model.competencies if each.id in asked]
