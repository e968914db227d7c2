"""The list for the trainers: levels that a persona asks and no activity leads to, with a number that tells nobody."""

from __future__ import annotations

from competentie_app.analysis.disclosure import ShownKind
from competentie_app.app.missing_offers import missing_offers, missing_treads
from tests.app.office import Office, new_session


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
