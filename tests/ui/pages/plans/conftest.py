"""The plans page over the demo file, with somebody without a plan or with an agreed one."""

from __future__ import annotations

import pytest

from competentie_app.ui.pages.plans.page import PlansPage
from tests.ui.pages.plans.helpers import choose, shown


@pytest.fixture
def page(qtbot, demo_context) -> PlansPage:
    return shown(qtbot, demo_context)


@pytest.fixture
def unplanned(page) -> str:
    """Somebody with levels and no plan yet."""
    return choose(page, "Lotte Huysmans")


@pytest.fixture
def agreed(page) -> str:
    return choose(page, "Amina Oulad Haj")
