from __future__ import annotations

import pytest

from tests.app.office import Office


@pytest.fixture
def office() -> Office:
    return Office()
