"""The page about the content is made from the data, and is up to date."""

from pathlib import Path

from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder
from tools import content_table

SMALL = Path(__file__).parent / "data" / "small_model"


def test_the_page_matches_the_data():
    page = content_table.page(load_model(read_model_files(data_folder())))
    assert content_table.PAGE.read_text(encoding="utf-8") == page


def test_another_model_gives_another_page():
    model = load_model(read_model_files(SMALL))
    page = content_table.page(model)
    assert "| 0 → 1 | 1 → 2 |" in page
    assert "2 → 3" not in page
    assert all(f"{c.id} {c.title.nl}" in page for c in model.competencies)
