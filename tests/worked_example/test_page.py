"""The page agrees with itself: what it tells in tables is what its model files and its sums say."""

from collections.abc import Iterable

import pytest

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.learning_offer import Raise
from competentie_app.model.loading import load_model
from tests.worked_example.markdown import Row, files, sections
from tests.worked_example.page import PAGE, read_page

TEXT = PAGE.read_text(encoding="utf-8")
PLAN = sections(TEXT)["Leerplan van An"].tables


@pytest.fixture(scope="module")
def model() -> CompetenceModel:
    return load_model(files(TEXT))


def test_personas_in_short_are_those_of_the_files(model: CompetenceModel):
    (rows,) = sections(TEXT)["Het model in het kort"].tables
    assert [row["competentie"] for row in rows] == [competency.id for competency in model.competencies]
    for row in rows:
        for persona in model.personas:
            need = persona.requirement(row["competentie"])
            critical = ", kritisch" if need and need.critical else ""
            told = f"streefniveau {need.target_level}, gewicht {need.weight}{critical}" if need else "niets"
            assert row[persona.id] == told


def test_activities_in_short_are_those_of_the_files(model: CompetenceModel):
    treads, rows = treads_and_offers()
    rivals = {offer.id: set(offer.excludes_ids) for offer in model.learning_offers}
    assert [row["activiteit"] for row in rows] == list(rivals)
    for row in rows:
        offer = model.learning_offer[row["activiteit"]]
        assert float(row["uren"].replace(",", ".")) * 60 == offer.minutes
        assert row["treden"].split("; ") == list(map(tread, offer.raises))
        assert int(row["waarde"]) == sum(treads[tread(each)] for each in offer.raises)
        assert row["eerst"] == ", ".join(offer.prerequisite_ids)
        excluded = rivals[offer.id] | {name for name, others in rivals.items() if offer.id in others}
        assert row["sluit uit"] == ", ".join(sorted(excluded))


def tread(raised: Raise) -> str:
    return f"{raised.competency_id} van {raised.from_level} naar {raised.to_level}"


def treads_and_offers() -> tuple[dict[str, int], tuple[Row, ...]]:
    treads, offers, _ = PLAN
    return {row["trede"]: int(row["waarde"].split(" = ")[1]) for row in treads}, offers


def test_every_choice_on_the_page_adds_up_and_fits():
    budget = read_page().plan.minutes_budget / 60
    _, offers, choices = PLAN
    others = [row for row in offers if row["activiteit"] != "alles-in-een"]
    for choice in choices:
        kept = [row for row in others if row["activiteit"] not in choice["weg"].split(", ")]
        hours = float(choice["uren"].replace(",", "."))
        assert hours == total(kept, "uren") <= budget
        assert int(choice["waarde"]) == total(kept, "waarde")


def total(rows: Iterable[Row], column: str) -> float:
    return sum(float(row[column].replace(",", ".")) for row in rows)


def test_calculations_give_the_priority_beside_them():
    (rows,) = sections(TEXT)["Prioriteiten"].tables
    for row in rows:
        if row["prioriteit"] == "–":
            continue
        ends = [product(part) for part in row["berekening"].split(" tot ")]
        assert "–".join(f"{end:g}".replace(".", ",") for end in ends) == row["prioriteit"]


def product(calculation: str) -> float:
    result = 1.0
    for factor in calculation.split(" × "):
        result *= float(factor.replace(",", "."))
    return result
