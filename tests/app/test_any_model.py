"""Nothing knows a model: the smallest and the largest that may be run through a whole year below the window."""

from __future__ import annotations

import pytest

from competentie_app.app.report_list import ReportKind
from competentie_app.model.blank import BlankModel, blank_model
from competentie_app.paths import catalogue_folder
from competentie_app.texts import LocalText, Texts
from tests.app.any_model import TALK, Year, words_on
from tests.model.grown_model import grown_model

SHOWING = (ReportKind.PLAN, ReportKind.TEAM, ReportKind.FORM)
"""Papers on which the first competency stands, whatever somebody's levels are."""
DUTCH, ENGLISH = Texts("nl", catalogue_folder()), Texts("en")
SIZES = [
    pytest.param((2, 1, 1, 1), id="smallest"),
    pytest.param((10, 4, 60, 12), id="largest", marks=pytest.mark.slow),
]


@pytest.mark.parametrize("size", SIZES)
def test_a_year_on_the_smallest_and_the_largest_model(size: tuple[int, int, int, int]):
    year = Year(grown_model(*size))
    year.rate()
    check_levels(year)
    check_views(year)
    check_plans_and_papers(year)


def test_a_model_from_nothing_is_used_at_once():
    """One competency in the first of its dimensions; the others have none yet."""
    told = (LocalText("Doen", "Do"), LocalText("Weten", "Know"), LocalText("Zijn", "Be"))
    steps = tuple(LocalText(f"stap {n}", f"step {n}") for n in range(7))
    files = blank_model(
        BlankModel(LocalText("Nieuw", "New"), steps, told, LocalText("Kunnen", "Can"), LocalText("Wie", "Who"), TALK)
    )
    year = Year(files)
    year.rate()
    check_levels(year)
    check_views(year)
    assert [step.offer_id for step in year.plan(0).steps if step.offer_id] == ["first-activity"]
    assert "stap 6" in year.forms(DUTCH)[0]


def check_levels(year: Year) -> None:
    """The grid has every competency that is asked, and the gaps are those worked out by hand."""
    grid = year.grid()
    assert set(grid.columns) == {key for person in range(len(year.people)) for key in year.asked(person)}
    for person in range(len(year.people) - 1):
        row = grid.rows[grid.row_of[year.people[person]]]
        found = {key: row.cells[grid.column_of[key]].gap for key in year.asked(person)}
        assert found == year.gaps(person)


def check_views(year: Year) -> None:
    """Heatmap and radars show each person's competencies, in the groups of the model."""
    heatmap = year.heatmap()
    assert sum(heatmap.groups) == len(heatmap.columns) == len(year.grid().columns)
    person, team = year.radars(0)
    assert {axis.competency_id: axis.target for axis in person.axes} == year.asked(0)
    assert len(team.axes) == len(heatmap.columns)


def check_plans_and_papers(year: Year) -> None:
    """A plan closes gaps from the level where somebody stands; every paper and form can be made, in both languages."""
    widest = max(range(len(year.people) - 1), key=lambda person: sum(year.gaps(person).values()))
    plan = year.plan(widest)
    assert plan.steps
    offers = {step.offer_id for step in plan.steps}
    raised = {each.competency_id for key in offers if key for each in year.model.learning_offer[key].raises}
    assert raised <= {key for key, gap in year.gaps(widest).items() if gap}
    for texts in (DUTCH, ENGLISH):
        first = texts.model_text(year.model.competencies[0].title)
        papers = {kind: words_on(year.paper(kind, texts)) for kind in (ReportKind if texts is DUTCH else SHOWING)}
        assert all(first in papers[kind] for kind in SHOWING)
        own, manager = year.forms(texts)
        assert first in own
        assert first in manager
        assert texts.model_text(year.model.scale.names[-1]) in own
