"""The whole text of papers in both languages, beside what was reviewed.

After a wanted change: `KOMPAS_UPDATE_GOLDEN=1 pytest tests/reports/test_golden.py`, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from competentie_app.texts import Texts
from tests.reports.papers import PAPERS
from tests.reports.reading import tags

GOLDEN = Path(__file__).parent / "golden"


def lines_of(pdf: bytes) -> str:
    import io

    import pypdf

    found: list[str] = []
    for number, page in enumerate(pypdf.PdfReader(io.BytesIO(pdf)).pages, start=1):
        found += [f"--- {number} ---", *(line.rstrip() for line in page.extract_text().splitlines())]
    found += ["--- tags ---", *(f"{role} {alt}".rstrip() for role, alt in tags(pdf) if role not in ("TR", "TD", "TH"))]
    return "\n".join(found) + "\n"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("report", ["plan", "team", "persona-card", "booklet", "personal-file"])
def test_the_text_is_the_reviewed_text(report: str, language: str, dutch: Texts, english: Texts):
    pdf = PAPERS[report](dutch if language == "nl" else english).printed()
    file = GOLDEN / f"{report}-{language}.txt"
    if os.environ.get("KOMPAS_UPDATE_GOLDEN"):
        file.write_text(lines_of(pdf), encoding="utf-8")
    assert lines_of(pdf) == file.read_text(encoding="utf-8")


def test_every_kind_of_paper_has_its_reviewed_text():
    for language in ("nl", "en"):
        assert {file.name.removesuffix(f"-{language}.txt") for file in GOLDEN.glob(f"*-{language}.txt")} == set(PAPERS)
