"""What a figure leaves out is named, and adds up."""

from hypothesis import given, settings

from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import RatingTable
from competentie_app.analysis.left_out import LeftOut, left_out, left_out_per_competency
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY, AgreedState
from tests.analysis.tables import one_cell, rating_tables


def test_each_reason_has_its_own_number():
    def reason(**cell: object) -> LeftOut:
        return left_out(find_gaps(one_cell(**cell)))  # type: ignore[arg-type]

    assert reason(takes_part=False) == LeftOut(not_taking_part=1)
    assert reason(target=None) == LeftOut(not_asked=1)
    assert reason(own=NOT_APPLICABLE) == LeftOut(not_applicable=1)
    for code in (EMPTY, DONT_KNOW, PREFER_NOT_TO_SAY):
        assert reason(own=code) == LeftOut(unknown=1)
    assert reason(own=1) == LeftOut(provisional=1)
    assert reason(own=1, manager=2, state=AgreedState.NOT_AGREED) == LeftOut(not_agreed=1)
    assert reason(agreed=1, state=AgreedState.AGREED) == LeftOut()


@settings(max_examples=60)
@given(rating_tables())
def test_agreed_and_left_out_are_everybody(table: RatingTable):
    gaps = find_gaps(table)
    whole = left_out(gaps)
    assert whole.total + int(gaps.agreed.sum()) == gaps.status.size
    columns = left_out_per_competency(gaps)
    assert sum(each.total for each in columns) == whole.total
    assert sum(each.waiting for each in columns) == whole.waiting
