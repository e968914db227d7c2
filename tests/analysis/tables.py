"""Rating tables for the tests: small ones by hand, and any table that Hypothesis can think of."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Asked, Column, PersonRow, RatingTable, from_rows
from competentie_app.dossier.ratings import EMPTY, NON_RATINGS, AgreedState

Grid = Sequence[Sequence[int]]
CODES = st.sampled_from([*range(10), *NON_RATINGS])


def one_cell(
    own: int = EMPTY,
    manager: int = EMPTY,
    agreed: int = EMPTY,
    state: AgreedState = AgreedState.NONE,
    *,
    target: int | None = 2,
    manager_alone: bool = True,
    takes_part: bool = True,
) -> RatingTable:
    row = PersonRow(
        "p",
        asked={} if target is None else {"c": Asked(target)},
        self_codes={"c": own},
        manager_codes={"c": manager},
        agreed_codes={"c": agreed},
        agreed_states={"c": state},
        takes_part=takes_part,
    )
    return from_rows([row], [Column("c", manager_alone=manager_alone)])


def agreed_table(
    levels: Grid,
    targets: Grid,
    weights: Grid | None = None,
    critical: Grid | None = None,
    ranked: Sequence[bool] | None = None,
) -> RatingTable:
    """Everybody agreed: levels and targets as lists of lists; 255 as a level leaves it empty."""
    level = np.array(levels, dtype=np.uint8)
    n, k = level.shape
    empty = np.full((n, k), EMPTY, dtype=np.uint8)
    return RatingTable(
        tuple(f"p{row}" for row in range(n)),
        tuple(f"c{column}" for column in range(k)),
        empty,
        empty,
        level,
        np.where(level == EMPTY, AgreedState.NONE, AgreedState.AGREED).astype(np.uint8),
        np.array(targets, dtype=np.uint8),
        np.ones((n, k), dtype=np.uint8) if weights is None else np.array(weights, dtype=np.uint8),
        np.zeros((n, k), dtype=np.bool_) if critical is None else np.array(critical, dtype=np.bool_),
        np.ones(n, dtype=np.bool_),
        np.ones(k, dtype=np.bool_),
        np.ones(k, dtype=np.bool_) if ranked is None else np.array(ranked, dtype=np.bool_),
    )


@st.composite
def rating_tables(draw: st.DrawFn, max_people: int = 6, max_columns: int = 5) -> RatingTable:
    n, k = draw(st.integers(0, max_people)), draw(st.integers(0, max_columns))

    def grid(values: st.SearchStrategy[int], dtype: type[np.generic] = np.uint8) -> np.ndarray:
        cells = draw(st.lists(values, min_size=n * k, max_size=n * k))
        return np.array(cells, dtype=dtype).reshape(n, k)

    def flags(length: int) -> np.ndarray:
        return np.array(draw(st.lists(st.booleans(), min_size=length, max_size=length)), dtype=np.bool_)

    return RatingTable(
        tuple(f"p{row}" for row in range(n)),
        tuple(f"c{column}" for column in range(k)),
        grid(CODES),
        grid(CODES),
        grid(CODES),
        grid(st.sampled_from([int(state) for state in AgreedState])),
        grid(st.sampled_from([*range(1, 10), NOT_ASKED_TARGET])),
        grid(st.integers(1, 3)),
        grid(st.booleans(), np.bool_),
        flags(n),
        flags(k),
        flags(k),
    )
