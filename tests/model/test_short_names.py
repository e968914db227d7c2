"""A short name heads a narrow column: it must fit there in the font of the program."""

from pathlib import Path

import pytest
from PIL import ImageFont

from competentie_app.model.competency import SHORT_NAME_LENGTH
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder
from competentie_app.texts import LANGUAGES

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
COLUMN_PX = 50
"""Width of a column with a level, at 100 %."""
AIR_PX = 1
SIZE_PX = 11
"""Size of the text in the head of a column."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_names_fit_the_head_of_a_column(language: str):
    font = ImageFont.truetype(str(FONTS / "Inter-SemiBold.ttf"), SIZE_PX * 64)
    names = [item.short_name.in_language(language) for item in load_model(read_model_files(data_folder())).competencies]
    assert all(len(name) <= SHORT_NAME_LENGTH for name in names)
    widths = {name: font.getlength(name) / 64 for name in names}
    assert {name: round(width, 1) for name, width in widths.items() if width > COLUMN_PX - 2 * AIR_PX} == {}
