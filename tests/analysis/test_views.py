import pytest

from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.views import Holds, gap_holds
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, AgreedState
from tests.analysis.tables import one_cell


@pytest.mark.parametrize(
    ("own", "manager", "expected"),
    [
        (1, 1, Holds.UNDER_BOTH),
        (1, 2, Holds.UNDER_SELF),
        (2, 0, Holds.UNDER_MANAGER),
        (2, 4, Holds.UNDER_NEITHER),
        (EMPTY, 0, Holds.NOT_KNOWN),
        (0, DONT_KNOW, Holds.NOT_KNOWN),
    ],
)
def test_a_gap_holds_under_the_views_that_see_it(own: int, manager: int, expected: Holds):
    assert gap_holds(find_gaps(one_cell(own, manager, target=2))).tolist() == [[expected]]


def test_the_agreed_level_does_not_change_what_the_views_said():
    assert gap_holds(find_gaps(one_cell(0, 2, 2, AgreedState.AGREED, target=2))).tolist() == [[Holds.UNDER_SELF]]


def test_nothing_holds_where_nothing_is_asked():
    assert gap_holds(find_gaps(one_cell(0, 0, target=None))).tolist() == [[Holds.NOT_KNOWN]]
