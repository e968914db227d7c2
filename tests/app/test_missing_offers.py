"""The list for the trainers: levels that a persona asks and no activity leads to, with a number that tells nobody."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from competentie_app.analysis.disclosure import ShownKind
from competentie_app.app.missing_offer_lines import missing_lines, unasked_words
from competentie_app.app.missing_offers import missing_offers, missing_treads, unasked_treads
from competentie_app.app.session import Session
from competentie_app.commands.context import Context
from competentie_app.commands.missing import missing
from competentie_app.dossier.environment import system_environment
from competentie_app.model.loading import read_model_files
from tests.app.office import ENGLISH, NAMES, SMALL_MODEL, Office, new_session


def test_the_list_follows_from_the_model_alone():
    model = new_session().model
    found = missing_treads(model, ("en",))
    for persona in model.personas:
        for need in persona.requirements:
            for level in range(1, need.target_level + 1):
                leads = any(
                    each.competency_id == need.competency_id and each.from_level < level <= each.to_level
                    for offer in model.learning_offers
                    if "en" in offer.languages and (not offer.persona_ids or persona.id in offer.persona_ids)
                    for each in offer.raises
                )
                assert leads == (persona.id not in found.get((need.competency_id, level), frozenset()))
    assert found


def test_the_same_rows_with_other_people_and_only_the_number_differs():
    office = Office(people=6, persona="archief")
    plain = [(row.competency_id, row.levels, row.persona_ids) for row in missing_offers(office.session)]
    for person in range(6):
        office.agree(person, zoeken=0, melden=0, delen=0, tellen=0, zorg=0, vragen=0)
    rows = missing_offers(office.session)
    assert [(row.competency_id, row.levels, row.persona_ids) for row in rows] == plain
    assert plain == [(r.competency_id, r.levels, r.persona_ids) for r in missing_offers(new_session("b"))]


def test_few_people_are_hidden_and_a_number_leaves_externals_and_levels_at_target_out():
    office = Office(people=6, persona="archief")
    rows = missing_offers(office.session, languages=("fr",))
    assert all(row.people.kind is ShownKind.HIDDEN for row in rows)
    for person in range(4):
        office.agree(person, zoeken=0)
    row = next(row for row in missing_offers(office.session, ("fr",)) if row.competency_id == "zoeken")
    assert row.people.kind is ShownKind.HIDDEN
    for person, level in ((4, 2), (5, 2)):
        office.agree(person, zoeken=level)
    row = next(row for row in missing_offers(office.session, ("fr",)) if row.competency_id == "zoeken")
    assert (row.people.kind, row.people.count, row.people.n) == (ShownKind.EXACT, 4, 6)
    assert row.other_language


def test_what_only_an_own_target_can_ask_is_told_from_the_model_too():
    shipped = new_session().model
    model = replace(shipped, personas=(), learning_offers=shipped.learning_offers[:2])
    asked = set(missing_treads(model, ("xx",)))
    found = unasked_treads(model)
    assert found
    for key, level in found:
        assert (key, level) not in asked
        assert not any(
            each.competency_id == key and each.from_level < level <= each.to_level
            for offer in model.learning_offers
            for each in offer.raises
        )
    words = unasked_words(model, ENGLISH)
    assert all(f"level {level} of" in words for _, level in found)


def test_a_model_can_be_looked_at_without_a_file():
    session = Session(system_environment(), read_model_files(SMALL_MODEL))
    lines = missing_lines(session, ENGLISH)
    assert [line.competency_id for line in lines] == [row.competency_id for row in missing_offers(new_session())]
    assert all(line.cells[-1] == "too few people to show" for line in lines)


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_the_command_line_writes_the_list_without_names(tmp_path: Path, form: str):
    office = Office(people=6, persona="archief")
    for person in range(6):
        office.agree(person, delen=0 if person < 3 else 2)
    office.session.save_as(tmp_path / "office.kompas")
    row = next(line for line in missing_lines(office.session, ENGLISH) if line.competency_id == "delen")
    office.session.close()
    output = io.StringIO()
    session = Context(ENGLISH, output)
    assert missing(session, tmp_path / "office.kompas", form) == 0
    told = output.getvalue()
    assert not any(name in told for name in NAMES)
    if form == "json":
        found = next(each for each in json.loads(told)["asked"] if each["competency"] == "delen")
        assert found["people"] == {"shown": "exact", "count": 3, "of": 6}
    else:
        assert all(cell in told for cell in row.cells)
