"""Rules of the house that no linter knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "competentie_app"
SOURCES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        (r"QtNetwork|QtWebEngine", "no network code at all"),
        (r"\bsetStyleSheet\b", "no style sheets: the theme paints"),
        (r"\b(pickle|marshal|shelve)\b", "no format that runs code when it is read"),
        (r"\byaml\.(load|safe_load|full_load)\b", "one reader of YAML"),
    ],
)
def test_what_no_source_may_hold(pattern: str, why: str):
    found = [file.name for file in SOURCES if re.search(pattern, file.read_text(encoding="utf-8"))]
    assert found == [], why


def test_the_code_knows_no_competency_and_no_persona_of_the_shipped_model():
    ids = re.compile(r"[\"'](?:[SAK][1-5]|[LBVG][SAK][12]|ai-(?:gebruiker|leider|bouwer|vertaler|bewaker))[\"']")
    found = [file.name for file in SOURCES if ids.search(file.read_text(encoding="utf-8"))]
    assert found == []


def test_sql_stays_in_the_dossier_room():
    outside = [file for file in SOURCES if "dossier" not in file.parts]
    found = [file.name for file in outside if re.search(r"\b(SELECT .* FROM|INSERT INTO)\b", file.read_text("utf-8"))]
    assert found == []
