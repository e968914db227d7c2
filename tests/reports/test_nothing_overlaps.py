"""No words stand on other words, on any kind of paper and in both languages."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from competentie_app.reports.content import IndividualPlanContent, Standing
from competentie_app.reports.individual_plan import render_individual_plan
from competentie_app.texts import Texts
from tests.reports.examples import PLAN
from tests.reports.papers import PAPERS
from tests.reports.reading import text

SLACK = 0.8
"""Points that boxes of letters may touch by: the box of a line holds room for accents."""

Box = tuple[float, float, float, float]


def overlaps(pdf: bytes) -> list[tuple[int, Box, Box]]:
    """Page and boxes (left, bottom, right, top) of texts of which one stands on the other."""
    found: list[tuple[int, Box, Box]] = []
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        boxes = sorted(one.get_bounds() for one in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]))
        for place, left in enumerate(boxes):
            for right in boxes[place + 1 :]:
                if right[0] >= left[2] - SLACK:
                    break
                if right[1] < left[3] - SLACK and left[1] < right[3] - SLACK:
                    found.append((number, left, right))
    document.close()
    return found


def test_words_on_words_are_seen(english: Texts):
    """A legend that is too long would run into the heading at its left."""
    crowded = replace(PLAN, personas=(), dimensions=levels_of_every_standing().dimensions)
    pdf = render_individual_plan(crowded, Crowded())
    assert overlaps(pdf)


class Crowded(Texts):
    """English, with a legend that is far too long."""

    def __init__(self) -> None:
        super().__init__("en")

    def t(self, text: str, /, **values: object) -> str:
        return super().t(text, **values) * (3 if text == "not agreed yet" else 1)


def levels_of_every_standing() -> IndividualPlanContent:
    """A plan that needs the longest legend: views apart that are provisional, and others on which nobody agreed."""
    group, *others = PLAN.dimensions
    first, second, *rest = group.rows
    apart = (
        replace(first, standing=Standing.NOT_AGREED, level=0, level_high=2),
        replace(second, standing=Standing.PROVISIONAL, level=1, level_high=3),
        *rest,
    )
    return replace(PLAN, dimensions=(replace(group, rows=apart), *others))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_words_stand_on_other_words(language: str, dutch: Texts, english: Texts):
    texts = dutch if language == "nl" else english
    papers = {name: tell(texts).printed() for name, tell in PAPERS.items()}
    papers["plan, longest legend"] = render_individual_plan(levels_of_every_standing(), texts)
    assert {name: found for name, pdf in papers.items() if (found := overlaps(pdf))} == {}


@pytest.mark.parametrize("standing", ["niet eens", "voorlopig", "niet afgesproken"])
def test_the_legend_of_a_plan_names_what_is_not_agreed(standing: str, dutch: Texts):
    group, *others = levels_of_every_standing().dimensions
    kept = {"niet eens": group.rows[0], "voorlopig": group.rows[1]}
    rows = group.rows if standing == "niet afgesproken" else (kept[standing], *group.rows[2:])
    written = text(render_individual_plan(replace(PLAN, dimensions=(replace(group, rows=rows), *others)), dutch))
    assert f"waar je aan werkt{standing}nu" in written  # drawn from right to left
