"""The coverage table counts the offers over every step of the scale."""

from dataclasses import replace

from competentie_app.model.coverage import count_by_status, coverage, highest_targets
from competentie_app.model.loading import load_model
from competentie_app.model.values import Status


def test_each_step_lists_its_offers(small_files: dict[str, bytes]):
    covered = {item.competency_id: item for item in coverage(load_model(small_files))}
    assert list(covered) == ["zoeken", "melden", "delen", "tellen", "zorg", "vragen"]
    assert [step.offer_ids for step in covered["zoeken"].steps] == [("zoekles",), ("zoeken-met-mentor",)]
    assert [step.offer_ids for step in covered["delen"].steps] == [("delen-online", "delen-in-team"), ("delen-online",)]
    assert [step.free_offline_ids for step in covered["delen"].steps] == [("delen-in-team",), ()]


def test_asked_steps_end_at_the_highest_target(small_files: dict[str, bytes]):
    model = load_model(small_files)
    assert highest_targets(model) == {"zoeken": 2, "melden": 2, "delen": 2, "zorg": 2, "vragen": 2, "tellen": 2}
    only_clerk = replace(model, personas=(model.persona["loket"],))
    asked = {item.competency_id: len(item.asked_steps) for item in coverage(only_clerk)}
    assert asked == {"zoeken": 1, "melden": 2, "delen": 0, "tellen": 0, "zorg": 1, "vragen": 1}


def test_retired_items_do_not_count(small_files: dict[str, bytes]):
    model = load_model(small_files)
    offers = tuple(
        replace(offer, replaced_by=("zoeken-met-mentor",)) if offer.id == "zoekles" else offer
        for offer in model.learning_offers
    )
    competencies = tuple(
        replace(item, replaced_by=("zoeken",)) if item.id == "delen" else item for item in model.competencies
    )
    covered = {c.competency_id: c for c in coverage(replace(model, learning_offers=offers, competencies=competencies))}
    assert "delen" not in covered
    assert covered["zoeken"].steps[0].offer_ids == ()


def test_items_are_counted_by_status(small_files: dict[str, bytes]):
    assert count_by_status(load_model(small_files)) == {Status.OFFICIAL: 0, Status.DRAFT: 0, Status.LOCAL: 17}
