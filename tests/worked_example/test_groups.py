"""Needs, cover, disagreement and change of the example are what the page worked out by hand."""

from fractions import Fraction

import numpy as np
import pytest

from competentie_app.analysis.change import find_change
from competentie_app.analysis.coverage import cover_per_competency, helpers
from competentie_app.analysis.disagreement import disagreement_counts
from competentie_app.analysis.disclosure import Disclosure
from competentie_app.analysis.discrepancy import in_order, needs_per_competency
from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.analysis.inputs import PersonRow, from_rows
from competentie_app.analysis.organisation import Hidden, Membership, protect_round
from competentie_app.analysis.release import release
from competentie_app.analysis.targets import asked_of, columns_of
from competentie_app.dossier.ratings import AgreedState
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model
from tests.worked_example.page import WorkedExample, read_page
from tests.worked_example.page_needs import COVERS, ORDERS, GroupTables, names, number, read_groups
from tests.worked_example.table import rating_table

ABSENT, NEW = "Chi", "Emre"
WILLING = ("Bilal", NEW)


@pytest.fixture(scope="module")
def example() -> WorkedExample:
    return read_page()


@pytest.fixture(scope="module")
def tables() -> GroupTables:
    return read_groups()


@pytest.fixture(scope="module")
def model(example: WorkedExample) -> CompetenceModel:
    return load_model(example.model_files)


@pytest.fixture(scope="module")
def gaps(example: WorkedExample, model: CompetenceModel) -> GapTable:
    return find_gaps(rating_table(example, model))


@pytest.fixture(scope="module")
def later(example: WorkedExample, model: CompetenceModel, tables: GroupTables) -> GapTable:
    """The second round: the same targets, everything agreed."""
    persona_ids = {person.name: person.persona_ids for person in example.people} | {NEW: ("gebruiker",)}
    rows: list[PersonRow] = []
    for name, personas in persona_ids.items():
        own = [target for target in example.own_targets if target.employee_id == name]
        levels = {row["competentie"]: int(row["afgesproken"]) for row in tables.second_round if row["persoon"] == name}
        rows.append(
            PersonRow(
                name,
                asked=asked_of([model.persona[key] for key in personas], own),
                agreed_codes=levels,
                agreed_states=dict.fromkeys(levels, AgreedState.AGREED),
                takes_part=name != ABSENT,
            )
        )
    return find_gaps(from_rows(rows, columns_of(model)))


def test_needs(gaps: GapTable, tables: GroupTables):
    for need, row in zip(needs_per_competency(gaps), tables.needs, strict=True):
        assert (need.competency_id, need.n, need.below) == (
            row["competentie"],
            int(row["n"]),
            int(row["onder streefniveau"]),
        )
        total = number(row["prioriteit samen"])
        assert need.doubled_priority == (None if total is None else 2 * total)
        assert need.exact_score == number(row["score"])
        for mean, cell in ((need.mean_discrepancy, "gemiddeld verschil"), (need.mean_importance, "gemiddeld belang")):
            assert (None if mean is None else Fraction(mean)) == number(row[cell])


def test_orders_of_needs(gaps: GapTable, tables: GroupTables):
    for row in tables.orders:
        found = in_order(needs_per_competency(gaps), ORDERS[row["volgorde"]])
        assert ", ".join(need.competency_id for need in found.ranked) == row["competenties"]
        assert [need.competency_id for need in found.unranked] == ["A1"]


def test_who_can_do_what(gaps: GapTable, tables: GroupTables):
    ids = gaps.ratings.employee_ids
    for found, row in zip(cover_per_competency(gaps, minimum=2), tables.cover, strict=True):
        assert found.competency_id == row["competentie"]
        assert tuple(ids[person] for person in found.able) == names(row["kan het"])
        assert tuple(ids[person] for person in found.perhaps) == names(row["misschien"])
        assert (found.n, found.short, found.cover) == (int(row["n"]), int(row["tekort"]), COVERS[row["oordeel"]])


def test_disagreement(gaps: GapTable, tables: GroupTables):
    for counts, row in zip(disagreement_counts(gaps), tables.disagreement, strict=True):
        found = (
            counts.n, counts.equal, counts.self_higher, counts.manager_higher, counts.to_discuss, counts.under_neither,
            counts.under_self, counts.under_manager, counts.under_both, counts.one_view, counts.no_view,
        )  # fmt: skip
        assert (counts.competency_id, *map(str, found)) == tuple(row.values())


def test_change(gaps: GapTable, later: GapTable, tables: GroupTables):
    change = find_change(gaps, later)
    for one, row in zip(change.competencies, tables.change, strict=True):
        found = (one.n, one.up, one.same, one.down, one.met_then, one.met_now, one.only_then, one.only_now)
        assert (one.competency_id, *map(str, found)) == tuple(row.values())
    assert tuple(map(", ".join, (change.stayed, change.joined, change.left))) == tuple(tables.people.values())


def test_who_can_help_whom(later: GapTable, tables: GroupTables):
    ids = later.ratings.employee_ids
    found = [
        (ids[each.learner], each.competency_id, each.level, each.target_level, tuple(ids[row] for row in each.helpers))
        for each in helpers(later, np.array([name in WILLING for name in ids]))
    ]
    expected = [
        (row["wie leert"], row["competentie"], int(row["niveau"]), int(row["streefniveau"]), names(row["helpers"]))
        for row in tables.help
    ]
    assert found == expected


def test_the_organisation_view_tells_nothing_of_this_team(gaps: GapTable):
    membership = Membership.of(np.zeros(4, dtype=np.intp), 1, np.ones((4, 1), dtype=np.bool_))
    found = protect_round(gaps.ratings, membership, Disclosure())
    assert [each.hidden for each in (found.total(), *found.per_team(), *found.per_persona())] == [Hidden.TOO_FEW] * 3


def test_a_persona_beside_its_team(tables: GroupTables):
    for row in tables.parts:
        people, met, inside, met_inside = (int(cell) for cell in list(row.values())[:4])
        sizes = np.array([[[inside], [people - inside]], [[0], [0]]], dtype=np.int32)
        counts = np.array([[[met_inside], [met - met_inside]], [[0], [0]]], dtype=np.int32)
        told = release(sizes, counts, np.array([[True], [False]]), Disclosure()).of_sets(np.array([True, False]))
        low, high = int(told.low[0, 0]), int(told.high[0, 0])
        shown = "niets" if not told.size[0, 0] else str(low) if low == high else f"{low}–{high}"
        assert shown == row["getoond"], row
