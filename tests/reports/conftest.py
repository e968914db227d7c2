"""Both languages, compiled from the sources of the catalogue, and the fonts of the pages."""

from __future__ import annotations

import pytest

from competentie_app.paths import font_folder
from competentie_app.reports.setting.fonts import FontBook, load_fonts
from competentie_app.texts import Texts
from tools import catalogues


@pytest.fixture(scope="session")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Texts:
    folder = tmp_path_factory.mktemp("i18n")
    catalogue, _problems = catalogues.merged_catalogue()
    (folder / "nl.mo").write_bytes(catalogues.compiled(catalogue))
    return Texts("nl", folder)


@pytest.fixture(scope="session")
def english() -> Texts:
    return Texts("en")


@pytest.fixture(scope="session")
def book() -> FontBook:
    return load_fonts(font_folder())
