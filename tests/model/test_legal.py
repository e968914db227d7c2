"""The text of the law: read with the place of every mistake, and apart from the model."""

from __future__ import annotations

import io
import shutil
from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest

from competentie_app.commands import check
from competentie_app.commands.context import Context
from competentie_app.model.legal import check_legal, load_legal, read_legal_file
from competentie_app.model.loading import read_model_files
from competentie_app.model.problems import ModelError
from competentie_app.paths import data_folder
from competentie_app.texts import Texts
from tests.model.conftest import SMALL_MODEL

ENGLISH = Texts("en")
SOUND = """\
format: 1
title: {nl: Wet, en: Law}
sentences:
  - id: duty
    text: {nl: "Doe iets.", en: "Do something."}
    status: draft
    source: {nl: Een boek, en: A book}
    last_checked: 2026-11-22
"""


def problems(text: str, today: date | None = None) -> list[str]:
    return [problem.render(ENGLISH) for problem in check_legal(text.encode(), today)]


def test_the_shipped_sentences_are_sound_and_no_part_of_the_model():
    content = read_legal_file(data_folder())
    assert content is not None
    legal = load_legal(content, date(2026, 11, 22))
    assert [sentence.id for sentence in legal.sentences] == ["duty", "effort", "record"]
    assert all(sentence.text.nl and sentence.text.en for sentence in legal.sentences)
    assert "legal.yaml" not in read_model_files(data_folder())


def test_every_mistake_is_told_at_its_place():
    twice = SOUND + SOUND[SOUND.index("  - id") :]
    assert problems(SOUND) == []
    assert problems(SOUND, date(2026, 1, 1)) == ["legal.yaml:8:19: “2026-11-22” is in the future."]
    assert problems(twice) == ["legal.yaml:9:9: *duty* stands here twice; it is also on line 4."]
    without_source = SOUND.replace("    source: {nl: Een boek, en: A book}\n", "")
    assert problems(without_source) == ["legal.yaml:4:5: The field *source* is missing."]
    assert problems(SOUND[: SOUND.index("  - id")].rstrip() + " []\n") == [
        "legal.yaml:3:12: The list *sentences* is empty."
    ]
    assert problems("a\tb: 1") != []


def test_a_file_with_mistakes_is_not_used_and_says_where():
    with pytest.raises(ModelError) as caught:
        load_legal(SOUND.replace("draft", "final").encode())
    assert "legal.yaml:6:13" in caught.value.explain(ENGLISH)


def told_by_check(folder: Path | None) -> tuple[int, str]:
    output = io.StringIO()
    return check.run(Context(ENGLISH, output), Namespace(folder=folder)), output.getvalue()


def test_check_covers_the_law_of_a_folder_and_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "model"
    shutil.copytree(SMALL_MODEL, folder)
    wrong = SOUND.replace("id: duty", "id: 3 duties")
    (folder / "legal.yaml").write_text(wrong, encoding="utf-8")
    code, told = told_by_check(folder)
    assert code == 1
    assert "legal.yaml:4:9" in told
    monkeypatch.setattr(check, "data_folder", lambda: SMALL_MODEL)
    monkeypatch.setattr(check, "user_state_folder", lambda: tmp_path)
    assert told_by_check(None)[0] == 0
    (tmp_path / "legal.yaml").write_text(wrong, encoding="utf-8")
    assert told_by_check(None)[0] == 1


def test_a_folder_without_the_law_has_none(tmp_path: Path):
    assert read_legal_file(tmp_path) is None
