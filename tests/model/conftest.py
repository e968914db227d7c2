"""Both languages, and the small model, for the tests of this room."""

from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from competentie_app.model.loading import read_model_files
from competentie_app.texts import Texts

ROOT = Path(__file__).resolve().parents[2]
SMALL_MODEL = ROOT / "tests" / "data" / "small_model"


@pytest.fixture(scope="session")
def english() -> Texts:
    return Texts("en")


@pytest.fixture(scope="session")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    """Dutch from this room's own source, so that these tests need no compiled catalogue."""
    folder = tmp_path_factory.mktemp("catalogue")
    with (ROOT / "resources" / "i18n" / "nl" / "model.po").open("rb") as source:
        catalogue = read_po(source, locale="nl")
    with (folder / "nl.mo").open("wb") as target:
        write_mo(target, catalogue)
    return Texts("nl", folder)


@pytest.fixture
def small_files() -> dict[str, bytes]:
    """The files of the small model, free to change."""
    return read_model_files(SMALL_MODEL)
