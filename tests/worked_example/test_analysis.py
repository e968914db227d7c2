"""What the program computes is what the page worked out by hand."""

import pytest

from competentie_app.analysis.disclosure import Disclosure, ShownKind
from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.analysis.priorities import priorities
from competentie_app.analysis.shares import (
    nearness,
    nearness_per_competency,
    nearness_per_person,
    share,
    shares_per_competency,
    shares_per_person,
)
from competentie_app.analysis.status import GapStatus
from competentie_app.analysis.team_summary import summarise_team
from competentie_app.analysis.views import gap_holds
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model
from tests.worked_example.page import ExpectedGap, ExpectedPriority, WorkedExample, read_page
from tests.worked_example.table import rating_table


@pytest.fixture(scope="module")
def example() -> WorkedExample:
    return read_page()


@pytest.fixture(scope="module")
def model(example: WorkedExample) -> CompetenceModel:
    return load_model(example.model_files)


@pytest.fixture(scope="module")
def gaps(example: WorkedExample, model: CompetenceModel) -> GapTable:
    return find_gaps(rating_table(example, model))


def test_the_page_shows_every_kind_of_status(example: WorkedExample):
    assert {row.status for row in example.gaps} == set(GapStatus) - {GapStatus.NOT_TAKING_PART}


def test_gaps(example: WorkedExample, gaps: GapTable):
    assert tuple(every_gap(gaps)) == example.gaps


def every_gap(gaps: GapTable) -> list[ExpectedGap]:
    table = gaps.ratings
    holds = gap_holds(gaps)
    rows: list[ExpectedGap] = []
    for person, name in enumerate(table.employee_ids):
        for column, competency in enumerate(table.competency_ids):
            cell = person, column
            asked = bool(table.asked[cell])
            rows.append(
                ExpectedGap(
                    name,
                    competency,
                    int(table.targets[cell]) if asked else None,
                    int(table.weights[cell]) if asked else None,
                    bool(table.critical[cell]) if asked else None,
                    GapStatus(int(gaps.status[cell])),
                    (int(gaps.level_low[cell]), int(gaps.level_high[cell])),
                    (int(gaps.gap_low[cell]), int(gaps.gap_high[cell])),
                    int(gaps.difference[cell]),
                    bool(gaps.to_discuss[cell]),
                    holds[cell],
                )
            )
    return rows


def test_shares_at_target(example: WorkedExample, gaps: GapTable):
    found = {"team": share(gaps)}
    found |= dict(zip(gaps.ratings.employee_ids, shares_per_person(gaps), strict=True))
    found |= dict(zip(gaps.ratings.competency_ids, shares_per_competency(gaps), strict=True))
    assert found == example.shares


def test_nearness(example: WorkedExample, gaps: GapTable):
    found = {"team": nearness(gaps)}
    found |= dict(zip(gaps.ratings.employee_ids, nearness_per_person(gaps), strict=True))
    found |= dict(zip(gaps.ratings.competency_ids, nearness_per_competency(gaps), strict=True))
    assert found == example.nearness


def test_priorities_in_their_order(example: WorkedExample, gaps: GapTable):
    found: list[ExpectedPriority] = []
    for person, name in enumerate(gaps.ratings.employee_ids):
        result = priorities(gaps, person)
        for each in result.ranked:
            doubled, bands = (each.doubled_low, each.doubled_high), (each.band_low, each.band_high)
            found.append(ExpectedPriority(name, each.factors.competency_id, doubled, bands))
        found += [ExpectedPriority(name, factors.competency_id, None, None) for factors in result.unranked]
    assert tuple(found) == example.priorities


def test_counts_without_names(example: WorkedExample):
    words = {ShownKind.FEW: "enkelen", ShownKind.NEARLY_ALL: "bijna iedereen", ShownKind.HIDDEN: "verborgen"}
    for row in example.shown_counts:
        shown = Disclosure().shown_count(row.count, row.n)
        assert words.get(shown.kind, str(shown.count)) == row.shown


def test_groups_without_names(example: WorkedExample):
    for sizes, expected in example.shown_groups:
        assert Disclosure().protect_groups(sizes) == expected


def test_this_team_is_too_small_for_a_page_without_names(gaps: GapTable):
    found = summarise_team(gaps, Disclosure())
    assert {counts.at_target.kind for counts in found.competencies} == {ShownKind.HIDDEN}
    assert found.share.fractions is None
