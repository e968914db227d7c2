import dataclasses
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Asked, Column, PersonRow, RatingTable, from_rows
from competentie_app.dossier.ratings import EMPTY, AgreedState
from tests.analysis.tables import agreed_table, rating_tables


def test_rows_become_a_table_in_the_order_given():
    ben = PersonRow("ben", {"K1": Asked(3, 2, critical=True)}, {"K1": 1}, {"K1": 2, "gone": 4}, {"K1": 2})
    table = from_rows([ben, PersonRow("an")], [Column("S1"), Column("K1", manager_alone=False, ranked=False)])
    assert (table.employee_ids, table.competency_ids, table.shape) == (("ben", "an"), ("S1", "K1"), (2, 2))
    assert table.self_codes.tolist() == [[EMPTY, 1], [EMPTY, EMPTY]]
    assert table.manager_codes.tolist() == [[EMPTY, 2], [EMPTY, EMPTY]]
    assert table.targets.tolist() == [[NOT_ASKED_TARGET, 3], [NOT_ASKED_TARGET, NOT_ASKED_TARGET]]
    assert (table.weights[0, 1], table.critical.tolist()) == (2, [[False, True], [False, False]])
    assert (table.manager_alone.tolist(), table.ranked.tolist()) == ([True, False], [True, False])


def test_agreed_without_a_dated_talk_is_not_agreed():
    states = {"a": AgreedState.AGREED, "b": AgreedState.TAKEN_OVER, "c": AgreedState.NOT_AGREED}
    row = PersonRow("p", agreed_states=states, talk_dated=False)
    table = from_rows([row], [Column("a"), Column("b"), Column("c")])
    assert table.agreed_states.tolist() == [[AgreedState.NONE, AgreedState.TAKEN_OVER, AgreedState.NOT_AGREED]]


def test_no_people_and_no_competencies_are_tables_too():
    assert from_rows([], [Column("a")]).shape == (0, 1)
    assert from_rows([PersonRow("p")], []).shape == (1, 0)


@pytest.mark.parametrize(
    "change",
    [
        {"self_codes": np.zeros((1, 2), np.uint8)},
        {"self_codes": np.zeros((2, 2), np.int64)},
        {"manager_codes": np.full((2, 2), 10, np.uint8)},
        {"targets": np.full((2, 2), 11, np.uint8)},
        {"weights": np.zeros((2, 2), np.uint8)},
        {"agreed_states": np.full((2, 2), 4, np.uint8)},
        {"counts": np.ones(3, np.bool_)},
        {"ranked": np.ones((2, 2), np.bool_)},
        {"employee_ids": ("same", "same")},
    ],
)
def test_what_does_not_fit_is_refused(change: dict[str, Any]):
    with pytest.raises(ValueError):
        dataclasses.replace(agreed_table([[1, 1], [1, 1]], [[2, 2], [2, 2]]), **change)


def test_arrays_cannot_be_changed_afterwards():
    table = agreed_table([[1]], [[2]])
    with pytest.raises(ValueError):
        table.targets[0, 0] = 3


@settings(max_examples=50)
@given(rating_tables())
def test_a_part_of_a_table_keeps_its_cells(table: RatingTable):
    n, k = table.shape
    part = table.rows(range(n - 1, -1, -1)).columns(range(0, k, 2))
    assert part.employee_ids == table.employee_ids[::-1]
    assert np.array_equal(part.self_codes, table.self_codes[::-1, ::2])
    assert np.array_equal(part.critical, table.critical[::-1, ::2])
    assert np.array_equal(table.rows(table.counts).counts, table.counts[table.counts])
